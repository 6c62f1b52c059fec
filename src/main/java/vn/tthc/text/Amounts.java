package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.model.problem.ProblemCode;

/** Money and counts as lists write them. */
public final class Amounts {
    private static final int MAX_DIGITS = 30;
    private static final int MAX_PLAIN = 18;

    /** Digits with points and commas, or in groups of three separated by blanks or apostrophes. */
    private static final String NUMBER = "(?:\\d{1,3}(?:[ '\u2019]\\d{3})+(?:[.,]\\d+)?(?![\\d.,])|\\d[\\d.,]*)";
    /** So many decimals of a number such as 1.5e+06 are taken for all that it has; of more, some may have been cut. */
    private static final int MAX_SCIENTIFIC = 4;

    private static final int MAX_OF_EXCEL = 1;

    /** What there is to amounts that are more than digits: apart, as many runs read none. */
    private static final class Written {
        static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
        static final Pattern LITERAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
        static final Pattern NEGATIVE = Pattern.compile("[-\\u2212\\u2013]\\s*\\d.*");
        /** (1.500): how accountants write amounts below 0. */
        static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*" + NUMBER + "\\s*\\)");
        /** 1.5e+06: how programs write large numbers; Excel writes a capital E and leaves digits out. */
        static final Pattern SCIENTIFIC = Pattern.compile("\\d(?<fraction>[.,]\\d{1,30})?(?<mark>[eE])\\+?\\d{1,2}");

