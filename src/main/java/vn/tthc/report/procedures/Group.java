package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.summary.Tally;

/**
 * A line of the report.
 *
 * @param names what is grouped by, in the spelling that is most frequent; empty where not given; none for the total
 * @param touched how many procedures the proposals touch; empty where older saved reports do not say
 * @param actions how many procedures an action is proposed for
 * @param figures of every measure that the report has, in order
 */
public record Group(
        List<String> names,
        long procedures,
        long abolished,
        Optional<Long> touched,
        Map<Action, Long> actions,
        Map<Measure, Figures> figures) {
    static Group of(List<String> names, Tally tally, Set<Measure> measures, boolean daysConverted, Targets targets) {
        Map<Measure, Figures> figures = new EnumMap<>(Measure.class);
        measures.forEach(measure -> figures.put(
                measure,
                Figures.of(
                        tally.sums(measure),
                        tally.leftOut(measure),
                        daysConverted && measure.isDays(),
                        Optional.ofNullable(targets.byMeasure().get(measure)))));
        return new Group(names, tally.procedures(), tally.abolished(), tally.touched(), tally.actions(), figures);
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
        return touched.flatMap(
                count -> Change.of(existing(), existing() - count).percent());
    }
}
