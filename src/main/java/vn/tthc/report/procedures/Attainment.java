package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.target.Goal;
import vn.tthc.summary.Sums;

/**
 * How a group stands to a target.
 *
 * @param met empty where there is nothing to cut from, or where it depends on which of several limits apply
 * @param points percentage points over the target, negative below it
 * @param toSave what must still be saved to meet it
 * @param toSavePercent the same in percent of what remains; empty where nothing must or nothing remains
 * @param ends how it stands with the limits that save least and most, where several may apply; the figures above
 *     are then those of the longest limits
 */
public record Attainment(
        Goal target,
        Optional<Boolean> met,
        Optional<BigDecimal> points,
        BigDecimal toSave,
        Optional<BigDecimal> toSavePercent,
        Optional<Ends> ends) {
    /**
     * The least and the most that any choice of limits reaches.
     *
     * @param pointsLow percentage points over the target where the percentage is lowest
     */
    public record Ends(
            Attainment least, Attainment most, Optional<BigDecimal> pointsLow, Optional<BigDecimal> pointsHigh) {
        public BigDecimal toSaveLow() {
            return least.toSave.min(most.toSave);
        }

        public BigDecimal toSaveHigh() {
            return least.toSave.max(most.toSave);
        }
    }

    /** What conversion leaves of a sum that should be nothing is far below this, and what is really to save above it. */
    private static final BigDecimal TRACE = new BigDecimal("1E-9");

    /** How sums stand to a target whose procedures may have any of several limits. */
    static Attainment of(Goal target, Sums sums, FigureBounds bounds, boolean converted) {
        Comparator<Change> byLack = Comparator.comparing(target::lacking);
        Change most = sums.first(byLack);
        Change least = sums.first(byLack.reversed());
        Ends ends = new Ends(
                of(target, least, Rounding.percent(least, converted), converted),
                of(target, most, Rounding.percent(most, converted), converted),
                bounds.percentLow().flatMap(target::points),
                bounds.percentHigh().flatMap(target::points));
        Attainment longest = of(target, sums.total(), Rounding.percent(sums.total(), converted), converted);
        return new Attainment(
                target,
                ends.least.met.equals(ends.most.met) ? ends.least.met : Optional.empty(),
                longest.points,
                longest.toSave,
                longest.toSavePercent,
                Optional.of(ends));
    }

    /** Whether the target is met with some limits and missed with others. */
    public boolean isOpen() {
        return ends.isPresent()
                && met.isEmpty()
                && ends.get().least.met.isPresent()
                && ends.get().most.met.isPresent();
    }

    public static Attainment of(Goal target, Change total, Optional<BigDecimal> percent, boolean converted) {
        BigDecimal toSave = target.stillToSave(total);
        boolean reached = converted && toSave.compareTo(TRACE) < 0;
        return new Attainment(
                target,
                reached ? target.isMet(total).map(met -> true) : target.isMet(total),
                percent.flatMap(target::points),
                reached ? BigDecimal.ZERO : converted ? Rounding.rounded(toSave) : toSave.stripTrailingZeros(),
                reached ? Optional.empty() : target.shareOfRest(total),
                Optional.empty());
    }
}
