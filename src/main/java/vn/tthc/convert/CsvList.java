package vn.tthc.convert;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import vn.tthc.output.CsvTable;
import vn.tthc.schema.Field;

/** A list as CSV. */
final class CsvList extends TextList {
    private final CsvTable table;

    /**
     * Begins a list.
     *
     * @param headers one for each column, followed by those of the places, if these are wanted
     */
    CsvList(Writer out, List<Field> columns, List<String> headers, char delimiter, boolean byteOrderMark)
            throws IOException {
        super(out, new CsvRowText(columns, delimiter, headers.size() > columns.size()));
        table = new CsvTable(out, delimiter, byteOrderMark);
        table.write(headers);
    }

    @Override
    void beginRow() {}

    @Override
    void endRow() {}

    @Override
    public void finish() throws IOException {
        table.finish();
    }
}
