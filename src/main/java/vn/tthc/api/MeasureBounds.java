package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.procedures.FigureBounds;

/**
 * Between what the figures of a measure lie where cells state several limits and any of them may apply. Each figure is the lowest
 * and the highest that any choice gives, one limit for each procedure; those of one end need not come from the same choice.
 *
 * @param percentLow rounded half up to 2 decimals; empty where some choice leaves nothing in force
 */
public record MeasureBounds(
        BigDecimal currentLow,
        BigDecimal currentHigh,
        BigDecimal proposedLow,
        BigDecimal proposedHigh,
        BigDecimal savedLow,
        BigDecimal savedHigh,
        Optional<BigDecimal> percentLow,
        Optional<BigDecimal> percentHigh) {
    static MeasureBounds of(FigureBounds bounds) {
        return new MeasureBounds(
                bounds.currentLow(),
                bounds.currentHigh(),
                bounds.proposedLow(),
                bounds.proposedHigh(),
                bounds.savedLow(),
                bounds.savedHigh(),
                bounds.percentLow(),
                bounds.percentHigh());
    }
}
