package vn.tthc.report.page;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.summary.GroupBy;

/** A language of the product's words. */
public enum Language {
    VI,
    EN;

    private static final int MAX_VALUE_SHOWN = 80;
    private static final int MAX_DETAIL_SHOWN = 600;
    private static final Set<ProblemCode> COUNTING_CELLS =
            EnumSet.of(ProblemCode.TOO_FEW_CELLS, ProblemCode.TOO_MANY_CELLS);
    /** Problems whose details are texts of the user's files, even where they are digits: a year is no amount. */
    private static final Set<ProblemCode> QUOTING = EnumSet.of(
            ProblemCode.BAD_ALIASES,
            ProblemCode.BAD_TARGETS,
            ProblemCode.BAD_RANKING,
            ProblemCode.BAD_RATES,
            ProblemCode.UNKNOWN_RATE,
            ProblemCode.RATE_YEAR);

    /** What details look like: apart, as most runs have no problems to tell. */
    private static final class Detail {
        static final Pattern FIELDS = Pattern.compile("[a-z]+(_[a-z]+)?(, [a-z]+(_[a-z]+)?)*");
        static final Pattern PLAIN_NUMBERS = Pattern.compile("\\d+(\\.\\d+)?( \\| \\d+(\\.\\d+)?)*");
    }

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

    /** The language of a code, in letters of any case. */
    public static Optional<Language> find(String code) {
        // Every run asks: a loop, for in a JVM that has just started a stream takes as long as hundreds of rows.
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language's code, {@code vi} or {@code en}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of this language. */
    public ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "vn.tthc.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** How this language writes numbers. */
    public Numbers numbers() {
        return new Numbers(locale);
    }

    /**
     * A sentence or word.
     *
     * @throws MissingResourceException if the key is in no table, which is a bug
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.ROOT).format(arguments);
    }

    /** A number of things, such as "1 row" and "2 rows". */
    public String count(String things, long count) {
        return say(
                "count." + things + (count == 1 ? ".one" : ".other"), numbers().count(count));
    }

    /** A percentage that is no figure of a report but given, with the decimals that it has. */
    public String percent(BigDecimal percent) {
        return numbers().percent(Optional.of(percent));
    }

    /** A name of a group, or what it is called if it is not given. */
    public String named(String name) {
        return name.isEmpty() ? say("not_given") : name;
    }

    /** A name of a group under what it is grouped by, of which some have words of their own. */
    public String named(GroupBy by, String name) {
        return by.equals(GroupBy.ACTION) && !name.isEmpty() ? say("action." + name) : named(name);
    }

    /** Numbers of skipped rows by kind, such as "2 title rows, 1 total row". */
    String skipped(Map<Skipped, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> count("skipped." + entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** In which units how many procedures state their days. */
    public String dayUnits(Map<DayUnit, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> say("unit." + entry.getKey().key(), numbers().count(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The problem as a sentence: what is wrong and what to do. */
    public String say(Problem problem) {
        String sentence = sentence(problem);
        return problem.rows() == 1
                ? sentence
                : say("problem.rows", sentence, numbers().count(problem.rows()));
    }

    /** A field by its name in this language. */
    String field(String key) {
        String text = "field." + key;
        return texts().containsKey(text) ? say(text) : key;
    }

    /** Where in its source something stands. */
    String place(Location location) {
        if (location.line() == 0) {
            return "";
        }
        if (Location.tableOf(location.line()) > 0) {
            return placeInDocument(location);
        }
        if (!location.sheet().isEmpty()) {
            return location.cell();
        }
        String line = numbers().count(location.line());
        return location.column() == 0
                ? say("place.line", line)
                : say("place.cell", line, numbers().count(location.column()));
    }

    private String placeInDocument(Location location) {
        String table = numbers().count(Location.tableOf(location.line()));
        String row = numbers().count(Location.rowOf(location.line()));
        if (Location.rowOf(location.line()) == 0) {
            return say("place.table", table);
        }
        return location.column() == 0
                ? say("place.table.row", table, row)
                : say("place.table.cell", table, row, numbers().count(location.column()));
    }

    private String sentence(Problem problem) {
        Object[] arguments = new Object[2 + problem.details().size()];
        arguments[0] = shown(problem.value(), MAX_VALUE_SHOWN);
        arguments[1] = field(problem.field());
        for (int i = 0; i < problem.details().size(); i++) {
            String detail = problem.details().get(i);
            arguments[i + 2] = COUNTING_CELLS.contains(problem.code())
                    ? count("cells", Long.parseLong(detail))
                    : shown(QUOTING.contains(problem.code()) ? detail : inThisLanguage(detail), MAX_DETAIL_SHOWN);
        }
        String key = "problem." + problem.code().key();
        String special = problem.details().isEmpty()
                ? key
                : key + "." + problem.details().get(0);
        return say(texts().containsKey(special) ? special : key, arguments);
    }

    /** {@code file:line:column: error: message [code]}, on one line and safe for a terminal. */
    public String line(Problem problem) {
        return line(safePlace(problem), problem);
    }

    /**
     * A problem in several places, on one line: {@code file:line:column, file:line:column and 60 other places: warning: …}
     *
     * @param first the problem in the places that are named
     * @param others how many more have it
     */
    public String line(List<Problem> first, long others) {
        StringBuilder places = new StringBuilder();
        for (Problem problem : first) {
            places.append(places.isEmpty() ? "" : ", ").append(safePlace(problem));
        }
        return line(say("place.others", places.toString(), count("places", others)), first.get(0));
    }

    private String safePlace(Problem problem) {
        Location location = problem.location();
        return Terminal.safe(
                Location.tableOf(location.line()) > 0
                        ? location.source() + ": " + placeInDocument(location)
                        : location.toString());
    }

    private String line(String place, Problem problem) {
        return place + ": "
                + say("severity." + problem.severity().key()) + ": " + say(problem) + " ["
                + problem.code().key() + "]";
    }

    /** Plain numbers, alone or separated by bars, as this language writes them; other text as it is. */
    private String inThisLanguage(String detail) {
        if (Detail.FIELDS.matcher(detail).matches()) {
            return Arrays.stream(detail.split(", ", -1)).map(this::fieldWithKey).collect(Collectors.joining(", "));
        }
        if (!Detail.PLAIN_NUMBERS.matcher(detail).matches()) {
            return detail;
        }
        return Arrays.stream(detail.split(" \\| ", -1))
                .map(number -> numbers().amount(new BigDecimal(number)))
                .collect(Collectors.joining(" | "));
    }

    /** A field by its name in this language, and by its key, which options take. */
    private String fieldWithKey(String key) {
        String text = "field." + key;
        if (!texts().containsKey(text) || say(text).equals(key)) {
            return key;
        }
        return say(text) + " (" + key + ")";
    }

    /** The text on one line, cut in the middle if it is long. */
    private static String shown(String text, int width) {
        return Terminal.shorten(Terminal.safe(text), width);
    }
}
