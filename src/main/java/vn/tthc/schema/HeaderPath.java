package vn.tthc.schema;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.Measure;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/**
 * The name of a column below others: "Upper / Lower", as it stands over the columns of a header of several rows. What is
 * measured, and which of the two values it is, may each be said by any of its segments.
 */
public final class HeaderPath {
    private static final String SEPARATOR = " / ";
    private static final Map<Measure, Set<String>> MEASURES = new HashMap<>();
    private static final Set<String> CURRENT = words("path.current");
    private static final Set<String> PROPOSED = words("path.proposed");
    private static final Set<String> PAPERS = words("path.papers");

    static {
        for (Measure measure : Measure.STATED) {
            MEASURES.put(measure, words("path." + measure.key()));
        }
    }

    private HeaderPath() {}

    private static Set<String> words(String key) {
        return Set.copyOf(Phrases.words(HeaderWords.ALL, key).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    public static String join(List<String> segments) {
        return String.join(SEPARATOR, segments);
    }

    /** The segments of a name; one alone if it is no path. */
    static List<String> segments(String name) {
        return List.of(Texts.clean(name).split(SEPARATOR));
    }

    /** The measure with whose name a header begins, if it says too that it is a value before or after. */
    static Optional<Measure> findMeasure(String header) {
        String name = Texts.clean(header).toLowerCase(Locale.ROOT);
        return Loose.VERSION.matcher(name).find()
                ? Loose.MEASURES.entrySet().stream()
                        .filter(measure -> measure.getValue().matcher(name).lookingAt())
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a header names a cost beside those that are known. */
    static boolean isFurtherCost(String header) {
        return Loose.FURTHER_COST.matcher(Texts.clean(header)).lookingAt();
    }

    /** The field of a number of times or of subjects of which a header speaks, whatever follows. */
    static Optional<Field> findMultiple(String header) {
        String name = Texts.clean(header);
        return Loose.MULTIPLES.entrySet().stream()
                .filter(field -> field.getValue().matcher(name).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How headers may speak of figures in other words than those that are known: apart, as it is asked of few headers. */
    private static final class Loose {
        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        static final Map<Measure, Pattern> MEASURES = Map.of(
                Measure.COST, Pattern.compile(any("loose.cost"), FLAGS),
                Measure.DOCUMENTS, Pattern.compile(any("loose.documents"), FLAGS));
        static final Pattern VERSION = Pattern.compile(any("loose.version"), FLAGS);
        static final Map<Field, Pattern> MULTIPLES = Map.of(
                Field.TIMES, Pattern.compile(any("loose.times"), FLAGS),
                Field.SUBJECTS, Pattern.compile(any("loose.subjects"), FLAGS));
        static final Pattern FURTHER_COST = Pattern.compile(any("loose.fees") + ".*" + any("loose.further"), FLAGS);

        private static String any(String key) {
            return Phrases.words(HeaderWords.ALL, key).stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
        }
    }

    static boolean isPath(String name) {
        return name.contains(SEPARATOR);
    }

    /**
     * The field of a value that a path names: exactly one measure and one of its values must be named, by whichever segments.
     *
     * @return empty if it names neither; no field if they contradict each other, or one of them is missing
     */
    static Optional<Set<Field>> value(List<String> segments) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        boolean current = false;
        boolean proposed = false;
        boolean onlyVersions = true;
        for (String segment : segments) {
            String text = segment.toLowerCase(Locale.ROOT);
            int before = measures.size();
            MEASURES.forEach((measure, words) -> {
                if (words.stream().anyMatch(word -> has(text, word, false))) {
                    measures.add(measure);
                }
            });
            boolean isCurrent = CURRENT.stream().anyMatch(word -> has(text, word, true));
            boolean isProposed = PROPOSED.stream().anyMatch(word -> has(text, word, true));
            current |= isCurrent;
            proposed |= isProposed;
            onlyVersions &= (isCurrent || isProposed) && measures.size() == before;
        }
        if (measures.isEmpty() && !current && !proposed) {
            return Optional.empty();
        }
        if (onlyVersions) {
            measures.add(Measure.DAYS);
        }
        if (measures.size() != 1 || current == proposed) {
            return Optional.of(Set.of());
        }
        Measure measure = measures.iterator().next();
        return Optional.of(EnumSet.of(current ? Field.current(measure) : Field.proposed(measure)));
    }

    /**
     * Whether a name speaks of papers before or after, "Trước / Hồ sơ" or "Hồ sơ hiện hành", and does not say whether those of
     * one dossier are counted or the dossiers.
     */
    static boolean isOfPapers(List<String> segments) {
        boolean papers = false;
        boolean version = false;
        for (String segment : segments) {
            String text = segment.toLowerCase(Locale.ROOT);
            Optional<String> paper = PAPERS.stream()
                    .filter(word -> text.equals(word) || text.startsWith(word + " "))
                    .findFirst();
            String rest =
                    paper.map(word -> text.substring(word.length()).strip()).orElse(text);
            boolean isVersion = Stream.of(CURRENT, PROPOSED)
                    .flatMap(Set::stream)
                    .anyMatch(word -> paper.isPresent() ? rest.equals(word) : has(rest, word, true));
            papers |= paper.isPresent() && (rest.isEmpty() || isVersion);
            version |= isVersion;
        }
        return papers && version;
    }

    /** Whether a text has a word in it: at its beginning, or after the name of the measure. */
    private static boolean has(String text, String word, boolean isVersion) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean apart = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (apart && (at == 0 || !isVersion || startsWithMeasure(text))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithMeasure(String text) {
        return MEASURES.values().stream().anyMatch(words -> words.stream().anyMatch(text::startsWith));
    }
}
