package vn.tthc.row;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.table.Row;

/**
 * Takes the rows of a list in their order: each by itself, or what was found of a run of them elsewhere.
 *
 * @param <R> what a list comes to
 */
public interface ListIntake<R> {
    /** What is done before the first row and after each. */
    interface Between {
        void run() throws IOException, UnreadableException;
    }

    /** Takes all rows; what is done between two of them may take further ones. */
    R read(Between between) throws IOException, UnreadableException;

    void take(Row row);

    /** Counts rows that were taken elsewhere; what is to be said of them has been said. */
    default void add(RowCounts others) {}

    /** Says which rows of another list were met by rows that were taken elsewhere, by their {@linkplain CodeIndex places}. */
    default void meet(long[] places, int length) {}

    /** Whether anybody reads the words of what is wrong with a row that was taken elsewhere; else it is to be counted. */
    default boolean wantsWords(List<Problem> alike, boolean isRejected) {
        return false;
    }

    /** Says what is wrong with a row that was taken elsewhere, and writes it if it is rejected. */
    default void tell(Row row, boolean isRejected) {}

    /** Counts what is wrong with a row that was taken elsewhere. */
    default void count(List<Problem> alike) {}

    /** Says which rows, taken elsewhere, are looked at next for what they repeat. */
    default void expect(long[] codeKeys, int rows) {}

    /** The line on which the code stood before of a row that was taken elsewhere; else it is remembered. */
    default Optional<Long> findEarlier(long codeKey, long line) {
        return Optional.empty();
    }

    /** Warns of a row that was taken elsewhere and that repeats the code of an earlier line. */
    default void warnOfRepeated(Row row, long earlier) {}
}
