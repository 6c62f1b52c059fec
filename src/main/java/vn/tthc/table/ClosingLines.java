package vn.tthc.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.format.Grid;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** How the page of a list ends: who signs it, and who receives it. From there on rows without figures are not procedures. */
final class ClosingLines {
    private static final Pattern NOTE = Pattern.compile(
            "(?:\\(\\*{1,4}\\)|\\*{1,4}|\\[\\d{1,2}])\\s*\\p{L}.*|(?:trang|page)\\s*\\d{1,4}(?:\\s*/\\s*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final List<String> WORDS = Phrases.words("closing");

    /** Apart, as most lists have no such lines. */
    private static final class Words {
        static final Pattern FIRST = Pattern.compile(
                "\\W*(?:" + Phrases.alternatives("closing")
                        + ")(?!\\p{L}).*|.{0,40},?\\s*ngày\\s*[\\d.…]*\\s*tháng\\s.*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    /** How many procedures there are: "Số lượng: 02 TTHC", "(Danh mục này gồm 15 thủ tục hành chính)./." */
    private static final class Counts {
        static final Pattern OF_PROCEDURES = Pattern.compile(
                "\\W*(?:" + Phrases.alternatives("closing_counts") + ")(?!\\p{L})[^.;]{0,80}?\\(?\\d+\\)?\\s*(?:"
                        + Phrases.alternatives("procedures") + ")(?!\\p{L})\\s*(?:"
                        + Phrases.alternatives("closing_counts_last") + ")?[\\W_]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Longer texts say more than a number. */
    private static final int MAX_COUNT = 160;

    /** Names and ranks stand within so many lines of each other. */
    private static final long MAX_GAP = 12;

    private long last = Long.MIN_VALUE / 2;

    /** Whether a row is one of the lines with which the page ends. */
    boolean has(Grid.GridRow row) {
        List<String> filled = row.texts().stream()
                .map(Texts::clean)
                .filter(text -> !text.isEmpty())
                .toList();
        if (filled.isEmpty() || filled.size() > 3 || filled.stream().anyMatch(ClosingLines::isFigure)) {
            return false;
        }
        boolean isClosing = row.line() - last < MAX_GAP || filled.stream().allMatch(ClosingLines::isFirst);
        last = isClosing ? row.line() : last;
        return isClosing;
    }

    /** Whether all that a row says is a note to the list, "(*) …", or the number of a page. */
    static boolean isNote(Grid.GridRow row) {
        return RowNumbering.onlyText(row)
                .map(Texts::clean)
                .filter(text -> NOTE.matcher(text).matches())
                .isPresent();
    }

    /** Whether all that a row says is how many procedures the list has. */
    static boolean isCount(Grid.GridRow row) {
        List<String> filled = row.texts().stream()
                .map(Texts::clean)
                .filter(text -> !text.isEmpty())
                .toList();
        return filled.size() == 1
                && filled.get(0).length() <= MAX_COUNT
                && filled.get(0).chars().anyMatch(Character::isDigit)
                && Counts.OF_PROCEDURES.matcher(filled.get(0)).matches();
    }

    private static boolean isFirst(String text) {
        Optional<String> word = WORDS.stream()
                .filter(known -> text.regionMatches(true, text.charAt(0) == '(' ? 1 : 0, known, 0, known.length()))
                .findFirst();
        return (word.isPresent() || text.contains("tháng"))
                && Words.FIRST.matcher(text).matches();
    }

    private static boolean isFigure(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
