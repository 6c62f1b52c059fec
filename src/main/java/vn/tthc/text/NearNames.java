package vn.tthc.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.tthc.model.GroupName;

/**
 * Names that are probably one name with a slip in it: equal but for diacritics, blanks and punctuation, or with one letter
 * missing, too many, wrong or exchanged in a word of five or more. Names that differ in a digit or a numeral are never
 * near: "Quận 1" is not "Quận 2", nor "Phường I" "Phường II".
 *
 * <p>They are found by the keys that they share, not by comparing each with each: the name without diacritics, and the name
 * without one letter of one word.
 */
public final class NearNames {
    /** A shorter name is near to too many. */
    private static final int MIN_NAME = 3;

    /** In a shorter word one letter makes another word. */
    private static final int MIN_WORD = 5;

    /** With more names than agencies or sectors ever have, slips of a letter are not looked for. */
    private static final int MAX_NAMES = 20_000;

    /** Letters of other alphabets that nobody can tell from Latin ones, and those. */
    private static final String LIKE_LATIN = "АВЕКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΗΙΚΜΝΟΡΤΧΥο";

    private static final String LATIN = "ABEKMHOPCTYXSIJaeopcyxsijABEHIKMNOPTXYo";

    private static final char FIRST_LIKE_LATIN = 'Α';
    private static final char LAST_LIKE_LATIN = 'ј';

    private static final String WITH_ONE_MARK = "àáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵđ";
    private static final String WITH_TWO_MARKS = "ằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự";

    private static final String NUMERALS = "ivxlc";

    private NearNames() {}

    /** The most frequent first; of those that are as frequent, the one with most diacritics, which are easily lost. */
    private static int compare(Name one, Name other) {
        int order = Long.compare(other.rows, one.rows);
        if (order == 0) {
            order = Integer.compare(other.diacritics(), one.diacritics());
        }
        if (order == 0) {
            order = Integer.compare(other.spelling.length(), one.spelling.length());
        }
        return order == 0 ? one.spelling.compareTo(other.spelling) : order;
    }

