package vn.tthc.output;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** CSV as all outputs have it: quotes only where they are needed, doubled inside, lines ended by LF. */
public class CsvTable {
    private final CSVWriter writer;

    /**
     * Begins a table.
     *
     * @param byteOrderMark whether the text begins with one, by which spreadsheets know UTF-8
     */
    public CsvTable(Writer out, char delimiter, boolean byteOrderMark) throws IOException {
        if (byteOrderMark) {
            out.write("\uFEFF");
        }
        writer = new CSVWriter(
                out,
                delimiter,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_LINE_END);
    }

    public void write(List<String> cells) throws IOException {
        writer.writeNext(cells.toArray(new String[0]), false);
        check();
    }

    public final void finish() throws IOException {
        writer.flush();
        check();
    }

    private void check() throws IOException {
        if (writer.checkError()) {
            throw writer.getException();
        }
    }
}
