package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The whole numbers of which a part could be a published percentage: 3.344 are 93,41 % of 3.580 alone.
 *
 * @param least the smallest, at least 1
 * @param most the greatest; less than the smallest where no number fits
 */
public record Bases(BigDecimal least, BigDecimal most) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Those of which the percentage, rounded half up to the decimals that were printed, is the published one.
     *
     * @return empty where there is no end to them, or only a bound was published
     */
    public static Optional<Bases> of(BigDecimal part, Printed printed) {
        BigDecimal half = BigDecimal.valueOf(5, printed.percent().scale() + 1);
        BigDecimal from = printed.percent().subtract(half);
        BigDecimal below = printed.percent().add(half);
        if (printed.bound() != Bound.EXACT || from.signum() <= 0 || part.signum() <= 0) {
            return Optional.empty();
        }
        // from <= 100 part / base < below
        BigDecimal hundredfold = part.multiply(HUNDRED);
        BigDecimal most = hundredfold.divide(from, 0, RoundingMode.FLOOR);
        BigDecimal least = hundredfold.divide(below, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return Optional.of(new Bases(least.max(BigDecimal.ONE), most));
    }

    public boolean isOne() {
        return least.compareTo(most) == 0;
    }

    public boolean isNone() {
        return least.compareTo(most) > 0;
    }
}
