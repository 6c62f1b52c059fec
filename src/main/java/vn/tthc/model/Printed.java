package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A percentage as it was published.
 *
 * @param percent with the decimals that were printed, 10 at most
 */
public record Printed(BigDecimal percent, Bound bound) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Nobody prints more; what is beyond is what spreadsheets and JSON make of a fraction, as in 33.333333333333336. */
    private static final int MAX_DECIMALS = 10;

    public Printed {
        if (percent.scale() > MAX_DECIMALS || percent.scale() < 0) {
            percent = percent.setScale(percent.scale() < 0 ? 0 : MAX_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** How a published percentage stands to its own numbers. */
    public enum Verdict {
        /** They round to it; or it is a bound, and they keep it. */
        AGREES,
        /** It was cut where it should have been rounded. */
        TRUNCATED,
        /** Neither. */
        OFF;

        /** The name in machine formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verdict at the precision that was printed; empty where the percentage of the numbers is not defined. */
    public Optional<Verdict> judge(Change numbers) {
        if (numbers.current().signum() == 0) {
            return Optional.empty();
        }
        int compared = numbers.saved().multiply(HUNDRED).compareTo(percent.multiply(numbers.current()));
        return Optional.of(
                switch (bound) {
                    case EXACT, ABOUT -> byDecimals(numbers);
                    case ABOVE -> compared >= 0 ? Verdict.AGREES : Verdict.OFF;
                    case BELOW -> compared <= 0 ? Verdict.AGREES : Verdict.OFF;
                });
    }

    /** Percentage points from the percentage of the numbers, as it is shown, to the published one. */
    public Optional<BigDecimal> points(Change numbers) {
        return numbers.percent().map(percent::subtract);
    }

    private Verdict byDecimals(Change numbers) {
        if (divided(numbers, RoundingMode.HALF_UP).compareTo(percent) == 0) {
            return Verdict.AGREES;
        }
        return divided(numbers, RoundingMode.DOWN).compareTo(percent) == 0 ? Verdict.TRUNCATED : Verdict.OFF;
    }

    private BigDecimal divided(Change numbers, RoundingMode rounding) {
        return numbers.saved().multiply(HUNDRED).divide(numbers.current(), percent.scale(), rounding);
    }
}
