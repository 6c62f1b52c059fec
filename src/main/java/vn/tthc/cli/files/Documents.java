package vn.tthc.cli.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Presentation;
import vn.tthc.source.Source;

/** Where the documents of a batch go: one of each source, and one of all of them, which is the index. */
public interface Documents {
    /** The folder, if there is one. */
    Optional<Path> folder();

    /** Tells the sources, whether or not there will be anything to write of them. */
    void name(List<Source> sources);

    /** The files that may be written. */
    List<Path> files();

    /** Takes a source that has been read; its document is made when it is its turn. */
    void take(Source source, Supplier<Document> document);

    /**
     * Writes all documents, the index last.
     *
     * @return whether all could be written
     */
    boolean write(Document all, Presentation presentation, Io io) throws IOException;
}
