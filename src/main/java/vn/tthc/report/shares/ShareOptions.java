package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tthc.model.share.Standing;
import vn.tthc.model.target.Goal;
import vn.tthc.report.page.Grouping;
import vn.tthc.summary.GroupBy;

/**
 * What shares are made of a list.
 *
 * @param done what counts as the part among records
 * @param counted what belongs to the whole, the part among it
 * @param asOf the day by which open records are overdue or not, if there is one
 * @param target what every indicator must reach
 * @param targets what an indicator must reach, by its name, whose case does not matter
 */
public record ShareOptions(
        List<Grouping> groupings,
        ShareSort sort,
        Set<Standing> done,
        Set<Standing> counted,
        Optional<LocalDate> asOf,
        Optional<BigDecimal> target,
        SortedMap<String, BigDecimal> targets) {
    public ShareOptions {
        SortedMap<String, BigDecimal> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(targets);
        targets = byName;
    }

    /** Shares for a comparison: each table has its indicators apart, whatever the lists have. */
    public static ShareOptions forComparison(List<Grouping> groupings, Set<Standing> done, Set<Standing> counted) {
        return new ShareOptions(
                groupings.stream().map(ShareOptions::crossed).distinct().toList(),
                ShareSort.NAME,
                done,
                counted,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }

    /** The share of one indicator says nothing of another, so no table adds up several. */
    public static Grouping crossed(Grouping asked) {
        if (asked.by().contains(GroupBy.INDICATOR)) {
            return asked;
        }
        return new Grouping(
                Stream.concat(Stream.of(GroupBy.INDICATOR), asked.by().stream()).toList());
    }

    /** These options with other tables. */
    public ShareOptions by(List<Grouping> others) {
        return new ShareOptions(others, sort, done, counted, asOf, target, targets);
    }

    /** The same with other targets: of every indicator, and of some by their names. */
    public ShareOptions withTargets(Optional<BigDecimal> ofAll, SortedMap<String, BigDecimal> byName) {
        return new ShareOptions(groupings, sort, done, counted, asOf, ofAll, byName);
    }

    /** The target of an indicator, or of all together. */
    Optional<Goal> goal(String indicator) {
        return Optional.ofNullable(targets.get(indicator)).or(() -> target).map(Goal::new);
    }

    boolean hasTargets() {
        return target.isPresent() || !targets.isEmpty();
    }
}
