package vn.tthc.format.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.model.problem.Location;

/**
 * Puts the cells of a table where they stand. A cell over several columns fills the first of them, one over several rows all
 * of them, as in sheets. Columns in which no cell begins are left out: they come from edges that stand a hair apart.
 */
public final class TableBuilder {
    /** No table of a document has as many; so many columns may one cell span. */
    private static final int MAX_COLUMNS = 1000;

    private static final int MAX_CELLS = 4_000_000;

    private final List<List<Grid.GridCell>> rows = new ArrayList<>();
    /** Of each column in how many further rows a cell from above stands, and what it says. */
    private final List<Span> open = new ArrayList<>();

    private final BitSet begun = new BitSet();
    private final KnownTexts known = new KnownTexts();
    private int next;
    private long cells;
    private int hidden;

    /** A cell that goes on below for so many more rows. */
    private record Span(int rows, Grid.GridCell cell, boolean isFirstColumn) {
        static final Span NONE = new Span(0, Grid.EMPTY, false);
    }

    /** Begins a row. */
    public void row() {
        fillFromAbove();
        if (rows.size() == Location.MAX_TABLE_ROWS) {
            throw new TooLargeException();
        }
        rows.add(new ArrayList<>());
        next = 0;
    }

    /** Says that the row is not seen. */
    public void hide() {
        hidden++;
    }

    /** Ends the cells that would go on below. */
    public void endSpans() {
        fillFromAbove();
        next = Integer.MAX_VALUE;
        open.clear();
    }

    /** Leaves columns free in front of the next cell. */
    public void skip(int columns) {
        next = Math.min(MAX_COLUMNS, next + columns);
    }

    /** The next cell, where no cell from above stands in its way. */
    public void add(String text, int columns, int rowSpan) {
        add(known.cell(text), columns, rowSpan);
    }

    /** The next cell, where no cell from above stands in its way. */
    public void add(Grid.GridCell cell, int columns, int rowSpan) {
        while (spanAt(next).rows > 0) {
            takeSpan(next);
            next++;
        }
        int end = put(cell, columns);
        for (int column = next; column < end; column++) {
            setSpan(column, new Span(rowSpan - 1, cell, column == next));
        }
        next = end;
    }

    /** The next cell, which is the lower part of the one above it. */
    public void addBelow(int columns) {
        Grid.GridCell above = rows.size() < 2 ? Grid.EMPTY : at(rows.get(rows.size() - 2), next);
        next = put(new Grid.GridCell(above.text(), CellKind.MERGED), columns);
    }

    /** The table, to which nothing can be added any more. */
    public Block.Table build() {
        fillFromAbove();
        next = 0;
        // In place of what they were made of, so that a long table is not held twice.
        rows.replaceAll(row -> {
            List<Grid.GridCell> kept = new ArrayList<>(begun.cardinality());
            for (int column = begun.nextSetBit(0); column >= 0; column = begun.nextSetBit(column + 1)) {
                kept.add(at(row, column));
            }
            return kept;
        });
        return new Block.Table(rows, hidden);
    }

    /** Thrown where a table has more cells than can be held. */
    public static final class TooLargeException extends RuntimeException {}

    private int put(Grid.GridCell cell, int columns) {
        int end = Math.min(MAX_COLUMNS, next + Math.max(1, columns));
        if (next < MAX_COLUMNS) {
            begun.set(next);
            set(next, cell);
            for (int column = next + 1; column < end && cell.covers(column - next); column++) {
                set(column, Grid.COVERED);
            }
        }
        return end;
    }

    /** Cells that continue from above after the last cell of the row that ends. */
    private void fillFromAbove() {
        if (!rows.isEmpty()) {
            for (int column = next; column < open.size(); column++) {
                if (open.get(column).rows > 0) {
                    takeSpan(column);
                }
            }
        }
    }

    private void takeSpan(int column) {
        Span span = open.get(column);
        if (span.isFirstColumn) {
            set(column, new Grid.GridCell(span.cell.text(), CellKind.MERGED));
        }
        open.set(column, new Span(span.rows - 1, span.cell, span.isFirstColumn));
    }

    private Span spanAt(int column) {
        return column < open.size() ? open.get(column) : Span.NONE;
    }

    private void setSpan(int column, Span span) {
        while (open.size() <= column) {
            open.add(Span.NONE);
        }
        open.set(column, span);
    }

    private void set(int column, Grid.GridCell cell) {
        List<Grid.GridCell> row = rows.get(rows.size() - 1);
        while (row.size() <= column) {
            row.add(Grid.EMPTY);
            cells++;
        }
        if (cells > MAX_CELLS) {
            throw new TooLargeException();
        }
        row.set(column, cell);
    }

    private static Grid.GridCell at(List<Grid.GridCell> row, int column) {
        return column < row.size() ? row.get(column) : Grid.EMPTY;
    }
}
