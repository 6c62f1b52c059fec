package vn.tthc.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.CsvTable;
import vn.tthc.source.Source;
import vn.tthc.table.Row;

/**
 * Writes rejected rows as they stood in their lists, under the same headers, with the reason in front: mended, the file is
 * a list again. Rows of lists with other headers cannot stand in one table and go to a further one.
 */
public final class RejectWriter implements Closeable {
    private static final List<String> OWN_COLUMNS = List.of("problem", "source", "line");

    private final Tables tables;
    private final Function<Problem, String> wording;
    private final Map<List<String>, CsvTable> tablesByColumns = new LinkedHashMap<>();

    /** Opens what tables are written to. */
    public interface Tables {
        /** A new table; the first has the number 1. */
        Writer open(int number) throws IOException;
    }

    public RejectWriter(Tables tables, Function<Problem, String> wording) {
        this.tables = tables;
        this.wording = wording;
    }

    /**
     * Writes a row with the reasons why it is rejected.
     *
     * @param columns the headers over the row's raw cells
     * @param delimiter what parts the cells of a table that begins with this row
     * @throws UncheckedIOException if it cannot be written, unlike failures to read
     */
    void write(Source source, List<String> columns, char delimiter, Row row, List<Problem> problems) {
        List<String> cells = new ArrayList<>();
        cells.add(problems.stream().map(wording).collect(Collectors.joining(" · ")));
        cells.add(source.name());
        cells.add(Location.shownLine(row.line()));
        row.raw().forEach(cell -> cells.add(SpreadsheetText.guard(cell)));
        try {
            table(columns, delimiter).write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the tables; if no row was rejected, the first one says so by having none. */
    @Override
    public void close() throws IOException {
        if (tablesByColumns.isEmpty()) {
            open(List.of(), ',');
        }
        for (CsvTable table : tablesByColumns.values()) {
            table.finish();
        }
    }

    private CsvTable table(List<String> columns, char delimiter) throws IOException {
        CsvTable table = tablesByColumns.get(columns);
        return table == null ? open(columns, delimiter) : table;
    }

    private CsvTable open(List<String> columns, char delimiter) throws IOException {
        // The byte order mark makes the table read back in whatever encoding is given.
        CsvTable table = new CsvTable(tables.open(tablesByColumns.size() + 1), delimiter, true);
        tablesByColumns.put(columns, table);
        List<String> header = new ArrayList<>(OWN_COLUMNS);
        header.addAll(columns);
        table.write(header);
        return table;
    }
}
