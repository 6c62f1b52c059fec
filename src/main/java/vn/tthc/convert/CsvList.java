package vn.tthc.convert;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.problem.Location;
import vn.tthc.output.CsvTable;
import vn.tthc.schema.Field;

/** A list as CSV. */
final class CsvList implements ListWriter {
    private final CsvTable table;
    private final List<Field> columns;
    private final boolean hasPlaces;

    /**
     * Begins a list.
     *
     * @param headers one for each column, followed by those of the places, if these are wanted
     */
    CsvList(Writer out, List<Field> columns, List<String> headers, char delimiter, boolean byteOrderMark)
            throws IOException {
        this.columns = columns;
        hasPlaces = headers.size() > columns.size();
        table = new CsvTable(out, delimiter, byteOrderMark);
        table.write(headers);
    }

    @Override
    public void write(CleanRow row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Field field : columns) {
            cells.add(row.find(field)
                    .map(value -> SpreadsheetText.guard(value.text()))
                    .orElse(""));
        }
        if (hasPlaces) {
            Location place = row.place().orElseThrow();
            cells.add(SpreadsheetText.guard(place.source()));
            cells.add(SpreadsheetText.guard(RowPlace.sheet(place)));
            cells.add(String.valueOf(RowPlace.line(place)));
        }
        table.write(cells);
    }

    @Override
    public void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() {}
}
