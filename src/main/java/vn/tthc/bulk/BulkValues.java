package vn.tthc.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import vn.tthc.row.Baseline;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCounts;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.text.Durations;
import vn.tthc.text.Reading;

/**
 * The two values of a measure, read from the bytes of rows, and perhaps that of an earlier list. What they come to depends on
 * them and on the action alone, so that {@link ProcedureParser} judges each combination of kinds once, in a row that has
 * nothing else: of amounts it judges samples for the units and each way in which they compare, of phrases and faults any cell.
 */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
final class BulkValues {
    private static final long LONG = Durations.HARDLY_DAYS;
    private static final int UNITS = DayUnit.values().length;
    private static final int ORDERS = Order.values().length;
    private static final int ACTIONS = Action.values().length + 1;
    /** In the place of the kind of an earlier value: there is none. */
    private static final int NO_EARLIER = 0;

    /** No change is of it. */
    private static final long NO_AMOUNT = -1;

    private static final int EARLIER_KINDS = 1 + ORDERS * UNITS;
    /** What stands for the amount beside a phrase, as that of an earlier value and of one of the row. */
    private static final long[][] ANY = {{0, 2}, {0, 7}};

    private final Measure measure;
    private final Amount from;
    private final Amount to;
    /** What was in force earlier, if the row is measured against that. */
    private final Optional<Amount> was;

    private final SampleParser rows;
    private final Verdict.All verdicts;
    private final StatedActions actions;
    private final CombinationCache<Outcome> kinds = new CombinationCache<>(4, this::ofKinds);
    private final CombinationCache<Outcome> texts = new CombinationCache<>(4, this::ofTexts);
    private final Outcome[][] amounts = new Outcome[ACTIONS][];
    private final KnownCells.Known[] key = new KnownCells.Known[4];
    /** Stand for the kinds of an earlier value beside a value of the row. */
    private final List<KnownCells.Known> earlierKinds = new ArrayList<>();

    private byte[] bytes = {};
    private CutRecord cutter = new RecordCutter(',', 0);
    /** What the row comes to. */
    private Outcome outcome;

    /** An amount as it stands in a row. */
    private static final class Amount {
        private final BulkColumn column;
        /** The cell of the row that is read, or what stands for all cells with a number. */
        private KnownCells.Known cell;
        /** Its value, if that is whole and not too large. */
        private long number;
        /** Its value, if that is whole and too large. */
        private Optional<BigDecimal> longNumber = Optional.empty();

        private int marks;

        Amount(BulkColumn column) {
            this.column = column;
            cell = column.anyNumber();
        }

        void read(byte[] bytes, CutRecord record) {
            readAmount(bytes, record);
            marks = record.isForeign(column.index()) ? 0 : marks;
        }

        private void readAmount(byte[] bytes, CutRecord record) {
            longNumber = Optional.empty();
            number = column.number(bytes, record);
            if (number != KnownCells.NO_NUMBER) {
                cell = column.anyNumber();
                marks = column.marks();
                return;
            }
            longNumber = column.findLongNumber(bytes, record);
            if (longNumber.isPresent()) {
                cell = column.anyNumber();
                marks = column.marks();
            } else {
                cell = column.known(bytes, record);
                number = cell.number();
                marks = cell.marks();
            }
        }

        boolean isWhole() {
            return number != KnownCells.NO_NUMBER;
        }

        /** Whether it is one that may be doubted for how it is written, of a limit. */
        boolean isLong() {
            return isWhole()
                    ? number >= LONG
                    : longNumber.isPresent()
                            || (cell.isValue() && cell.amount().compareTo(BigDecimal.valueOf(LONG)) >= 0);
        }

        BigDecimal amount() {
            return isWhole() ? BigDecimal.valueOf(number) : longNumber.orElseGet(cell::amount);
        }

        /** Says it, if the cell says one. */
        void compose(Field field, RowComposer composer) {
            if (longNumber.isPresent()) {
                composer.value(field, Reading.of(longNumber.get()));
            } else if (isWhole() && cell.unit() == DayUnit.UNSTATED) {
                composer.number(field, number);
            } else if (cell.isValue()) {
                composer.value(field, new Reading.Value(cell.amount(), cell.unit()));
            }
        }

        /** Any cell with an amount. */
        Row.Cell sample(long amount, DayUnit unit) {
            return column.cell(String.valueOf(amount), amount, unit);
        }
    }

