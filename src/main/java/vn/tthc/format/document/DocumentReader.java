package vn.tthc.format.document;

import java.io.IOException;
import java.util.List;
import vn.tthc.format.Content;
import vn.tthc.model.problem.UnreadableException;

/** Reads documents of one format. */
public interface DocumentReader {
    /**
     * The tables of a document, and the paragraphs between them.
     *
     * @throws UnreadableException if it is damaged, or locked
     */
    List<Block> read(Content content) throws IOException, UnreadableException;
}
