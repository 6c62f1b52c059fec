package vn.tthc.format;

import java.io.IOException;
import vn.tthc.model.problem.UnreadableException;

/** Reads workbooks of one format. */
public interface BookReader {
    /**
     * Opens a workbook.
     *
     * @throws UnreadableException if it is damaged, or locked
     */
    Book open(Content content) throws IOException, UnreadableException;
}
