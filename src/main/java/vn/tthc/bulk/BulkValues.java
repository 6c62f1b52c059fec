package vn.tthc.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Problem;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCounts;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.text.Durations;
import vn.tthc.text.Reading;

/**
 * The two values of a measure, read from the bytes of rows. What they come to depends on them and on the action alone, so
 * that {@link ProcedureParser} judges each pair of kinds once, in a row that has nothing else: of amounts it judges samples
 * for each pair of units and each way in which they compare, of phrases and faults any cell.
 */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
final class BulkValues {
    private static final long LONG = Durations.HARDLY_DAYS;
    private static final int UNITS = DayUnit.values().length;
    private static final int ACTIONS = Action.values().length + 1;
    /** What stands for the amount beside a phrase. */
    private static final long[] ANY = {2, 7};

    private final Measure measure;
    private final BulkColumn current;
    private final BulkColumn proposed;
    private final SampleParser rows;
    private final Verdict.All verdicts;
    private final StatedActions actions;
    private final CombinationCache<Outcome> kinds = new CombinationCache<>(3, key -> ofKinds(key[0], key[1], key[2]));
    private final CombinationCache<Outcome> texts = new CombinationCache<>(3, key -> ofTexts(key[0], key[1], key[2]));
    private final Outcome[][] amounts = new Outcome[ACTIONS][];
    private final KnownCells.Known[] key = new KnownCells.Known[3];

    private byte[] bytes = {};
    private CutRecord cutter = new RecordCutter(',', 0);
    /** The cells of the row that is read, or what stands for all cells with a number. */
    private KnownCells.Known from;

    private KnownCells.Known to;
    /** Their values, if those are whole and not too large. */
    private long before;

    private long after;
    /** Their values, if those are whole and too large. */
    private Optional<BigDecimal> longBefore = Optional.empty();

    private Optional<BigDecimal> longAfter = Optional.empty();
    private int marks;
    /** What the row comes to. */
    private Outcome outcome;

    /** How the proposed value stands to the current one. */
    private enum Order {
        LESS(new long[][] {{3, 2}, {7, 1}}),
        NOTHING_LEFT(new long[][] {{2, 0}, {7, 0}}),
        EQUAL(new long[][] {{2, 2}, {7, 7}}),
        BOTH_NOTHING(new long[][] {{0, 0}}),
        MORE(new long[][] {{2, 3}, {1, 7}}),
        FROM_NOTHING(new long[][] {{0, 1}, {0, 7}});

        /** Stand for all numbers in that order. */
        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final long[][] samples;

        Order(long[][] samples) {
            this.samples = samples;
        }

        static Order of(long before, long after) {
            if (after == before) {
                return before == 0 ? BOTH_NOTHING : EQUAL;
            }
            return after < before ? (after == 0 ? NOTHING_LEFT : LESS) : before == 0 ? FROM_NOTHING : MORE;
        }

        static Order of(BigDecimal before, BigDecimal after) {
            return of(
                    before.signum() == 0 ? 0 : 2,
                    after.signum() == 0 ? 0 : 2 + Integer.signum(after.compareTo(before)));
        }
    }

    /** Which change the amounts of a row make. */
    private enum Shape {
        NO_CHANGE,
        AS_THEY_ARE,
        UNCHANGED,
        TO_NOTHING,
        /** One of its own, whatever the amounts. */
        FIXED,
        /** Samples do not tell, such as those of days of the calendar, which become fewer working days. */
        UNCLEAR
    }

    /**
     * What two values come to.
     *
     * @param isStated whether one of them at least is known
     * @param fixed the change, where its shape is {@link Shape#FIXED}
     */
    private record Outcome(Verdict verdict, boolean isStated, Shape shape, Optional<Change> fixed, DayUnit dayUnit) {
        static final Outcome UNCLEAR =
                new Outcome(Verdict.FINE, false, Shape.UNCLEAR, Optional.empty(), DayUnit.UNSTATED);

