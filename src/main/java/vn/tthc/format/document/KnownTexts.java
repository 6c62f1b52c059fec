package vn.tthc.format.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;

/**
 * Texts that came up lately, and cells of them. Documents are held as a whole, and in lists most cells say what another one
 * said, so that they need a fraction of the memory as one and the same object.
 */
public final class KnownTexts {
    /** Where a text may be remembered; each has its place, from which a later one drives it. */
    private static final int PLACES = 1 << 12;

    private final List<Grid.GridCell> known = new ArrayList<>(Collections.nCopies(PLACES, Grid.EMPTY));

    /** The text, or one that is equal and came up before. */
    public String text(String text) {
        return cell(text).text();
    }

    /** The cell of a text. */
    public Grid.GridCell cell(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
        Grid.GridCell cell = known.get(place);
        if (!cell.text().equals(text)) {
            cell = new Grid.GridCell(text, CellKind.TEXT);
            known.set(place, cell);
        }
        return cell;
    }
}
