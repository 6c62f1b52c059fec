package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Change;

/**
 * Between what the sums of a group lie where lists state several limits for a procedure: each figure is the lowest and the
 * highest that any choice of cases gives, one case for each procedure. The figures of one end need not come from the same
 * choice: most is saved where all is in force at its longest, but the highest percentage may be one of less.
 *
 * @param least the sums of the choice with the lowest percentage; empty where some choice has none
 * @param most the sums of the choice with the highest percentage
 * @param ratioSumLow the lowest sum of {@link Change#ratio}; empty where one case of a procedure has none and another has
 */
public record Bounds(
        BigDecimal currentLow,
        BigDecimal currentHigh,
        BigDecimal proposedLow,
        BigDecimal proposedHigh,
        BigDecimal savedLow,
        BigDecimal savedHigh,
        Optional<Change> least,
        Optional<Change> most,
        Optional<BigDecimal> ratioSumLow,
        Optional<BigDecimal> ratioSumHigh) {}
