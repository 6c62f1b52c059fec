package vn.tthc.format;

import java.util.Arrays;

/** The cells of a row of a sheet as bytes, for whoever counts rows by these. */
public final class GridRecord extends CutRecord {
    /** What a cell of a column may be. */
    public enum Column {
        /** Anything, as nobody asks for it. */
        UNKNOWN,
        /** A text, or a number that is shown as it is stored. */
        NUMERIC,
        /** A text, be it filled into a merged cell. */
        TEXT
    }

    /** No character takes more bytes. */
    private static final int MAX_BYTES = 3;

    private final Column[] columns;

    /** Takes rows with such columns. */
    public GridRecord(Column[] columns) {
        super(columns.length);
        this.columns = columns.clone();
        bytes = new byte[1 << 10];
    }

    /** The bytes that the cells are stretches of; others after each row. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Takes a row. Cells that it lacks are empty, and those that a column should not have are {@linkplain #isDoubled marked}.
     *
     * @return false if it has more cells than there are columns, or could not be taken apart
     */
    public boolean take(Grid.GridRow row) {
        int width = columns.length;
        if (row.fault().isPresent() || row.cells().size() > width) {
            return false;
        }
        cells = width;
        int to = 0;
        for (int column = 0; column < width; column++) {
            boolean isThere = column < row.cells().size();
            Grid.GridCell cell = isThere ? row.cells().get(column) : Grid.EMPTY;
            // No text has it, so that two cells side by side are never those of another row.
            to = put(to, '\0');
            starts[column] = to;
            to = put(cell.text(), to);
            ends[column] = to;
            numbers[column] = cell.kind() == CellKind.NUMBER;
            doubled[column] = !fits(columns[column], cell) || isHalved(cell.text());
        }
        return true;
    }

    private static boolean fits(Column column, Grid.GridCell cell) {
        CellKind kind = cell.kind();
        return column == Column.UNKNOWN
                || ((cell.shown() == Grid.Shown.PLAIN || cell.shown().equals(Grid.Shown.PLAIN))
                        && (kind == CellKind.TEXT
                                || kind == (column == Column.NUMERIC ? CellKind.NUMBER : CellKind.MERGED)));
    }

    /** Whether half a character stands in a text, which bytes cannot say. */
    private static boolean isHalved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private int put(int at, char ascii) {
        reserve(at + 1);
        bytes[at] = (byte) ascii;
        return at + 1;
    }

    private int put(String text, int start) {
        reserve(start + MAX_BYTES * text.length());
        byte[] to = bytes;
        int at = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                int character = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | character >> 18);
                to[at++] = (byte) (0x80 | (character >> 12 & 0x3F));
                to[at++] = (byte) (0x80 | (character >> 6 & 0x3F));
                to[at++] = (byte) (0x80 | (character & 0x3F));
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }

    private void reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
    }
}
