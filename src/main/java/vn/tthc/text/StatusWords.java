package vn.tthc.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the words of a status say, such as "Đã giải quyết trễ hạn" or "Đang xử lý (còn 3 ngày)": how far the record has come,
 * and how it stands to its deadline. Either may be left unsaid, but not both.
 */
public record StatusWords(Course course, Timing timing) {
    /** How far a record has come. */
    public enum Course {
        UNSAID,
        SETTLED,
        OPEN,
        /** The applicant has to do something before it goes on. */
        WAITING,
        /** Withdrawn, refused or returned: it ended, but was not settled. */
        STOPPED,
        MENDED,
        UNMENDED,
        REPEATED,
        /** Settled if it is of a dossier, mended if it is of a finding. */
        SETTLED_OR_MENDED,
        /** Open if it is of a dossier, not mended if it is of a finding. */
        OPEN_OR_UNMENDED
    }

    /** How a record stands to its deadline. */
    public enum Timing {
        UNSAID,
        EARLY,
        ON_TIME,
        /** Not past the deadline: the words are used of what is settled and of what is open. */
        IN_TIME,
        /** Before the deadline, as only what is open is said to be, unless it is said to be settled. */
        NOT_DUE,
        LATE
    }

    /** Longer texts are remarks. */
    private static final int MAX_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{Nd}+");
    private static final Map<String, Phrase> PHRASES = phrases();
    private static final int LONGEST = PHRASES.keySet().stream()
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElseThrow();

    /**
     * What one phrase says.
     *
     * @param byAmount whether it says so only with an amount after it, such as "còn 3 ngày"
     */
    private record Phrase(Course course, Timing timing, boolean byAmount) {
        static final Phrase NOTHING = new Phrase(Course.UNSAID, Timing.UNSAID, false);
    }

    /** What a status says; empty if some of its words are not known, or if they contradict each other. */
    public static Optional<StatusWords> find(String status) {
        List<String> words = WORD.matcher(Texts.clean(status))
                .results()
                .map(MatchResult::group)
                .map(Texts::fold)
                .toList();
        if (words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        StatusWords said = new StatusWords(Course.UNSAID, Timing.UNSAID);
        for (int at = 0; at < words.size(); ) {
            if (isNumber(words.get(at))) {
                at++;
                continue;
            }
            int length = longest(words, at);
            if (length == 0) {
                return Optional.empty();
            }
            Phrase phrase = PHRASES.get(String.join(" ", words.subList(at, at + length)));
            at += length;
            Optional<StatusWords> both = phrase.byAmount() && (at == words.size() || !isNumber(words.get(at)))
                    ? Optional.empty()
                    : said.with(phrase);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            said = both.get();
        }
        return Optional.of(said).filter(all -> all.isSense(words));
    }

    /** The number of words of the longest phrase that begins at a word; 0 if none does. */
    private static int longest(List<String> words, int from) {
        int length = Math.min(LONGEST, words.size() - from);
        while (length > 0 && !PHRASES.containsKey(String.join(" ", words.subList(from, from + length)))) {
            length--;
        }
        return length;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    /** With what a further phrase says; empty if that is something else. */
    private Optional<StatusWords> with(Phrase phrase) {
        boolean contradicts = (course != Course.UNSAID && phrase.course() != Course.UNSAID && course != phrase.course())
                || (timing != Timing.UNSAID && phrase.timing() != Timing.UNSAID && timing != phrase.timing());
        return contradicts
                ? Optional.empty()
                : Optional.of(new StatusWords(
                        course == Course.UNSAID ? phrase.course() : course,
                        timing == Timing.UNSAID ? phrase.timing() : timing));
    }

    /**
     * Whether anything is said, what was refused has no timing, what is early or late is so by more than 0 days, and a number
     * does not say that only a part was settled or mended.
     */
    private boolean isSense(List<String> words) {
        List<String> numbers = words.stream().filter(StatusWords::isNumber).toList();
        boolean isByNothing = !numbers.isEmpty() && numbers.stream().allMatch(number -> number.matches("0+"));
        boolean mayHaveNumbers = timing != Timing.UNSAID || course == Course.UNMENDED || course == Course.REPEATED;
        return (course != Course.UNSAID || timing != Timing.UNSAID)
                && (course != Course.STOPPED || timing == Timing.UNSAID)
                && (numbers.isEmpty() || mayHaveNumbers)
                && !isByNothing;
    }

    private static Map<String, Phrase> phrases() {
        Map<String, Phrase> phrases = new HashMap<>();
        for (String key : List.of("around", "amounts")) {
            add(phrases, key, Phrase.NOTHING);
        }
        for (Course course : Course.values()) {
            add(phrases, course.name(), new Phrase(course, Timing.UNSAID, false));
        }
        for (Timing timing : Timing.values()) {
            add(phrases, timing.name(), new Phrase(Course.UNSAID, timing, false));
            add(phrases, timing.name() + "_by", new Phrase(Course.UNSAID, timing, true));
        }
        return Map.copyOf(phrases);
    }

    private static void add(Map<String, Phrase> phrases, String key, Phrase said) {
        for (String words : Phrases.words("status." + key.toLowerCase(Locale.ROOT))) {
            List<String> folded = new ArrayList<>();
            WORD.matcher(words)
                    .results()
                    .map(MatchResult::group)
                    .map(Texts::fold)
                    .forEach(folded::add);
            phrases.put(String.join(" ", folded), said);
        }
    }
}
