package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Change;

/**
 * The parts of an indicator, added up and held against it.
 *
 * @param names whose parts they are: the indicator, the agency, the sector
 * @param each the parts by name, the greatest first
 * @param sum what they add up to
 * @param total what they should; empty where no row says, and the parts have no whole in common
 * @param isOfRow whether a row of the indicator itself says it; else it is the whole of its parts
 */
record Composition(
        List<String> names,
        List<Map.Entry<String, BigDecimal>> each,
        BigDecimal sum,
        Optional<BigDecimal> total,
        boolean isOfRow) {
    /** How many parts there are. */
    long parts() {
        return each.size();
    }

    /** What is not explained; negative where the parts are more than the total. */
    Optional<BigDecimal> rest() {
        return total.map(whole -> new Change(whole, sum).saved());
    }
}
