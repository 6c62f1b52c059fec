package vn.tthc.convert;

import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.model.problem.Location;
import vn.tthc.row.ProcedureParser;
import vn.tthc.text.Ratio;

/**
 * Hands the rows of lists over in canonical form.
 *
 * @param ratio what converts calendar days to working days, if it is asked for; rows are then taken as a whole
 */
public record CleanRows(RowTaker taker, Optional<Ratio> ratio) implements PartSink.Each {
    @Override
    public void take(ProcedureParser.Parsed parsed, Location place) {
        taker.take(CleanRow.of(parsed, ratio, place));
    }

    @Override
    public Optional<Supplier<RowComposer>> composers() {
        return ratio.isPresent() ? Optional.empty() : taker.composers();
    }

    @Override
    public void take(byte[] row, int from, int to, Location place) {
        taker.take(row, from, to, place);
    }
}
