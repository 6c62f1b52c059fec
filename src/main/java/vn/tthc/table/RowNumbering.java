package vn.tthc.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.format.Grid;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** How rows and columns are numbered. */
final class RowNumbering {
    private static final Pattern OF_ROWS = Pattern.compile("(?:[IVXLC]+|[A-ZĐ]|\\d{1,3}(?:\\.\\d{1,3})*)[.)]?");
    private static final Pattern OF_COLUMNS = Pattern.compile("[(\\[]?(\\d{1,2}|[A-Za-z])[)\\]]?(?:\\s*=.*)?");

    private static final Pattern CHAPTER = Pattern.compile("(?:[IVXLC]+|[A-ZĐ])[.)]?");
    private static final Pattern FIRST_CHAPTER = Pattern.compile("[IA][.)]?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,6}[.)]?");

    /** A figure, as of "12 ngày", or of a time limit in words: "Không quá 12 ngày". */
    private static final Pattern FIGURE = Pattern.compile(
            "(?:(?:" + Phrases.alternatives("duration_leading") + ")\\s+)?[-–+]?\\d.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MIN_NUMBERS = 3;

    private RowNumbering() {}

    /** Whether a text numbers a chapter, in Roman or with a letter. */
    static boolean isChapter(String text) {
        return CHAPTER.matcher(text).matches();
    }

    /** Whether a text numbers the first chapter of its kind. */
    static boolean isFirstChapter(String text) {
        return FIRST_CHAPTER.matcher(text).matches();
    }

    /** Whether a text is a number of a row of which no other is a part: 1 or 2. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Whether a text is what numbers a row or a column: most show by their second character that they are not. */
    static boolean isNumber(String text) {
        boolean mayBe = text.length() < 2
                || text.charAt(0) == '('
                || text.charAt(0) == '['
                || "0123456789IVXLC.)".indexOf(text.charAt(1)) >= 0
                || text.indexOf('=') >= 0;
        return mayBe
                && (OF_ROWS.matcher(text).matches() || OF_COLUMNS.matcher(text).matches());
    }

    /**
     * Whether a row numbers its columns, as tables of decisions do: (1), (2), (3)=(1)-(2), or A, B, 1, 2, 3 …, all of them
     * unless they stand in brackets. Without brackets, fewer than
     * three letters before fewer than three numbers may be a name and its figures.
     */
    static boolean isOfColumns(Grid.GridRow row, List<String> names) {
        char letter = 'a';
        int number = 1;
        int filled = 0;
        int numbers = 0;
        boolean isBracketed = false;
        boolean isWhole = true;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = Texts.clean(row.cells().get(column).text());
            Matcher matcher = OF_COLUMNS.matcher(text);
            if (text.isEmpty()) {
                isWhole &= column >= names.size() || Texts.isBlank(names.get(column));
                continue;
            }
            if (!matcher.matches()) {
                return false;
            }
            String mark = matcher.group(1).toLowerCase(Locale.ROOT);
            filled++;
            isBracketed |= !text.equals(matcher.group(1));
            if (mark.equals(String.valueOf(letter))) {
                letter++;
            } else if (mark.equals(String.valueOf(number)) || mark.equals(String.valueOf(column + 1))) {
                number = Integer.parseInt(mark) + 1;
                numbers++;
            } else {
                return false;
            }
        }
        return filled >= MIN_NUMBERS && (isBracketed || (isWhole && Math.max(numbers, letter - 'a') >= MIN_NUMBERS));
    }

    /** The text of the row's only cell with anything in it but a numbering, which goes before it. */
    static Optional<String> onlyText(Grid.GridRow row) {
        if (row.fault().isPresent()) {
            return Optional.empty();
        }
        List<String> filled = new ArrayList<>();
        for (Grid.GridCell cell : row.cells()) {
            if (!Texts.isBlank(cell.text())) {
                filled.add(Texts.clean(cell.text()));
            }
            if (filled.size() > 2) {
                return Optional.empty();
            }
        }
        if (filled.size() == 2 && OF_ROWS.matcher(filled.get(0)).matches()) {
            return Optional.of(filled.get(0).replaceAll("[.)]", "") + ". " + filled.get(1));
        }
        return filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
    }

    /** The row without figures, but for the one in front, which numbers it. */
    static Grid.GridRow withoutFigures(Grid.GridRow row) {
        List<Grid.GridCell> cells = new ArrayList<>(row.cells());
        boolean isFirst = true;
        for (int column = 0; column < cells.size(); column++) {
            String text = Texts.clean(cells.get(column).text());
            if (!isFirst && FIGURE.matcher(text).matches()) {
                cells.set(column, Grid.EMPTY);
            }
            isFirst &= text.isEmpty();
        }
        return new Grid.GridRow(row.line(), cells, row.fault());
    }
}
