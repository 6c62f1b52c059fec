package vn.tthc.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.model.target.Subject;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.procedures.Group;

/**
 * A line of a report: all procedures, or those of an agency, a sector or what else was grouped by.
 *
 * @param names what was grouped by, in the spelling that is most frequent; "" where the lists do not say it; none for the total
 * @param abolished how many of the procedures are abolished
 * @param measures by {@code days}, {@code cost}, {@code documents}, {@code conditions}: those that the lists have
 * @param targets how the group stands to its targets, by what they are set for: a measure, {@code procedures_touched}, {@code
 *     procedures_cut} or {@code procedures_kept}; none but after {@link ReductionReport#withTargets(String...)}
 */
public record GroupFigures(
        List<String> names,
        long procedures,
        long abolished,
        Map<String, MeasureFigures> measures,
        Map<String, TargetFigures> targets) {
    public GroupFigures {
        names = List.copyOf(names);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    static GroupFigures of(Group group) {
        Map<String, MeasureFigures> measures = new LinkedHashMap<>();
        group.figures().forEach((measure, figures) -> measures.put(measure.key(), MeasureFigures.of(figures)));
        Map<String, TargetFigures> targets = new LinkedHashMap<>();
        Subject.ALL.forEach(subject -> group.attainment(subject)
                .ifPresent(attainment -> targets.put(subject.key(), TargetFigures.of(attainment))));
        return new GroupFigures(group.names(), group.procedures(), group.abolished(), measures, targets);
    }

    /** The names in one, as CSV and JSON have them: "Sở A / Đất đai", "(not given)"; empty for the total. */
    public String name() {
        return GroupLines.name(names);
    }

    /**
     * The figures of a measure.
     *
     * @throws IllegalArgumentException if the lists have no such measure, which {@link #measures} tells
     */
    public MeasureFigures measure(String key) {
        MeasureFigures figures = measures.get(key);
        if (figures == null) {
            throw new IllegalArgumentException(
                    "no measure \"" + key + "\" in the lists, which have " + measures.keySet());
        }
        return figures;
    }
}
