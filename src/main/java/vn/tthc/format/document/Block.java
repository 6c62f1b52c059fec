package vn.tthc.format.document;

import java.util.List;
import vn.tthc.format.Grid;

/** What a document consists of. */
public sealed interface Block {
    /** A paragraph outside of tables. */
    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param rows its rows, all of the same number of cells
     * @param hidden how many of them are not seen
     */
    record Table(List<List<Grid.GridCell>> rows, int hidden) implements Block {}
}
