package vn.tthc.model.problem;

/**
 * A place in a source. Line and column count from 1 as an editor does; 0 means that there is none to tell.
 *
 * @param source the file as the user named it
 * @param sheet the sheet of a workbook, whose cells people know by letters and numbers; empty for other sources
 * @param line the line on which the row begins; of a document {@link #lineOf a row of one of its tables}
 * @param column the number of the cell in a table, or of the character in a JSON line
 */
public record Location(String source, String sheet, long line, int column) {
    private static final int LETTERS = 'Z' - 'A' + 1;
    /** So many bits has the number of a row within a table; what is left of an int is for the tables. */
    private static final int ROW_BITS = 17;

    /** More rows than this are not told apart in one table of a document. */
    public static final int MAX_TABLE_ROWS = (1 << ROW_BITS) - 1;

    /** And more tables than this not in one document. */
    public static final int MAX_TABLES = (1 << (Integer.SIZE - 1 - ROW_BITS)) - 1;

    /** A place in a source that has no sheets. */
    public Location(String source, long line, int column) {
        this(source, "", line, column);
    }

    /**
     * The number that a row of a document has in place of a line: each row has one of its own, they come in order, and all
     * are below 0, as no line of a text is. It fits into an int.
     *
     * @param table which of the document's tables, from 1 to {@link #MAX_TABLES}
     * @param row which of its rows, from 1 to {@link #MAX_TABLE_ROWS}; 0 for what stands above the table
     */
    public static long lineOf(int table, int row) {
        return Integer.MIN_VALUE + ((long) table << ROW_BITS) + row;
    }

    /** Which of a document's tables a line stands in; 0 if it is no line of a document. */
    public static int tableOf(long line) {
        return line < 0 ? (int) ((line - Integer.MIN_VALUE) >> ROW_BITS) : 0;
    }

    /** The number of a line; in a document that of the row in its table. */
    public static long rowOf(long line) {
        return line < 0 ? (line - Integer.MIN_VALUE) & MAX_TABLE_ROWS : line;
    }

    /** A line as messages name it that speak of another row: "7", of a document "7 (table 3)". */
    public static String shownLine(long line) {
        int table = tableOf(line);
        return table == 0 ? String.valueOf(line) : rowOf(line) + " (table " + table + ")";
    }

    /** The source as a whole. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** A row of the same sheet or text. */
    public Location onLine(long other) {
        return new Location(source, sheet, other, 0);
    }

    /** Another column of the same row. */
    public Location inColumn(int other) {
        return new Location(source, sheet, line, other);
    }

    /**
     * {@code source}, {@code source:line} or {@code source:line:column}; of a sheet {@code source:sheet!G24} as in formulas, so
     * that a spreadsheet goes there when it is told to; of a document {@code source: table 3, row 7, column 2}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (tableOf(line) > 0) {
            return inDocument(text).toString();
        }
        if (!sheet.isEmpty()) {
            boolean isWord = sheet.chars().allMatch(Character::isLetterOrDigit) && !Character.isDigit(sheet.charAt(0));
            text.append(':').append(isWord ? sheet : "'" + sheet.replace("'", "''") + "'");
        }
        if (line > 0) {
            text.append(sheet.isEmpty() ? ':' : '!');
            text.append(sheet.isEmpty() ? "" : letters(column)).append(line);
            if (column > 0 && sheet.isEmpty()) {
                text.append(':').append(column);
            }
        }
        return text.toString();
    }

    /** The same place in a source of another name. */
    public Location inSource(String other) {
        return new Location(other, sheet, line, column);
    }

    /** The cell of a sheet as people name it, such as "G24". */
    public String cell() {
        return letters(column) + line;
    }

    private StringBuilder inDocument(StringBuilder text) {
        text.append(": table ").append(tableOf(line));
        if (rowOf(line) > 0) {
            text.append(", row ").append(rowOf(line));
        }
        return column > 0 ? text.append(", column ").append(column) : text;
    }

    /** The letters by which sheets name a column: A to Z, AA, AB; empty for none. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
