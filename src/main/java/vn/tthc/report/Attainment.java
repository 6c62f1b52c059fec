package vn.tthc.report;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.Goal;

/**
 * How a group stands to a target.
 *
 * @param met empty where there is nothing to cut from
 * @param points percentage points over the target, negative below it
 * @param toSave what must still be saved to meet it
 * @param toSavePercent the same in percent of what remains; empty where nothing must or nothing remains
 */
public record Attainment(
        Goal target,
        Optional<Boolean> met,
        Optional<BigDecimal> points,
        BigDecimal toSave,
        Optional<BigDecimal> toSavePercent) {
    static Attainment of(Goal target, Change total, boolean converted) {
        BigDecimal toSave = target.stillToSave(total);
        return new Attainment(
                target,
                target.isMet(total),
                target.points(total),
                converted ? Figures.rounded(toSave) : toSave.stripTrailingZeros(),
                target.shareOfRest(total));
    }
}
