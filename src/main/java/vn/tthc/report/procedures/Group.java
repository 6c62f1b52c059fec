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

/**
 * A line of the report.
 *
 * @param names what is grouped by, in the spelling that is most frequent; empty where not given; none for the total
 * @param touched how many procedures the proposals touch; empty where older saved reports do not say
 * @param actions how many procedures an action is proposed for
 * @param counted how the numbers of procedures stand to their targets
 * @param figures of every measure that the report has, in order
 */
public record Group(
        List<String> names,
        long procedures,
        long abolished,
        Optional<Long> touched,
        Map<Action, Long> actions,
        Map<Measure, Figures> figures,
        Map<Subject, Attainment> counted) {
    /**
     * A line of what was counted.
     *
     * @param ranges whether of several limits in a cell all count
     * @param agency whose targets it is held against; empty if it is no agency
     */
    static Group of(
            List<String> names,
            Tally tally,
            Set<Measure> measures,
            boolean daysConverted,
            boolean ranges,
            Targets targets,
            String agency) {
        Map<Measure, Figures> figures = new EnumMap<>(Measure.class);
        measures.forEach(measure -> figures.put(
                measure,
                Figures.of(
                        tally.sums(measure),
                        tally.leftOut(measure),
                        daysConverted && measure.isDays(),
                        ranges && measure.isDays(),
                        targets.find(Subject.of(measure), agency).map(Target::goal))));
        Group group = new Group(
                names,
                tally.procedures(),
                tally.abolished(),
                tally.touched(),
                tally.actions(),
                figures,
                new LinkedHashMap<>());
        for (Subject subject : Subject.OF_PROCEDURES) {
            targets.find(subject, agency).ifPresent(target -> group.share(subject)
                    .ifPresent(share ->
                            group.counted.put(subject, Attainment.of(target.goal(), share, share.percent(), false))));
        }
        return group;
    }

    /** How many procedures are what a target asks for, as what is saved of all; empty where that is not known. */
    public Optional<Change> share(Subject subject) {
        if (subject.equals(Subject.PROCEDURES_TOUCHED)) {
            return touched.map(this::of);
        }
        return Optional.of(of(subject.equals(Subject.PROCEDURES_CUT) ? abolished : kept()));
    }

    private Change of(long count) {
        return Change.of(existing(), existing() - count);
    }

    /** How the group stands to its target for a subject, if it has one. */
    public Optional<Attainment> attainment(Subject subject) {
        return subject.measure().isPresent()
                ? Optional.ofNullable(figures.get(subject.measure().get())).flatMap(Figures::attainment)
                : Optional.ofNullable(counted.get(subject));
    }

    /** How many procedures are issued for the first time. */
    public long created() {
        return actions.getOrDefault(Action.NEW, 0L);
    }

    /** How many procedures there were before: all but the new ones. */
    public long existing() {
        return procedures - created();
    }

    /** How many procedures the body still settles: all that there were but those that end or go to another body. */
    public long kept() {
        return existing()
                - actions.entrySet().stream()
                        .filter(action -> action.getKey().isGivingAway())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** {@link #touched} in percent of {@link #existing}. */
    public Optional<BigDecimal> touchedPercent() {
        return touched.flatMap(count -> of(count).percent());
    }
}
