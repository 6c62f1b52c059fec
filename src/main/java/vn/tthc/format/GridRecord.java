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
        /** A text or a date, of which its text says all. */
        DAY,
        /** A text, also one that fills a merged cell. */
        TEXT,
        /** A text of the cell itself. */
        OWN_TEXT
    }

    /** No character takes more bytes. */
    private static final int MAX_BYTES = 3;

    private final Column[] columns;
    private char[] characters = new char[1 << 8];
    private boolean isHalved;

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
     * @return false if it has more cells than there are columns, could not be taken apart, or shows numbers with units
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
            if (columns[column] != Column.UNKNOWN && !isPlain(cell.shown())) {
                // A unit that is shown in one cell may say something of the others.
                return false;
            }
            // No text has it, so that two cells side by side are never those of another row.
            to = put(to, '\0');
            starts[column] = to;
            to = put(cell.text(), to);
            ends[column] = to;
            numbers[column] = cell.kind() == CellKind.NUMBER;
            doubled[column] = isHalved || !fits(columns[column], cell);
        }
        return true;
    }

    private static boolean fits(Column column, Grid.GridCell cell) {
        CellKind kind = cell.kind();
        return kind == CellKind.TEXT
                || switch (column) {
                    case UNKNOWN -> true;
                    case NUMERIC -> kind == CellKind.NUMBER;
                    case DAY -> kind == CellKind.DATE;
                    case TEXT -> kind == CellKind.MERGED;
                    case OWN_TEXT -> false;
                };
    }

    @SuppressWarnings("ReferenceEquality") // nearly all are the same object
    private static boolean isPlain(Grid.Shown shown) {
        return shown == Grid.Shown.PLAIN || shown.equals(Grid.Shown.PLAIN);
    }

    private int put(int at, char ascii) {
        reserve(at + 1);
        bytes[at] = (byte) ascii;
        return at + 1;
    }

    /** Writes a text, and sees whether half a character stands in it, which bytes cannot say. */
    private int put(String text, int start) {
        int length = text.length();
        reserve(start + MAX_BYTES * length);
        if (length > characters.length) {
            characters = new char[2 * length];
        }
        // The JVM's first compiler checks each place of a string.
        text.getChars(0, length, characters, 0);
        byte[] to = bytes;
        char[] from = characters;
        int at = start;
        isHalved = false;
        for (int i = 0; i < length; i++) {
            char c = from[i];
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (i + 1 < length && Character.isSurrogatePair(c, from[i + 1])) {
                int character = Character.toCodePoint(c, from[++i]);
                to[at++] = (byte) (0xF0 | character >> 18);
                to[at++] = (byte) (0x80 | (character >> 12 & 0x3F));
                to[at++] = (byte) (0x80 | (character >> 6 & 0x3F));
                to[at++] = (byte) (0x80 | (character & 0x3F));
            } else {
                isHalved = true;
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
