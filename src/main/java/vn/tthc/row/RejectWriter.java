package vn.tthc.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.output.CsvTable;
import vn.tthc.source.Source;
import vn.tthc.table.RawObject;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/**
 * Writes rejected rows as they stood in their lists, under the same headers, with the reason in front: mended, the file is
 * a list again. Rows of lists with other headers cannot stand in one table and go to a further one. Objects of JSON come back as
 * such where that is written.
 */
public final class RejectWriter implements Closeable {
    private static final List<String> OWN_COLUMNS = List.of("problem", "source", "line");

    private final Tables tables;
    private final Function<Problem, String> wording;
    private final Map<List<String>, Table> tablesByColumns = new LinkedHashMap<>();

    /** Opens what tables are written to. */
    public interface Tables {
        /** Whether rows that were objects are written as such; then all of them stand in one table, whatever keys they have. */
        default boolean takeObjects() {
            return false;
        }

        /**
         * A new table.
         *
         * @param number of the table; the first is 1
         * @param header over its columns
         * @param delimiter what parts its cells, if it is text
         */
        Table open(int number, List<String> header, char delimiter) throws IOException;
    }

    /** A table below its header. */
    public interface Table {
        /**
         * Writes a row.
         *
         * @param faulty which cells are to mend, counted from 0
         */
        void write(List<String> cells, Set<Integer> faulty) throws IOException;

        /**
         * Writes a row that was an object.
         *
         * @param cells those before its own
         */
        default void write(List<String> cells, List<RawObject.Property> properties) throws IOException {
            throw new UnsupportedOperationException();
        }

        void finish() throws IOException;

        /** A table as an array of JSON objects, whose keys are the headers. */
        static Table json(Writer out, List<String> header) {
            return new RejectObjects(out, header, true);
        }

        /** A table as a JSON object on each line. */
        static Table ndjson(Writer out, List<String> header) {
            return new RejectObjects(out, header, false);
        }

        /** A table as text. */
        static Table csv(Writer out, List<String> header, char delimiter) throws IOException {
            // The byte order mark makes the table read back in whatever encoding is given.
            CsvTable table = new CsvTable(out, delimiter, true);
            table.write(header);
            return new Table() {
                @Override
                public void write(List<String> cells, Set<Integer> faulty) throws IOException {
                    table.write(cells.stream().map(SpreadsheetText::guard).toList());
                }

                @Override
                public void finish() throws IOException {
                    table.finish();
                }
            };
        }
    }

    public RejectWriter(Tables tables, Function<Problem, String> wording) {
        this.tables = tables;
        this.wording = wording;
    }

    /**
     * Writes a row with the reasons why it is rejected.
     *
     * @param rows what the row is of
     * @throws UncheckedIOException if it cannot be written, unlike failures to read
     */
    void write(Source source, Rows rows, Row row, List<Problem> problems) {
        List<String> cells = new ArrayList<>();
        cells.add(problems.stream().map(wording).collect(Collectors.joining(" · ")));
        cells.add(source.name());
        cells.add(Location.shownLine(row.line()));
        Optional<List<RawObject.Property>> properties =
                RawObject.properties(row).filter(all -> tables.takeObjects());
        if (properties.isPresent()) {
            try {
                table(List.of(), ',').write(cells, properties.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        cells.addAll(row.raw());
        Set<Integer> faulty = problems.stream()
                .filter(problem -> problem.location().source().equals(source.shown()))
                .flatMap(problem -> rows.findColumn(problem).stream())
                .map(column -> OWN_COLUMNS.size() + column)
                .filter(column -> column < cells.size())
                .collect(Collectors.toSet());
        try {
            table(rows.columns(), rows.delimiter()).write(cells, faulty);
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
        for (Table table : tablesByColumns.values()) {
            table.finish();
        }
    }

    private Table table(List<String> columns, char delimiter) throws IOException {
        Table table = tablesByColumns.get(columns);
        return table == null ? open(columns, delimiter) : table;
    }

    private Table open(List<String> columns, char delimiter) throws IOException {
        List<String> header = new ArrayList<>(OWN_COLUMNS);
        header.addAll(columns);
        Table table = tables.open(tablesByColumns.size() + 1, header, delimiter);
        tablesByColumns.put(columns, table);
        return table;
    }
}
