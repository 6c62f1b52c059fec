package vn.tthc.model;

/**
 * A place in a source. Line and column count from 1 as an editor does; 0 means that there is none to tell.
 *
 * @param source the file as the user named it
 * @param line the line on which the row begins
 * @param column the number of the cell in a table, or of the character in a JSON line
 */
public record Location(String source, long line, int column) {
    /** The source as a whole. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** {@code source}, {@code source:line} or {@code source:line:column}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.toString();
    }
}
