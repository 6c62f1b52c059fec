package vn.tthc.convert;

import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.model.problem.Location;

/** Takes the accepted rows of lists in their order: in canonical form, or composed while they were scanned. */
public interface RowTaker {
    /** For those who want none. */
    RowTaker NONE = new RowTaker() {
        @Override
        public void take(CleanRow row) {}

        @Override
        public Optional<Supplier<RowComposer>> composers() {
            return Optional.empty();
        }

        @Override
        public void take(byte[] row, int from, int to, Location place) {}
    };

    void take(CleanRow row);

    /** What composes rows, one for a thread; empty if all are taken in canonical form. */
    Optional<Supplier<RowComposer>> composers();

    /**
     * Takes a row that was composed.
     *
     * @param row has it between two places
     */
    void take(byte[] row, int from, int to, Location place);
}
