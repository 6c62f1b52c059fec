package vn.tthc.cli;

import java.util.List;
import vn.tthc.model.Problem;

/** A file of the user beside the lists that cannot be followed, so that nothing was read. */
final class BadFileException extends RuntimeException {
    private final transient List<Problem> problems;

    BadFileException(List<Problem> problems) {
        super("bad file");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
