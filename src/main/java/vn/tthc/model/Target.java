package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By how much a measure must be cut.
 *
 * @param percent of the current value; above 0, at most 100
 */
public record Target(Measure measure, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%?");

    /** Reads {@code 30}, {@code 27.5} or {@code 30%}; empty if it is no percentage above 0 and up to 100. */
    public static Optional<BigDecimal> parsePercent(String text) {
        return Optional.of(PERCENT.matcher(text.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new BigDecimal(matcher.group(1)))
                .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0);
    }

    /** What its percentage asks of sums. */
    public Goal goal() {
        return new Goal(percent);
    }
}
