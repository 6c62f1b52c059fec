package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.share.Share;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.Sort;

/**
 * What changed from one list of shares to another, finished.
 *
 * @param groups the groups of each table, sorted; each has its indicators apart
 */
public record ShareComparison(
        String before, String after, ShareReport earlier, ShareReport later, Map<Grouping, List<Line>> groups) {
    /**
     * A group before and after.
     *
     * @param names what is grouped by, in the later spelling
     * @param before empty where the group is new or nothing of it is known
     * @param after empty where the group is gone or nothing of it is known
     */
    record Line(List<String> names, Optional<Share> before, Optional<Share> after) {
        /** By how much the part has grown; empty unless both are known. */
        Optional<BigDecimal> change(Function<Share, BigDecimal> number) {
            return before.flatMap(was -> after.map(is -> number.apply(is).subtract(number.apply(was))));
        }

        /** By how much the part has grown in percent of what it was: 2.381 → 136 is −94,29. */
        Optional<BigDecimal> changePercent() {
            return before.flatMap(was -> after.flatMap(is -> new Change(was.part(), is.part()).percent()))
                    .map(BigDecimal::negate);
        }

        /** Percentage points between the two shares as they are printed. */
        Optional<BigDecimal> points() {
            Optional<BigDecimal> is = after.flatMap(Share::percent);
            return before.flatMap(Share::percent).flatMap(was -> is.map(now -> now.subtract(was)));
        }
    }

    /**
     * Compares two lists.
     *
     * @param earlier of the same groupings as {@code later}, each of which has the indicators
     */
    public static ShareComparison of(String before, ShareReport earlier, String after, ShareReport later, Sort sort) {
        Map<Grouping, List<Line>> groups = new LinkedHashMap<>();
        later.groups()
                .forEach((grouping, is) -> groups.put(
                        grouping,
                        lines(grouping, earlier.groups().get(grouping), is).stream()
                                .sorted(order(sort))
                                .toList()));
        return new ShareComparison(before, after, earlier, later, groups);
    }

    private static List<Line> lines(Grouping grouping, List<ShareLine> before, List<ShareLine> after) {
        return grouping.paired(before, after, ShareLine::names).stream()
                .map(pair -> new Line(pair.last().names(), share(pair.before()), share(pair.after())))
                .toList();
    }

    private static Optional<Share> share(Optional<ShareLine> group) {
        return group.filter(one -> one.leftOut() < one.rows()).map(ShareLine::share);
    }

    /** The groups, which have no total: shares of several indicators are never added up. */
    GroupLines<Line> lines() {
        return new GroupLines<>(Optional.empty(), groups, Line::names);
    }

    /** What moved most stands first; ties by name. */
    private static Comparator<Line> order(Sort sort) {
        Comparator<Line> byName = Comparator.comparing(Line::names, Sort.byNames());
        Function<Line, Optional<BigDecimal>> moved =
                switch (sort) {
                    case PERCENT -> Line::points;
                    case SAVED -> line -> line.change(Share::part);
                    case CURRENT -> line -> line.change(Share::whole);
                    case NAME -> line -> Optional.empty();
                };
        return Comparator.comparing(
                        (Line line) -> moved.apply(line).orElse(BigDecimal.ZERO).abs(), Comparator.reverseOrder())
                .thenComparing(byName);
    }
}