    /** How the proposed value stands to the current one. */
    private enum Order {
        LESS(new long[][] {{3, 2}, {9, 7}}),
        NOTHING_LEFT(new long[][] {{2, 0}, {7, 0}}),
        EQUAL(new long[][] {{2, 2}, {7, 7}}),
        BOTH_NOTHING(new long[][] {{0, 0}}),
        MORE(new long[][] {{2, 3}, {1, 7}}),
        FROM_NOTHING(new long[][] {{0, 2}, {0, 7}});

        /** Stand for all numbers in that order. */
        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final long[][] samples;

        Order(long[][] samples) {
            this.samples = samples;
        }

        /** A value that stands to a later one in this order. */
        long before(long after) {
            return switch (this) {
                case LESS -> after + 4;
                case NOTHING_LEFT -> 5;
                case EQUAL -> after;
                case MORE -> 1;
                case BOTH_NOTHING, FROM_NOTHING -> 0;
            };
        }

        static Order of(Amount before, Amount after) {
            return before.isWhole() && after.isWhole()
                    ? of(before.number, after.number)
                    : of(before.amount(), after.amount());
        }

        private static Order of(long before, long after) {
            if (after == before) {
                return before == 0 ? BOTH_NOTHING : EQUAL;
            }
            return after < before ? (after == 0 ? NOTHING_LEFT : LESS) : before == 0 ? FROM_NOTHING : MORE;
        }