        /** Whether they are alike in all but the change. */
        boolean isLike(Outcome other) {
            return verdict == other.verdict && isStated == other.isStated && dayUnit == other.dayUnit;
        }
    }

    BulkValues(
            Measure measure,
            BulkColumn current,
            BulkColumn proposed,
            SampleParser rows,
            Verdict.All verdicts,
            StatedActions actions) {
        this.measure = measure;
        this.current = current;
        this.proposed = proposed;
        this.rows = rows;
        this.verdicts = verdicts;
        this.actions = actions;
        from = current.anyNumber();
        to = proposed.anyNumber();
        outcome = Outcome.UNCLEAR;
    }

    /** Reads the values of a row; false if it must be parsed as a whole. */
    boolean read(byte[] ofRow, CutRecord cut) {
        bytes = ofRow;
        cutter = cut;
        longBefore = Optional.empty();
        longAfter = Optional.empty();
        if (cut.isDoubled(current.index()) || cut.isDoubled(proposed.index())) {
            return false;
        }
        before = current.number(ofRow, cut);
        if (before != KnownCells.NO_NUMBER) {
            from = current.anyNumber();
            marks = current.marks();
        } else {
            longBefore = current.findLongNumber(ofRow, cut);
            from = longBefore.isPresent() ? current.anyNumber() : known(current);
            before = longBefore.isPresent() ? KnownCells.NO_NUMBER : from.number();
            marks = longBefore.isPresent() ? 0 : from.marks();
        }
        after = proposed.number(ofRow, cut);
        if (after != KnownCells.NO_NUMBER) {
            to = proposed.anyNumber();
            marks |= proposed.marks();
        } else {
            longAfter = proposed.findLongNumber(ofRow, cut);
            to = longAfter.isPresent() ? proposed.anyNumber() : known(proposed);
            after = longAfter.isPresent() ? KnownCells.NO_NUMBER : to.number();
            marks |= longAfter.isPresent() ? 0 : to.marks();
        }
        return from.ordinary() && to.ordinary() && !isLong();
    }

    private KnownCells.Known known(BulkColumn column) {
        return column.known(bytes, cutter);
    }

    /** Whether a limit is one that may be doubted for how it is written. */
    private boolean isLong() {
        return measure == Measure.DAYS && (isLong(from, before, longBefore) || isLong(to, after, longAfter));
    }

    private static boolean isLong(KnownCells.Known cell, long number, Optional<BigDecimal> longNumber) {
        return number >= LONG
                || (number == KnownCells.NO_NUMBER
                        && (longNumber.isPresent()
                                || (cell.isValue() && cell.amount().compareTo(BigDecimal.valueOf(LONG)) >= 0)));
    }

    /** What the values tell of the numbers of the list. */
    int marks() {
        return marks;
    }

    /** Whether both cells are blank. */
    boolean areBlank() {
        return from.isBlank() && to.isBlank();
    }

    /** Whether what is proposed is that the procedure is abolished. */
    boolean sayAbolished() {
        return to.isAbolished();
    }

    /** Finds what the values of the row come to beside an action, one of {@link StatedActions}. */
    Verdict judge(int action) {
        if (from.isValue() && to.isValue()) {
            boolean isWhole = before != KnownCells.NO_NUMBER && after != KnownCells.NO_NUMBER;
            outcome = ofAmounts(
                    from.unit(),
                    to.unit(),
                    isWhole ? Order.of(before, after) : Order.of(currentAmount(), proposedAmount()),
                    action);
        } else {
            key[0] = from.like();
            key[1] = to.like();
            key[2] = actions.cell(action);
            outcome = kinds.get(key);
        }
        if (outcome.shape == Shape.UNCLEAR) {
            key[0] = known(current);
            key[1] = known(proposed);
            key[2] = actions.cell(action);
            outcome = texts.get(key);
        }
        return outcome.verdict;
    }

