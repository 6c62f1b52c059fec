package vn.tthc.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tthc.table.RowSigns.Wording;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** The words of rows that sum up others, in all lists: {@code totals…} of phrases.properties. */
final class TotalWords {
    private static final int MAX_LENGTH = 80;

    /** With which words rows begin that sum up others. */
    private static final List<String> FIRST = Phrases.words("totals");

    private static final Map<Character, List<String>> LIKELY = byInitial("totals_likely");
    private static final Map<Character, List<String>> PLACES = byInitial("totals_place");
    private static final Map<Character, List<String>> OVER_OTHERS = byInitial("totals_over");
    /** The letters with which any of these begin. */
    private static final String INITIALS = initials();

    private static final Set<String> WHOLES = Phrases.folded("totals_whole");
    private static final Set<String> ALONE = Phrases.folded("totals");
    private static final Set<String> MEANS = Phrases.folded("totals_mean");
    private static final String SUM = "cộng";
    private static final int BEGINNING = 6;
    private static final Set<String> BEGINNINGS = beginnings();
    private static final Set<String> BEGUN = begun(BEGINNINGS);
    private static final List<String> LAST = Phrases.words("totals_last");

    /** "Tổng hợp", folded. */
    private static final String TASK = "tonghop";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How rows go on that begin with such a word: apart, as most lists have none. */
    private static final class Tails {
        /** After the shorter words nothing may stand that makes them part of another word: "Cộng đồng" is no total. */
        static final Pattern ANY = total("\\s*[:.,(\\d].*|\\s+(?:[ivxlc]+|[a-z])(?!\\p{L}).*|\\s+(?:"
                + Phrases.alternatives("total_of") + ")(?!\\p{L}).*");
        /** What may follow where the name is that of a thing counted: "Tổng số thủ tục" counts something. */
        static final Pattern ALONE = total("\\s*[:.,(\\d].*");

        static final Pattern BEFORE =
                Pattern.compile(".*\\S\\s*[-–:(]?\\s*(?:" + Phrases.alternatives("totals_last") + ")\\)?", FLAGS);

        /** "Toàn thành phố Hà Nội", "Tất cả các lĩnh vực". */
        static final Pattern WHOLE = Pattern.compile(
                "(?:" + Phrases.alternatives("totals_whole_first") + ")\\s+(?:(?:các|những|of the|the)\\s+)?(?:"
                        + Phrases.alternatives("totals_whole_of") + ")(?![\\p{L}\\d]).*",
                FLAGS);

        /** "Cộng khối sở", which "Cộng đồng" is not. */
        static final Pattern SUM =
                Pattern.compile("cộng\\s+(?!(?:" + Phrases.alternatives("totals_not") + ")(?!\\p{L}))", FLAGS);

        /** "Điểm trung bình toàn tỉnh". */
        static final Pattern MEAN = Pattern.compile(
                "(?:" + Phrases.alternatives("totals_mean") + ")\\s+(?:" + Phrases.alternatives("totals_mean_of")
                        + ")(?!\\p{L}).*",
                FLAGS);

        static final Pattern COUNT = Pattern.compile("\\s*[:(].*|[.:]+");

        private static Pattern total(String tail) {
            return Pattern.compile("(?:" + Phrases.alternatives("totals") + ")(?:" + tail + ")?", FLAGS);
        }
    }

    private TotalWords() {}

