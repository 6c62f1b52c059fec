package vn.tthc.input;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Skipped;
import vn.tthc.model.Understanding;

/** What became of some rows of a list. */
final class RowCounts {
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private final Map<DayUnit, Count> dayUnits = new EnumMap<>(DayUnit.class);

    private final Map<Merge, Long> merges = new HashMap<>();
    private final Set<Measure> stated = EnumSet.noneOf(Measure.class);
    private long accepted;
    private long rejected;

    private static final class Count {
        private long rows;
    }

    void accept(RowParser.Parsed parsed) {
        accept(parsed.merges());
        for (Measure measure : Measure.STATED) {
            if (parsed.states(measure)) {
                state(measure);
            }
        }
        if (parsed.procedure().findChange(Measure.DAYS).isPresent()) {
            state(parsed.procedure().dayUnit());
        }
    }

    /** Counts an accepted row and its merged names; what it states is still to be said. */
    void accept(Set<Merge> itsMerges) {
        accepted++;
        if (!itsMerges.isEmpty()) {
            itsMerges.forEach(merge -> merges.merge(merge, 1L, Long::sum));
        }
    }

    /** Says that an accepted row states a value of the measure. */
    void state(Measure measure) {
        stated.add(measure);
    }

    /** Says that an accepted row states its days in the unit. */
    void state(DayUnit unit) {
        count(unit).rows++;
    }

    void reject() {
        rejected++;
    }

    void skip(Skipped kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    void add(RowCounts other) {
        accepted += other.accepted;
        rejected += other.rejected;
        other.skipped.forEach((kind, count) -> skipped.merge(kind, count, Long::sum));
        other.merges.forEach((merge, count) -> merges.merge(merge, count, Long::sum));
        stated.addAll(other.stated);
        other.dayUnits.forEach((unit, count) -> count(unit).rows += count.rows);
    }

    private Count count(DayUnit unit) {
        Count count = dayUnits.get(unit);
        if (count == null) {
            count = new Count();
            dayUnits.put(unit, count);
        }
        return count;
    }

    /**
     * The counts of a list that was read to its end.
     *
     * @param measures the measures that the list has
     */
    ListCounts toListCounts(Set<Measure> measures, Understanding understanding) {
        return new ListCounts(accepted, rejected, skipped, dayUnits(), measures, merges, understanding);
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    private Map<DayUnit, Long> dayUnits() {
        Map<DayUnit, Long> counts = new EnumMap<>(DayUnit.class);
        dayUnits.forEach((unit, count) -> counts.put(unit, count.rows));
        return counts;
    }

    /** The measures of which some accepted row says something, be it half a pair. */
    Set<Measure> stated() {
        return stated;
    }
}
