package vn.tthc.cli.files;

import java.io.IOException;
import java.util.List;

/** Output that cannot be printed from where no {@link IOException} can be thrown. */
public final class PrintException extends RuntimeException {
    /** How Linux and macOS, and Windows, call it. */
    private static final List<String> CLOSED_PIPE =
            List.of("Broken pipe", "pipe is being closed", "pipe has been ended");

    public PrintException(IOException cause) {
        super(cause);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) super.getCause();
    }

    /** Whether the reader at the other end of a pipe has gone. */
    public static boolean isClosedPipe(IOException e) {
        String reason = String.valueOf(e.getMessage());
        return CLOSED_PIPE.stream().anyMatch(reason::contains);
    }
}
