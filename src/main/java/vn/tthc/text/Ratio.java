package vn.tthc.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Working days per calendar day, such as 5/7.
 *
 * @param part working days
 * @param whole the calendar days that hold them
 */
public record Ratio(BigDecimal part, BigDecimal whole) {
    /**
     * Five sevenths of a day have no end as a decimal. So many decimals leave no trace once a sum of converted days is
     * rounded to those that a report shows.
     */
    private static final int DECIMALS = 20;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(?:/(\\d{1,6}))?");

    /** Reads "5/7" or "0.7"; empty unless the ratio is above 0 and at most 1. */
    public static Optional<Ratio> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal part = new BigDecimal(matcher.group(1));
        BigDecimal whole = matcher.group(2) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(2));
        return part.signum() > 0 && part.compareTo(whole) <= 0 ? Optional.of(new Ratio(part, whole)) : Optional.empty();
    }

    public BigDecimal toWorkingDays(BigDecimal calendarDays) {
        return calendarDays.multiply(part).divide(whole, DECIMALS, RoundingMode.HALF_EVEN);
    }

    @Override
    public String toString() {
        return part.toPlainString() + (whole.compareTo(BigDecimal.ONE) == 0 ? "" : "/" + whole.toPlainString());
    }
}
