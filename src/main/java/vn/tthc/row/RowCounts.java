package vn.tthc.row;

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
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
public final class RowCounts {
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    /** By the places of the units. */
    private final long[] dayUnits = new long[DayUnit.values().length];

    private final Map<Merge, Long> merges = new HashMap<>();
    private final boolean[] stated = new boolean[Measure.values().length];
    private long accepted;
    private long rejected;

    public void accept(ProcedureParser.Parsed parsed) {
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
    public void accept(Set<Merge> itsMerges) {
        accepted++;
        if (!itsMerges.isEmpty()) {
            itsMerges.forEach(merge -> merges.merge(merge, 1L, Long::sum));
        }
    }

    /** Says that an accepted row states a value of the measure. */
    public void state(Measure measure) {
        stated[measure.ordinal()] = true;
    }

    /** Says that an accepted row states its days in the unit. */
    public void state(DayUnit unit) {
        dayUnits[unit.ordinal()]++;
    }

    public void reject() {
        rejected++;
    }

    public void skip(Skipped kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    public void add(RowCounts other) {
        accepted += other.accepted;
        rejected += other.rejected;
        other.skipped.forEach((kind, count) -> skipped.merge(kind, count, Long::sum));
        other.merges.forEach((merge, count) -> merges.merge(merge, count, Long::sum));
        for (int i = 0; i < stated.length; i++) {
            stated[i] |= other.stated[i];
        }
        for (int i = 0; i < dayUnits.length; i++) {
            dayUnits[i] += other.dayUnits[i];
        }
    }

    /**
     * The counts of a list that was read to its end.
     *
     * @param measures the measures that the list has
     */
    public ListCounts toListCounts(Set<Measure> measures, Understanding understanding) {
        return new ListCounts(accepted, rejected, skipped, dayUnits(), measures, merges, understanding);
    }

    public long accepted() {
        return accepted;
    }

    public long rejected() {
        return rejected;
    }

    private Map<DayUnit, Long> dayUnits() {
        Map<DayUnit, Long> counts = new EnumMap<>(DayUnit.class);
        for (DayUnit unit : DayUnit.values()) {
            if (dayUnits[unit.ordinal()] > 0) {
                counts.put(unit, dayUnits[unit.ordinal()]);
            }
        }
        return counts;
    }

    /** The measures of which some accepted row says something, be it half a pair. */
    Set<Measure> stated() {
        Set<Measure> all = EnumSet.noneOf(Measure.class);
        for (Measure measure : Measure.values()) {
            if (stated[measure.ordinal()]) {
                all.add(measure);
            }
        }
        return all;
    }
}
