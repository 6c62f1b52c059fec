package vn.tthc.report.procedures;

import java.util.List;
import java.util.Optional;
import vn.tthc.model.PublishedFigure;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.MoneyUnit;
import vn.tthc.summary.GroupBy;

/**
 * What the user wants to see.
 *
 * @param groupings one table for each
 * @param mean whether people are shown the mean of the percentages too
 * @param splitAgencies whether a procedure of several agencies is counted under each of them
 * @param targets what the figures are held against
 * @param published figures that were published of groups, to be held against those of the lists
 * @param scope which rows count, as conditions such as {@code sector=Đất đai}; empty if all do
 * @param moneyUnit in what money is told outside tables; empty for what fits the amount
 */
public record ReportOptions(
        List<Grouping> groupings,
        Sort sort,
        boolean mean,
        boolean splitAgencies,
        Targets targets,
        List<PublishedFigure> published,
        Optional<MoneyUnit> moneyUnit,
        List<String> scope) {
    public ReportOptions {
        published = List.copyOf(published);
        scope = List.copyOf(scope);
    }

    /** With nothing but tables of these groupings. */
    public static ReportOptions of(List<Grouping> groupings, Sort sort, boolean splitAgencies) {
        return new ReportOptions(
                groupings, sort, false, splitAgencies, Targets.NONE, List.of(), Optional.empty(), List.of());
    }

    /** The same, held against targets. */
    public ReportOptions withTargets(Targets others) {
        return new ReportOptions(groupings, sort, mean, splitAgencies, others, published, moneyUnit, scope);
    }

    public static final ReportOptions DEFAULT = of(
            List.of(new Grouping(List.of(GroupBy.AGENCY)), new Grouping(List.of(GroupBy.SECTOR))), Sort.PERCENT, false);
}
