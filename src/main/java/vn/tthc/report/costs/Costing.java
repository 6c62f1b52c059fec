package vn.tthc.report.costs;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.Fraction;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Task;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.CostedProcedure;
import vn.tthc.summary.Costs;

/**
 * Finished costs of compliance, procedure by procedure. In CSV and JSON they are a list of procedures, as reports take it.
 *
 * @param lines in the order of codes and names
 * @param assumed how many activities do not say of which version they are
 * @param unattributed how many rows were rejected of which nobody knows the procedure
 */
public record Costing(List<Line> lines, long assumed, long unattributed, CostOptions options, Accounting accounting) {
    private static final int SHOWN_DECIMALS = 6;

    /** The two versions of a procedure. */
    public record Line(CostedProcedure work, Side current, Side proposed) {
        public ProcedureName name() {
            return work.name();
        }

        /** Whether it ends, as far as is known. */
        public boolean isAbolished() {
            return work.isAbolished() && proposed.cost().isPresent();
        }

        /** Both costs, where both are known. */
        Optional<Change> cost() {
            return change(Side::cost);
        }

        /** Both numbers of hours, where both are known. */
        Optional<Change> hours() {
            return change(Side::hours);
        }

        Side side(Version version) {
            return version == Version.CURRENT ? current : proposed;
        }

        private Optional<Change> change(Function<Side, Optional<BigDecimal>> figure) {
            return figure.apply(current)
                    .flatMap(before -> figure.apply(proposed).map(after -> new Change(before, after)));
        }
    }

    /**
     * A version of a procedure, a year.
     *
     * @param segments with all terms said
     * @param exact empty where the cost is not known
     * @param cost the same, rounded once
     */
    public record Side(
            List<Segment> segments, Optional<Fraction> exact, Optional<BigDecimal> cost, Optional<BigDecimal> hours) {
        private static final Side UNKNOWN = new Side(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        private static final Side NOTHING = new Side(
                List.of(), Optional.of(Fraction.ZERO), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));

        boolean isRounded() {
            return exact.isPresent() && !Fraction.of(cost.orElseThrow()).equals(exact.get());
        }
    }

    public static Costing of(Costs costs, Accounts accounts, CostOptions options) {
        VietnameseOrder names = new VietnameseOrder();
        List<Line> lines = costs.procedures().stream()
                .sorted(Comparator.comparing(
                                (CostedProcedure one) -> one.name().code().isEmpty())
                        .thenComparing(one -> one.name().code(), names)
                        .thenComparing(one -> one.name().name(), names)
                        .thenComparing(one -> one.name().agency(), names))
                .map(work ->
                        new Line(work, side(work, Version.CURRENT, options), side(work, Version.PROPOSED, options)))
                .toList();
        return new Costing(
                lines, costs.assumed(), accounts.rejected() - costs.attributed(), options, Accounting.of(accounts));
    }

    private static Side side(CostedProcedure work, Version version, CostOptions options) {
        List<Segment> segments = work.known(version).stream()
                .map(segment -> segment.withDefaults(options.defaults()))
                .toList();
        if (segments.isEmpty()) {
            boolean ends = version == Version.PROPOSED
                    && work.isAbolished()
                    && !work.incomplete().contains(version);
            return ends ? Side.NOTHING : Side.UNKNOWN;
        }
        Fraction exact = segments.stream()
                .map(segment -> segment.perYear(options.time()))
                .reduce(Fraction.ZERO, Fraction::plus);
        Fraction hours = segments.stream().map(Segment::hoursPerYear).reduce(Fraction.ZERO, Fraction::plus);
        return new Side(
                segments,
                Optional.of(exact),
                Optional.of(exact.rounded(options.decimals())),
                Optional.of(shown(hours)));
    }

    /** The sum of both costs over the procedures of which both are known; empty if there are none. */
    public Optional<Change> saved() {
        return lines.stream().flatMap(line -> line.cost().stream()).reduce(Change::plus);
    }

