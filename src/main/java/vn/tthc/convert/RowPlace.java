package vn.tthc.convert;

import java.util.List;
import vn.tthc.model.problem.Location;

/** The columns that say where a row stood; read again, they say nothing of it. */
final class RowPlace {
    static final String SOURCE = "source";
    static final String SHEET = "sheet";
    static final String LINE = "line";
    static final List<String> COLUMNS = List.of(SOURCE, SHEET, LINE);

    private RowPlace() {}

    /** The sheet of a workbook, or the table of a document; else empty. */
    static String sheet(Location place) {
        int table = Location.tableOf(place.line());
        return table > 0 ? "table " + table : place.sheet();
    }

    /** The line of a text, or the row of a sheet or table. */
    static long line(Location place) {
        return Location.rowOf(place.line());
    }
}
