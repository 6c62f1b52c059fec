package vn.tthc.report;

import java.math.BigDecimal;
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
    static Figures of(Sums sums, long leftOut) {
        return new Figures(
                sums.total(),
                sums.total().percent(),
                Change.meanPercent(sums.ratioSum(), sums.ratioCount()),
                sums.reduced(),
                sums.unchanged(),
                sums.increased(),
                leftOut);
    }
}
