package vn.tthc.cli.options;

/** A command line that cannot be obeyed; the message is in the user's language. */
public class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
