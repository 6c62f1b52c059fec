package vn.tthc.model.problem;

/** A source that cannot be read, or not to its end. The problem says which and why. */
public final class UnreadableException extends Exception {
    private final transient Problem problem;

    public UnreadableException(Problem problem) {
        super(problem.code().key() + " " + problem.location());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
