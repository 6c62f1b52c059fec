package vn.tthc.row;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Skipped;
import vn.tthc.schema.Field;
import vn.tthc.table.Rows;

/** What became of some rows of a list. */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
public final class RowCounts implements Serializable {
    /** Twice as much has room, and so has the sum of a run of rows beside it. */
    private static final long MAX_SUM = Long.MAX_VALUE / 4;

    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    /** By the places of the units. */
    private final long[] dayUnits = new long[DayUnit.values().length];

    private final Map<Merge, Long> merges = new HashMap<>();
    private final long[] current = new long[Measure.values().length];
    private final long[] proposed = new long[Measure.values().length];
    /** What has no room in the numbers above, or is not whole. */
    private final Map<Measure, Change> more = new EnumMap<>(Measure.class);
    /** How many rows say something of a measure and have no change of it. */
    private final long[] halves = new long[Measure.values().length];

    private final boolean[] stated = new boolean[Measure.values().length];
    private long accepted;
    private long rejected;
    /** The rows that the user has not chosen, which totals sum up all the same; null as long as there are none. */
    private RowCounts filtered;

    public void accept(ProcedureParser.Parsed parsed) {
        accept(parsed.merges());
        for (Measure measure : Measure.STATED) {
            if (parsed.states(measure)) {
                state(measure);
            }
            parsed.procedure()
                    .findChange(measure)
                    .ifPresentOrElse(
                            change -> add(measure, change),
                            () -> halves[measure.ordinal()] += parsed.states(measure) ? 1 : 0);
        }
        if (parsed.procedure().findChange(Measure.DAYS).isPresent()) {
            state(parsed.procedure().dayUnit());
        }
    }

    /** Counts a row that was understood but that the user has not chosen. */
    void filter(ProcedureParser.Parsed parsed) {
        if (filtered == null) {
            filtered = new RowCounts();
        }
        filtered.accept(parsed);
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

    /** Adds a change of whole values, from 0 to {@link Change#MAX_WHOLE}, to what a total is held against. */
    public void add(Measure measure, long from, long to) {
        int index = measure.ordinal();
        if (current[index] > MAX_SUM || proposed[index] > MAX_SUM) {
            more.merge(measure, Change.of(current[index], proposed[index]), Change::plus);
            current[index] = 0;
            proposed[index] = 0;
        }
        current[index] += from;
        proposed[index] += to;
    }

    /** Adds a change to what a total is held against. */
    public void add(Measure measure, Change change) {
        if (change.isSmallWhole()) {
            add(measure, change.current().longValueExact(), change.proposed().longValueExact());
        } else {
            more.merge(measure, change, Change::plus);
        }
    }

    /** Says that an accepted row states a measure without a change of it. */
    public void addHalf(Measure measure) {
        halves[measure.ordinal()]++;
    }

    /** What a total of all these rows would say. */
    FigureSums sums() {
        if (filtered != null) {
            RowCounts all = new RowCounts();
            all.addOwn(this);
            all.addOwn(filtered);
            return all.sums();
        }
        FigureSums sums = new FigureSums();
        Map<Field, BigDecimal> figures = new EnumMap<>(Field.class);
        for (Measure measure : Measure.STATED) {
            int index = measure.ordinal();
            Change sum = Change.of(current[index], proposed[index]).plus(more.getOrDefault(measure, Change.ZERO));
            figures.put(Field.current(measure), sum.current());
            figures.put(Field.proposed(measure), sum.proposed());
            sums.addGaps(Field.current(measure), halves[index]);
            sums.addGaps(Field.proposed(measure), halves[index]);
        }
        sums.add(accepted, figures);
        sums.addLost(rejected + skipped(Skipped.ABOLISHED));
        dayUnits().forEach(sums::addUnit);
        return sums;
    }

    public void reject() {
        rejected++;
    }

    public void skip(Skipped kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    public void add(RowCounts other) {
        addOwn(other);
        if (other.filtered != null) {
            filtered = filtered == null ? new RowCounts() : filtered;
            filtered.addOwn(other.filtered);
        }
    }

    private void addOwn(RowCounts other) {
        accepted += other.accepted;
        rejected += other.rejected;
        other.skipped.forEach((kind, count) -> skipped.merge(kind, count, Long::sum));
        other.more.forEach((measure, change) -> more.merge(measure, change, Change::plus));
        other.merges.forEach((merge, count) -> merges.merge(merge, count, Long::sum));
        for (Measure measure : Measure.values()) {
            int i = measure.ordinal();
            add(measure, other.current[i], other.proposed[i]);
            halves[i] += other.halves[i];
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
    ListCounts toListCounts(Set<Measure> measures, Rows rows) {
        return new ListCounts(
                accepted,
                rejected,
                filtered(),
                skipped,
                dayUnits(),
                measures,
                merges,
                rows.areFollowed(),
                rows.understanding());
    }

    public long accepted() {
        return accepted;
    }

    long filtered() {
        return filtered == null ? 0 : filtered.accepted;
    }

    long skipped(Skipped kind) {
        return skipped.getOrDefault(kind, 0L);
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

    /** The measures of which some accepted row says something, even if it is only half a pair. */
    Set<Measure> stated() {
        Set<Measure> all = EnumSet.noneOf(Measure.class);
        for (Measure measure : Measure.values()) {
            if (stated[measure.ordinal()] || (filtered != null && filtered.stated[measure.ordinal()])) {
                all.add(measure);
            }
        }
        return all;
    }
}
