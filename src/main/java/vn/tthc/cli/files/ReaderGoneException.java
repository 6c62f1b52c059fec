package vn.tthc.cli.files;

import java.io.IOException;

/** The reader at the other end of a pipe has seen enough: no failure, and nothing more need be written. */
public final class ReaderGoneException extends RuntimeException {
    public ReaderGoneException(IOException cause) {
        super(cause);
    }
}
