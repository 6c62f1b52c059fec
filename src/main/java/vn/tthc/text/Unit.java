package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;

/**
 * What a figure is measured in, as a cell, the header over it or the title of its list says. Time counts in days, money in
 * đồng. The words stand in phrases.properties.
 */
public enum Unit {
    /** Said nowhere: days as written, đồng, papers. */
    UNSTATED(Kind.NONE, DayUnit.UNSTATED, 1, 1),
    /** Said of the other column of a pair and not of this one, so that only a cell that says it itself is known. */
    MISSING(Kind.NONE, DayUnit.UNSTATED, 1, 1),
    /** Words that are no unit that is known. */
    UNKNOWN(Kind.NONE, DayUnit.UNSTATED, 1, 1),
    MINUTE(Kind.TIME, DayUnit.HOUR, 1, 480),
    HOUR(Kind.TIME, DayUnit.HOUR, 1, 8),
    DAY(Kind.TIME, DayUnit.CALENDAR_DAY, 1, 1),
    WORKING_DAY(Kind.TIME, DayUnit.WORKING_DAY, 1, 1),
    WEEK(Kind.TIME, DayUnit.CALENDAR_DAY, 7, 1),
    WORKING_WEEK(Kind.TIME, DayUnit.WORKING_DAY, 5, 1),
    MONTH(Kind.TIME, DayUnit.MONTH, 30, 1),
    DONG(Kind.MONEY, DayUnit.UNSTATED, 1, 1),
    THOUSAND(Kind.MONEY, DayUnit.UNSTATED, 1_000, 1),
    MILLION(Kind.MONEY, DayUnit.UNSTATED, 1_000_000, 1),
    BILLION(Kind.MONEY, DayUnit.UNSTATED, 1_000_000_000, 1),
    TRILLION(Kind.MONEY, DayUnit.UNSTATED, 1_000_000_000_000L, 1),
    /** Things that are counted: papers, dossiers, times. */
    COUNT(Kind.COUNT, DayUnit.UNSTATED, 1, 1),
    PERCENT(Kind.PERCENT, DayUnit.UNSTATED, 1, 1),
    /** Money that is not đồng. */
    FOREIGN(Kind.FOREIGN, DayUnit.UNSTATED, 1, 1);

    /** What units are of; units of two kinds never stand for one another. */
    public enum Kind {
        NONE,
        TIME,
        MONEY,
        COUNT,
        PERCENT,
        FOREIGN
    }

    public static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final int MAX_LENGTH = 20;
    private static final String FOREIGN_SIGNS = "$€£¥";

    /** In which words units are named: apart, as many lists name none. */
    private static final class Words {
        static final Map<String, Unit> UNITS = words();
        static final List<String> LEADING = folded("unit_leading");
        /** With what any of these begins. */
        static final Set<Character> FIRST = first();

        static final Map<Kind, List<String>> TAILS = Map.of(
                Kind.MONEY, folded("money_per_year"),
                Kind.TIME, folded("duration_postfixes"));

        private static Set<Character> first() {
            Set<Character> first = new HashSet<>();
            UNITS.keySet().forEach(word -> first.add(word.charAt(0)));
            LEADING.forEach(word -> first.add(word.charAt(0)));
            return first;
        }
    }

    private final Kind kind;
    private final DayUnit dayUnit;
    private final BigDecimal numerator;
    private final BigDecimal denominator;

    Unit(Kind kind, DayUnit dayUnit, long numerator, long denominator) {
        this.kind = kind;
        this.dayUnit = dayUnit;
        this.numerator = BigDecimal.valueOf(numerator);
        this.denominator = BigDecimal.valueOf(denominator);
    }

