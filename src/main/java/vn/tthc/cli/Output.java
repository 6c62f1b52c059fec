package vn.tthc.cli;

import java.io.OutputStream;
import java.io.Writer;

/** What output is written to; a command uses one of the two. */
interface Output {
    Writer writer();

    /** For formats that are no text. */
    OutputStream bytes();
}
