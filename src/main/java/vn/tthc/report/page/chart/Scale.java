package vn.tthc.report.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Where percentages stand in the width of a drawing: from 0 to 100, further where some are beyond.
 *
 * @param from the percentage at the left end
 * @param to the percentage at the right end
 */
record Scale(BigDecimal from, BigDecimal to) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    static Scale of(Collection<BigDecimal> percentages) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = HUNDRED;
        for (BigDecimal percent : percentages) {
            from = from.min(percent);
            to = to.max(percent);
        }
        return new Scale(from, to);
    }

    BigDecimal place(BigDecimal percent) {
        return percent.subtract(from).multiply(HUNDRED).divide(to.subtract(from), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether some percentages are below 0, so that the place of 0 must be seen. */
    boolean hasBelowZero() {
        return from.signum() < 0;
    }
}
