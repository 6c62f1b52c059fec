package vn.tthc.row.rejects;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.CsvTable;
import vn.tthc.table.RawObject;

/** A table of rejected rows below its header. */
public interface RejectTable {
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

    /** A table as text. */
    static RejectTable csv(Writer out, List<String> header, char delimiter) throws IOException {
        // The byte order mark makes the table read back in whatever encoding is given.
        CsvTable table = new CsvTable(out, delimiter, true);
        table.write(header);
        return new RejectTable() {
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
