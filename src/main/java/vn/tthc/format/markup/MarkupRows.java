package vn.tthc.format.markup;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.Grid;

/** The rows of a sheet one after another. */
interface MarkupRows extends Closeable {
    /**
     * A row.
     *
     * @param number from 1
     * @param cells up to the last one with anything in it
     */
    record MarkupRow(int number, List<Grid.GridCell> cells, boolean isHidden) {}

    /** Whether a column, by its number from 0, is not seen; known once the first row is read. */
    boolean isHidden(int column);

    /** The next row; empty at the end. */
    Optional<MarkupRow> next() throws IOException;
}