    /** Whether a cleaned text begins as rows do that sum up others, whatever else they have. */
    static boolean isTotal(String text, boolean isCounted) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !hasInitial(text)) {
            return false;
        }
        for (String word : FIRST) {
            if (text.regionMatches(true, 0, word, 0, word.length())) {
                return (isCounted ? Tails.ALONE : Tails.ANY).matcher(text).matches();
            }
        }
        return false;
    }

    /** What a cleaned text says in a column of names. */
    static Wording wording(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Wording.ORDINARY;
        }
        if (isTotal(text, false)) {
            return Wording.TOTAL;
        }
        if (mayBeWhole(text)) {
            String name = Texts.fold(Tails.COUNT.matcher(text).replaceFirst(""));
            if (MEANS.contains(name) || Tails.MEAN.matcher(text).matches()) {
                return Wording.MEAN;
            }
            if (WHOLES.contains(name) || Tails.WHOLE.matcher(text).matches()) {
                return Wording.WHOLE;
            }
        }
        if (endsAsTotal(text)) {
            return Wording.WHOLE;
        }
        if (!hasInitial(text)) {
            return Wording.ORDINARY;
        }
        if (begins(text, LIKELY) || isSum(text)) {
            return Wording.LIKE_TOTAL;
        }
        return begins(text, PLACES) ? Wording.PLACE : Wording.ORDINARY;
    }

    /** Whether a cleaned text names an agency or a level that is over the others of a list, such as "UBND tỉnh". */
    static boolean isOverOthers(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && begins(text, OVER_OTHERS);
    }

    /** Whether a cleaned text in a column of tasks names their sum; to sum something up ("Tổng hợp hồ sơ") is a task. */
    static boolean isSumOfTasks(String text) {
        Wording wording = wording(text);
        boolean isLikely = wording == Wording.LIKE_TOTAL && !Texts.fold(text).startsWith(TASK);
        return isLikely || wording == Wording.TOTAL || wording == Wording.MEAN;
    }

    private static String initials() {
        StringBuilder initials = new StringBuilder(SUM.substring(0, 1)).append(initials(FIRST));
        for (Map<Character, List<String>> words : List.of(LIKELY, PLACES)) {
            words.keySet().forEach(initials::append);
        }
        return initials.toString();
    }

    private static String initials(Collection<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(small(word.charAt(0))));
        return initials.toString();
    }

    private static Map<Character, List<String>> byInitial(String key) {
        Map<Character, List<String>> words = new HashMap<>();
        for (String word : Phrases.words(key)) {
            words.computeIfAbsent(small(word.charAt(0)), initial -> new ArrayList<>())
                    .add(word);
        }
        return words;
    }

    private static boolean hasInitial(String text) {
        return INITIALS.indexOf(small(text.charAt(0))) >= 0;
    }

    /** A letter as {@link String#regionMatches} compares it where case does not matter. */
    private static char small(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean isSum(String text) {
        return text.regionMatches(true, 0, SUM, 0, SUM.length())
                && Tails.SUM.matcher(text).lookingAt();
    }

    /** Whether a text begins like one of the words for a whole or a mean, which few names do. */
    private static boolean mayBeWhole(String text) {
        // Twice as many letters as are compared, for blanks go.
        String folded = Texts.fold(text.substring(0, Math.min(2 * BEGINNING, text.length())));
        for (int letters = 1; letters <= Math.min(BEGINNING, folded.length()); letters++) {
            String beginning = folded.substring(0, letters);
            if (!BEGUN.contains(beginning)) {
                return false;
            }
            if (BEGINNINGS.contains(beginning)) {
                return true;
            }
        }
        return true;
    }

    /** The first letters of words, one, two and so on. */
    private static Set<String> begun(Set<String> words) {
        Set<String> begun = new HashSet<>();
        for (String word : words) {
            for (int letters = 1; letters <= word.length(); letters++) {
                begun.add(word.substring(0, letters));
            }
        }
        return begun;
    }

    private static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        for (Set<String> words : List.of(WHOLES, MEANS, Phrases.folded("totals_whole_first"))) {
            words.forEach(word -> beginnings.add(word.substring(0, Math.min(BEGINNING, word.length()))));
        }
        return beginnings;
    }

    /** Whether a cleaned text is such a word and nothing else, so that it stands for a sum also where names say what is counted. */
    static boolean isAlone(String text) {
        String name = Texts.fold(text);
        return text.length() <= MAX_LENGTH && (WHOLES.contains(name) || ALONE.contains(name));
    }

    private static boolean endsAsTotal(String text) {
        for (String word : LAST) {
            int start = text.length() - word.length();
            if (text.regionMatches(true, start, word, 0, word.length())
                    || text.regionMatches(true, start - 1, word, 0, word.length())) {
                return Tails.BEFORE.matcher(text).matches();
            }
        }
        return false;
    }

    private static boolean begins(String text, Map<Character, List<String>> words) {
        for (String word : words.getOrDefault(small(text.charAt(0)), List.of())) {
            boolean begins = text.regionMatches(true, 0, word, 0, word.length());
            if (begins && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())))) {
                return true;
            }
        }
        return false;
    }
}
