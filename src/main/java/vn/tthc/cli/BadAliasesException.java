package vn.tthc.cli;

import java.util.List;
import vn.tthc.model.Problem;

/** A file of aliases that cannot be followed, so that nothing was read. */
final class BadAliasesException extends RuntimeException {
    private final transient List<Problem> problems;

    BadAliasesException(List<Problem> problems) {
        super("bad aliases");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
