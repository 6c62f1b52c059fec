package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;

/** What lists of activities write of work: how long it takes, how often it is done, for how many, and what an hour of it costs. */
public final class WorkAmounts {
    private static final Pattern TIME = Pattern.compile("(?<number>\\d[\\d.,]*)\\s*(?<unit>\\p{L}[\\p{L} ]*)?");
    /** "1h30", "1 giờ 20 phút". */
    private static final Pattern CLOCK =
            Pattern.compile("(?<hours>\\d{1,4})\\s*(?:h|g|giờ|tiếng|hours?)\\s*(?:(?:và|and)\\s+)?"
                    + "(?<minutes>[0-5]?\\d)\\s*(?:p|ph|phút|'|′|’|m|min|minutes?)?");

    private static final Pattern DAYS = Pattern.compile("ngày|day");
    private static final Pattern HOURS = Pattern.compile("giờ|tiếng|phút|hour|minute|\\d\\s*h");
    /** Of these nobody says how much is worked. */
    private static final Pattern LONG = Pattern.compile("tuần|tháng|quý|năm|week|month|year");

    private static final Pattern TIMES = Amounts.measured("times_units");
    private static final Pattern SUBJECTS = Amounts.measured("subject_units");
    private static final Pattern PER_HOUR = Pattern.compile(
            "\\s*(?:" + Phrases.alternatives("money_per_hour") + ")$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WorkAmounts() {}

    /**
     * Minutes of work from "0,5 giờ", "30 phút", "1h30" or "2 ngày"; a number that stands alone has the unit of its column, or is
     * of hours.
     */
    public static Reading minutes(String text, ReadingRule rule, BigDecimal hoursPerDay) {
        String lower = NumberWords.withoutVulgarFractions(text.toLowerCase(Locale.ROOT));
        Matcher one = TIME.matcher(lower);
        if (one.matches()) {
            Reading number = rule.numbers().read(one.group("number"), Optional.empty());
            String words = one.group("unit");
            Optional<Unit> unit = words == null ? Optional.empty() : Unit.find(words);
            if (words == null || unit.isPresent()) {
                return inMinutes(
                        number, unit.map(said -> rule.with(said, words)).orElse(rule), hoursPerDay);
            }
        }
        Matcher clock = CLOCK.matcher(lower);
        if (clock.matches()) {
            return Reading.of(new BigDecimal(clock.group("hours"))
                    .multiply(Unit.MINUTES_AN_HOUR)
                    .add(new BigDecimal(clock.group("minutes"))));
        }
        boolean isMixed = DAYS.matcher(lower).find() && HOURS.matcher(lower).find();
        Reading worded = isMixed || LONG.matcher(lower).find()
                ? Reading.Phrase.NOT_SPECIFIED
                : new Durations(rule, Optional.empty(), Optional.empty()).parse(lower);
        if (worded instanceof Reading.Value value && value.unit() != DayUnit.UNSTATED) {
            BigDecimal days = value.amount();
            return value.unit() == DayUnit.HOUR
                    ? Unit.HOUR.inMinutes(days.multiply(Durations.HOURS_A_DAY), hoursPerDay)
                    : Unit.DAY.inMinutes(days, hoursPerDay);
        }
        return Amounts.ofUnit("in-hours", one.matches() ? unknown(one.group("unit")) : Amounts.words(text));
    }

    private static Reading unknown(String unit) {
        return new Reading.Fault(ProblemCode.UNKNOWN_UNIT, unit);
    }

    /** Minutes of work from a number that stands alone in a column. */
    public static Reading inMinutes(Reading number, ReadingRule rule, BigDecimal hoursPerDay) {
        if (number instanceof Reading.Value value && rule.unit().kind() == Unit.Kind.TIME) {
            return rule.unit().inMinutes(value.amount(), hoursPerDay) instanceof Reading.Value minutes
                    ? minutes
                    : new Reading.Fault(ProblemCode.UNKNOWN_UNIT, "in-hours", rule.words());
        }
        return rule.bare(number) instanceof Reading.Value value
                ? Unit.HOUR.inMinutes(value.amount(), hoursPerDay)
                : rule.bare(number);
    }

    /** How often something is done, which may be less than once, such as "0,2 lần/năm". */
    public static Reading times(String text, NumberRule rule) {
        return number(TIMES, text, rule);
    }

    /** How many there are of those who do something, such as "50.000 doanh nghiệp"; estimates need not be whole. */
    public static Reading subjects(String text, NumberRule rule) {
        Matcher matcher = SUBJECTS.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Amounts.words(text);
        }
        String number = Amounts.withoutBlanks(matcher.group("number"));
        return rule.read(
                number,
                Amounts.isOneGroup(number)
                        ? Amounts.asDecimals(number)
                        : Amounts.doubtful(number, matcher.group("unit"), null));
    }

    /** Money for an hour of work. */
    public static Reading hourlyRate(String text, ReadingRule rule) {
        if (Amounts.isOneGroup(text) && (rule.isPlain() || rule.unit() == Unit.DONG)) {
            return rule.numbers().read(text, Amounts.asDecimals(text));
        }
        return Amounts.money(PER_HOUR.matcher(text).replaceFirst(""), rule, false);
    }

    /** A number of which fractions are as usual as whole numbers. */
    private static Reading number(Pattern pattern, String text, NumberRule rule) {
        Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? rule.read(Amounts.withoutBlanks(matcher.group("number")), Optional.empty())
                : Amounts.words(text);
    }
}
