package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.procedures.Attainment;

/**
 * How a group stands to a target. What is judged is the exact figure, never the rounded one.
 *
 * @param target percent of what is in force, or an amount in the unit of the measure
 * @param isPercent whether it is a percentage
 * @param isAtMost whether no more may be reached, as of procedures that are kept; else no less
 * @param met empty where there is nothing to cut from, or where it depends on which of several limits apply
 * @param points percentage points over the target, below 0 under it; empty of amounts and where there is no percentage
 * @param toSave what must still be saved to meet it, beyond what is proposed, in the unit of the measure; of an {@code isAtMost}
 *     what is too much
 * @param toSavePercent the same in percent of what remains after the proposals, rounded half up to 2 decimals: with 30 % done of
 *     50 %, 28.57; empty where nothing must be saved or nothing remains
 */
public record TargetFigures(
        BigDecimal target,
        boolean isPercent,
        boolean isAtMost,
        Optional<Boolean> met,
        Optional<BigDecimal> points,
        BigDecimal toSave,
        Optional<BigDecimal> toSavePercent) {
    static TargetFigures of(Attainment attainment) {
        return new TargetFigures(
                attainment.target().value(),
                attainment.target().isPercent(),
                attainment.target().isAtMost(),
                attainment.met(),
                attainment.points(),
                attainment.toSave(),
                attainment.toSavePercent());
    }
}
