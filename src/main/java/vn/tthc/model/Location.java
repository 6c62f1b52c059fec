package vn.tthc.model;

/**
 * A place in a source. Line and column count from 1 as an editor does; 0 means that there is none to tell.
 *
 * @param source the file as the user named it
 * @param sheet the sheet of a workbook, whose cells people know by letters and numbers; empty for other sources
 * @param line the line on which the row begins
 * @param column the number of the cell in a table, or of the character in a JSON line
 */
public record Location(String source, String sheet, long line, int column) {
    private static final int LETTERS = 'Z' - 'A' + 1;

    /** A place in a source that has no sheets. */
    public Location(String source, long line, int column) {
        this(source, "", line, column);
    }

    /** The source as a whole. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** Another column of the same row. */
    public Location inColumn(int other) {
        return new Location(source, sheet, line, other);
    }

    /**
     * {@code source}, {@code source:line} or {@code source:line:column}; of a sheet {@code source:sheet!G24} as in formulas, so
     * that a spreadsheet goes there when it is told to.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
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

    /** The letters by which sheets name a column: A to Z, AA, AB; empty for none. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