        static final Pattern MONEY = Pattern.compile("(?:(?<before>" + Phrases.alternatives("money_units")
                + ")\\s*)?(?<number>"
                + NUMBER + ")\\s*(?<scale>" + Phrases.alternatives("money_scales") + ")?\\s*(?<unit>"
                + Phrases.alternatives("money_units") + ")?\\s*(?:" + Phrases.alternatives("money_per_year") + ")?");
        static final Pattern SCALE = Pattern.compile(
                "\\s*(?:" + Phrases.alternatives("money_scales") + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        static final Pattern COUNT = measured("count_units");
        static final Pattern NUMBER_THEN_WORDS = Pattern.compile(NUMBER + "\\s*(?<words>[^\\d\\s].*)");

        static final Map<String, Integer> POWERS = Map.ofEntries(
                Map.entry("nghìn", 3),
                Map.entry("ngàn", 3),
                Map.entry("thousand", 3),
                Map.entry("ng", 3),
                Map.entry("ng.", 3),
                Map.entry("k", 3),
                Map.entry("tr", 6),
                Map.entry("tr.", 6),
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

    private Amounts() {}

    static Pattern measured(String units) {
        return Pattern.compile("(?<number>" + NUMBER + ")\\s*(?<unit>" + Phrases.alternatives(units) + ")?");
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

    /** An amount of money in a column; a number without a unit has that of the column. */
    public static Reading money(String text, ReadingRule rule) {
        return money(text, rule, rule.unit() == Unit.UNSTATED || rule.unit() == Unit.DONG);
    }

    /**
     * Reads an amount of money.
     *
     * @param isDong whether a number that stands alone is one of đồng, which have no fraction
     */
    static Reading money(String text, ReadingRule rule, boolean isDong) {
        if (Phrases.FREE.contains(Texts.fold(text))) {
            return Reading.of(BigDecimal.ZERO);
        }
        Matcher matcher = Written.MONEY.matcher(text.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\p{L})[.;]$", ""));
        if (!matcher.matches()) {
            return rule.bare(words(text));
        }
        String number = withoutBlanks(matcher.group("number"));
        String unit = matcher.group("unit") == null ? matcher.group("before") : matcher.group("unit");
        String scale = matcher.group("scale");
        if (matcher.group("unit") != null && matcher.group("before") != null) {
            return new Reading.Fault(ProblemCode.BAD_NUMBER);
        }
        if (scale != null) {
            return rule.numbers().read(number, doubtful(number, unit, scale)) instanceof Reading.Value value
                    ? Reading.of(value.amount().scaleByPowerOfTen(Written.POWERS.get(scale)))
                    : rule.numbers().read(number, doubtful(number, unit, scale));
        }
        if (unit != null) {
            return dong(number, rule.numbers());
        }
        // Thousandths of a million are usual.
        boolean isWhole = isDong && !rule.numbers().given();
        return rule.bare(isWhole ? dong(number, rule.numbers()) : rule.numbers().read(number, Optional.empty()));
    }

    /**
     * A đồng has no fractions, so that three digits after one mark are thousands whichever the mark is: the national portal
     * writes "200,000 VNĐ", with a comma, in lists that are otherwise Vietnamese.
     */
    private static Reading dong(String number, NumberRule rule) {
        return NumberStyle.isAmbiguous(number)
                ? Reading.of(new BigDecimal(number.replace(".", "").replace(",", "")))
                : rule.read(number, Optional.empty());
    }

    static String withoutBlanks(String number) {
        return number.replaceAll("[ '\u2019]", "");
    }

    /** Whatever is counted or measured: an amount of money, or a number of things with or without their unit. */
    public static Reading quantity(String text, NumberRule rule) {
        return quantity(text, ReadingRule.of(rule));
    }

    /** An amount of money or a number of things in a column; a number without a unit has that of the column. */
    public static Reading quantity(String text, ReadingRule rule) {
        if (isOneGroup(text) && (rule.isPlain() || rule.unit() == Unit.COUNT)) {
            return rule.numbers().read(text, asDecimals(text));
        }
        Reading money = money(text, rule, false);
        boolean unit = money instanceof Reading.Fault fault
                && fault.code() == ProblemCode.UNKNOWN_UNIT
                && fault.details().size() == 1;
        return unit ? alone(count(text, rule.numbers())) : money;
    }

    /** The reading itself, or, where it is a unit that is not known, the advice that none should stand there. */
    public static Reading alone(Reading reading) {
        return ofUnit("alone", reading);
    }

    static Reading ofUnit(String advice, Reading reading) {
        return reading instanceof Reading.Fault fault
                        && fault.code() == ProblemCode.UNKNOWN_UNIT
                        && fault.details().size() == 1
                ? new Reading.Fault(fault.code(), advice, fault.details().get(0))
                : reading;
    }

    /** Whether a text begins with a word such as "triệu". */
    static boolean isScale(String text) {
        return Written.SCALE.matcher(text).lookingAt();
    }

    /** A whole number, such as papers in a dossier or dossiers a year. */
    public static Reading count(String text, NumberRule rule) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher matcher = Written.COUNT.matcher(lower);
        if (!matcher.matches()) {
            return whole(words(text));
        }
        String number = withoutBlanks(matcher.group("number"));
        return whole(rule.read(number, doubtful(number, matcher.group("unit"), null)));
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
     * The style that the cell itself speaks against: "2.000 đồng" is hardly English, and "100,000" without a scale is
     * hardly Vietnamese, for nobody states thousandths of a đồng or of a dossier.
     */
    static Optional<NumberStyle> doubtful(String number, String unit, String scale) {
        if (scale == null && number.indexOf(',') >= 0) {
            return Optional.of(NumberStyle.VI);
        }
        String words = (unit == null ? "" : unit) + (scale == null ? "" : scale);
        return words.chars().anyMatch(c -> c > '~') ? Optional.of(NumberStyle.EN) : Optional.empty();
    }

    /** Whether a text is "1.234", or "1,234". */
    static boolean isOneGroup(String text) {
        return Written.ONE_GROUP.matcher(text).matches();
    }

    /**
     * The style in which the mark of "1.234" stands before decimals: nobody states thousandths of what is counted, nor of a
     * đồng, so that they need the user's word.
     */
    static Optional<NumberStyle> asDecimals(String number) {
        return Optional.of(number.indexOf(',') >= 0 ? NumberStyle.VI : NumberStyle.EN);
    }

    /** What a text says that is no number in groups. */
    static Reading words(String text) {
        if (isNegative(text) || Written.IN_BRACKETS.matcher(text).matches()) {
            return new Reading.Fault(ProblemCode.NEGATIVE_VALUE);
        }
        Matcher scientific = Written.SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            String fraction = scientific.group("fraction");
            int decimals = fraction == null ? 0 : fraction.length() - 1;
            return decimals <= (scientific.group("mark").equals("E") ? MAX_OF_EXCEL : MAX_SCIENTIFIC)
                    ? literal(text.replace(',', '.'))
                    : new Reading.Fault(ProblemCode.BAD_NUMBER, "scientific");
        }
        Matcher matcher = Written.NUMBER_THEN_WORDS.matcher(text);
        return matcher.matches()
                ? new Reading.Fault(ProblemCode.UNKNOWN_UNIT, matcher.group("words"))
                : new Reading.Fault(ProblemCode.BAD_NUMBER);
    }
}
