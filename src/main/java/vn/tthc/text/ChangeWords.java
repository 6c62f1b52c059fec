package vn.tthc.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parts of a text that tells how a time limit changes: "từ 15 ngày xuống còn 10 ngày", "7 ngày (giảm 13 ngày)".
 * Takes cleaned texts in small letters.
 */
final class ChangeWords {
    private static final String NUMBER = "(?=\\d|" + NumberWords.ANY + "(?!\\p{L}))";

    private static final String CLAUSE = "(?:[^(),;|]|,(?=\\d))";

    /** "giảm 13 ngày", up to where its clause ends; what stands before it may open a bracket. */
    private static final Pattern CUT = Pattern.compile("(?<open>[ ,;.:–—-]*\\(?)(?<!\\p{L})(?:"
            + Phrases.alternatives("cut_words") + ") " + NUMBER
            + "(?<cut>" + CLAUSE + "*?(?:\\([^()]*\\)" + CLAUSE + "*?)?)(?: ?(?:" + Phrases.alternatives("cut_tails")
            + ")(?!\\p{L})" + CLAUSE + "*)?(?<close>\\)|(?=,(?!\\d)|[;|])|(?= \\(?(?:"
            + Phrases.alternatives("change_to")
            + ")(?!\\p{L}))|$)");

    /** "50%" in place of the days that are cut. */
    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,4})? ?%");

    private static final String BEFORE = "(?<before>(?:[\\p{L}]+ ){0,4}" + NUMBER + "[^|;]*?)";
    private static final String AFTER = "(?!\\p{L}) ?(?<after>[: ]*(?:\\p{L}+ ){0,4}" + NUMBER + "[^|;]*?\\)?)[ .;]*";

    /** "từ 15 ngày xuống còn 10 ngày"; what was before may be missing. */
    private static final Pattern FROM_TO = Pattern.compile("[ ,;:(]*(?:(?:" + Phrases.alternatives("change_from")
            + ") )?" + BEFORE + "?[ ,;:(]*(?<!\\p{L})(?:" + Phrases.alternatives("change_to") + ")" + AFTER);

    /** "reduced from 15 days to 10 days", where the second word alone would tell of a range. */
    private static final Pattern CUT_TO = Pattern.compile("(?:" + Phrases.alternatives("change_cut_from") + ") "
            + BEFORE + " (?:" + Phrases.alternatives("change_cut_to") + ")" + AFTER);

    private static final Pattern ANY = Pattern.compile("(?<!\\p{L})(?:" + Phrases.alternatives("cut_words") + "|"
            + Phrases.alternatives("change_to") + "|" + Phrases.alternatives("change_words") + ")(?!\\p{L})");

    private ChangeWords() {}

    /**
     * The parts of a change, none of them read yet.
     *
     * @param after what the limit is then
     * @param cut how much less that is
     */
    record Found(Optional<String> before, String after, Optional<String> cut) {}

    /** Whether a text may tell of a change, even in words that are not understood. */
    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    /** The change that a text tells of; empty if it tells of none, or in words that are not understood. */
    static Optional<Found> find(String text) {
        if (!isIn(text)) {
            return Optional.empty();
        }
        Matcher cut = CUT.matcher(text);
        Optional<String> less = Optional.empty();
        String rest = text;
        if (cut.find()) {
            boolean bracketed = cut.group("open").endsWith("(");
            if (bracketed != cut.group("close").equals(")")) {
                return Optional.empty();
            }
            less = Optional.of(cut.group("cut"));
            rest = (text.substring(0, cut.start()) + text.substring(cut.end())).strip();
        }
        Matcher both = FROM_TO.matcher(rest);
        Matcher cutTo = CUT_TO.matcher(rest);
        if (both.matches()) {
            return Optional.of(found(both, less));
        }
        if (cutTo.matches()) {
            return Optional.of(found(cutTo, less));
        }
        return less.isPresent() && !isIn(rest)
                ? Optional.of(new Found(Optional.empty(), rest, less))
                : Optional.empty();
    }

    private static Found found(Matcher both, Optional<String> less) {
        String after = both.group("after").replaceFirst("^[: ]+", "");
        return new Found(Optional.ofNullable(both.group("before")), balanced(after), less);
    }

    /** Whether what is cut is a percentage of what was before. */
    static boolean isPercentage(String cut) {
        return PERCENT.matcher(cut.strip()).matches();
    }

    /** The text without a bracket at its end that was opened before it. */
    private static String balanced(String text) {
        boolean isClosed = text.endsWith(")") && text.indexOf('(') < 0;
        return isClosed ? text.substring(0, text.length() - 1) : text;
    }
}
