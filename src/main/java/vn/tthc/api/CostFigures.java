package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.costs.Costing;

/**
 * What a procedure costs those who comply with it, a year. A cost is empty where there are no activities of that version, or rows
 * of them were rejected.
 *
 * @param isAbolished whether it ends, so that nothing is left of its cost
 * @param currentCost in the currency of the list, rounded once to the decimals of the reading
 * @param currentHours of work, exact, or rounded to 6 decimals where they do not end
 */
public record CostFigures(
        String code,
        String name,
        String agency,
        String sector,
        boolean isAbolished,
        Optional<BigDecimal> currentCost,
        Optional<BigDecimal> proposedCost,
        Optional<BigDecimal> currentHours,
        Optional<BigDecimal> proposedHours) {
    static CostFigures of(Costing.Line line) {
        return new CostFigures(
                line.name().code(),
                line.name().name(),
                line.name().agency(),
                line.name().sector(),
                line.isAbolished(),
                line.current().cost(),
                line.proposed().cost(),
                line.current().hours(),
                line.proposed().hours());
    }
}