    private static Map<String, Unit> words() {
        Map<String, Unit> words = new HashMap<>();
        Map<Unit, String> keys = Map.of(
                MINUTE, "unit.minute",
                HOUR, "unit.hour",
                DAY, "unit.day",
                WORKING_DAY, "unit.working_day",
                WEEK, "unit.week",
                WORKING_WEEK, "unit.working_week",
                MONTH, "unit.month",
                COUNT, "unit.count",
                PERCENT, "unit.percent",
                FOREIGN, "unit.foreign");
        keys.forEach((unit, key) -> folded(key).forEach(word -> words.put(word, unit)));
        List<String> currency = folded("unit.dong");
        currency.forEach(word -> words.put(word, DONG));
        Map.of(
                        THOUSAND,
                        "scale.thousand",
                        MILLION,
                        "scale.million",
                        BILLION,
                        "scale.billion",
                        TRILLION,
                        "scale.trillion")
                .forEach((unit, key) -> folded(key).forEach(scale -> {
                    words.put(scale, unit);
                    currency.forEach(word -> {
                        words.put(scale + word, unit);
                        words.put(word + scale, unit);
                    });
                }));
        return Map.copyOf(words);
    }

    private static List<String> folded(String key) {
        // A mark such as ' for minutes says nothing once it is folded.
        return Phrases.words(key).stream()
                .map(Texts::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The unit that a text names and nothing else, such as "(nghìn đồng/năm)", "ĐVT: giờ" or "%"; brackets do not matter. */
    public static Optional<Unit> find(String text) {
        String folded = Texts.fold(text);
        if (text.indexOf('%') >= 0) {
            return folded.isEmpty() ? Optional.of(PERCENT) : Optional.empty();
        }
        if (text.chars().anyMatch(c -> FOREIGN_SIGNS.indexOf(c) >= 0)) {
            return Optional.of(FOREIGN);
        }
        if (folded.isEmpty()) {
            return text.indexOf('₫') >= 0 ? Optional.of(DONG) : Optional.empty();
        }
        if (!Words.FIRST.contains(folded.charAt(0))) {
            return Optional.empty();
        }
        Optional<Unit> found = findWhole(folded);
        for (int i = 0; found.isEmpty() && i < Words.LEADING.size(); i++) {
            String leading = Words.LEADING.get(i);
            if (folded.startsWith(leading)) {
                found = findWhole(folded.substring(leading.length()));
            }
        }
        return found;
    }

    private static Optional<Unit> findWhole(String folded) {
        Unit whole = Words.UNITS.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (Map.Entry<Kind, List<String>> tails : Words.TAILS.entrySet()) {
            for (String tail : tails.getValue()) {
                Unit unit = folded.endsWith(tail)
                        ? Words.UNITS.get(folded.substring(0, folded.length() - tail.length()))
                        : null;
                if (unit != null && unit.kind == tails.getKey()) {
                    return Optional.of(unit);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text that should be a name is a unit of time or money. */
    public static boolean isTimeOrMoney(String name) {
        return name.length() <= MAX_LENGTH
                && find(name)
                        .filter(unit -> unit.kind == Kind.TIME || unit.kind == Kind.MONEY)
                        .isPresent();
    }

    public Kind kind() {
        return kind;
    }

    /** The name in options and machine formats, such as {@code working_day}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> ofKey(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
    }

    /**
     * What a number means that has the unit: time in days, money in đồng, all else as it stands. A number of minutes that is
     * no finite part of a day cannot be kept exactly, and is a fault.
     */
    public Reading of(BigDecimal number) {
        return dividing(number.multiply(numerator), denominator);
    }

    /**
     * A time of work in minutes, of which every unit has a whole number. Nobody says how much of a week or a month is
     * worked, so that these are a fault.
     */
    public Reading inMinutes(BigDecimal number, BigDecimal hoursPerDay) {
        return switch (this) {
            case MINUTE -> Reading.of(number);
            case HOUR -> Reading.of(number.multiply(MINUTES_AN_HOUR));
            case DAY, WORKING_DAY -> Reading.of(number.multiply(hoursPerDay).multiply(MINUTES_AN_HOUR));
            default -> new Reading.Fault(ProblemCode.UNKNOWN_UNIT, "in-hours", key());
        };
    }

    private Reading dividing(BigDecimal number, BigDecimal by) {
        try {
            return new Reading.Value(number.divide(by), dayUnit);
        } catch (ArithmeticException endless) {
            return new Reading.Fault(ProblemCode.BAD_DURATION, "endless", number.toPlainString());
        }
    }
}
