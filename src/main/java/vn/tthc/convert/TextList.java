package vn.tthc.convert;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import vn.tthc.model.problem.Location;
import vn.tthc.output.Utf8Writer;

/** A list in a text format. */
abstract class TextList extends ListWriter {
    private final Writer out;
    private final RowText rows;

    TextList(Writer out, RowText rows) {
        super(rows);
        this.out = out;
        this.rows = rows;
    }

    /** Writes what stands before a row. */
    abstract void beginRow() throws IOException;

    /** Writes what stands after a row. */
    abstract void endRow() throws IOException;

    @Override
    final void write(byte[] row, int from, int to, Optional<Location> place) throws IOException {
        beginRow();
        Utf8Writer.write(out, row, from, to - from);
        rows.composeEnd(place);
        Utf8Writer.write(out, rows.bytes(), 0, rows.length());
        endRow();
    }

    @Override
    public final void close() {}
}
