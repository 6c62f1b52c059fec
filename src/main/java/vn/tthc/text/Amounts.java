package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.model.ProblemCode;

/** Money and counts as lists write them. */
public final class Amounts {
    private static final int MAX_DIGITS = 30;
    private static final int MAX_PLAIN = 18;

    /** What there is to amounts that are more than digits: apart, as many runs read none. */
    private static final class Written {
        static final Pattern LITERAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
        static final Pattern NEGATIVE = Pattern.compile("[-\\u2212\\u2013]\\s*\\d.*");
        static final Pattern MONEY =
                Pattern.compile("(?<number>\\d[\\d.,]*)\\s*(?<scale>" + alternatives("money_scales") + ")?\\s*(?<unit>"
                        + alternatives("money_units") + ")?\\s*(?:" + alternatives("money_per_year") + ")?");
        static final Pattern COUNT = measured("count_units");
        static final Pattern NUMBER_THEN_WORDS = Pattern.compile("\\d[\\d.,]*\\s*(?<words>[^\\d\\s].*)");

        static final Map<String, Integer> POWERS = Map.ofEntries(
                Map.entry("nghìn", 3),
                Map.entry("ngàn", 3),
                Map.entry("thousand", 3),
                Map.entry("triệu", 6),
                Map.entry("million", 6),
                Map.entry("tỷ", 9),
                Map.entry("tỉ", 9),
                Map.entry("billion", 9),
                Map.entry("nghìn tỷ", 12),
                Map.entry("nghìn tỉ", 12),
                Map.entry("ngàn tỷ", 12),
                Map.entry("ngàn tỉ", 12),
                Map.entry("trillion", 12));
    }

    /** What lists of activities write: apart, as most runs read none. */
    private static final class OfWork {
        static final Pattern TIME = Pattern.compile("(?<number>\\d[\\d.,]*)\\s*(?<unit>\\p{L}[\\p{L} ]*)?");
        static final Pattern TIMES = measured("times_units");
        static final Pattern SUBJECTS = measured("subject_units");
        static final Pattern PER_HOUR = Pattern.compile(
                "\\s*(?:" + alternatives("money_per_hour") + ")$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Amounts() {}

    private static Pattern measured(String units) {
        return Pattern.compile("(?<number>\\d[\\d.,]*)\\s*(?<unit>" + alternatives(units) + ")?");
    }

    /** Whether a text is a number without marks and units, which all readers of amounts read alike. */
    public static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > MAX_PLAIN) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** An amount of money in đồng, such as "8.650.544 đồng/năm" or "1,5 triệu"; "Miễn phí" is 0. */
    public static Reading money(String text, NumberRule rule) {
        return money(text, ReadingRule.of(rule));
    }

    /** The same in a column, whose unit a number has that stands alone. */
    public static Reading money(String text, ReadingRule rule) {
        if (Phrases.FREE.contains(Texts.fold(text))) {
            return Reading.of(BigDecimal.ZERO);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher matcher = Written.MONEY.matcher(lower);
        if (!matcher.matches()) {
            return words(text);
        }
        String number = matcher.group("number");
        String unit = matcher.group("unit");
        String scale = matcher.group("scale");
        if (scale == null && "việt nam đồng".equals(unit)) {
            return portalMoney(number, rule.numbers());
        }
        if (scale == null && unit == null && !rule.isPlain()) {
            // Thousandths of a million are usual.
            return rule.bare(rule.numbers().read(number, Optional.empty()));
        }
        Reading reading = rule.numbers().read(number, doubtful(number, unit, scale));
        if (scale != null && reading instanceof Reading.Value value) {
            return Reading.of(value.amount().scaleByPowerOfTen(Written.POWERS.get(scale)));
        }
        return reading;
    }

    /** Whatever is counted or measured: an amount of money, or a number of things with or without their unit. */
    public static Reading quantity(String text, NumberRule rule) {
        return quantity(text, ReadingRule.of(rule));
    }

    /** The same in a column, whose unit a number has that stands alone. */
    public static Reading quantity(String text, ReadingRule rule) {
        Reading money = money(text, rule);
        boolean unit = money instanceof Reading.Fault fault
                && fault.code() == ProblemCode.UNKNOWN_UNIT
                && fault.details().size() == 1;
        return unit ? alone(count(text, rule.numbers())) : money;
    }

    /** The same reading; where it has a unit that is not known, none should stand there. */
    public static Reading alone(Reading reading) {
        return ofUnit("alone", reading);
    }

    private static Reading ofUnit(String advice, Reading reading) {
        return reading instanceof Reading.Fault fault
                        && fault.code() == ProblemCode.UNKNOWN_UNIT
                        && fault.details().size() == 1
                ? new Reading.Fault(fault.code(), advice, fault.details().get(0))
                : reading;
    }

    /** A whole number, such as papers in a dossier or dossiers a year. */
    public static Reading count(String text, NumberRule rule) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher matcher = Written.COUNT.matcher(lower);
        if (!matcher.matches()) {
            return words(text);
        }
        String number = matcher.group("number");
        return whole(rule.read(number, doubtful(number, matcher.group("unit"), null)));
    }

