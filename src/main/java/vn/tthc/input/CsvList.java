package vn.tthc.input;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.model.SpreadsheetText;

/** A list as CSV, with a column for every field. */
final class CsvList implements ListWriter {
    private final CSVWriter writer;

    /**
     * Begins a list.
     *
     * @param headers one for each field
     */
    CsvList(Writer out, List<String> headers, char delimiter, boolean byteOrderMark) throws IOException {
        if (byteOrderMark) {
            out.write("\uFEFF");
        }
        writer = new CSVWriter(
                out,
                delimiter,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_LINE_END);
        write(headers);
    }

    @Override
    public void write(CleanRow row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Field field : Field.values()) {
            cells.add(row.find(field)
                    .map(value -> SpreadsheetText.guard(value.text()))
                    .orElse(""));
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        writer.writeNext(cells.toArray(new String[0]), false);
        if (writer.checkError()) {
            throw writer.getException();
        }
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
        if (writer.checkError()) {
            throw writer.getException();
        }
    }

    @Override
    public void close() {}
}
