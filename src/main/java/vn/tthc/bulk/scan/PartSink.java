package vn.tthc.bulk.scan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.tthc.model.problem.Location;
import vn.tthc.row.ProcedureParser;

/**
 * Where the rows of a list go: into parts, which may be filled at the same time by several threads, each by one. It must not
 * matter to which part a row goes.
 */
public interface PartSink<T> {
    /** Takes each procedure in its order, if that is wanted. */
    default Optional<Each> each() {
        return Optional.empty();
    }

    /** Makes an empty part. */
    Supplier<T> begin();

    /** Takes a part that is complete, always in the thread that reads the list. */
    Consumer<T> end();

    /** Is told on which line the next row of a part begins, of those that went there in bulk, in the same thread. */
    default void place(T part, long line) {}

    /** Is told how many rows went into parts, now and then, in the same thread. */
    LongConsumer rows();

    /** Takes procedures in their order. */
    interface Each {
        /**
         * Takes one.
         *
         * @param place where its row begins
         */
        void take(ProcedureParser.Parsed parsed, Location place);

        /** What composes rows, one for a thread; empty if every row is to be taken as it was parsed. */
        default Optional<Supplier<RowComposer>> composers() {
            return Optional.empty();
        }

        /**
         * Takes one that was composed.
         *
         * @param row has it between two places
         * @param place where it begins
         */
        default void take(byte[] row, int from, int to, Location place) {
            throw new IllegalStateException("no row was to be composed");
        }
    }
}
