package vn.tthc.input;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.table.NumberEvidence;
import vn.tthc.table.PlacedRows;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns;

/** The rows of a stretch, which end where those of the next one begin; a row that depends on others makes it doubtful. */
final class StretchRows extends SameRows implements PlacedRows {
    private final PlacedRows rows;
    private final ReadStretch stretch;
    private final long header;

    StretchRows(PlacedRows rows, ReadStretch stretch) {
        super(rows);
        this.rows = rows;
        this.stretch = stretch;
        header = rows.understanding().headerLine();
    }

    @Override
    public Optional<Row> next() throws IOException, UnreadableException {
        Optional<Row> row = rows.next();
        if (stretch.place().isLast()) {
            row.ifPresent(this::see);
            return row;
        }
        if (row.isEmpty() || row.get().line() > stretch.place().linesUntil()) {
            boolean isNext =
                    row.isPresent() && row.get().line() == stretch.place().linesUntil() + 1;
            if (!isNext) {
                stretch.doubt();
            }
            return Optional.empty();
        }
        see(row.get());
        return row;
    }

    private void see(Row row) {
        boolean isBlank = row.skipped().isEmpty() || row.skipped().get() == Skipped.BLANK;
        boolean isAbove = row.cells().isEmpty() && row.line() <= header;
        boolean isOrdinary = row.signs().wording() == RowSigns.Wording.ORDINARY;
        if (!(isBlank || isAbove) || !isOrdinary) {
            stretch.doubt();
        }
    }

    @Override
    public boolean isPlain() {
        return rows.isPlain();
    }

    @Override
    public Location at(long line) {
        return rows.at(line);
    }

    @Override
    public Map<Field, String> carried() {
        return rows.carried();
    }

    @Override
    public int told() {
        return rows.told();
    }

    @Override
    public NumberEvidence evidence() {
        return rows.evidence();
    }

    @Override
    public String state() {
        return rows.state();
    }

    @Override
    public void goOn() {
        rows.goOn();
    }

    @Override
    public void know(Field field, String text) {
        rows.know(field, text);
    }

    @Override
    public void knowNational() {
        rows.knowNational();
    }
}
