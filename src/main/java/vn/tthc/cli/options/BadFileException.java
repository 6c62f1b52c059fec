package vn.tthc.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tthc.model.problem.Problem;

/** A file of the user beside the lists that cannot be followed, so that nothing was read. */
public final class BadFileException extends RuntimeException {
    private final transient List<Problem> problems;

    BadFileException(List<Problem> problems) {
        super("bad file");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is read of a file that must be good.
     *
     * @param reading gives nothing if it reports anything
     * @throws BadFileException if it does
     */
    public static <T> T ifGood(Function<Consumer<Problem>, Optional<T>> reading) {
        List<Problem> problems = new ArrayList<>();
        return reading.apply(problems::add).orElseThrow(() -> new BadFileException(problems));
    }
}
