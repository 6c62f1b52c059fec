package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What percentage must be reached, and how sums stand to it.
 *
 * @param percent of the current value; above 0, at most 100
 */
public record Goal(BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;

    /** Whether the unrounded percentage reaches the target; empty where current is 0, which has none. */
    public Optional<Boolean> isMet(Change total) {
        return total.current().signum() == 0
                ? Optional.empty()
                : Optional.of(stillToSave(total).signum() == 0);
    }

    /**
     * Percentage points over the target, negative below it, as a reader finds them from the rounded percentage: 55,15 % of
     * 30 % are 25,15 points over.
     */
    public BigDecimal points(BigDecimal reached) {
        return reached.subtract(percent);
    }

    /** What must still be saved, beyond what is proposed, to meet the target; 0 where it is met. */
    public BigDecimal stillToSave(Change total) {
        BigDecimal required = total.current().multiply(percent).divide(HUNDRED);
        return required.subtract(total.saved()).max(BigDecimal.ZERO);
    }

    /**
     * {@link #stillToSave} as a percentage of what remains after the proposals, half up to two decimals: with 30 % done of
     * 50 %, 28,57 % of the rest must still go. Empty where the target is met or nothing remains.
     */
    public Optional<BigDecimal> shareOfRest(Change total) {
        BigDecimal still = stillToSave(total);
        return still.signum() == 0 || total.proposed().signum() == 0
                ? Optional.empty()
                : Optional.of(still.multiply(HUNDRED).divide(total.proposed(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