    /** Whether what the two cells say, each by itself, is what the row says of the measure. */
    boolean canCompose() {
        return !from.tellsChange() && !to.tellsChange();
    }

    /** Says the values, if they {@linkplain #canCompose can be said}: nothing is left of what is abolished, what is kept stays. */
    void compose(Optional<Action> action, RowComposer composer) {
        Field ofProposed = Field.proposed(measure);
        compose(Field.current(measure), from, before, longBefore, composer);
        if (from.isValue() && action.equals(Optional.of(Action.ABOLISH))) {
            composer.number(ofProposed, 0);
        } else if (!to.isValue() && (to.isUnchanged() || action.equals(Optional.of(Action.KEEP)))) {
            compose(ofProposed, from, before, longBefore, composer);
        } else {
            compose(ofProposed, to, after, longAfter, composer);
        }
    }

    private static void compose(
            Field field, KnownCells.Known cell, long number, Optional<BigDecimal> longNumber, RowComposer composer) {
        if (longNumber.isPresent()) {
            composer.value(field, Reading.of(longNumber.get()));
        } else if (number != KnownCells.NO_NUMBER && cell.unit() == DayUnit.UNSTATED) {
            composer.number(field, number);
        } else if (cell.isValue()) {
            composer.value(field, new Reading.Value(cell.amount(), cell.unit()));
        }
    }

    /** Counts what was judged, and gives the change if there is one. */
    void count(RowCounts counts, Changes changes) {
        if (outcome.isStated) {
            counts.state(measure);
        }
        switch (outcome.shape) {
            case AS_THEY_ARE -> {
                if (before != KnownCells.NO_NUMBER && after != KnownCells.NO_NUMBER) {
                    count(before, after, counts, changes);
                } else {
                    count(new Change(currentAmount(), proposedAmount()), counts, changes);
                }
            }
            case UNCHANGED -> {
                if (before != KnownCells.NO_NUMBER) {
                    count(before, before, counts, changes);
                } else {
                    count(new Change(currentAmount(), currentAmount()), counts, changes);
                }
            }
            case TO_NOTHING -> {
                if (before != KnownCells.NO_NUMBER) {
                    count(before, 0, counts, changes);
                } else {
                    count(new Change(currentAmount(), BigDecimal.ZERO), counts, changes);
                }
            }
            case FIXED -> count(outcome.fixed.orElseThrow(), counts, changes);
            case NO_CHANGE, UNCLEAR -> {
                if (outcome.isStated) {
                    counts.addHalf(measure);
                }
                return;
            }
        }
        if (measure == Measure.DAYS) {
            counts.state(outcome.dayUnit);
        }
    }

    private void count(long is, long becomes, RowCounts counts, Changes changes) {
        changes.put(measure, is, becomes);
        counts.add(measure, is, becomes);
    }

    private void count(Change change, RowCounts counts, Changes changes) {
        changes.put(measure, change);
        counts.add(measure, change);
    }

    private BigDecimal currentAmount() {
        return before == KnownCells.NO_NUMBER ? longBefore.orElseGet(from::amount) : BigDecimal.valueOf(before);
    }

    private BigDecimal proposedAmount() {
        return after == KnownCells.NO_NUMBER ? longAfter.orElseGet(to::amount) : BigDecimal.valueOf(after);
    }

    /** What amounts in these units come to that stand to each other like this. */
    private Outcome ofAmounts(DayUnit fromUnit, DayUnit toUnit, Order order, int action) {
        Outcome[] known = amounts[action];
        if (known == null) {
            known = new Outcome[UNITS * UNITS * Order.values().length];
            amounts[action] = known;
        }
        int index = (order.ordinal() * UNITS + fromUnit.ordinal()) * UNITS + toUnit.ordinal();
        if (known[index] == null) {
            List<Outcome> samples = new ArrayList<>();
            List<Change> given = new ArrayList<>();
            for (long[] sample : order.samples) {
                samples.add(judged(
                        current.cell(String.valueOf(sample[0]), sample[0], fromUnit),
                        proposed.cell(String.valueOf(sample[1]), sample[1], toUnit),
                        action));
                given.add(Change.of(sample[0], sample[1]));
            }
            known[index] = common(samples, given);
        }
        return known[index];
    }

