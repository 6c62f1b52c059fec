package vn.tthc.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.summary.Sums;

/**
 * The finished figures of one measure of one group.
 *
 * @param total the exact sums
 * @param percent saved ÷ current, rounded; empty when current is 0
 * @param meanPercent the mean of the procedures' percentages, which is another figure; empty when there are none
 * @param leftOut number of procedures of which not both values are known
 */
public record Figures(
        Change total,
        Optional<BigDecimal> percent,
        Optional<BigDecimal> meanPercent,
        long reduced,
        long unchanged,
        long increased,
        long leftOut) {
    /** Days that were converted are shown to so many decimals; all other sums are exact. */
    static final int CONVERTED_DECIMALS = 6;

    static Figures of(Sums sums, long leftOut, boolean converted) {
        return new Figures(
                converted ? rounded(sums.total()) : sums.total(),
                sums.total().percent(),
                Change.meanPercent(sums.ratioSum(), sums.ratioCount()),
                sums.reduced(),
                sums.unchanged(),
                sums.increased(),
                leftOut);
    }

    /** The sum to the decimals that are shown. */
    static Change rounded(Change total) {
        return new Change(
                total.current().setScale(CONVERTED_DECIMALS, RoundingMode.HALF_UP),
                total.proposed().setScale(CONVERTED_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether any procedure's values are known, so that the sums say something. */
    boolean isKnown() {
        return reduced + unchanged + increased > 0;
    }
}
