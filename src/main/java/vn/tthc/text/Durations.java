package vn.tthc.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.model.DayUnit;
import vn.tthc.model.ProblemCode;

/**
 * Time limits as decisions and officers write them, such as "Không quá mười tám (18) ngày làm việc kể từ ngày nhận đủ hồ
 * sơ". A text is understood whole or it is a problem: words that are not in the tables are never passed over.
 */
public final class Durations {
    private static final int MAX_LENGTH = 1000;
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);

    private static final String NUMBER = "[1-9]/[2-9](?!\\d)|\\d++(?:[.,]\\d++){0,12}+";
    private static final String UNIT = String.join(
            "|",
            Arrays.stream(DayUnit.values())
                    .filter(unit -> unit != DayUnit.UNSTATED)
                    .map(unit -> "(?<" + group(unit) + ">" + Amounts.alternatives("unit." + unit.key()) + ")")
                    .toList());
    private static final String WORDS = NumberWords.ANY + "(?: " + NumberWords.ANY + "){0,6}+";

    /** One statement of time: "05 ngày", "ba (03) ngày làm việc", "nửa ngày", or a range "10–20 ngày". */
    private static final Pattern STATEMENT = Pattern.compile("(?<![\\p{L}\\d])(?:(?<words>" + WORDS
            + ") ?(?:\\( ?(?<inner>\\d+(?:[.,]\\d+)?) ?\\))?|(?:(?<from>" + NUMBER
            + ") ?(?:-|–|—|~|đến|tới|to) ?)?(?<number>" + NUMBER + ")(?: ?\\( ?(?<spelled>" + WORDS + ") ?\\))?) ?(?:"
            + UNIT + ")(?![\\p{L}\\d])");

    private static final Pattern BARE =
            Pattern.compile("(?:(?<from>" + NUMBER + ") ?(?:-|–|—|~|đến|tới|to) ?)?(?<number>" + NUMBER + ")");
    private static final Pattern UNKNOWN_UNIT = Pattern.compile("(?:" + NUMBER + ") ?(?<unit>\\p{L}+)\\.?");
    private static final Pattern LEADING =
            Pattern.compile("(?:(?:" + Amounts.alternatives("duration_leading") + ")(?![\\p{L}\\d])[ :,]*)+");
    private static final Pattern TAIL = Pattern.compile(
            "[ ,.;:(]*(?:(?:" + Amounts.alternatives("duration_tails") + ")(?!\\p{L}).*|(?:"
                    + Amounts.alternatives("duration_postfixes") + ")[ .;]*)?",
            Pattern.DOTALL);
    private static final Pattern PARTS =
            Pattern.compile("(?<!\\p{L})(?:" + Amounts.alternatives("duration_parts") + ")(?!\\p{L})[^|]*");
    /** Perhaps another limit behind the first, be it in a unit that is not known here. */
    private static final Pattern FURTHER_LIMIT = Pattern.compile(
            "\\d ?(?:\\([^)]{0,40}\\) ?)?(?:" + Amounts.alternatives("time_words") + ")(?![\\p{L}\\d])");

    private static final Pattern CASE_WORDS =
            Pattern.compile("(?<!\\p{L})(?:" + Amounts.alternatives("case_words") + ")(?!\\p{L})");

    /** A sign that the text goes on to another case. */
    private static final Pattern FURTHER_CASE = Pattern.compile("[;|]\\s*\\S|" + CASE_WORDS);

    private static final Pattern CASE_MARKS = Pattern.compile("[|;]");

    private static final Reading UNSPECIFIED_CASE = new Reading.Fault(ProblemCode.SEVERAL_CASES, "unspecified");

    private final ReadingRule rule;
    private final Optional<Cases> cases;
    private final Optional<Ratio> ratio;

    /** A reader of texts whose bare numbers are days. */
    public Durations(NumberRule rule, Optional<Cases> cases, Optional<Ratio> ratio) {
        this(ReadingRule.of(rule), cases, ratio);
    }

    /** A reader of the texts of a column. */
    public Durations(ReadingRule rule, Optional<Cases> cases, Optional<Ratio> ratio) {
        this.rule = rule;
        this.cases = cases;
        this.ratio = ratio;
    }

    /** Reads a cleaned text; the value is in days. */
    public Reading parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Reading.Fault(ProblemCode.BAD_DURATION);
        }
        if (Phrases.SAME_DAY.contains(Texts.fold(text))) {
            return Reading.of(BigDecimal.ONE);
        }
        if (Amounts.isNegative(text)) {
            return new Reading.Fault(ProblemCode.NEGATIVE_VALUE);
        }
        String limit = withoutParts(text.toLowerCase(Locale.ROOT));
        List<Statement> statements = statements(limit);
        return switch (statements.size()) {
            case 0 -> withoutUnit(limit);
            case 1 -> single(limit, statements.get(0));
            default -> several(limit, statements);
        };
    }

    /**
     * The text without "Trong đó: 08 ngày …; 05 ngày …", whose parts are not added. It stays where it may be another case:
     * where it speaks of one, or where a part is longer than the whole.
     */
    private String withoutParts(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.find()) {
            return text;
        }
        String whole = (text.substring(0, parts.start()) + text.substring(parts.end())).strip();
        List<Statement> wholes = statements(whole);
        boolean longer = wholes.size() != 1
                || statements(parts.group()).stream()
                        .flatMap(part -> part.values().stream())
                        .anyMatch(part -> wholes.get(0).values().stream()
                                .allMatch(limit -> part.amount().compareTo(limit.amount()) > 0));
        return longer || CASE_WORDS.matcher(parts.group()).find() ? text : whole;
    }

    private Reading single(String limit, Statement statement) {
        String before = limit.substring(0, statement.start());
        String after = limit.substring(statement.end());
        if (hasUnspecifiedCase(limit)) {
            return UNSPECIFIED_CASE;
        }
        boolean understood = (before.isBlank() || LEADING.matcher(before).matches())
                && TAIL.matcher(after).matches()
                && !FURTHER_LIMIT.matcher(after).find()
                && !FURTHER_CASE.matcher(after).find();
        return understood ? statement.reading() : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    private Reading several(String limit, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.reading() instanceof Reading.Fault fault && fault.code() != ProblemCode.SEVERAL_CASES) {
                return fault;
            }
        }
        for (int i = 1; i < statements.size(); i++) {
            String between = limit.substring(
                    statements.get(i - 1).end(), statements.get(i).start());
            if (between.isBlank() || between.equals(" và ")) {
                // "1 ngày 4 giờ" would be a sum, which no list was seen to mean.
                return new Reading.Fault(ProblemCode.BAD_DURATION);
            }
        }
        if (hasUnspecifiedCase(limit)) {
            return UNSPECIFIED_CASE;
        }
        return choose(statements.stream()
                .flatMap(statement -> statement.values().stream())
                .toList());
    }

    /** One of several values: the common one if all are equal, else the one that the user has asked for. */
    private Reading choose(List<Reading.Value> values) {
        if (values.stream().distinct().count() == 1) {
            return values.get(0);
        }
        boolean comparable = ratio.isPresent()
                || values.stream()
                        .noneMatch(a -> values.stream().anyMatch(b -> a.unit().conflictsWith(b.unit())));
        if (cases.isEmpty() || !comparable) {
            return new Reading.Fault(
                    ProblemCode.SEVERAL_CASES,
                    String.join(
                            " | ",
                            values.stream()
                                    .map(value -> value.amount().toPlainString())
                                    .toList()));
        }
        return values.stream()
                .reduce((a, b) -> {
                    int order = comparableDays(a).compareTo(comparableDays(b));
                    return (cases.get() == Cases.MAX ? order >= 0 : order <= 0) ? a : b;
                })
                .orElseThrow();
    }

    private BigDecimal comparableDays(Reading.Value value) {
        return value.unit().isCalendar() && ratio.isPresent()
                ? ratio.get().toWorkingDays(value.amount())
                : value.amount();
    }

    /** Whether one of the cases in the text has no time limit: then the others do not speak for the procedure. */
    private static boolean hasUnspecifiedCase(String limit) {
        return Arrays.stream(CASE_MARKS.split(limit, -1))
                .anyMatch(part -> !part.isBlank() && Phrases.isNotSpecified(part));
    }

    private Reading withoutUnit(String limit) {
        Matcher leading = LEADING.matcher(limit);
        String rest = leading.lookingAt() ? limit.substring(leading.end()) : limit;
        Matcher bare = BARE.matcher(rest);
        if (bare.matches()) {
            return statement(bare, DayUnit.UNSTATED).reading();
        }
        Matcher unknown = UNKNOWN_UNIT.matcher(rest);
        return unknown.matches()
                ? new Reading.Fault(ProblemCode.UNKNOWN_UNIT, unknown.group("unit"))
                : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    private List<Statement> statements(String limit) {
        List<Statement> statements = new ArrayList<>();
        Matcher matcher = STATEMENT.matcher(limit);
        while (matcher.find()) {
            DayUnit unit = Arrays.stream(DayUnit.values())
                    .filter(candidate -> candidate != DayUnit.UNSTATED && matcher.group(group(candidate)) != null)
                    .findFirst()
                    .orElseThrow();
            String words = matcher.group("words");
            boolean inDigits = words == null && matcher.group("spelled") == null;
            statements.add(
                    inDigits
                            ? statement(matcher, unit)
                            : new Statement(
                                    matcher.start(),
                                    matcher.end(),
                                    List.of(inDays(
                                            words == null
                                                    ? spelled(matcher.group("spelled"), matcher.group("number"))
                                                    : spelled(words, matcher.group("inner")),
                                            unit))));
        }
        return statements;
    }

    private Statement statement(Matcher matcher, DayUnit unit) {
        Reading to = inDays(number(matcher.group("number")), unit);
        String from = matcher.group("from");
        return new Statement(
                matcher.start(), matcher.end(), from == null ? List.of(to) : List.of(inDays(number(from), unit), to));
    }

    /** A number in words; digits in brackets behind it must say the same. */
    private Reading spelled(String words, String inner) {
        Optional<BigDecimal> spelled = NumberWords.read(words);
        if (inner == null) {
            return spelled.<Reading>map(Reading::of).orElse(new Reading.Fault(ProblemCode.BAD_DURATION));
        }
        Reading digits = number(inner);
        boolean agree = digits instanceof Reading.Value value
                && spelled.filter(number -> number.compareTo(value.amount()) == 0)
                        .isPresent();
        return agree ? digits : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    private Reading number(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return rule.numbers().read(text, Optional.empty());
        }
        Reading part = number(text.substring(0, slash).strip());
        Reading whole = number(text.substring(slash + 1).strip());
        if (part instanceof Reading.Value numerator
                && whole instanceof Reading.Value denominator
                && denominator.amount().signum() > 0
                && numerator.amount().compareTo(denominator.amount()) < 0) {
            try {
                return Reading.of(numerator.amount().divide(denominator.amount()));
            } catch (ArithmeticException endless) {
                return new Reading.Fault(ProblemCode.BAD_NUMBER);
            }
        }
        return new Reading.Fault(ProblemCode.BAD_NUMBER);
    }

    private Reading inDays(Reading reading, DayUnit unit) {
        if (unit == DayUnit.UNSTATED) {
            return rule.bare(reading);
        }
        return reading instanceof Reading.Value value
                ? new Reading.Value(
                        switch (unit) {
                            case HOUR -> value.amount().divide(HOURS_A_DAY);
                            case MONTH -> value.amount().multiply(DAYS_A_MONTH);
                            case WORKING_DAY, CALENDAR_DAY, UNSTATED -> value.amount();
                        },
                        unit)
                : reading;
    }

    /** The shortest text that is read as the value again under the canonical headers; bare digits if it has no unit. */
    public static String write(Reading.Value value) {
        BigDecimal number =
                switch (value.unit()) {
                    case HOUR -> value.amount().multiply(HOURS_A_DAY);
                    case MONTH -> value.amount().divide(DAYS_A_MONTH);
                    case WORKING_DAY, CALENDAR_DAY, UNSTATED -> value.amount();
                };
        String digits = Reading.of(number).amount().toPlainString();
        String unit =
                switch (value.unit()) {
                    case WORKING_DAY -> " working day";
                    case CALENDAR_DAY -> " day";
                    case HOUR -> " hour";
                    case MONTH -> " month";
                    case UNSTATED -> "";
                };
        return unit.isEmpty() || digits.equals("1") ? digits + unit : digits + unit + "s";
    }

    private static String group(DayUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** A time limit found in a text: one reading, or the two ends of a range. */
    private final class Statement {
        private final int start;
        private final int end;
        private final List<Reading> readings;

        Statement(int start, int end, List<Reading> readings) {
            this.start = start;
            this.end = end;
            this.readings = readings;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        List<Reading.Value> values() {
            return readings.stream()
                    .filter(Reading.Value.class::isInstance)
                    .map(Reading.Value.class::cast)
                    .toList();
        }

        Reading reading() {
            for (Reading reading : readings) {
                if (reading instanceof Reading.Fault fault) {
                    return fault;
                }
            }
            return readings.size() == 1 ? readings.get(0) : choose(values());
        }
    }
}
