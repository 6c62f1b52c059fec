package vn.tthc.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCounts;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;

/**
 * The two values of a measure, read from the bytes of rows. What they come to depends on them and on the action alone, so
 * that {@link ProcedureParser} judges each pair but once, in a row that has nothing else. Of whole numbers it judges samples for
 * each pair of units: whatever they are, they are compared, and converted, in one way.
 */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
final class BulkValues {
    /** Stand for all numbers that do not go up. */
    private static final List<Change> SAMPLES = List.of(Change.of(2, 1), Change.of(1, 1), Change.of(1, 0));

    private static final int UNITS = DayUnit.values().length;

    private final Measure measure;
    private final BulkColumn current;
    private final BulkColumn proposed;
    private final SampleParser rows;
    private final CombinationCache<Pair> pairs = new CombinationCache<>(3, key -> known(key[0], key[1], key[2]));
    private final CombinationCache<Pair[]> numbers = new CombinationCache<>(1, key -> new Pair[UNITS * UNITS]);
    private final KnownCells.Known[] pairKey = new KnownCells.Known[3];
    private final KnownCells.Known[] numbersKey = new KnownCells.Known[1];
    /** What numbers come to beside the action of {@link #numbersKey}. */
    private Pair[] ofAction = {};
    /** The action of the row that is read. */
    private Optional<Action> stated = Optional.empty();
    /** What the row comes to. */
    private Pair pair = Pair.REPORTED;

    private boolean isWhole;
    private long before;
    private long after;
    private int marks;

    /**
     * What two values come to.
     *
     * @param isOrdinary whether there is nothing to report of them, and they do not make an action
     * @param isStated whether one of them at least is known
     */
    private record Pair(boolean isOrdinary, boolean isStated, Optional<Change> change, DayUnit dayUnit) {
        static final Pair REPORTED = new Pair(false, false, Optional.empty(), DayUnit.UNSTATED);
    }

    BulkValues(Measure measure, BulkColumn current, BulkColumn proposed, SampleParser rows) {
        this.measure = measure;
        this.current = current;
        this.proposed = proposed;
        this.rows = rows;
    }

    /**
     * Reads the values of a row.
     *
     * @param action its cell
     * @param itsAction what the cell says
     * @return false if the row must be parsed as a whole
     */
    boolean read(byte[] bytes, RecordCutter cutter, KnownCells.Known action, Optional<Action> itsAction) {
        stated = itsAction;
        int from = current.index();
        int to = proposed.index();
        if (cutter.isDoubled(from) || cutter.isDoubled(to)) {
            return false;
        }
        before = current.number(bytes, cutter.start(from), cutter.end(from));
        after = proposed.number(bytes, cutter.start(to), cutter.end(to));
        if (before != BulkColumn.NO_NUMBER && after != BulkColumn.NO_NUMBER) {
            marks = current.marks() | proposed.marks();
            pair = numbers(DayUnit.UNSTATED, DayUnit.UNSTATED, action);
            isWhole = true;
            return pair.isOrdinary && after <= before;
        }
        pairKey[0] = current.known(bytes, cutter.start(from), cutter.end(from));
        pairKey[1] = proposed.known(bytes, cutter.start(to), cutter.end(to));
        marks = pairKey[0].marks() | pairKey[1].marks();
        before = pairKey[0].number();
        after = pairKey[1].number();
        isWhole = before != BulkColumn.NO_NUMBER && after != BulkColumn.NO_NUMBER && after <= before;
        if (isWhole) {
            pair = numbers(pairKey[0].unit(), pairKey[1].unit(), action);
            if (pair.isOrdinary) {
                return true;
            }
        }
        // Such as days of the calendar, which become fewer working days.
        isWhole = false;
        pairKey[2] = action;
        pair = pairs.get(pairKey);
        return pair.isOrdinary;
    }

    /** What the values tell of the numbers of the list. */
    int marks() {
        return marks;
    }

    /** Counts what was read, and gives the change if there is one. */
    void count(RowCounts counts, Changes changes) {
        if (pair.isStated) {
            counts.state(measure);
        }
        if (pair.isStated && !isWhole && pair.change.isEmpty()) {
            counts.addHalf(measure);
        }
        if (isWhole || pair.change.isPresent()) {
            if (isWhole) {
                changes.put(measure, before, after);
                counts.add(measure, before, after);
            } else {
                changes.put(measure, pair.change.get());
                counts.add(measure, pair.change.get());
            }
            if (measure == Measure.DAYS) {
                counts.state(pair.dayUnit);
            }
        }
    }

    /** What whole numbers of these units come to that do not go up. */
    private Pair numbers(DayUnit from, DayUnit to, KnownCells.Known action) {
        if (numbersKey[0] != action) {
            numbersKey[0] = action;
            ofAction = numbers.get(numbersKey);
        }
        Pair[] known = ofAction;
        int index = from.ordinal() * UNITS + to.ordinal();
        if (known[index] == null) {
            known[index] = samples(from, to, action.cell());
        }
        return known[index];
    }

    private Pair known(KnownCells.Known from, KnownCells.Known to, KnownCells.Known action) {
        return from.ordinary() && to.ordinary() ? pair(from.cell(), to.cell(), action.cell()) : Pair.REPORTED;
    }

    private Pair samples(DayUnit from, DayUnit to, Row.Cell action) {
        Pair all = Pair.REPORTED;
        for (Change sample : SAMPLES) {
            long more = sample.current().longValueExact();
            long less = sample.proposed().longValueExact();
            all = pair(
                    current.cell(String.valueOf(more), more, from),
                    proposed.cell(String.valueOf(less), less, to),
                    action);
            if (all.change.isEmpty() || !isSame(all.change.get(), sample)) {
                return Pair.REPORTED;
            }
        }
        return all;
    }

    /** As the equality of records, of which the first use costs a small run one part in thirty. */
    private static boolean isSame(Change one, Change other) {
        return one.current().compareTo(other.current()) == 0 && one.proposed().compareTo(other.proposed()) == 0;
    }

    private Pair pair(Row.Cell from, Row.Cell to, Row.Cell action) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        cells.put(Field.ACTION, action);
        cells.put(Field.current(measure), from);
        cells.put(Field.proposed(measure), to);
        Optional<ProcedureParser.Parsed> parsed = rows.parseNamed(cells, current);
        if (parsed.isEmpty()) {
            return Pair.REPORTED;
        }
        Procedure procedure = parsed.get().procedure();
        return new Pair(
                procedure.action().equals(stated),
                parsed.get().states(measure),
                procedure.findChange(measure),
                procedure.dayUnit());
    }
}