    private static int diacritics(String spelling) {
        int found = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char c = Character.toLowerCase(spelling.charAt(i));
            if (c >= 0x80) {
                found += WITH_TWO_MARKS.indexOf(c) >= 0
                        ? 2
                        : WITH_ONE_MARK.indexOf(c) >= 0 ? 1 : marks(spelling.charAt(i));
            }
        }
        return found;
    }

    /** The marks of a character that is no composed Vietnamese letter. */
    private static int marks(char c) {
        int marks = 0;
        for (char part :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(part) == Character.NON_SPACING_MARK) {
                marks++;
            }
        }
        return marks;
    }

    /**
     * Two names.
     *
     * @param from the one of fewer rows
     * @param to the one that is probably meant
     */
    public record Pair(String from, long fromRows, String to, long toRows) {}

    /** A name under its most frequent spelling, with the rows of all. */
    private record Spelled(String spelling, long rows) {}

    /** Such a name taken apart. */
    private static final class Name {
        private final String spelling;
        private final long rows;
        private final String folded;
        private final List<String> spelled = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        /** Below 0 until it is asked for: few names are as frequent as others. */
        private int diacritics = -1;

        Name(Spelled name) {
            spelling = name.spelling;
            rows = name.rows;
            for (String part : parts(latin(spelling))) {
                String word = Texts.fold(part);
                if (!word.isEmpty()) {
                    spelled.add(GroupName.identity(part));
                    words.add(word);
                    addNumbers(word, numbers);
                }
            }
            folded = String.join("", words);
        }

        /** What {@link #folded} is of a spelling. */
        static String folded(String spelling) {
            return Texts.fold(latin(spelling));
        }

        int diacritics() {
            if (diacritics < 0) {
                diacritics = NearNames.diacritics(spelling);
            }
            return diacritics;
        }

        /** The name as it looks: {@code &} is "và", and what looks like a Latin letter is one. */
        private static String latin(String spelling) {
            if (isLatin(spelling)) {
                return spelling;
            }
            StringBuilder latin = new StringBuilder(spelling.length());
            for (char c : spelling.replace("&", " và ").toCharArray()) {
                int like = c < 0x80 ? -1 : LIKE_LATIN.indexOf(c);
                latin.append(like < 0 ? c : LATIN.charAt(like));
            }
            return latin.toString();
        }

        /** Whether a name certainly has nothing but what it looks like. */
        private static boolean isLatin(String spelling) {
            for (int i = 0; i < spelling.length(); i++) {
                char c = spelling.charAt(i);
                if (c == '&' || (c >= FIRST_LIKE_LATIN && c <= LAST_LIKE_LATIN)) {
                    return false;
                }
            }
            return true;
        }

        /** What stands between all that is neither letter nor digit. */
        private static List<String> parts(String name) {
            List<String> parts = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= name.length(); ) {
                int c = i < name.length() ? name.codePointAt(i) : ' ';
                if (!isOfWord(c)) {
                    if (i > start) {
                        parts.add(name.substring(start, i));
                    }
                    start = i + Character.charCount(c);
                }
                i += Character.charCount(c);
            }
            return parts;
        }

        private static boolean isOfWord(int c) {
            return switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.DECIMAL_DIGIT_NUMBER -> true;
                default -> Character.isLetter(c);
            };
        }

        /** Adds the runs of digits of a word, and the word if it is a Roman numeral. */
        private static void addNumbers(String word, List<String> numbers) {
            boolean isNumeral = true;
            int start = 0;
            for (int i = 0; i <= word.length(); i++) {
                char c = i < word.length() ? word.charAt(i) : ' ';
                if (c < '0' || c > '9') {
                    if (i > start) {
                        numbers.add(word.substring(start, i));
                    }
                    start = i + 1;
                }
                isNumeral &= i == word.length() || NUMERALS.indexOf(c) >= 0;
            }
            if (isNumeral) {
                numbers.add(word);
            }
        }
    }

    /**
     * Each name that is near to a more frequent one, with that one.
     *
     * @param known what is known of each spelling
     * @param rows how many rows it has by that
     */
    public static <T> List<Pair> of(Map<String, T> known, ToLongFunction<T> rows) {
        List<Spelled> spelled = spelled(known, rows);
        Optional<List<Spelled>> alike = spelled.size() > MAX_NAMES ? alike(spelled) : Optional.empty();
        boolean bySlips = alike.isEmpty();
        List<Name> names = new ArrayList<>();
        for (Spelled one : alike.orElse(spelled)) {
            Name name = new Name(one);
            if (name.folded.length() >= MIN_NAME) {
                names.add(name);
            }
        }
        names.sort(NearNames::compare);
        Map<String, List<Name>> byKey = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Name name : names) {
            Set<String> keys = keys(name, bySlips);
            Name near = null;
            for (String key : keys) {
                for (Name other : byKey.getOrDefault(key, List.of())) {
                    if ((near == null || compare(other, near) < 0) && isNear(name, other)) {
                        near = other;
                    }
                }
            }
            if (near == null) {
                keys.forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name));
            } else {
                pairs.add(new Pair(name.spelling, name.rows, near.spelling, near.rows));
            }
        }
        return pairs;
    }

    /** Each name once. */
    private static <T> List<Spelled> spelled(Map<String, T> known, ToLongFunction<T> rows) {
        Shared shared = new Shared(known.keySet(), GroupName::identity);
        Map<String, List<Spelled>> spellings = new HashMap<>();
        List<Spelled> names = new ArrayList<>();
        for (Map.Entry<String, T> one : known.entrySet()) {
            Spelled spelled = new Spelled(one.getKey(), rows.applyAsLong(one.getValue()));
            if (shared.isNext()) {
                spellings
                        .computeIfAbsent(GroupName.identity(spelled.spelling), key -> new ArrayList<>(1))
                        .add(spelled);
            } else {
                names.add(spelled);
            }
        }
        for (List<Spelled> same : spellings.values()) {
            long sum = 0;
            long most = -1;
            String spelling = "";
            for (Spelled one : same) {
                sum += one.rows;
                if (one.rows > most || (one.rows == most && one.spelling.compareTo(spelling) < 0)) {
                    most = one.rows;
                    spelling = one.spelling;
                }
            }
            names.add(new Spelled(spelling, sum));
        }
        return names;
    }

    /** Which of some texts may be alike in something: those whose hashes of it are, so that most of a great many are soon let go. */
    private static final class Shared {
        private final int[] hashes;
        private final int[] sorted;
        private int next;

        <N> Shared(Collection<N> texts, Function<N, String> something) {
            hashes = texts.stream()
                    .mapToInt(text -> something.apply(text).hashCode())
                    .toArray();
            sorted = hashes.clone();
            Arrays.sort(sorted);
        }

        /** Whether the next of the texts, in their order, is one of those. */
        boolean isNext() {
            int hash = hashes[next++];
            int place = Arrays.binarySearch(sorted, hash);
            return (place > 0 && sorted[place - 1] == hash) || (place + 1 < sorted.length && sorted[place + 1] == hash);
        }
    }

    /**
     * Of too many names those that are equal but for diacritics to others, and a few whose hashes are by chance; empty if they
     * are not too many after all.
     */
    private static Optional<List<Spelled>> alike(List<Spelled> names) {
        int[] longEnough = new int[1];
        Shared shared = new Shared(names, name -> {
            String folded = Name.folded(name.spelling);
            longEnough[0] += folded.length() >= MIN_NAME ? 1 : 0;
            return folded;
        });
        return longEnough[0] <= MAX_NAMES
                ? Optional.empty()
                : Optional.of(names.stream().filter(name -> shared.isNext()).toList());
    }

    private static Set<String> keys(Name name, boolean bySlips) {
        Set<String> keys = new HashSet<>();
        keys.add(name.folded);
        for (int i = 0; bySlips && i < name.words.size(); i++) {
            String word = name.words.get(i);
            boolean isFirst = i == 0 && name.words.size() > 1;
            if (!isFirst && word.length() < MIN_WORD - 1) {
                continue;
            }
            String before = i + " " + String.join(" ", name.words.subList(0, i)) + ' ';
            String after = ' ' + String.join(" ", name.words.subList(i + 1, name.words.size()));
            keys.add(before + word + after);
            for (int letter = 0; letter < word.length(); letter++) {
                keys.add(before + word.substring(0, letter) + word.substring(letter + 1) + after);
            }
        }
        return keys;
    }

    private static boolean isNear(Name one, Name other) {
        if (!one.numbers.equals(other.numbers)) {
            return false;
        }
        boolean equal = one.folded.equals(other.folded);
        if (one.words.size() != other.words.size()) {
            return equal;
        }
        if (equal) {
            return !differInLetter(one, other);
        }
        int differing = -1;
        for (int i = 0; i < one.words.size(); i++) {
            if (!one.words.get(i).equals(other.words.get(i))) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        String a = one.words.get(differing);
        String b = other.words.get(differing);
        // The word that says what kind of agency it is: "S Y tế" is a slip, but "Bộ Y tế" is not "Sở Y tế".
        boolean kind = differing == 0 && a.length() != b.length() && one.words.size() > 1;
        return Spelling.mistakes(a, b) == 1 && (kind || Math.max(a.length(), b.length()) >= MIN_WORD);
    }

    /** Whether a word of one letter is another one: "Đội D" is not "Đội Đ". */
    private static boolean differInLetter(Name one, Name other) {
        for (int i = 0; i < one.words.size(); i++) {
            if (one.words.get(i).length() == 1 && !one.spelled.get(i).equals(other.spelled.get(i))) {
                return true;
            }
        }
        return false;
    }
}
