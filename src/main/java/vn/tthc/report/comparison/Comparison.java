package vn.tthc.report.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.Group;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.summary.Roster;
import vn.tthc.summary.Summary;

/**
 * What changed from one report to another, finished.
 *
 * @param measures the measures that either has, in their fixed order
 * @param groups the groups of each table, sorted
 * @param procedures what became of the procedures; empty where they cannot be compared one by one
 * @param tooMany whether that is for their number; else it is because a saved report does not name them
 * @param listed how many procedures of each kind are listed
 */
public record Comparison(
        Part before,
        Part after,
        Set<Measure> measures,
        Difference total,
        Map<Grouping, List<Difference>> groups,
        Optional<ProcedureChanges> procedures,
        boolean tooMany,
        int listed) {
    /**
     * One of the two.
     *
     * @param name what it was read from
     */
    public record Part(String name, Report report) {}

    /**
     * What is compared.
     *
     * @param name what it was read from
     * @param roster the procedures, as far as lists name them
     */
    public record Input(String name, Summary summary, Roster roster) {
        /** This input under another name. */
        public Input withName(String other) {
            return new Input(other, summary, roster);
        }

        private boolean isWhole() {
            long procedures = summary.cells().values().stream()
                    .mapToLong(tally -> tally.procedures())
                    .sum();
            return roster.seen() == procedures;
        }
    }

    public static Comparison of(Input before, Input after, ReportOptions options, int listed) {
        Report earlier = Report.of(before.summary(), options);
        Report later = Report.of(after.summary(), options);
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(earlier.measures());
        measures.addAll(later.measures());
        Map<Grouping, List<Difference>> groups = new LinkedHashMap<>();
        for (Grouping grouping : options.groupings()) {
            groups.put(
                    grouping,
                    grouping
                            .paired(
                                    earlier.groups().get(grouping),
                                    later.groups().get(grouping),
                                    Group::names)
                            .stream()
                            .map(pair -> new Difference(pair.last().names(), pair.before(), pair.after()))
                            .sorted(order(options.sort(), measures))
                            .toList());
        }
        boolean tooMany = before.roster().hasForgotten() || after.roster().hasForgotten();
        boolean comparable = before.isWhole() && after.isWhole() && !tooMany;
        return new Comparison(
                new Part(before.name(), earlier),
                new Part(after.name(), later),
                measures,
                new Difference(List.of(), Optional.of(earlier.total()), Optional.of(later.total())),
                groups,
                comparable
                        ? Optional.of(ProcedureChanges.of(before.roster(), after.roster(), measures))
                        : Optional.empty(),
                tooMany,
                listed);
    }

    /** By how much a sum of a group has grown; empty where only one of the two has the measure. */
    Optional<BigDecimal> change(Difference group, Measure measure, Function<Change, BigDecimal> sum) {
        boolean both = before.report().measures().contains(measure)
                && after.report().measures().contains(measure);
        return both ? Optional.of(group.change(measure, sum)) : Optional.empty();
    }

    /** Whether anything that is compared differs. */
    boolean isAny() {
        return total.isAny(measures)
                || groups.values().stream().flatMap(List::stream).anyMatch(group -> group.isAny(measures))
                || procedures
                        .filter(found -> !found.added().isEmpty()
                                || !found.dropped().isEmpty()
                                || !found.changed().isEmpty())
                        .isPresent();
    }

    /** What changed most stands first, of the first measure in which two groups differ; ties by name. */
    private static Comparator<Difference> order(Sort sort, Set<Measure> measures) {
        Comparator<Difference> byName = Comparator.comparing(Difference::names, Sort.byNames());
        if (sort == Sort.NAME) {
            return byName;
        }
        Comparator<Difference> order = Comparator.comparing((Difference group) -> 0);
        for (Measure measure : measures) {
            order = order.thenComparing(group -> moved(sort, group, measure), Comparator.reverseOrder());
        }
        return order.thenComparing(group -> Math.abs(group.procedures()), Comparator.reverseOrder())
                .thenComparing(byName);
    }

    private static BigDecimal moved(Sort sort, Difference group, Measure measure) {
        return switch (sort) {
            case PERCENT -> group.points(measure).orElse(BigDecimal.ZERO).abs();
            case SAVED -> group.change(measure, Change::saved).abs();
            case CURRENT -> group.change(measure, Change::current).abs();
            case NAME -> BigDecimal.ZERO;
        };
    }

    /** The total and the groups, for machine formats. */
    GroupLines<Difference> lines() {
        return new GroupLines<>(Optional.of(total), groups, Difference::names);
    }
}
