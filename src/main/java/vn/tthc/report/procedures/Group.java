package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.summary.Tally;

/** A line of the report. Its figures are made of the sums when they are asked for: there may be many lines. */
public final class Group {
    private final List<String> names;
    private final Tally tally;
    private final Basis basis;
    private final String agency;

    /**
     * What the lines of a report have in common.
     *
     * @param measures those of the report, in their order
     * @param daysConverted whether calendar days were converted to working days
     * @param ranges whether of several limits in a cell all count
     * @param targets what the figures are held against
     */
    record Basis(Set<Measure> measures, boolean daysConverted, boolean ranges, Targets targets) {}

    /**
     * A line of what was counted.
     *
     * @param names what is grouped by, in the spelling that is most frequent; empty where not given; none for the total
     * @param agency whose targets it is held against; empty if it is no agency
     */
    Group(List<String> names, Tally tally, Basis basis, String agency) {
        this.names = names;
        this.tally = tally;
        this.basis = basis;
        this.agency = agency;
    }

    public List<String> names() {
        return names;
    }

    public long procedures() {
        return tally.procedures();
    }

    public long abolished() {
        return tally.abolished();
    }

    /** How many procedures the proposals touch; empty where older saved reports do not say. */
    public Optional<Long> touched() {
        return tally.touched();
    }

    /** How many procedures an action is proposed for. */
    public Map<Action, Long> actions() {
        return tally.actions();
    }

    /** The figures of every measure that the report has, in order. */
    public Map<Measure, Figures> figures() {
        Map<Measure, Figures> figures = new EnumMap<>(Measure.class);
        for (Measure measure : basis.measures) {
            figures.put(measure, figures(measure));
        }
        return figures;
    }

    /** The figures of a measure that the report has. */
    public Figures figures(Measure measure) {
        return new Figures(
                tally,
                measure,
                basis.daysConverted && measure.isDays(),
                basis.ranges && measure.isDays(),
                basis.targets.find(Subject.of(measure), agency).map(Target::goal));
    }

    /** The figures of a measure, if the report has it. */
    public Optional<Figures> findFigures(Measure measure) {
        return basis.measures.contains(measure) ? Optional.of(figures(measure)) : Optional.empty();
    }

    /** How the numbers of procedures stand to their targets. */
    public Map<Subject, Attainment> counted() {
        if (basis.targets.all().isEmpty()) {
            return Map.of();
        }
        Map<Subject, Attainment> counted = new LinkedHashMap<>();
        for (Subject subject : Subject.OF_PROCEDURES) {
            counted(subject).ifPresent(attainment -> counted.put(subject, attainment));
        }
        return counted;
    }

    private Optional<Attainment> counted(Subject subject) {
        return basis.targets.find(subject, agency).flatMap(target -> share(subject)
                .map(share -> Attainment.of(target.goal(), share, share.percent(), false)));
    }

    /** How many procedures are what a target asks for, as what is saved of all; empty where that is not known. */
    public Optional<Change> share(Subject subject) {
        if (subject.equals(Subject.PROCEDURES_TOUCHED)) {
            return touched().map(this::of);
        }
        return Optional.of(of(subject.equals(Subject.PROCEDURES_CUT) ? abolished() : kept()));
    }

    private Change of(long count) {
        return Change.of(existing(), existing() - count);
    }

    /** How the group stands to its target for a subject, if it has one. */
    public Optional<Attainment> attainment(Subject subject) {
        return subject.measure().isPresent()
                ? findFigures(subject.measure().get()).flatMap(Figures::attainment)
                : counted(subject);
    }

    /** How many procedures are issued for the first time. */
    public long created() {
        return tally.count(Action.NEW);
    }

    /** How many procedures there were before: all but the new ones. */
    public long existing() {
        return procedures() - created();
    }

    /** How many procedures the body still settles: all that there were but those that end or go to another body. */
    public long kept() {
        long kept = existing();
        for (Action action : Action.values()) {
            kept -= action.isGivingAway() ? tally.count(action) : 0;
        }
        return kept;
    }

    /** {@link #touched} in percent of {@link #existing}. */
    public Optional<BigDecimal> touchedPercent() {
        return touched().flatMap(count -> of(count).percent());
    }
}
