package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.model.Fraction;

/** How often something is done in several years: "1/5", "2 lần/3 năm", "5 năm/lần", "once in 5 years". */
public final class Frequency {
    private static final String TIMES = "(?<times>\\d{1,6})\\s*";
    /** Not more than two digits, as "12/2025" is a month. */
    private static final String YEARS = "\\s*(?<years>0?[1-9]\\d?)\\s*";

    private static final Pattern TIMES_IN_YEARS =
            Pattern.compile(TIMES + words("times_in") + YEARS + words("years") + "?");
    private static final Pattern YEARS_EACH = Pattern.compile(YEARS + words("years_each"));
    private static final Pattern ONCE_IN_YEARS = Pattern.compile(words("once_in") + YEARS + words("years"));

    private Frequency() {}

    /** The times a year, exactly; empty if the text says nothing of several years. */
    public static Optional<Fraction> find(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher several = TIMES_IN_YEARS.matcher(lower);
        if (several.matches()) {
            return Optional.of(fraction(several.group("times"), several.group("years")));
        }
        return Stream.of(YEARS_EACH, ONCE_IN_YEARS)
                .map(pattern -> pattern.matcher(lower))
                .filter(Matcher::matches)
                .map(matcher -> fraction("1", matcher.group("years")))
                .findFirst();
    }

    private static Fraction fraction(String times, String years) {
        return Fraction.of(new BigDecimal(times)).dividedBy(new BigDecimal(years));
    }

    private static String words(String key) {
        return "(?:" + Phrases.alternatives(key) + ")";
    }
}
