package vn.tthc.report.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.model.DayUnit;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.PublishedFigure;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.target.Target;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.AnnexEntry;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Tally;
import vn.tthc.summary.TopProcedure;

/**
 * A finished report: summed, rounded, spelled and sorted. Formats only print it, as {@link ReportDocument}.
 *
 * @param agencies number of agencies that are named
 * @param sectors number of sectors that are named
 * @param measures the measures that the lists have, in their fixed order
 * @param groups the groups of each table, sorted
 * @param cells the finest sums, from which every other table can be made, in a fixed order
 * @param hasRanges whether of several limits in a cell all count, so that days have bounds
 * @param baselines the earlier lists whose current values took the place of the lists' own
 * @param split how many procedures of several agencies are counted under each of them; empty if that was not asked for
 * @param topLimit how many procedures were asked for in {@code top}
 * @param annex every procedure with its figures, if that was asked for
 * @param accounting what became of the rows
 * @param options what the user wants to see
 * @param publications figures that were published, held against those of the lists: of groups, then of procedures
 * @param unchecked how many there are beyond those
 */
public record Report(
        long agencies,
        long sectors,
        Set<Measure> measures,
        Group total,
        Map<Grouping, GroupTable> groups,
        List<Map.Entry<GroupKey, Tally>> cells,
        Accounting accounting,
        Map<DayUnit, Long> dayUnits,
        Set<String> workingDayRatios,
        boolean hasRanges,
        Set<String> baselines,
        Optional<Long> split,
        int topLimit,
        Map<Measure, List<TopProcedure>> top,
        Optional<List<AnnexEntry>> annex,
        ReportOptions options,
        List<CheckedFigure> publications,
        long unchecked) {
    public static Report of(Summary summary, ReportOptions options) {
        Set<Measure> measures = summary.measures();
        Map<Grouping, GroupTable> groups = new LinkedHashMap<>();
        VietnameseOrder names = new VietnameseOrder();
        Optional<Measure> first = measures.stream().findFirst();
        boolean hasSectors = named(summary, GroupBy.SECTOR, false) > 0;
        for (Grouping grouping : options.groupings()) {
            // Of lists without sectors there is nothing to see by sector, unless that alone is asked for.
            if (!hasSectors && options.groupings().size() > 1 && grouping.by().equals(List.of(GroupBy.SECTOR))) {
                continue;
            }
            groups.put(grouping, groups(summary, grouping, options).sorted(options.sort(), first, names));
        }
        Map<Measure, List<TopProcedure>> top = new EnumMap<>(Measure.class);
        if (summary.topLimit() > 0) {
            measures.forEach(measure -> top.put(measure, summary.top(measure)));
        }
        return new Report(
                named(summary, GroupBy.AGENCY, options.splitAgencies()),
                named(summary, GroupBy.SECTOR, false),
                measures,
                new Group(List.of(), summary.total(), basis(summary, options.targets()), ""),
                groups,
                summary.sortedCells(),
                Accounting.of(summary),
                summary.dayUnits(),
                summary.workingDayRatios(),
                summary.hasRanges(),
                summary.baselines(),
                options.splitAgencies() ? Optional.of(Agencies.shared(summary)) : Optional.empty(),
                summary.topLimit(),
                top,
                summary.hasAnnex() ? Optional.of(summary.annex()) : Optional.empty(),
                options,
                publications(summary, options),
                summary.unchecked());
    }

    private static List<CheckedFigure> publications(Summary summary, ReportOptions options) {
        List<CheckedFigure> publications = new ArrayList<>();
        Map<String, Map<String, Group>> byName = new HashMap<>();
        for (PublishedFigure figure : options.published()) {
            Map<String, Group> groups = byName.computeIfAbsent(figure.by(), by -> byName(summary, by, options));
            String name = figure.isTotal() ? "" : identity(figure.group());
            List<List<Group>> tables = figure.isTotal()
                    ? options.groupings().stream()
                            .<List<Group>>map(grouping -> groups(summary, grouping, options))
                            .toList()
                    : List.of();
            publications.add(CheckedFigure.of(figure, Optional.ofNullable(groups.get(name)), tables));
        }
        summary.published().forEach(row -> publications.add(CheckedFigure.of(row)));
        return publications;
    }

    /** The groups by their names as machine formats have them; those whose case differs are one, as everywhere. */
    private static Map<String, Group> byName(Summary summary, String by, ReportOptions options) {
        Grouping grouping = Grouping.parse(by, GroupBy.OF_PROCEDURES).orElse(new Grouping(List.of()));
        Map<String, Group> groups = new HashMap<>();
        groups(summary, grouping, options)
                .forEach(group ->
                        groups.put(grouping.by().isEmpty() ? "" : identity(GroupLines.name(group.names())), group));
        return groups;
    }

    private static String identity(String name) {
        return GroupName.identity(name);
    }

    /** How many of the published figures have this verdict; with none, how many have no numbers to be judged by. */
    long count(Optional<Printed.Verdict> verdict) {
        return publications.stream()
                .filter(one -> one.recheck().verdict().equals(verdict))
                .count();
    }

    /** Whether people are shown the mean of the percentages too. */
    boolean mean() {
        return options.mean();
    }

    /** What the figures are held against. */
    public Targets targets() {
        return options.targets();
    }

    /** The kinds of problems, with how many there are of each. */
    public Map<ProblemCode, Long> problems() {
        return accounting.problems();
    }

    private static boolean isConverted(Summary summary) {
        return !summary.workingDayRatios().isEmpty();
    }

    /** Whether values of the measure are made of converted days, which are shown to some decimals only. */
    public boolean isConverted(Measure measure) {
        return measure.isDays() && !workingDayRatios.isEmpty();
    }

    private static long named(Summary summary, GroupBy by, boolean split) {
        return summary.countNames(by, splitting(split));
    }

    private static Optional<Function<String, Collection<String>>> splitting(boolean isSplit) {
        return isSplit ? Optional.of(Agencies::split) : Optional.empty();
    }

    /** The groups, unsorted; spellings that differ in case alone are one. */
    private static GroupTable groups(Summary summary, Grouping grouping, ReportOptions options) {
        return new GroupTable(
                summary.groups(grouping.by(), splitting(options.splitAgencies())),
                grouping,
                basis(summary, options.targets()));
    }

    private static Group.Basis basis(Summary summary, Targets targets) {
        return new Group.Basis(summary.measures(), isConverted(summary), summary.hasRanges(), targets);
    }

    /** The subjects whose target is not reached, by the total or an agency that has its own, or cannot be judged. */
    public List<Target> missedTargets() {
        return targets().all().stream()
                .filter(target -> !held(target)
                        .flatMap(group -> group.attainment(target.subject()))
                        .flatMap(Attainment::met)
                        .orElse(false))
                .toList();
    }

    /** The figures that a target is held against: those of all, or of its agency; empty if the lists have no such agency. */
    Optional<Group> held(Target target) {
        if (target.agency().isEmpty()) {
            return Optional.of(total);
        }
        Tally tally = new Tally();
        for (Map.Entry<GroupKey, Tally> cell : cells) {
            boolean isIts = Agencies.split(cell.getKey()).stream().anyMatch(key -> target.isFor(key.agency()));
            if (isIts) {
                tally.add(cell.getValue());
            }
        }
        return tally.procedures() == 0
                ? Optional.empty()
                : Optional.of(new Group(
                        List.of(),
                        tally,
                        new Group.Basis(
                                measures,
                                !workingDayRatios.isEmpty(),
                                hasRanges,
                                new Targets(List.of(target), List.of())),
                        target.agency()));
    }

    /** The total and the groups, for machine formats. */
    GroupLines<Group> lines() {
        return new GroupLines<>(Optional.of(total), groups, Group::names);
    }
}
