package vn.tthc.row.rejects;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
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
    private final Map<List<String>, RejectTable> tablesByColumns = new LinkedHashMap<>();

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
        RejectTable open(int number, List<String> header, char delimiter) throws IOException;
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
    public void write(Source source, Rows rows, Row row, List<Problem> problems) {
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
        for (RejectTable table : tablesByColumns.values()) {
            table.finish();
        }
    }

    private RejectTable table(List<String> columns, char delimiter) throws IOException {
        RejectTable table = tablesByColumns.get(columns);
        return table == null ? open(columns, delimiter) : table;
    }

    private RejectTable open(List<String> columns, char delimiter) throws IOException {
        List<String> header = new ArrayList<>(OWN_COLUMNS);
        header.addAll(columns);
        RejectTable table = tables.open(tablesByColumns.size() + 1, header, delimiter);
        tablesByColumns.put(columns, table);
        return table;
    }
}
