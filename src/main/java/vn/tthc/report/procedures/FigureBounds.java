package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.summary.Bounds;
import vn.tthc.summary.Sums;

/**
 * Between what the figures of a group lie, where of several limits in a cell any may apply; {@link Bounds} says how they are
 * found.
 *
 * @param percentLow empty where some choice of cases leaves nothing in force
 * @param meanPercentLow empty where one case of a procedure has a percentage and another has none
 */
public record FigureBounds(
        BigDecimal currentLow,
        BigDecimal currentHigh,
        BigDecimal proposedLow,
        BigDecimal proposedHigh,
        BigDecimal savedLow,
        BigDecimal savedHigh,
        Optional<BigDecimal> percentLow,
        Optional<BigDecimal> percentHigh,
        Optional<BigDecimal> meanPercentLow,
        Optional<BigDecimal> meanPercentHigh) {
    static FigureBounds of(Sums sums, boolean converted) {
        Bounds bounds = sums.bounds();
        return new FigureBounds(
                rounded(bounds.currentLow(), converted),
                rounded(bounds.currentHigh(), converted),
                rounded(bounds.proposedLow(), converted),
                rounded(bounds.proposedHigh(), converted),
                rounded(bounds.savedLow(), converted),
                rounded(bounds.savedHigh(), converted),
                bounds.least().flatMap(least -> Rounding.percent(least, converted)),
                bounds.most().flatMap(most -> Rounding.percent(most, converted)),
                bounds.ratioSumLow().flatMap(sum -> Change.meanPercent(sum, sums.ratioCount())),
                bounds.ratioSumHigh().flatMap(sum -> Change.meanPercent(sum, sums.ratioCount())));
    }

    private static BigDecimal rounded(BigDecimal days, boolean converted) {
        return converted ? Rounding.rounded(days) : new Change(days, BigDecimal.ZERO).current();
    }
}
