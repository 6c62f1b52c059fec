package vn.tthc.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads text line by line, in memory that does not grow with the length of a line. */
public interface Lines {
    /** Longer lines are cut; no cell of a list is as long. */
    int MAX_LENGTH = 1 << 20;

    /** The next line; empty at the end. */
    Optional<Line> read() throws IOException;

    /** Puts lines back, to be read again in their order. */
    void unread(List<Line> lines);
}