        private static Order of(BigDecimal before, BigDecimal after) {
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

    /**
     * The values of a measure.
     *
     * @param earlier the column of what was in force earlier, if the rows are measured against that
     */
    BulkValues(
            Measure measure,
            BulkColumn current,
            BulkColumn proposed,
            Optional<BulkColumn> earlier,
            SampleParser rows,
            Verdict.All verdicts,
            StatedActions actions) {
        this.measure = measure;
        from = new Amount(current);
        to = new Amount(proposed);
        was = earlier.map(Amount::new);
        this.rows = rows;
        this.verdicts = verdicts;
        this.actions = actions;
        outcome = Outcome.UNCLEAR;
        int kindsOfEarlier = earlier.isPresent() ? EARLIER_KINDS : 1;
        for (int i = 0; i < kindsOfEarlier; i++) {
            earlierKinds.add(new KnownCells.Known(current.cell(""), true));
        }
    }

    /** Reads the values of a row; false if it must be parsed as a whole. */
    boolean read(byte[] ofRow, CutRecord cut) {
        if (cut.isDoubled(from.column.index()) || cut.isDoubled(to.column.index())) {
            return false;
        }
        from.read(ofRow, cut);
        to.read(ofRow, cut);
        if (was.isPresent()) {
            was.get().read(ofRow, cut);
        }
        bytes = ofRow;
        cutter = cut;
        return from.cell.ordinary()
                && to.cell.ordinary()
                && !(measure == Measure.DAYS && (from.isLong() || to.isLong()));
    }

    /** What the values tell of the numbers of the list. */
    int marks() {
        return from.marks | to.marks;
    }

    /** Whether what is proposed is that the procedure is abolished. */
    boolean sayAbolished() {
        return to.cell.isAbolished();
    }

    /** Finds what the values of the row come to beside an action, one of {@link StatedActions}. */
    Verdict judge(int action) {
        if (from.cell.isValue() && to.cell.isValue()) {
            outcome = ofAmounts(from.cell.unit(), to.cell.unit(), Order.of(from, to), earlierKind(to), action);
        } else {
            key[0] = from.cell.like();
            key[1] = to.cell.like();
            key[2] = actions.cell(action);
            key[3] = earlierKinds.get(earlierKind(from.cell.isValue() ? from : to));
            outcome = kinds.get(key);
        }
        if (outcome.shape == Shape.UNCLEAR) {
            key[0] = from.column.known(bytes, cutter);
            key[1] = to.column.known(bytes, cutter);
            key[2] = actions.cell(action);
            key[3] = was.isPresent() ? was.get().column.known(bytes, cutter) : earlierKinds.get(NO_EARLIER);
            outcome = texts.get(key);
        }
        return outcome.verdict;
    }

    /** Whether what the two cells say, each by itself, is what the row says of the measure. */
    boolean canCompose() {
        return was.isEmpty() && !from.cell.tellsChange() && !to.cell.tellsChange();
    }

    /** Says the values, if they {@linkplain #canCompose can be said}: nothing is left of what is abolished, what is kept stays. */
    void compose(Optional<Action> action, RowComposer composer) {
        Field ofProposed = Field.proposed(measure);
        from.compose(Field.current(measure), composer);
        if (from.cell.isValue() && action.equals(Optional.of(Action.ABOLISH))) {
            composer.number(ofProposed, 0);
        } else if (!to.cell.isValue() && (to.cell.isUnchanged() || action.equals(Optional.of(Action.KEEP)))) {
            from.compose(ofProposed, composer);
        } else {
            to.compose(ofProposed, composer);
        }
    }

    /** Of what kind the earlier value is: its unit, and how it stands to a value of the row. */
    private int earlierKind(Amount later) {
        if (was.isEmpty() || !was.get().cell.isValue()) {
            return NO_EARLIER;
        }
        Order order = later.cell.isValue() ? Order.of(was.get(), later) : Order.EQUAL;
        return 1 + order.ordinal() * UNITS + was.get().cell.unit().ordinal();
    }

    /** Whether something is known and no change, so that other cells may say what is proposed. */
    boolean isHalf() {
        return outcome.shape == Shape.NO_CHANGE && outcome.isStated;
    }

    /** Says the change that was judged, if there is one. */
    void say(Changes changes) {
        Amount first = was.orElse(from);
        switch (outcome.shape) {
            case AS_THEY_ARE -> say(first, to, changes);
            case UNCHANGED -> say(first, from, changes);
            case TO_NOTHING -> {
                if (first.isWhole()) {
                    changes.put(measure, first.number, 0);
                } else {
                    changes.put(measure, new Change(first.amount(), BigDecimal.ZERO));
                }
            }
            case FIXED -> changes.put(measure, outcome.fixed.orElseThrow());
            case NO_CHANGE, UNCLEAR -> {}
        }
    }

    private void say(Amount is, Amount becomes, Changes changes) {
        if (is.isWhole() && becomes.isWhole()) {
            changes.put(measure, is.number, becomes.number);
        } else {
            changes.put(measure, new Change(is.amount(), becomes.amount()));
        }
    }

    /** Counts what was judged, with the change that was said of it. */
    void count(RowCounts counts, Changes changes) {
        if (outcome.isStated) {
            counts.state(measure);
        }
        if (!changes.has(measure)) {
            if (outcome.isStated) {
                counts.addHalf(measure);
            }
            return;
        }
        if (changes.isWhole(measure)) {
            counts.add(measure, changes.wholeCurrent(measure), changes.wholeProposed(measure));
        } else {
            counts.add(measure, changes.get(measure));
        }
        if (measure == Measure.DAYS) {
            counts.state(outcome.dayUnit);
        }
    }

    /** What amounts in these units come to that stand to each other, and to an earlier one, like this. */
    private Outcome ofAmounts(DayUnit fromUnit, DayUnit toUnit, Order order, int earlierKind, int action) {
        Outcome[] known = amounts[action];
        if (known == null) {
            known = new Outcome[earlierKinds.size() * ORDERS * UNITS * UNITS];
            amounts[action] = known;
        }
        int index = ((earlierKind * ORDERS + order.ordinal()) * UNITS + fromUnit.ordinal()) * UNITS + toUnit.ordinal();
        if (known[index] == null) {
            List<Sample> samples = new ArrayList<>();
            for (long[] sample : order.samples) {
                Optional<Reading.Value> earlier = earlier(earlierKind, sample[1]);
                samples.add(sample(
                        from.sample(sample[0], fromUnit),
                        to.sample(sample[1], toUnit),
                        sample[0],
                        sample[1],
                        earlier,
                        action));
            }
            known[index] = common(samples);
        }
        return known[index];
    }

    /** An earlier value of a kind beside a value of the row. */
    private static Optional<Reading.Value> earlier(int kind, long later) {
        if (kind == NO_EARLIER) {
            return Optional.empty();
        }
        Order order = Order.values()[(kind - 1) / UNITS];
        return Optional.of(
                new Reading.Value(BigDecimal.valueOf(order.before(later)), DayUnit.values()[(kind - 1) % UNITS]));
    }

    /** What cells of these kinds come to, of which one at least is no amount. */
    private Outcome ofKinds(KnownCells.Known[] cells) {
        KnownCells.Known fromLike = cells[0];
        KnownCells.Known toLike = cells[1];
        if (fromLike.tellsChange() || toLike.tellsChange()) {
            return Outcome.UNCLEAR;
        }
        int earlierKind = earlierKinds.indexOf(cells[3]);
        boolean isAny = earlierKind == NO_EARLIER;
        List<Sample> samples = new ArrayList<>();
        for (long[] sample : isAny ? ANY : Order.values()[(earlierKind - 1) / UNITS].samples) {
            long any = sample[1];
            samples.add(sample(
                    fromLike.isValue() ? from.sample(any, fromLike.unit()) : fromLike.cell(),
                    toLike.isValue() ? to.sample(any, toLike.unit()) : toLike.cell(),
                    fromLike.isValue() ? any : NO_AMOUNT,
                    toLike.isValue() ? any : NO_AMOUNT,
                    earlier(earlierKind, any),
                    actions.number(cells[2])));
        }
        return isAny && !fromLike.isValue() && !toLike.isValue() ? samples.get(0).outcome : common(samples);
    }

    private Outcome ofTexts(KnownCells.Known[] cells) {
        Optional<Reading.Value> earlier = cells[3].isValue()
                ? Optional.of(new Reading.Value(cells[3].amount(), cells[3].unit()))
                : Optional.empty();
        return judged(cells[0].cell(), cells[1].cell(), earlier, actions.number(cells[2]));
    }

    /**
     * What a row comes to whose amounts stand for others.
     *
     * @param is what changes, if anything does
     */
    private record Sample(Outcome outcome, long is, long current, long proposed) {}

    private Sample sample(
            Row.Cell fromCell,
            Row.Cell toCell,
            long current,
            long proposed,
            Optional<Reading.Value> earlier,
            int action) {
        return new Sample(
                judged(fromCell, toCell, earlier, action),
                earlier.map(value -> value.amount().longValueExact()).orElse(current),
                current,
                proposed);
    }

    /** What all samples have in common. */
    private static Outcome common(List<Sample> samples) {
        Outcome first = samples.get(0).outcome;
        for (Shape shape : List.of(Shape.NO_CHANGE, Shape.AS_THEY_ARE, Shape.UNCHANGED, Shape.TO_NOTHING)) {
            if (samples.stream().allMatch(sample -> first.isLike(sample.outcome) && isShape(shape, sample))) {
                return new Outcome(first.verdict, first.isStated, shape, Optional.empty(), first.dayUnit);
            }
        }
        return Outcome.UNCLEAR;
    }

    private static boolean isShape(Shape shape, Sample sample) {
        Optional<Change> change = sample.outcome.fixed;
        if (change.isEmpty()) {
            return shape == Shape.NO_CHANGE;
        }
        return switch (shape) {
            case AS_THEY_ARE -> isSame(change.get(), sample.is, sample.proposed);
            case UNCHANGED -> isSame(change.get(), sample.is, sample.current);
            case TO_NOTHING -> isSame(change.get(), sample.is, 0);
            case NO_CHANGE, FIXED, UNCLEAR -> false;
        };
    }

    /** Whether a change is of these values, whatever their scale. */
    private static boolean isSame(Change change, long is, long becomes) {
        return change.current().compareTo(BigDecimal.valueOf(is)) == 0
                && change.proposed().compareTo(BigDecimal.valueOf(becomes)) == 0;
    }

    private Outcome judged(Row.Cell fromCell, Row.Cell toCell, Optional<Reading.Value> earlier, int action) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        cells.put(Field.ACTION, actions.cell(action).cell());
        cells.put(Field.current(measure), fromCell);
        cells.put(Field.proposed(measure), toCell);
        List<Problem> problems = new ArrayList<>();
        Baseline.Entry entry = earlier.map(value -> Baseline.Entry.of(Map.of(measure, value), ""))
                .orElse(Baseline.Entry.NONE);
        Optional<ProcedureParser.Parsed> parsed = rows.parseNamed(cells, entry, problems);
        Optional<Change> change = parsed.flatMap(row -> row.procedure().findChange(measure));
        return new Outcome(
                verdicts.of(problems),
                parsed.isPresent() && parsed.get().states(measure),
                change.isPresent() ? Shape.FIXED : Shape.NO_CHANGE,
                change,
                parsed.map(row -> row.procedure().dayUnit()).orElse(DayUnit.UNSTATED));
    }
}
