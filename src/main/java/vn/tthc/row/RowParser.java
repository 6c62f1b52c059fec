package vn.tthc.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Problem;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;

/** Understands the rows of one kind of list. */
public interface RowParser<P> {
    /**
     * A row that is accepted.
     *
     * @param merges which of its names count under others
     */
    record Accepted<P>(P value, Set<Merge> merges) {}

    /** The figures of a row that add up over rows, as far as they can be read. */
    default Map<Field, BigDecimal> figures(Row row) {
        return Map.of();
    }

    /** What the row is one of. */
    default List<String> sumKeys(Row row) {
        return List.of("");
    }

    /** What the row may sum up if it is no row of its own: the rows that have one of these keys, the nearest first. */
    default List<String> totalKeys(Row row) {
        return List.of("");
    }

    /** What a row that heads those below it may sum up; its own names may be those of the group. */
    default List<String> groupKeys(Row row) {
        return totalKeys(row);
    }

    /** Whether rows that sum up others can be told by their figures. */
    default boolean knowsFigures() {
        return true;
    }

    /** What a row that could be taken apart says; empty if any of the problems it reports is an error. */
    Optional<Accepted<P>> parse(Row row, Consumer<Problem> problems);
}
