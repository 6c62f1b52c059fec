package vn.tthc.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;

/** The rows of a list, one at a time. */
public interface Rows {
    /**
     * The next row, good or faulty; empty at the end of the list.
     *
     * @throws UnreadableException if the rest of the list cannot be read
     */
    Optional<Row> next() throws IOException, UnreadableException;

    /** The headers over {@link Row#raw}. */
    List<String> columns();

    /** Which of {@link #columns}, counted from 0, has the cell that a problem is of; empty if it is of none. */
    Optional<Integer> findColumn(Problem problem);

    /** What parts the cells when rows are written again. */
    char delimiter();

    /** Whether another list follows this one; certain once all rows are read. */
    default boolean areFollowed() {
        return false;
    }

    /** The fields that the list has; sure once all rows are read. */
    Set<Field> fields();

    /** How the list was understood; complete once all rows are read. */
    Understanding understanding();

    /** Problems of the list as a whole that do not keep it from being read; complete once all rows are read. */
    List<Problem> warnings();
}
