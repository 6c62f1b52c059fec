package vn.tthc.cli;

import java.io.IOException;

/** Output that cannot be printed from where no {@link IOException} can be thrown. */
final class PrintException extends RuntimeException {
    PrintException(IOException cause) {
        super(cause);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) super.getCause();
    }
}
