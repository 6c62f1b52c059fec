package vn.tthc.cli.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.source.Source;

/** The documents of a batch on the standard output, as NDJSON: a line for each source, and one of all of them, the last. */
public final class DocumentStream implements Documents {
    private final Map<Source, Supplier<Document>> parts = new LinkedHashMap<>();

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public void name(List<Source> sources) {
        // A line needs no name.
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public void take(Source source, Supplier<Document> document) {
        parts.put(source, document);
    }

    /** A reader who has seen enough changes nothing: what is written was known before its first byte. */
    @Override
    public boolean write(Document all, Presentation presentation, Io io) throws IOException {
        List<Links.Link> written = new ArrayList<>();
        try {
            for (Map.Entry<Source, Supplier<Document>> part : parts.entrySet()) {
                Links.Link index = new Links.Link(part.getKey().name(), "");
                Links links = new Links(Optional.of(index), List.of());
                Json.writeLine(part.getValue().get(), presentation.withLinks(links), io.out());
                written.add(index);
            }
            Json.writeLine(all, presentation.withLinks(new Links(Optional.empty(), written)), io.out());
            io.out().flush();
        } catch (IOException e) {
            if (!PrintException.isClosedPipe(e)) {
                throw e;
            }
        }
        return true;
    }
}
