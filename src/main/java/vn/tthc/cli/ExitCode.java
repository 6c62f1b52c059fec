package vn.tthc.cli;

/** How a run ends. Scripts rely on the numbers. */
public enum ExitCode {
    DONE(0),
    /** A mistake in the program. */
    BUG(1),
    /** The command line asks for something that is not there. */
    USAGE(2),
    /** Done, but rows were rejected, or {@code check} found errors, or {@code --strict} stopped. */
    REJECTED(3),
    /** A target was missed under {@code --fail-under}. */
    TARGET_MISSED(4),
    /** A file could not be read or written. */
    UNREADABLE(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Whichever of the two is to be heeded first. */
    ExitCode worse(ExitCode other) {
        return other.number > number ? other : this;
    }
}