    /** The sum of both numbers of hours over the procedures of which both are known; empty if there are none. */
    Optional<Change> savedHours() {
        return lines.stream().flatMap(line -> line.hours().stream()).reduce(Change::plus);
    }

    /** The sum of a figure of a version over the procedures of which it is known; empty if there are none. */
    Optional<BigDecimal> sum(Version version, Function<Side, Optional<BigDecimal>> figure) {
        return lines.stream()
                .flatMap(line -> figure.apply(line.side(version)).stream())
                .reduce(BigDecimal::add);
    }

    /** How many procedures have a cost of one version alone. */
    long alone(Version version) {
        return lines.stream()
                .filter(line ->
                        line.side(version).cost().isPresent() && line.cost().isEmpty())
                .count();
    }

    /** The cost of those. */
    BigDecimal sumAlone(Version version) {
        return lines.stream()
                .filter(line -> line.cost().isEmpty())
                .flatMap(line -> line.side(version).cost().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many versions have no activities at all, though the other has. */
    long missing(Version version) {
        return lines.stream()
                .filter(line -> line.side(version).cost().isEmpty())
                .filter(line -> !line.work().incomplete().contains(version)
                        && !line.work().isHalfSaid(version))
                .count();
    }

    /** How many costs are not known because only the other version says how often, or to how many, its segments apply. */
    long halfSaid() {
        return lines.stream()
                .flatMap(line -> Stream.of(Version.CURRENT, Version.PROPOSED)
                        .filter(version -> line.work().isHalfSaid(version)))
                .count();
    }

    /** How many segments only one of the two versions of a procedure has. */
    long segmentsOfOneVersion() {
        return lines.stream()
                .filter(line -> line.cost().isPresent())
                .mapToLong(line -> line.work().segmentsOfOneVersion())
                .sum();
    }

    /** How many costs are not known because of rejected rows. */
    long incomplete() {
        return lines.stream().mapToLong(line -> line.work().incomplete().size()).sum();
    }

    /** How many costs were rounded. */
    long rounded() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.current(), line.proposed()))
                .filter(Side::isRounded)
                .count();
    }

    /** How many procedures have activities of one version in several lists. */
    long ofSeveralLists() {
        return lines.stream().filter(line -> line.work().isOfSeveralLists()).count();
    }

    /** How many of the segments that count leave a term open. */
    long open(Function<Terms, Optional<?>> term) {
        return lines.stream()
                .flatMap(line -> Stream.of(Version.CURRENT, Version.PROPOSED)
                        .flatMap(version -> line.work().known(version).stream()))
                .filter(segment -> term.apply(segment.terms()).isEmpty())
                .count();
    }

    /** The tasks that count. */
    private Stream<Task> tasks() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.current(), line.proposed()))
                .flatMap(side -> side.segments().stream())
                .flatMap(segment -> segment.tasks().stream());
    }

    /** How many tasks have a rate that the list states itself. */
    long statedRates() {
        return tasks().flatMap(task -> task.rate().stream())
                .filter(HourlyRate::isStated)
                .count();
    }

    /** The rates of a year and a source that count, in the order of their names. */
    List<HourlyRate> rates() {
        VietnameseOrder names = new VietnameseOrder();
        Set<HourlyRate> rates = new LinkedHashSet<>();
        tasks().flatMap(task -> task.rate().stream())
                .filter(rate -> !rate.isStated())
                .sorted(Comparator.comparing(HourlyRate::name, names)
                        .thenComparing(HourlyRate::year)
                        .thenComparing(HourlyRate::source))
                .forEach(rates::add);
        return List.copyOf(rates);
    }

    /** Whether fees are part of any cost. */
    boolean hasFees() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.current(), line.proposed()))
                .map(Side::segments)
                .flatMap(Collection::stream)
                .anyMatch(segment -> segment.terms().fees().orElseThrow().signum() > 0);
    }

    /** A step of the sum as it is shown: exact, or to six decimals where they do not end. */
    static BigDecimal shown(Fraction fraction) {
        return fraction.findDecimal().orElseGet(() -> fraction.rounded(SHOWN_DECIMALS));
    }
}
