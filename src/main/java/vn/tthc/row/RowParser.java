package vn.tthc.row;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.Merge;
import vn.tthc.model.Problem;
import vn.tthc.table.Row;

/** Understands the rows of one kind of list. */
public interface RowParser<P> {
    /**
     * A row that is accepted.
     *
     * @param merges which of its names count under others
     */
    record Accepted<P>(P value, Set<Merge> merges) {}

    /** What a row that could be taken apart says; empty if any of the problems it reports is an error. */
    Optional<Accepted<P>> parse(Row row, Consumer<Problem> problems);
}
