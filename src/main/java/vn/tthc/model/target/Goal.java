package vn.tthc.model.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tthc.model.Change;

/**
 * What must be reached, and how sums stand to it. What is reached is what a {@link Change} saves: days that are cut, or
 * procedures that are counted, of all.
 *
 * @param isAtMost whether no more may be reached; else no less
 * @param value percent of the current value, or an amount
 * @param isPercent whether the value is a percentage
 */
public record Goal(boolean isAtMost, BigDecimal value, boolean isPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;

    /** At least so many percent: above 0, at most 100. */
    public Goal(BigDecimal percent) {
        this(false, percent, true);
    }

    /** The percentage, if it is one. */
    public Optional<BigDecimal> percent() {
        return isPercent ? Optional.of(value) : Optional.empty();
    }

    /** The amount, if it is one. */
    public Optional<BigDecimal> amount() {
        return isPercent ? Optional.empty() : Optional.of(value);
    }

    /** Whether the unrounded figure reaches the target; empty where current is 0, which has none. */
    public Optional<Boolean> isMet(Change total) {
        return total.current().signum() == 0
                ? Optional.empty()
                : Optional.of(stillToSave(total).signum() == 0);
    }

    /**
     * Percentage points over the target, negative below it, as a reader finds them from the rounded percentage: 55,15 % of
     * 30 % are 25,15 points over. Empty of an amount.
     */
    public Optional<BigDecimal> points(BigDecimal reached) {
        return percent().map(reached::subtract);
    }

    /** What must still be saved, beyond what is proposed, to meet the target, or what is too much; 0 where it is met. */
    public BigDecimal stillToSave(Change total) {
        BigDecimal required = isPercent ? total.current().multiply(value).divide(HUNDRED) : value;
        BigDecimal missing = required.subtract(total.saved());
        return (isAtMost ? missing.negate() : missing).max(BigDecimal.ZERO);
    }

    /**
     * What a procedure adds to what its group lacks of the target, below 0 where it gives more than its part; an amount that is
     * asked for is lacking once and in no procedure.
     */
    public BigDecimal lacking(Change one) {
        return isPercent
                ? one.current().multiply(value).divide(HUNDRED).subtract(one.saved())
                : one.saved().negate();
    }

    /** What may be left at most where a target at least is met, not below 0; of one at most, what must be left. */
    public BigDecimal mostLeft(Change total) {
        BigDecimal asked = isPercent ? total.current().multiply(value).divide(HUNDRED) : value;
        return total.current().subtract(asked).max(BigDecimal.ZERO);
    }

    /**
     * {@link #stillToSave} as a percentage of what remains after the proposals, half up to two decimals: with 30 % done of
     * 50 %, 28,57 % of the rest must still go. Empty where the target is met, nothing remains, or there is too much already.
     */
    public Optional<BigDecimal> shareOfRest(Change total) {
        BigDecimal still = stillToSave(total);
        return still.signum() == 0 || total.proposed().signum() == 0 || isAtMost
                ? Optional.empty()
                : Optional.of(still.multiply(HUNDRED).divide(total.proposed(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
