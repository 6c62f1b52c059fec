package vn.tthc.output;

import java.io.OutputStream;
import java.io.Writer;

/** What output is written to; a command uses one of the two. */
public interface Output {
    Writer writer();

    /** For formats that are no text. */
    OutputStream bytes();
}
