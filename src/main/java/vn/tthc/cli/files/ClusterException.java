package vn.tthc.cli.files;

/** Other machines that could not do their work, for a reason that is none of the files. */
public final class ClusterException extends RuntimeException {
    /**
     * Says why.
     *
     * @param cause whose message is for people
     */
    public ClusterException(Exception cause) {
        super(cause);
    }

    /** The first line of the reason: behind it stand traces, which are in the log of the cluster. */
    public String reason() {
        return String.valueOf(getCause().getMessage()).lines().findFirst().orElse("");
    }
}