    /** Hours of work, whole or not, such as "0,5 giờ" or "30 phút"; a number that stands alone has the unit of its column. */
    public static Reading hours(String text, ReadingRule rule) {
        Matcher matcher = OfWork.TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return ofUnit("in-hours", words(text));
        }
        Reading number = rule.numbers().read(matcher.group("number"), Optional.empty());
        String words = matcher.group("unit");
        return words == null
                ? inHours(number, rule)
                : Unit.find(words)
                        .filter(unit -> unit == Unit.HOUR || unit == Unit.MINUTE)
                        .map(unit -> inHours(number, rule.with(unit, words)))
                        .orElseGet(() -> ofUnit("in-hours", new Reading.Fault(ProblemCode.UNKNOWN_UNIT, words)));
    }

    /** Hours of work from a number that stands alone in a column. */
    public static Reading inHours(Reading number, ReadingRule rule) {
        return !rule.isPlain() && number instanceof Reading.Value value && rule.unit().kind() == Unit.Kind.TIME
                ? rule.unit().inHours(value.amount())
                : rule.bare(number);
    }

    /** How often something is done, which may be less than once, such as "0,2 lần/năm". */
    public static Reading times(String text, NumberRule rule) {
        return number(OfWork.TIMES, text, rule);
    }

    /** How many there are of those who do something, such as "50.000 doanh nghiệp"; estimates need not be whole. */
    public static Reading subjects(String text, NumberRule rule) {
        Matcher matcher = OfWork.SUBJECTS.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return words(text);
        }
        String number = matcher.group("number");
        return rule.read(number, doubtful(number, matcher.group("unit"), null));
    }

    /** Money for an hour of work. */
    public static Reading hourlyRate(String text, ReadingRule rule) {
        return money(OfWork.PER_HOUR.matcher(text).replaceFirst(""), rule);
    }

    /** A number of which fractions are as usual as whole numbers. */
    private static Reading number(Pattern pattern, String text, NumberRule rule) {
        Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches() ? rule.read(matcher.group("number"), Optional.empty()) : words(text);
    }

    /** A number of a JSON or XLSX cell, which needs no rule; exponents only as far as amounts go. */
    public static Reading literal(String text) {
        if (!Written.LITERAL.matcher(text).matches()) {
            return new Reading.Fault(ProblemCode.BAD_NUMBER);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() < 0) {
            return new Reading.Fault(ProblemCode.NEGATIVE_VALUE);
        }
        if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            return new Reading.Fault(ProblemCode.BAD_NUMBER);
        }
        return Reading.of(value);
    }

    /** Refuses a fraction where only whole numbers make sense. */
    public static Reading whole(Reading reading) {
        if (reading instanceof Reading.Value value
                && value.amount().stripTrailingZeros().scale() > 0) {
            return new Reading.Fault(ProblemCode.NOT_WHOLE);
        }
        return reading;
    }

    public static boolean isNegative(String text) {
        return Written.NEGATIVE.matcher(text).matches();
    }

    /**
     * The national portal writes "100,000 Việt Nam Đồng", with commas, in lists that are otherwise Vietnamese. A đồng has
     * no fractions, so that three digits behind one mark are thousands whichever the mark is.
     */
    private static Reading portalMoney(String number, NumberRule rule) {
        return Stream.of(NumberStyle.VI, NumberStyle.EN)
                .flatMap(style -> style.read(number).stream())
                .filter(Amounts::isWhole)
                .max(BigDecimal::compareTo)
                .<Reading>map(Reading::of)
                .orElseGet(() -> rule.read(number, Optional.empty()));
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /**
     * The style that the cell itself speaks against: "2.000 đồng" is hardly English, and "100,000" without a scale is
     * hardly Vietnamese, for nobody states thousandths of a đồng or of a dossier.
     */
    private static Optional<NumberStyle> doubtful(String number, String unit, String scale) {
        if (scale == null && number.indexOf(',') >= 0) {
            return Optional.of(NumberStyle.VI);
        }
        String words = (unit == null ? "" : unit) + (scale == null ? "" : scale);
        return words.chars().anyMatch(c -> c > '~') ? Optional.of(NumberStyle.EN) : Optional.empty();
    }

    private static Reading words(String text) {
        if (isNegative(text)) {
            return new Reading.Fault(ProblemCode.NEGATIVE_VALUE);
        }
        Matcher matcher = Written.NUMBER_THEN_WORDS.matcher(text);
        return matcher.matches()
                ? new Reading.Fault(ProblemCode.UNKNOWN_UNIT, matcher.group("words"))
                : new Reading.Fault(ProblemCode.BAD_NUMBER);
    }

    /** The words under a key as a regular expression, longest first. */
    public static String alternatives(String key) {
        return String.join(
                "|",
                Phrases.words(key).stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
    }
}
