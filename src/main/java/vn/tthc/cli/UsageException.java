package vn.tthc.cli;

/** A command line that cannot be obeyed; the message is in the user's language. */
class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