    /** What cells of these kinds come to, of which one at least is no amount. */
    private Outcome ofKinds(KnownCells.Known fromLike, KnownCells.Known toLike, KnownCells.Known action) {
        if (fromLike.tellsChange() || toLike.tellsChange()) {
            return Outcome.UNCLEAR;
        }
        List<Outcome> samples = new ArrayList<>();
        List<Change> given = new ArrayList<>();
        for (long any : ANY) {
            samples.add(judged(
                    fromLike.isValue() ? current.cell(String.valueOf(any), any, fromLike.unit()) : fromLike.cell(),
                    toLike.isValue() ? proposed.cell(String.valueOf(any), any, toLike.unit()) : toLike.cell(),
                    actions.number(action)));
            given.add(Change.of(any, -1));
        }
        return fromLike.isValue() || toLike.isValue() ? common(samples, given) : samples.get(0);
    }

    private Outcome ofTexts(KnownCells.Known fromCell, KnownCells.Known toCell, KnownCells.Known action) {
        return judged(fromCell.cell(), toCell.cell(), actions.number(action));
    }

    /** What all samples have in common. */
    private static Outcome common(List<Outcome> samples, List<Change> given) {
        Outcome first = samples.get(0);
        if (!samples.stream().allMatch(first::isLike)) {
            return Outcome.UNCLEAR;
        }
        for (Shape shape : List.of(Shape.NO_CHANGE, Shape.AS_THEY_ARE, Shape.UNCHANGED, Shape.TO_NOTHING)) {
            boolean is = true;
            for (int i = 0; i < given.size(); i++) {
                is &= isShape(shape, given.get(i), samples.get(i).fixed);
            }
            if (is) {
                return new Outcome(first.verdict, first.isStated, shape, Optional.empty(), first.dayUnit);
            }
        }
        return Outcome.UNCLEAR;
    }

    private static boolean isShape(Shape shape, Change given, Optional<Change> change) {
        if (change.isEmpty()) {
            return shape == Shape.NO_CHANGE;
        }
        return switch (shape) {
            case AS_THEY_ARE -> isSame(change.get(), given.current(), given.proposed());
            case UNCHANGED -> isSame(change.get(), given.current(), given.current());
            case TO_NOTHING -> isSame(change.get(), given.current(), BigDecimal.ZERO);
            case NO_CHANGE, FIXED, UNCLEAR -> false;
        };
    }

    /** Whether a change is of these values, whatever their scale. */
    private static boolean isSame(Change change, BigDecimal is, BigDecimal becomes) {
        return change.current().compareTo(is) == 0 && change.proposed().compareTo(becomes) == 0;
    }

    private Outcome judged(Row.Cell fromCell, Row.Cell toCell, int action) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        cells.put(Field.ACTION, actions.cell(action).cell());
        cells.put(Field.current(measure), fromCell);
        cells.put(Field.proposed(measure), toCell);
        List<Problem> problems = new ArrayList<>();
        Optional<ProcedureParser.Parsed> parsed = rows.parseNamed(cells, problems);
        Optional<Change> change = parsed.flatMap(row -> row.procedure().findChange(measure));
        return new Outcome(
                verdicts.of(problems),
                parsed.isPresent() && parsed.get().states(measure),
                change.isPresent() ? Shape.FIXED : Shape.NO_CHANGE,
                change,
                parsed.map(row -> row.procedure().dayUnit()).orElse(DayUnit.UNSTATED));
    }
}
