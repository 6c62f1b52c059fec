package vn.tthc.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Goal;
import vn.tthc.model.Standing;

/**
 * What shares are made of a list.
 *
 * @param done what counts as the part among records
 * @param target what every indicator must reach
 * @param targets what an indicator must reach, by its name in small letters
 */
public record RateOptions(
        List<Grouping> groupings,
        RateSort sort,
        Set<Standing> done,
        Optional<BigDecimal> target,
        Map<String, BigDecimal> targets) {
    /** The target of an indicator, or of all together. */
    Optional<Goal> goal(String indicator) {
        return Optional.ofNullable(targets.get(indicator.toLowerCase(Locale.ROOT)))
                .or(() -> target)
                .map(Goal::new);
    }

    boolean hasTargets() {
        return target.isPresent() || !targets.isEmpty();
    }
}
