package vn.tthc.report.procedures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Measure;
import vn.tthc.summary.Tally;

/**
 * A line of the report.
 *
 * @param names what is grouped by, in the spelling that is most frequent; empty where not given; none for the total
 * @param figures of every measure that the report has, in order
 */
public record Group(List<String> names, long procedures, long abolished, Map<Measure, Figures> figures) {
    static Group of(List<String> names, Tally tally, Set<Measure> measures, boolean daysConverted, Targets targets) {
        Map<Measure, Figures> figures = new EnumMap<>(Measure.class);
        measures.forEach(measure -> figures.put(
                measure,
                Figures.of(
                        tally.sums(measure),
                        tally.leftOut(measure),
                        daysConverted && measure.isDays(),
                        Optional.ofNullable(targets.byMeasure().get(measure)))));
        return new Group(names, tally.procedures(), tally.abolished(), figures);
    }
}
