package vn.tthc.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of one row of a sheet after another, with those that go on from above: each says what the first of them says. */
public final class PlacedCells {
    private final Map<Integer, Span> spans = new TreeMap<>();
    private List<Grid.GridCell> cells = new ArrayList<>();

    /** A cell over several rows. */
    private record Span(int firstRow, int lastRow, Grid.GridCell cell) {}

    /** Puts a cell into the row. */
    public void put(int column, Grid.GridCell cell) {
        while (cells.size() <= column) {
            cells.add(Grid.EMPTY);
        }
        cells.set(column, cell);
    }

    /** Says that a cell goes on over so many more columns beside its own. */
    public void cover(int column, int more, Grid.GridCell cell) {
        for (int at = 1; at <= more && cell.covers(at); at++) {
            put(column + at, Grid.COVERED);
        }
    }

    /** Says that a cell goes on below its row. */
    public void span(int column, int firstRow, int lastRow, Grid.GridCell cell) {
        if (lastRow > firstRow) {
            spans.put(column, new Span(firstRow, lastRow, cell));
        }
    }

    /** The row up to its last cell; then another begins. */
    public List<Grid.GridCell> take(int row) {
        for (Iterator<Map.Entry<Integer, Span>> all = spans.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Integer, Span> one = all.next();
            Span span = one.getValue();
            if (span.lastRow < row) {
                all.remove();
            } else if (span.firstRow < row) {
                put(one.getKey(), below(span.cell));
            }
        }
        List<Grid.GridCell> taken = cells;
        cells = new ArrayList<>();
        return taken;
    }

    /** What a cell says that is merged with one above it: an error is no name for any of the rows. */
    private static Grid.GridCell below(Grid.GridCell first) {
        boolean isError = first.kind() == CellKind.ERROR || first.kind() == CellKind.UNCALCULATED;
        return isError ? first : new Grid.GridCell(first.text(), CellKind.MERGED);
    }
}
