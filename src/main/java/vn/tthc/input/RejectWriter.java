package vn.tthc.input;

import com.opencsv.CSVWriter;
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
import vn.tthc.model.Problem;
import vn.tthc.model.SpreadsheetText;

/**
 * Writes rejected rows as they stood in their lists, under the same headers, with the reason in front: mended, the file is
 * a list again. Rows of lists with other headers cannot stand in one table and go to a further one.
 */
public final class RejectWriter implements Closeable {
    /** Marks the encoding for spreadsheets, and for reading back whatever encoding is given. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> OWN_COLUMNS = List.of("problem", "source", "line");

    private final Tables tables;
    private final Function<Problem, String> wording;
    private final Map<List<String>, CSVWriter> writers = new LinkedHashMap<>();

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
        cells.add(String.valueOf(row.line()));
        row.raw().forEach(cell -> cells.add(SpreadsheetText.guard(cell)));
        try {
            write(writer(columns, delimiter), cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the tables; if no row was rejected, the first one says so by having none. */
    @Override
    public void close() throws IOException {
        if (writers.isEmpty()) {
            open(List.of(), ',');
        }
        for (CSVWriter writer : writers.values()) {
            writer.close();
        }
    }

    private CSVWriter writer(List<String> columns, char delimiter) throws IOException {
        CSVWriter writer = writers.get(columns);
        return writer == null ? open(columns, delimiter) : writer;
    }

    private CSVWriter open(List<String> columns, char delimiter) throws IOException {
        Writer out = tables.open(writers.size() + 1);
        out.write(BYTE_ORDER_MARK);
        CSVWriter writer = new CSVWriter(
                out,
                delimiter,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_LINE_END);
        writers.put(columns, writer);
        List<String> header = new ArrayList<>(OWN_COLUMNS);
        header.addAll(columns);
        write(writer, header);
        return writer;
    }

    private static void write(CSVWriter writer, List<String> cells) throws IOException {
        writer.writeNext(cells.toArray(new String[0]), false);
        if (writer.checkError()) {
            throw writer.getException();
        }
    }
}
