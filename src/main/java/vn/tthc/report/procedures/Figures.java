package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.target.Goal;
import vn.tthc.summary.Sums;

/**
 * The finished figures of one measure of one group.
 *
 * @param total the exact sums
 * @param percent saved ÷ current, rounded; empty when current is 0
 * @param meanPercent the mean of the procedures' percentages, which is another figure; empty when there are none
 * @param leftOut number of procedures of which not both values are known
 * @param bounds between what the figures lie, where of several limits in a cell any may apply; the figures themselves are then
 *     those of the longest limits
 * @param attainment how the group stands to the target of the measure, if there is one
 */
public record Figures(
        Change total,
        Optional<BigDecimal> percent,
        Optional<BigDecimal> meanPercent,
        long reduced,
        long unchanged,
        long increased,
        long leftOut,
        Optional<FigureBounds> bounds,
        Optional<Attainment> attainment) {
    /** Days that were converted are shown to so many decimals; all other sums are exact. */
    static final int CONVERTED_DECIMALS = 6;

    /**
     * The figures of sums.
     *
     * @param converted whether they are made of converted days
     * @param hasBounds whether their bounds are wanted
     */
    static Figures of(Sums sums, long leftOut, boolean converted, boolean hasBounds, Optional<Goal> goal) {
        Optional<BigDecimal> percent = percent(sums.total(), converted);
        Optional<FigureBounds> bounds = hasBounds ? Optional.of(FigureBounds.of(sums, converted)) : Optional.empty();
        return new Figures(
                converted ? rounded(sums.total()) : sums.total(),
                percent,
                Change.meanPercent(sums.ratioSum(), sums.ratioCount()),
                sums.reduced(),
                sums.unchanged(),
                sums.increased(),
                leftOut,
                bounds,
                goal.map(one -> bounds.isPresent()
                        ? Attainment.of(one, sums, bounds.get(), converted)
                        : Attainment.of(one, sums.total(), percent, converted)));
    }

    /** The percentage; converted days, which are not quite exact, must not turn a half just below it. */
    static Optional<BigDecimal> percent(Change total, boolean converted) {
        return converted ? total.ratio().flatMap(ratio -> Change.meanPercent(ratio, 1)) : total.percent();
    }

    /** The sum to the decimals that are shown. */
    public static Change rounded(Change total) {
        return new Change(rounded(total.current()), rounded(total.proposed()));
    }

    public static BigDecimal rounded(BigDecimal days) {
        return days.setScale(CONVERTED_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether any procedure's values are known, so that the sums say something. */
    public boolean isKnown() {
        return reduced + unchanged + increased > 0;
    }
}
