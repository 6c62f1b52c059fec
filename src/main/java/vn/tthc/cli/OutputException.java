package vn.tthc.cli;

import java.io.IOException;

/** Output that cannot be written. */
final class OutputException extends RuntimeException {
    private final String target;

    OutputException(String target, IOException cause) {
        super(cause.getMessage(), cause);
        this.target = target;
    }

    /** The file as the user named it. */
    String target() {
        return target;
    }
}
