package vn.tthc.api;

import java.util.List;

/**
 * A source that could not be read, is no list, or would count twice. No sums come of a reading in which that happens, as they
 * would be those of some sources only.
 */
public final class ListException extends Exception {
    private final transient List<ListProblem> problems;

    ListException(String message, List<ListProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** Everything that was found wrong until then, in the order of the sources; it may be more than what stopped the reading. */
    public List<ListProblem> problems() {
        return problems;
    }
}
