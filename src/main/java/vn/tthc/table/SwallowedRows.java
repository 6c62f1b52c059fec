package vn.tthc.table;

import java.util.List;
import vn.tthc.format.Grid;

/** Whole rows inside one cell: what stands between a quote that was left open and the next one. */
final class SwallowedRows {
    /** So many delimiters are no chance in a text of several lines. */
    private static final int MANY = 5;

    private SwallowedRows() {}

    /** How many lines of a row's cells are rows themselves, each with as many cells as the header has. */
    static int count(Grid.GridRow row, int width, char delimiter) {
        int rows = 0;
        for (int column = 0; width > 2 && column < row.cells().size(); column++) {
            String text = row.cells().get(column).text();
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                rows += count(text.lines().toList(), column, width, delimiter);
            }
        }
        return rows;
    }

    /** The first line ends one row, and the last one begins another. What only ends with a line break is one line. */
    private static int count(List<String> lines, int column, int width, char delimiter) {
        if (lines.size() < 2) {
            return 0;
        }
        int inside = 0;
        for (String line : lines.subList(1, lines.size() - 1)) {
            inside += cells(line, delimiter) == width ? 1 : 0;
        }
        String last = lines.get(lines.size() - 1);
        boolean around = cells(lines.get(0), delimiter) == width - column
                && cells(last, delimiter) == column + 1
                && (column < width - 1 || width >= MANY)
                && (beginsWithDigit(last)
                        || (width >= MANY && column < width - 1 && endsWithFigure(lines.get(0), delimiter)));
        return inside > 0 || around ? inside + 1 : 0;
    }

    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** Whether any cell but the first one of a line begins with a digit. */
    private static boolean endsWithFigure(String line, char delimiter) {
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            if (beginsWithDigit(line.substring(at + 1).strip())) {
                return true;
            }
        }
        return false;
    }

    private static long cells(String line, char delimiter) {
        return 1 + line.chars().filter(c -> c == delimiter).count();
    }
}
