package vn.tthc.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;

/**
 * Time limits as decisions and officers write them, such as "Không quá mười tám (18) ngày làm việc kể từ ngày nhận đủ hồ
 * sơ". A text is understood whole or it is a problem: words that are not in the tables are never passed over.
 */
public final class Durations {
    private static final int MAX_LENGTH = 1000;
    static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);
    /** So many days are hardly a time limit: "7.000" is rather 7 with the decimals of a program. */
    public static final long HARDLY_DAYS = 1000;
    /** By such numbers spreadsheets know the dates of 2000 to 2049. */
    private static final BigDecimal FIRST_DATE = BigDecimal.valueOf(36_526);

    private static final BigDecimal LAST_DATE = BigDecimal.valueOf(54_788);

    /** What texts are taken apart with: made for the first one that is more than digits. */
    private static final class Patterns {
        /** "Ngày làm việc" goes before "ngày", with which it begins. */
        static final List<Unit> UNITS = Arrays.stream(Unit.values())
                .filter(unit -> unit.kind() == Unit.Kind.TIME)
                .sorted(Comparator.comparing(unit -> unit.of(BigDecimal.ONE) instanceof Reading.Value one
                        && one.unit().isCalendar()))
                .toList();

        static final String NUMBER = "[1-9]/[2-9](?!\\d)|\\d++(?:[.,]\\d++){0,12}+";
        static final String UNIT = String.join(
                "|",
                UNITS.stream()
                        .map(unit -> "(?<" + group(unit) + ">" + Phrases.alternatives("unit." + unit.key()) + ")")
                        .toList());
        static final String WORDS = NumberWords.ANY + "(?: " + NumberWords.ANY + "){0,6}+";

        /** One statement of time: "05 ngày", "ba (03) ngày làm việc", "một ngày rưỡi", or a range "10–20 ngày". */
        static final Pattern STATEMENT = Pattern.compile("(?<![\\p{L}\\d])(?:(?<words>" + WORDS
                + ") ?(?:\\( ?(?<inner>\\d+(?:[.,]\\d+)?) ?\\))?|(?:(?<from>" + NUMBER
                + ") ?(?:-|–|—|~|đến|tới|to) ?)?(?<number>" + NUMBER + ")(?: ?\\( ?(?<spelled>" + WORDS
                + ") ?\\))?) ?(?:"
                + UNIT + ")(?<half> rưỡi)?(?![\\p{L}\\d])");

        static final Pattern BARE =
                Pattern.compile("(?:(?<from>" + NUMBER + ") ?(?:-|–|—|~|đến|tới|to) ?)?(?<number>" + NUMBER + ")");
        static final Pattern UNKNOWN_UNIT = Pattern.compile("(?:" + NUMBER + ") ?(?<unit>\\p{L}+)\\.?");
        static final Pattern LEADING =
                Pattern.compile("(?:(?:" + Phrases.alternatives("duration_leading") + ")(?![\\p{L}\\d])[ :,]*)+");
        static final Pattern TAIL = Pattern.compile(
                "[ ,.;:(]*(?:(?:" + Phrases.alternatives("duration_tails") + ")(?!\\p{L}).*|(?:"
                        + Phrases.alternatives("duration_postfixes") + ")[ .;]*)?",
                Pattern.DOTALL);
        static final Pattern PARTS =
                Pattern.compile("(?<!\\p{L})(?:" + Phrases.alternatives("duration_parts") + ")(?!\\p{L})[^|]*");
        /** Perhaps another limit after the first, even in a unit that is not known here. */
        static final Pattern FURTHER_LIMIT = Pattern.compile(
                "\\d ?(?:\\([^)]{0,40}\\) ?)?(?:" + Phrases.alternatives("time_words") + ")(?![\\p{L}\\d])");

        static final Pattern CASE_WORDS = words("case_words");

        /** A sign that the text goes on to another case. */
        static final Pattern FURTHER_CASE = Pattern.compile("[;|]\\s*\\S|" + CASE_WORDS);

        static final Pattern CASE_MARKS = Pattern.compile("[|;]");

        /** Where what is said of a limit begins, counted back from it. */
        static final Pattern SAYING = Pattern.compile("[^|;.\\n]*$");

        /** What stands between a limit and the same limit said again: "03 ngày (24 giờ)", "01 tháng = 30 ngày". */
        static final Pattern AGAIN =
                Pattern.compile("[ ,]*[(=/]? ?(?:(?:" + Phrases.alternatives("same_limit") + ") ?)?");

        /** What stands between limits that make one: "1 ngày và 4 giờ". */
        static final Pattern JOINED = Pattern.compile(" ?(?:,? ?(?:" + Phrases.alternatives("added_limits") + ") ?)?");

        /** Ends of what is said before a limit that comes on top of another one. */
        static final Pattern ADDED = Pattern.compile("(?<![\\p{L}\\d])(?:" + Phrases.alternatives("added_limits") + "|"
                + Phrases.alternatives("later_limits") + ")(?!\\p{L})[ :,]*(?:" + LEADING + ")?$");

        static final Pattern LONGER = words("longer_limits");
        static final Pattern STEPS = words("step_words");

        private Patterns() {}
    }

    private static final Reading UNSPECIFIED_CASE = new Reading.Fault(ProblemCode.SEVERAL_CASES, "unspecified");
    /** That a text tells of a change, and not how. */
    private static final Reading UNCLEAR_CHANGE = new Reading.Fault(ProblemCode.BAD_DURATION, "change");

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
        if (Amounts.isPlain(text)) {
            return rule.bare(number(text));
        }
        if (Phrases.SAME_DAY.contains(Texts.fold(text))) {
            return Reading.of(BigDecimal.ONE);
        }
        if (Amounts.isNegative(text)) {
            return new Reading.Fault(ProblemCode.NEGATIVE_VALUE);
        }
        String limit = NumberWords.withoutVulgarFractions(text.toLowerCase(Locale.ROOT));
        Optional<ChangeWords.Found> change = ChangeWords.find(limit);
        return change.isPresent() ? change(change.get()) : limit(limit);
    }

    /**
     * Whether a number of days is rather one with decimals: so many days are hardly a time limit, and only the language of the
     * list says that its mark parts thousands.
     */
    public static boolean isDoubtful(BigDecimal days, String text, NumberRule numbers) {
        return days.compareTo(BigDecimal.valueOf(HARDLY_DAYS)) >= 0
                && !numbers.given()
                && (NumberMarks.of(text, false) & (NumberMarks.POINT_EITHER | NumberMarks.COMMA_EITHER)) != 0;
    }

    /** Whether a number of days is rather the number of a date in a spreadsheet. */
    public static boolean isDate(BigDecimal days) {
        return days.compareTo(FIRST_DATE) >= 0 && days.compareTo(LAST_DATE) <= 0;
    }

    /** What a text says that tells how a limit changes. */
    private Reading change(ChangeWords.Found found) {
        Optional<Reading> percent = found.cut()
                .filter(ChangeWords::isPercentage)
                .map(cut -> Percentages.read(cut.replace("%", "").strip(), rule.numbers()));
        Optional<String> cutText = found.cut().filter(text -> percent.isEmpty());
        Reading after = part(found.after(), found.before().or(() -> cutText).orElse(""));
        Optional<Reading> before = found.before().map(text -> part(text, found.after()));
        Optional<Reading> cut = cutText.map(text -> part(text, found.after()));
        if (Stream.of(Optional.of(after), before, percent, cut)
                .flatMap(Optional::stream)
                .anyMatch(part -> !(part instanceof Reading.Value))) {
            return UNCLEAR_CHANGE;
        }
        return new Reading.Change(
                before.map(Reading.Value.class::cast),
                (Reading.Value) after,
                cut.map(Reading.Value.class::cast),
                percent.map(value -> ((Reading.Value) value).amount()));
    }

    /** A limit of a change; a bare number has the unit of the other one: "từ 15 còn 10 ngày". */
    private Reading part(String text, String other) {
        Matcher bare = Patterns.BARE.matcher(text.strip());
        List<Statement> named = statements(other);
        return bare.matches() && bare.group("from") == null && named.size() == 1
                ? inDays(number(bare.group("number")), named.get(0).unit())
                : limit(text.strip());
    }

    private Reading limit(String text) {
        String limit = withoutParts(text);
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
        Matcher parts = Patterns.PARTS.matcher(text);
        if (!parts.find()) {
            return text;
        }
        String whole = (text.substring(0, parts.start()) + text.substring(parts.end())).strip();
        List<Reading.Value> limits = wholes(whole);
        boolean longer = limits.isEmpty()
                || statements(parts.group()).stream()
                        .flatMap(part -> part.values().stream())
                        .anyMatch(part ->
                                limits.stream().allMatch(limit -> part.amount().compareTo(limit.amount()) > 0));
        return longer || Patterns.CASE_WORDS.matcher(parts.group()).find() ? text : whole;
    }

    /** The limit of which parts are named, or the two ends of it; empty if there is none or several. */
    private List<Reading.Value> wholes(String whole) {
        List<Statement> statements = statements(whole);
        if (statements.size() == 1) {
            return statements.get(0).values();
        }
        return statements.size() > 1 && sum(whole, statements) instanceof Reading.Value value
                ? List.of(value)
                : List.of();
    }

    private Reading single(String limit, Statement statement) {
        if (hasUnspecifiedCase(limit)) {
            return UNSPECIFIED_CASE;
        }
        return isAll(limit, statement, statement) ? statement.reading() : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    /** Whether the text says nothing beside the limits from one to another. */
    private static boolean isAll(String limit, Statement first, Statement last) {
        String before = limit.substring(0, first.start());
        String after = limit.substring(last.end());
        return (before.isBlank() || Patterns.LEADING.matcher(before).matches())
                && Patterns.TAIL.matcher(after).matches()
                && !Patterns.FURTHER_LIMIT.matcher(after).find()
                && !Patterns.FURTHER_CASE.matcher(after).find();
    }

    private Reading several(String limit, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.reading() instanceof Reading.Fault fault && fault.code() != ProblemCode.SEVERAL_CASES) {
                return fault;
            }
        }
        Optional<Reading> one = saidAgain(limit, statements);
        if (one.isPresent()) {
            return one.get();
        }
        if (ChangeWords.isIn(limit)) {
            return UNCLEAR_CHANGE;
        }
        if (isJoined(limit, statements.get(0), statements.get(1))) {
            return sum(limit, statements);
        }
        if (hasUnspecifiedCase(limit)) {
            return UNSPECIFIED_CASE;
        }
        List<Reading.Value> values = values(statements);
        return isAnyAdded(limit, statements) ? added(values) : choose(values);
    }

    private static List<Reading.Value> values(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.values().stream())
                .toList();
    }

    /** Limits of which none may be taken for all: they may follow one another. */
    private static Reading added(List<Reading.Value> values) {
        return new Reading.Fault(ProblemCode.SEVERAL_CASES, "added", shown(values));
    }

    /**
     * The limit of a text that says it twice, such as "03 ngày (24 giờ)" or "15 ngày (15 ngày)"; that of "15 ngày (10
     * ngày)", where it is unclear what the second one is to the first, is a fault.
     */
    private static Optional<Reading> saidAgain(String limit, List<Statement> statements) {
        Statement first = statements.get(0);
        Statement second = statements.get(1);
        String between = between(limit, first, second);
        if (statements.size() > 2
                || between.isBlank()
                || between.indexOf('\n') >= 0
                || !Patterns.AGAIN.matcher(between).matches()
                || (between.indexOf('/') >= 0 && first.unit() == second.unit())
                || !(first.reading() instanceof Reading.Value one)
                || !(second.reading() instanceof Reading.Value other)) {
            return Optional.empty();
        }
        String rest = limit.substring(second.end());
        boolean bracketed = between.indexOf('(') >= 0;
        if ((bracketed && !rest.startsWith(")"))
                || !isAll(limit.substring(0, first.end()) + (bracketed ? rest.substring(1) : rest), first, first)) {
            return Optional.empty();
        }
        if (one.unit().conflictsWith(other.unit())) {
            return Optional.empty();
        }
        return Optional.of(one.amount().compareTo(other.amount()) == 0 ? one : added(List.of(one, other)));
    }

    private static String between(String limit, Statement first, Statement second) {
        return limit.substring(first.end(), second.start());
    }

    private static boolean isJoined(String limit, Statement first, Statement second) {
        return Patterns.JOINED.matcher(between(limit, first, second)).matches();
    }

    /**
     * The limit of "1 ngày 4 giờ" or "02 tháng và 15 ngày". Working days cannot be added to days of the calendar, and equal
     * units are rather two limits.
     */
    private static Reading sum(String limit, List<Statement> statements) {
        List<Reading.Value> values = values(statements);
        boolean added = values.size() == statements.size()
                && isAll(limit, statements.get(0), statements.get(statements.size() - 1));
        BigDecimal sum = BigDecimal.ZERO;
        DayUnit unit = DayUnit.HOUR;
        for (int i = 0; i < statements.size() && added; i++) {
            Reading.Value value = values.get(i);
            added = !value.unit().conflictsWith(unit)
                    && (i == 0
                            || (isJoined(limit, statements.get(i - 1), statements.get(i))
                                    && isBelowOne(value, statements.get(i - 1).unit())));
            sum = sum.add(value.amount());
            unit = value.unit() == DayUnit.HOUR ? unit : value.unit();
        }
        return added ? new Reading.Value(sum, unit) : added(values);
    }

    private static boolean isBelowOne(Reading.Value value, Unit unit) {
        return unit.of(BigDecimal.ONE) instanceof Reading.Value one
                && value.amount().compareTo(one.amount()) < 0;
    }

    /** Whether one of several limits may come on top of another: an extension, a step of some agency, "và 05 ngày …". */
    private static boolean isAnyAdded(String limit, List<Statement> statements) {
        int from = 0;
        for (int i = 0; i < statements.size(); i++) {
            Matcher matcher = Patterns.SAYING.matcher(
                    limit.substring(from, statements.get(i).start()));
            String before = matcher.find() ? matcher.group() : "";
            boolean isCase = Patterns.CASE_WORDS.matcher(before).find();
            if ((i > 0 && Patterns.ADDED.matcher(before).find())
                    || Patterns.LONGER.matcher(before).find()
                    || (!isCase && Patterns.STEPS.matcher(before).find())) {
                return true;
            }
            from = statements.get(i).end();
        }
        return false;
    }

    /** One of several values, or all of them, as the user has asked for it. */
    private Reading choose(List<Reading.Value> values) {
        boolean comparable = ratio.isPresent()
                || values.stream()
                        .noneMatch(a -> values.stream().anyMatch(b -> a.unit().conflictsWith(b.unit())));
        if (cases.isEmpty() || !comparable) {
            return new Reading.Fault(ProblemCode.SEVERAL_CASES, shown(values));
        }
        if (cases.get() == Cases.RANGE) {
            return Reading.Value.longestOf(values, this::comparableDays);
        }
        return values.stream()
                .reduce((a, b) -> {
                    int order = comparableDays(a).compareTo(comparableDays(b));
                    return (cases.get() == Cases.MAX ? order >= 0 : order <= 0) ? a : b;
                })
                .orElseThrow();
    }

    private static String shown(List<Reading.Value> values) {
        return String.join(
                " | ",
                values.stream().map(value -> value.amount().toPlainString()).toList());
    }

    private BigDecimal comparableDays(Reading.Value value) {
        return value.unit().isCalendar() && ratio.isPresent()
                ? ratio.get().toWorkingDays(value.amount())
                : value.amount();
    }

    /** Whether one of the cases in the text has no time limit: then the others do not speak for the procedure. */
    private static boolean hasUnspecifiedCase(String limit) {
        return Arrays.stream(Patterns.CASE_MARKS.split(limit, -1))
                .anyMatch(part -> !part.isBlank() && Phrases.isNotSpecified(part));
    }

    private Reading withoutUnit(String limit) {
        Matcher leading = Patterns.LEADING.matcher(limit);
        String rest = leading.lookingAt() ? limit.substring(leading.end()) : limit;
        Matcher bare = Patterns.BARE.matcher(rest);
        if (bare.matches()) {
            Reading to = rule.bare(number(bare.group("number")));
            return bare.group("from") == null ? to : reading(List.of(rule.bare(number(bare.group("from"))), to));
        }
        Matcher unknown = Patterns.UNKNOWN_UNIT.matcher(rest);
        return unknown.matches()
                ? new Reading.Fault(ProblemCode.UNKNOWN_UNIT, unknown.group("unit"))
                : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    private List<Statement> statements(String limit) {
        List<Statement> statements = new ArrayList<>();
        Matcher matcher = Patterns.STATEMENT.matcher(limit);
        while (matcher.find()) {
            Unit unit = Patterns.UNITS.stream()
                    .filter(candidate -> matcher.group(group(candidate)) != null)
                    .findFirst()
                    .orElseThrow();
            String words = matcher.group("words");
            String from = matcher.group("from");
            Reading number = words != null
                    ? spelled(words, matcher.group("inner"))
                    : matcher.group("spelled") != null
                            ? spelled(matcher.group("spelled"), matcher.group("number"))
                            : number(matcher.group("number"));
            Reading to = inDays(matcher.group("half") == null ? number : withHalf(number), unit);
            boolean isRange = from != null && matcher.group("spelled") == null;
            statements.add(new Statement(
                    matcher.start(),
                    matcher.end(),
                    unit,
                    isRange ? List.of(inDays(number(from), unit), to) : List.of(to)));
        }
        return statements;
    }

    /** One and a half of "một ngày rưỡi". */
    private static Reading withHalf(Reading number) {
        return number instanceof Reading.Value value && value.amount().scale() == 0
                ? Reading.of(value.amount().add(new BigDecimal("0.5")))
                : new Reading.Fault(ProblemCode.BAD_DURATION);
    }

    /** A number in words; digits in brackets after it must say the same. */
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

    private static Reading inDays(Reading reading, Unit unit) {
        return reading instanceof Reading.Value value ? unit.of(value.amount()) : reading;
    }

    /** How many of its unit a time limit is: hours and months are counted as such, all else in days. */
    public static BigDecimal amount(Reading.Value value) {
        BigDecimal amount =
                switch (value.unit()) {
                    case UNSTATED, WORKING_DAY, CALENDAR_DAY -> value.amount();
                    case HOUR -> value.amount().multiply(HOURS_A_DAY);
                    case MONTH -> value.amount().divide(DAYS_A_MONTH);
                };
        return Reading.of(amount).amount();
    }

    /** What {@link #amount} counts, in words that are read as the unit again; empty if it has none. */
    public static String unit(Reading.Value value) {
        return switch (value.unit()) {
            case UNSTATED -> "";
            case WORKING_DAY -> "working days";
            case CALENDAR_DAY -> "days";
            case HOUR -> "hours";
            case MONTH -> "months";
        };
    }

    private static Pattern words(String key) {
        return Pattern.compile("(?<!\\p{L})(?:" + Phrases.alternatives(key) + ")(?!\\p{L})");
    }

    private static String group(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** A time limit found in a text: one reading, or the two ends of a range. */
    private final class Statement {
        private final int start;
        private final int end;
        private final Unit unit;
        private final List<Reading> readings;

        Statement(int start, int end, Unit unit, List<Reading> readings) {
            this.start = start;
            this.end = end;
            this.unit = unit;
            this.readings = readings;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        Unit unit() {
            return unit;
        }

        List<Reading.Value> values() {
            return readings.stream()
                    .filter(Reading.Value.class::isInstance)
                    .map(Reading.Value.class::cast)
                    .toList();
        }

        Reading reading() {
            return Durations.this.reading(readings);
        }
    }

    /** What one number says, or the two ends of a range. */
    private Reading reading(List<Reading> ends) {
        for (Reading end : ends) {
            if (end instanceof Reading.Fault) {
                return end;
            }
        }
        List<Reading.Value> values =
                ends.stream().map(Reading.Value.class::cast).distinct().toList();
        return values.size() == 1 ? values.get(0) : choose(values);
    }
}
