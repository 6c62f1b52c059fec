package vn.tthc.convert;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.problem.Location;
import vn.tthc.output.LongNumberException;

/** A list that is handed over cell by cell, whose numbers stand in columns of a type or not at all. */
final class CellList extends ListWriter implements SheetRowText.Cells {
    private final RowCells cells;
    private final List<CellColumn> columns;
    /** A number of the row that its column does not hold. */
    private Optional<String> refused = Optional.empty();

    CellList(RowCells cells, boolean withPlaces) {
        super(new SheetRowText(COLUMNS));
        this.cells = cells;
        columns = CellColumn.all(withPlaces);
    }

    @Override
    void write(byte[] row, int from, int to, Optional<Location> ofRow) throws IOException {
        refused = Optional.empty();
        SheetRowText.say(row, from, to, this);
        if (refused.isPresent()) {
            throw new LongNumberException(
                    refused.get(), ofRow.map(Location::toString).orElse(""));
        }
        if (columns.size() > COLUMNS.size()) {
            Location place = ofRow.orElseThrow();
            cells.text(COLUMNS.size(), place.source());
            if (!RowPlace.sheet(place).isEmpty()) {
                cells.text(COLUMNS.size() + 1, RowPlace.sheet(place));
            }
            cells.number(COLUMNS.size() + 2, BigDecimal.valueOf(RowPlace.line(place)));
        }
        cells.endRow();
    }

    @Override
    public void text(int column, String text) {
        cells.text(column, text);
    }

    @Override
    public void number(int column, String number) {
        BigDecimal exact = new BigDecimal(number);
        if (columns.get(column).type().holds(exact)) {
            cells.number(column, exact);
        } else {
            refused = Optional.of(number);
        }
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
