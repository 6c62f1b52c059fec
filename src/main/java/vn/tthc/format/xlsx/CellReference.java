package vn.tthc.format.xlsx;

/** The place of a cell as sheets name it: {@code G24}, or {@code $G$24}. */
final class CellReference {
    /** No text that names a cell of a sheet. */
    static final int NONE = -1;

    /** As many rows and columns as a sheet has: up to XFD1048576. */
    static final int ROWS = 1 << 20;

    static final int COLUMNS = 1 << 14;

    private static final int LETTERS = 'Z' - 'A' + 1;

    private CellReference() {}

    /** The column of the cell that some bytes name, from 0, or {@link #NONE}. */
    static int column(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '$' ? from + 1 : from;
        int column = 0;
        int first = at;
        while (at < to && isLetter(bytes[at]) && column <= COLUMNS) {
            column = column * LETTERS + ((bytes[at] & ~0x20) - 'A' + 1);
            at++;
        }
        return at == first || column > COLUMNS ? NONE : column - 1;
    }

    /** The row of the cell that some bytes name, from 1, or {@link #NONE}. */
    static int row(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == '$' || isLetter(bytes[at]))) {
            at++;
        }
        return number(bytes, at, to);
    }

    /** A number of a row, from 1, or {@link #NONE}. */
    static int number(byte[] bytes, int from, int to) {
        int row = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || row > ROWS) {
                return NONE;
            }
            row = row * 10 + digit;
        }
        return row < 1 || row > ROWS ? NONE : row;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
