package vn.tthc.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tthc.format.CellKind;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.text.Amounts;
import vn.tthc.text.NumberMarks;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Percentages;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/**
 * What the cells of a list tell of how it writes numbers. One list has one style: where one cell has decimals after a mark
 * and another thousands, or where a cell that can be read in two ways was not read as others have proved, nothing of the list
 * may count. The style that the user has given is not questioned.
 */
public final class NumberEvidence implements Serializable {
    private static final Set<Field> DONG =
            EnumSet.of(Field.CURRENT_COST, Field.PROPOSED_COST, Field.SAVED_COST, Field.SERVICES, Field.FEES);
    private static final Set<Field> FIELDS = fields();
    /** What a spreadsheet may have made of "302.647" in groups. */
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,2}(?<fraction>\\.\\d+)?");

    /** From here on numbers have groups. */
    private static final int MIN_GROUPED = 1000;

    private static final int DECIMALS_OF_GROUP = ".000".length();
    private static final int GROUPS = NumberMarks.POINT_GROUPS
            | NumberMarks.COMMA_GROUPS
            | NumberMarks.POINT_GROUPS_OF_DONG
            | NumberMarks.COMMA_GROUPS_OF_DONG
            | NumberMarks.POINT_THOUSAND_DONG
            | NumberMarks.COMMA_THOUSAND_DONG;
    /**
     * The columns whose numbers may have lost their groups, as far as rows are read in bulk; a bit for each follows the bits of
     * the marks.
     */
    private static final List<Field> BULK_COLUMNS = List.of(
            Field.CURRENT_DAYS, Field.CURRENT_COST, Field.CURRENT_DOCUMENTS, Field.CURRENT_CONDITIONS, Field.VOLUME);

    /** A procedure that costs anything costs so many đồng a year. */
    private static final BigDecimal MIN_COST = BigDecimal.valueOf(1000);
    /** And nobody works for less an hour. */
    private static final BigDecimal MIN_RATE = BigDecimal.valueOf(200);
    /** A cost in a column that says no unit or đồng, which is less than that, or is not; the bits after those of the columns. */
    private static final int SMALL_COST = 1 << (NumberMarks.COUNT + 2 * BULK_COLUMNS.size());

    private static final int LARGE_COST = SMALL_COST << 1;
    /** "1.234" or "1,234" of an amount in thousands or millions, which may have decimals: a thousandfold is at stake. */
    private static final int SCALED_POINT = LARGE_COST << 1;

    private static final int SCALED_COMMA = SCALED_POINT << 1;

    /** Less than that for an hour, in a Vietnamese list that says no unit. */
    private static final int SMALL_RATE = SCALED_COMMA << 1;

    private static final int POINT_GROUPS = NumberMarks.POINT_GROUPS | NumberMarks.POINT_GROUPS_OF_DONG;
    private static final int COMMA_GROUPS = NumberMarks.COMMA_GROUPS | NumberMarks.COMMA_GROUPS_OF_DONG;

    private final transient Source source;
    /** The first cell that told each bit. */
    private final Row.Cell[] first = new Row.Cell[Integer.SIZE];

    private int seen;
    /** The first number of a column that may have lost its groups, and the first text of one that has groups. */
    private final Map<Field, Row.Cell> small = new EnumMap<>(Field.class);

    private final Map<Field, Row.Cell> grouped = new EnumMap<>(Field.class);

    public NumberEvidence(Source source) {
        this.source = source;
    }

    private static Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (Field.isNumeric(field) && !Field.isPublished(field) && field != Field.PRINTED && field != Field.RATE) {
                fields.add(field);
            }
        }
        return fields;
    }

    /**
     * What a cell of a field tells; of marks nothing where the user has said how to read them.
     *
     * @return bits: those of {@link NumberMarks}, and after them two for each column, which say that it has a text with groups
     *     or a number that may have lost them, and two for costs
     */
    public static int marks(Field field, Row.Cell cell) {
        if (field == Field.RATE) {
            boolean isVietnamese = cell.numbers().style().equals(Optional.of(NumberStyle.VI));
            return isVietnamese
                            && cell.rule().isPlain()
                            && amount(cell).filter(NumberEvidence::isSmallRate).isPresent()
                    ? SMALL_RATE
                    : 0;
        }
        if (!FIELDS.contains(field)) {
            return 0;
        }
        int ofMarks = cell.numbers().given() ? 0 : ofMarks(field, cell);
        return ofMarks | (isCost(field, cell.rule()) ? ofCost(cell) : 0);
    }

    private static int ofMarks(Field field, Row.Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> ofText(field, NumberMarks.of(cell.text(), isDong(field, cell)));
            case NUMBER -> isSmall(field, cell) ? ofSmall(field) : 0;
            case CAPTION, DATE, ERROR, UNCALCULATED, MERGED, COVERED -> 0;
        };
    }

    private static boolean isCost(Field field, ReadingRule rule) {
        // The option that says đồng has its key for words.
        boolean isDong = rule.unit() == Unit.DONG && !rule.words().equals(Unit.DONG.key());
        return (field == Field.CURRENT_COST || field == Field.PROPOSED_COST) && (rule.isPlain() || isDong);
    }

    /** A small amount with a unit of its own is none of which that is not known. */
    private static int ofCost(Row.Cell cell) {
        Optional<BigDecimal> amount =
                switch (cell.kind()) {
                    case TEXT -> amount(Amounts.money(Texts.cleanValue(cell.text()), cell.rule()));
                    case NUMBER -> amount(Amounts.literal(cell.text()));
                    case CAPTION, DATE, ERROR, UNCALCULATED, MERGED, COVERED -> Optional.empty();
                };
        int marks = amount.map(NumberEvidence::ofCost).orElse(0);
        boolean isStated = marks == SMALL_COST && cell.text().chars().anyMatch(Character::isLetter);
        return isStated ? 0 : marks;
    }

    private static int ofCost(BigDecimal amount) {
        return amount.signum() == 0 ? 0 : amount.compareTo(MIN_COST) < 0 ? SMALL_COST : LARGE_COST;
    }

    private static boolean isSmallRate(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(MIN_RATE) < 0;
    }

    /** What an amount in groups tells of its column, whatever its marks tell. */
    public static int ofGrouped(Field field, ReadingRule rule) {
        int large = isCost(field, rule) ? LARGE_COST : 0;
        return rule.numbers().given() ? large : large | columnBit(field, 1);
    }

    /** What a text tells whose marks are known. */
    public static int ofText(Field field, int marks) {
        int told = (marks & GROUPS) == 0 ? marks : marks | columnBit(field, 1);
        if (DONG.contains(field)) {
            told |= (marks & NumberMarks.POINT_EITHER) == 0 ? 0 : SCALED_POINT;
            told |= (marks & NumberMarks.COMMA_EITHER) == 0 ? 0 : SCALED_COMMA;
        }
        return told;
    }

    /**
     * What a whole number that stands alone tells.
     *
     * @param isText whether it stands in a text, where no spreadsheet has taken groups from it
     */
    public static int ofWhole(Field field, long number, ReadingRule rule, boolean isText) {
        if (number <= 0 || !isDong(field, rule)) {
            return 0;
        }
        int ofCost = !isCost(field, rule) ? 0 : number < MIN_GROUPED ? SMALL_COST : LARGE_COST;
        return number < MIN_GROUPED && !isText && !rule.numbers().given() ? ofCost | ofSmall(field) : ofCost;
    }

    private static int ofSmall(Field field) {
        return columnBit(field, 0);
    }

    private static int columnBit(Field field, int which) {
        int column = BULK_COLUMNS.indexOf(column(field));
        return column < 0 ? 0 : 1 << (NumberMarks.COUNT + 2 * column + which);
    }

    /** Whether a number of the cell that stands alone is an amount in đồng, which have no decimals. */
    private static boolean isDong(Field field, Row.Cell cell) {
        return isDong(field, cell.rule());
    }

    private static boolean isDong(Field field, ReadingRule rule) {
        Unit unit = rule.unit();
        return DONG.contains(field) && (unit == Unit.UNSTATED || unit == Unit.DONG || unit == Unit.MISSING);
    }

    /**
     * Takes the next row, which is given back.
     *
     * @throws UnreadableException at the end of a list whose cells contradict each other
     */
    public Optional<Row> take(Optional<Row> row) throws UnreadableException {
        if (row.isPresent()) {
            row.get().cells().forEach(this::see);
            seePrinted(row.get());
        } else {
            Optional<Problem> contradiction = findContradiction();
            if (contradiction.isPresent()) {
                throw new UnreadableException(contradiction.get());
            }
        }
        return row;
    }

    /** Takes what the rows after these tell. */
    public void add(NumberEvidence next) {
        next.small.forEach(small::putIfAbsent);
        next.grouped.forEach(grouped::putIfAbsent);
        IntStream.range(0, first.length)
                .filter(bit -> (next.seen & ~seen & 1 << bit) != 0)
                .forEach(bit -> first[bit] = next.first[bit]);
        seen |= next.seen;
    }

    /** What the cells so far have told, as {@link #marks} has it. */
    public int seen() {
        return seen;
    }

    /** A published percentage tells only where it is that of its row: one that is wrong may be so for its mark. */
    private void seePrinted(Row row) {
        seePrinted(row, Field.PRINTED, Field.WHOLE, Field.PART, true);
        for (Measure measure : Measure.STATED) {
            seePrinted(row, Field.published(measure), Field.current(measure), Field.proposed(measure), false);
        }
    }

    private void seePrinted(Row row, Field field, Field whole, Field other, boolean isPart) {
        Optional<Row.Cell> printed = row.find(field)
                .filter(cell -> cell.kind() == CellKind.TEXT && !cell.numbers().given());
        int decimals = printed.map(cell -> NumberMarks.of(cell.text(), false)).orElse(0)
                & (NumberMarks.POINT_DECIMAL | NumberMarks.COMMA_DECIMAL);
        if ((decimals & ~seen) == 0) {
            return;
        }
        Optional<BigDecimal> all = row.find(whole).flatMap(NumberEvidence::amount);
        Optional<BigDecimal> some = row.find(other).flatMap(NumberEvidence::amount);
        if (all.isPresent() && some.isPresent()) {
            BigDecimal left = isPart ? all.get().subtract(some.get()) : some.get();
            Percentages.find(Texts.clean(printed.get().text()), printed.get().numbers())
                    .flatMap(percent -> percent.judge(new Change(all.get(), left)))
                    .filter(verdict -> verdict != Printed.Verdict.OFF)
                    .ifPresent(verdict -> see(decimals, field, printed.get()));
        }
    }

    private static Optional<BigDecimal> amount(Row.Cell cell) {
        return amount(
                cell.kind() == CellKind.NUMBER
                        ? Amounts.literal(cell.text())
                        : Amounts.quantity(Texts.cleanValue(cell.text()), cell.numbers()));
    }

    private static Optional<BigDecimal> amount(Reading reading) {
        return reading instanceof Reading.Value value ? Optional.of(value.amount()) : Optional.empty();
    }

    private void see(Field field, Row.Cell cell) {
        boolean tells = FIELDS.contains(field) || field == Field.RATE;
        if (!tells || !cell.location().source().equals(source.shown())) {
            return;
        }
        if (cell.kind() == CellKind.NUMBER
                && isSmall(field, cell)
                && !cell.numbers().given()) {
            small.putIfAbsent(column(field), cell);
        }
        see(marks(field, cell), field, cell);
    }

    private void see(int marks, Field field, Row.Cell cell) {
        if ((marks & GROUPS) != 0) {
            grouped.putIfAbsent(column(field), cell);
        }
        if ((marks & ~seen) != 0) {
            IntStream.range(0, first.length)
                    .filter(bit -> (marks & ~seen & 1 << bit) != 0)
                    .forEach(bit -> first[bit] = cell);
            seen |= marks;
        }
    }

    private static boolean isSmall(Field field, Row.Cell cell) {
        var number = SMALL.matcher(cell.text());
        return number.matches()
                && (isDong(field, cell)
                        || (number.group("fraction") != null
                                && number.group("fraction").length() == DECIMALS_OF_GROUP));
    }

    /** The columns of a measure are one: what stands in one of them was moved there from the other. */
    private static Field column(Field field) {
        for (Measure measure : Measure.STATED) {
            if (field == Field.proposed(measure) || field == Field.saved(measure)) {
                return Field.current(measure);
            }
        }
        return field;
    }

    /** What is said of a list that is read to its end: costs that may be meant in thousands or millions. */
    public Optional<Problem> findSmallCost() {
        return find(SMALL_COST)
                .map(cell -> new Problem(
                        ProblemCode.SMALL_COST,
                        cell.location(),
                        "",
                        cell.text(),
                        find(LARGE_COST)
                                .map(other -> List.of(
                                        "beside",
                                        '"' + other.text() + '"',
                                        other.location().toString()))
                                .orElse(List.of())));
    }

    /** The same of what an hour costs. */
    public Optional<Problem> findSmallRate() {
        return find(SMALL_RATE)
                .map(cell -> new Problem(ProblemCode.SMALL_COST, cell.location(), "", cell.text(), List.of("rate")));
    }

    private Optional<Problem> findContradiction() {
        for (Map.Entry<Field, Row.Cell> number : small.entrySet()) {
            Row.Cell text = grouped.get(number.getKey());
            if (text != null) {
                return Optional.of(problem("number", number.getValue(), text));
            }
        }
        return findLoose()
                .or(() -> between(NumberMarks.POINT_DECIMAL, POINT_GROUPS))
                .or(() -> between(NumberMarks.COMMA_DECIMAL, COMMA_GROUPS))
                .or(() -> between(
                        NumberMarks.POINT_THOUSAND_DONG, NumberMarks.POINT_DECIMAL_DONG | NumberMarks.POINT_LOOSE_DONG))
                .or(() -> between(
                        NumberMarks.COMMA_THOUSAND_DONG, NumberMarks.COMMA_DECIMAL_DONG | NumberMarks.COMMA_LOOSE_DONG))
                .or(() -> either(
                        NumberMarks.POINT_EITHER, NumberStyle.VI, NumberMarks.POINT_DECIMAL | NumberMarks.COMMA_GROUPS))
                .or(() -> either(
                        NumberMarks.POINT_EITHER,
                        NumberStyle.EN,
                        POINT_GROUPS | NumberMarks.COMMA_DECIMAL | NumberMarks.POINT_THOUSAND_DONG))
                .or(() -> either(
                        NumberMarks.COMMA_EITHER,
                        NumberStyle.VI,
                        COMMA_GROUPS | NumberMarks.POINT_DECIMAL | NumberMarks.COMMA_THOUSAND_DONG))
                .or(() -> either(
                        NumberMarks.COMMA_EITHER, NumberStyle.EN, NumberMarks.COMMA_DECIMAL | NumberMarks.POINT_GROUPS))
                .or(() -> findUnproved(
                        SCALED_COMMA,
                        NumberStyle.VI,
                        NumberMarks.COMMA_DECIMAL | POINT_GROUPS | NumberMarks.POINT_THOUSAND_DONG))
                .or(() -> findUnproved(
                        SCALED_POINT,
                        NumberStyle.EN,
                        NumberMarks.POINT_DECIMAL | COMMA_GROUPS | NumberMarks.COMMA_THOUSAND_DONG));
    }

    /** An amount that was taken for one with three decimals though no number of the list proves that its mark is one of decimals. */
    private Optional<Problem> findUnproved(int scaled, NumberStyle style, int proofs) {
        return find(scaled)
                .filter(cell -> (seen & proofs) == 0 && cell.numbers().style().equals(Optional.of(style)))
                .map(cell ->
                        new Problem(ProblemCode.NUMBER_STYLES, cell.location(), "", cell.text(), List.of("either")));
    }

    /** A number that has decimals or lacks a mark between its thousands, where no other tells that the mark is one of decimals. */
    private Optional<Problem> findLoose() {
        Optional<Row.Cell> point = (seen & NumberMarks.POINT_DECIMAL) != 0
                ? Optional.empty()
                : find(NumberMarks.POINT_LOOSE_DONG)
                        .filter(cell -> cell.numbers().style().equals(Optional.of(NumberStyle.VI)));
        return point.or(() ->
                        (seen & NumberMarks.COMMA_DECIMAL) != 0 ? Optional.empty() : find(NumberMarks.COMMA_LOOSE_DONG))
                .map(cell ->
                        new Problem(ProblemCode.NUMBER_STYLES, cell.location(), "", cell.text(), List.of("loose")));
    }

    /** A cell that can be read in two ways, if it was read in a style against which others speak. */
    private Optional<Problem> either(int ambiguous, NumberStyle style, int against) {
        return find(ambiguous)
                .map(Row.Cell::numbers)
                .flatMap(NumberRule::style)
                .filter(used -> used == style)
                .flatMap(used -> between(ambiguous, against));
    }

    private Optional<Problem> between(int one, int other) {
        return find(one).flatMap(cell -> find(other).map(against -> problem("texts", cell, against)));
    }

    private Optional<Row.Cell> find(int marks) {
        return IntStream.range(0, first.length)
                .filter(bit -> (marks & seen & 1 << bit) != 0)
                .mapToObj(bit -> first[bit])
                .min((a, b) -> Long.compare(a.location().line(), b.location().line()));
    }

    private static Problem problem(String kind, Row.Cell cell, Row.Cell against) {
        return new Problem(
                ProblemCode.NUMBER_STYLES,
                cell.location(),
                "",
                cell.text(),
                List.of(kind, '"' + against.text() + '"', against.location().toString()));
    }
}
