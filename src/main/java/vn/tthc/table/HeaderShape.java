package vn.tthc.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.schema.HeaderPath;
import vn.tthc.schema.HeaderTable;
import vn.tthc.text.Texts;

/**
 * The rows of a header as one, by their shape: a name with blank or merged cells on its right stands over all that is below
 * them, and columns that need one name alone have it in the first row. So each column is known by its path, "Upper / Lower".
 */
final class HeaderShape {
    /** Longer texts are no names of columns. */
    private static final int MAX_NAME = 200;

    /** A unit, mostly; column numbers have one letter. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*\\p{L}{2}.*\\)");

    private final List<List<String>> own = new ArrayList<>();
    private final HeaderTable table;

    private HeaderShape(HeaderTable table) {
        this.table = table;
    }

    /**
     * Joins some rows.
     *
     * @return the paths of the columns; empty if a row below the first does not belong to a header
     */
    static Optional<List<String>> join(List<Grid.GridRow> rows, HeaderTable table) {
        HeaderShape shape = new HeaderShape(table);
        for (Grid.GridRow row : rows) {
            if (row.fault().isPresent() || row.isBlank()) {
                return Optional.empty();
            }
            shape.own.add(shape.own(row));
        }
        boolean isOfList = rows.size() > 1 && shape.own.get(0).stream().anyMatch(HeaderShape::isFigure);
        for (int row = 1; row < rows.size(); row++) {
            if (isOfList || !shape.isBelow(row)) {
                return Optional.empty();
            }
        }
        return Optional.of(shape.paths());
    }

    /**
     * Whether the last of some rows that can be joined does nothing but to part names above it, as no row of a list would:
     * without it each of those names would be that of its first part.
     */
    static boolean isParted(List<Grid.GridRow> rows, HeaderTable table) {
        HeaderShape shape = new HeaderShape(table);
        rows.forEach(row -> shape.own.add(shape.own(row)));
        return shape.isParted(rows.size() - 1);
    }

    private boolean isParted(int row) {
        boolean parts = false;
        for (int column = 0; column < width(); column++) {
            String text = own(row, column);
            if (text.isEmpty()) {
                continue;
            }
            boolean isName = text.chars().anyMatch(Character::isLetter)
                    && text.chars().noneMatch(Character::isDigit)
                    && isSpanned(row, column);
            if (!isName) {
                return false;
            }
            parts |= spans(row - 1, column) && !own(row, column + 1).isEmpty();
        }
        return parts;
    }

    /** What each cell of a row says itself: nothing if it is merged with the one above it or on its left. */
    private List<String> own(Grid.GridRow row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Grid.GridCell cell = row.cells().get(column);
            String text = Texts.clean(cell.text());
            boolean merged = cell.kind() == CellKind.MERGED
                    && (isAbove(column, text)
                            || (column > 0
                                    && text.equals(Texts.clean(
                                            row.cells().get(column - 1).text()))));
            texts.add(merged || isAbove(column, text) ? "" : text);
        }
        return texts;
    }

    private boolean isAbove(int column, String text) {
        for (int row = own.size() - 1; row >= 0; row--) {
            String above = own(row, column);
            if (!above.isEmpty()) {
                return above.equals(text);
            }
        }
        return false;
    }

    private String own(int row, int column) {
        return column < own.get(row).size() ? own.get(row).get(column) : "";
    }

    private int width() {
        return own.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The name that stands over a column in a row: its own, or the one on its left, unless something parts them above. */
    private String over(int row, int column) {
        for (int at = column; at >= 0; at--) {
            if (!own(row, at).isEmpty()) {
                return own(row, at);
            }
            for (int above = 0; above < row; above++) {
                if (!own(above, at).isEmpty()) {
                    return "";
                }
            }
        }
        return "";
    }

    /** Whether the name in a column stands over the next one too. */
    private boolean spans(int row, int column) {
        return !own(row, column).isEmpty()
                && column + 1 < width()
                && own(row, column + 1).isEmpty()
                && over(row, column + 1).equals(own(row, column));
    }

    /** Whether any name above a row stands over a column and others. */
    private boolean isSpanned(int row, int column) {
        for (int above = 0; above < row; above++) {
            if (spans(above, column)
                    || (own(above, column).isEmpty() && !over(above, column).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row names parts of what the row above it spans, and nothing that has its whole name there. */
    private boolean isBelow(int row) {
        boolean parts = false;
        boolean isKnown = true;
        boolean hasLetters = false;
        int alone = 0;
        for (int column = 0; column < width(); column++) {
            String text = own(row, column);
            String above = over(row - 1, column);
            boolean spanned = isSpanned(row, column);
            if (text.isEmpty()) {
                alone += !spanned ? 1 : 0;
                continue;
            }
            if (text.length() > MAX_NAME || isFigure(text)) {
                return false;
            }
            hasLetters |= text.chars().anyMatch(Character::isLetter);
            boolean inBrackets = IN_BRACKETS.matcher(text).matches();
            boolean known = inBrackets
                    || !table.fields(HeaderPath.join(paths(row, column))).isEmpty();
            boolean says = inBrackets || table.isOfHeader(text);
            if ((above.isEmpty() && row == 1) || (!spanned && !(known && says))) {
                return false;
            }
            parts |= spanned || says;
            isKnown &= known;
        }
        return hasLetters && parts && (alone > 0 || isKnown);
    }

    /** Whether a text is a number, but for years, which columns are named after. */
    private static boolean isFigure(String text) {
        return text.chars().noneMatch(Character::isLetter)
                && !text.matches("(?:19|20)\\d\\d")
                && text.chars().anyMatch(Character::isDigit);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            paths.add(HeaderPath.join(paths(own.size() - 1, column)));
        }
        return paths;
    }

    /** The names over a column, from above as far as a row. */
    private List<String> paths(int last, int column) {
        int lowest = last;
        while (lowest > 0 && own(lowest, column).isEmpty()) {
            lowest--;
        }
        List<String> path = new ArrayList<>();
        for (int row = 0; row < lowest; row++) {
            String over = over(row, column);
            if (!over.isEmpty()) {
                path.add(over);
            }
        }
        if (!own(lowest, column).isEmpty()) {
            path.add(own(lowest, column));
        }
        return path;
    }
}
