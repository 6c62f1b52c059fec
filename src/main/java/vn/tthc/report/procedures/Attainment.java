package vn.tthc.report.procedures;

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
    /** What conversion leaves of a sum that should be nothing is far below this, and what is really to save above it. */
    private static final BigDecimal TRACE = new BigDecimal("1E-9");

    public static Attainment of(Goal target, Change total, Optional<BigDecimal> percent, boolean converted) {
        BigDecimal toSave = target.stillToSave(total);
        boolean reached = converted && toSave.compareTo(TRACE) < 0;
        return new Attainment(
                target,
                reached ? target.isMet(total).map(met -> true) : target.isMet(total),
                percent.flatMap(target::points),
                reached ? BigDecimal.ZERO : converted ? Figures.rounded(toSave) : toSave.stripTrailingZeros(),
                reached ? Optional.empty() : target.shareOfRest(total));
    }
}
