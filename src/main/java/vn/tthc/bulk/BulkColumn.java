package vn.tthc.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tthc.format.CellKind;
import vn.tthc.format.CutRecord;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCells;
import vn.tthc.schema.Field;
import vn.tthc.source.Utf8;
import vn.tthc.table.NumberEvidence;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;

/** The column of a field whose cells are read from their bytes. */
final class BulkColumn {
    /** Longer ones may be larger than {@link Change#MAX_WHOLE}. */
    private static final int MAX_DIGITS = 17;

    private static final int MAX_LONG_DIGITS = 30;

    private static final String DASH = "-";

    private final Field field;
    private final int index;
    private final Location location;
    private final ReadingRule rule;
    private final ListShape list;
    private final ProcedureParser parser;
    private final KnownCells known;
    private final KnownCells knownNumbers;
    /** Cells that stand for all of their kind. */
    private final Map<Object, KnownCells.Known> kinds = new HashMap<>();

    private final GroupedMoney money;
    /** What an amount in groups tells of the column. */
    private final int grouped;

    private int marks;

    /**
     * A column.
     *
     * @param list that it is one of
     */
    BulkColumn(Field field, int index, ReadingRule rule, ListShape list, ProcedureParser parser) {
        this.field = field;
        this.index = index;
        this.rule = rule;
        this.list = list;
        this.parser = parser;
        location = new Location("", 0, index + 1);
        known = new KnownCells(text -> told(cell(text)));
        knownNumbers = new KnownCells(text -> told(new Row.Cell(text, CellKind.NUMBER, location, rule)));
        money = new GroupedMoney(parser, cell(""));
        grouped = NumberEvidence.ofGrouped(field, rule);
    }

    private static Optional<Measure> measure(Field field) {
        for (Measure measure : Measure.STATED) {
            if (field == Field.current(measure) || field == Field.proposed(measure)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private KnownCells.Known told(Row.Cell cell) {
        return known(cell).telling(NumberEvidence.marks(field, cell));
    }

    private KnownCells.Known known(Row.Cell cell) {
        String text = cell.text();
        boolean isText = text.length() <= RowCells.MAX_CELL && !Texts.isDamaged(text);
        Optional<Measure> measure = measure(field);
        if (measure.isPresent() && isText) {
            Reading reading = cell.reading(asked -> parser.understand(measure.get(), asked));
            boolean isHeader =
                    reading instanceof Reading.Fault && list.headerWords().test(text);
            KnownCells.Known value = KnownCells.Known.ofValue(cell, !isHeader, reading);
            return value.like(kinds.computeIfAbsent(kind(text, reading), key -> value));
        }
        return new KnownCells.Known(cell, isText && isOrdinary(text));
    }

    /** Cells of one kind come to the same beside any other, but for their amounts. */
    private static Object kind(String text, Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.unit();
        }
        if (reading instanceof Reading.Fault fault) {
            return fault.code();
        }
        // A dash may stand for 0, which is said of it.
        return reading == Reading.Phrase.NOT_SPECIFIED && Phrases.isDash(Texts.clean(text)) ? DASH : reading;
    }

    private boolean isOrdinary(String text) {
        return switch (field) {
            case AGENCY, SECTOR -> Texts.isBlank(text) || TableRows.isName(text, index, list.headerRows());
            case LEVEL -> !TableRows.isDitto(text);
            default -> true;
        };
    }

    /** The cell that stands for all with a number alone. */
    KnownCells.Known anyNumber() {
        return kinds.computeIfAbsent(
                DayUnit.UNSTATED, key -> KnownCells.Known.ofValue(cell("2"), true, Reading.of(BigDecimal.valueOf(2))));
    }

    Field field() {
        return field;
    }

    /** Its place among the cells of a row, from 0. */
    int index() {
        return index;
    }

    /** A cell of the column. */
    Row.Cell cell(String text) {
        return new Row.Cell(text, CellKind.TEXT, location, rule);
    }

    /** A cell of the column of which it is known what value it says. */
    Row.Cell cell(String text, long number, DayUnit unit) {
        return Row.Cell.ofValue(text, new Reading.Value(BigDecimal.valueOf(number), unit), location, rule);
    }

    /** The cell of a record, as it is remembered. */
    KnownCells.Known known(byte[] bytes, CutRecord record) {
        KnownCells cells = record.isNumber(index) ? knownNumbers : known;
        return cells.get(bytes, record.start(index), record.end(index));
    }

    /**
     * What a cell with a value says, if it has digits alone or is an amount of money in groups; else {@link KnownCells#NO_NUMBER}, as in
     * a column that has a unit.
     */
    long number(byte[] bytes, CutRecord record) {
        marks = 0;
        if (!rule.isPlain()) {
            return KnownCells.NO_NUMBER;
        }
        int start = Utf8.afterBlanks(bytes, record.start(index), record.end(index));
        int end = Utf8.beforeBlanks(bytes, start, record.end(index));
        long digits = digits(bytes, start, end);
        if (digits != KnownCells.NO_NUMBER) {
            marks = NumberEvidence.ofWhole(field, digits, rule, !record.isNumber(index));
        }
        if (digits != KnownCells.NO_NUMBER
                || record.isNumber(index)
                || (field != Field.CURRENT_COST && field != Field.PROPOSED_COST)) {
            return digits;
        }
        long amount = money.read(bytes, start, end);
        if (amount != KnownCells.NO_NUMBER) {
            marks = rule.numbers().given() ? grouped : money.marks() | grouped;
        }
        return amount;
    }

    /** What a cell says that has more digits alone than {@link #number} takes, up to a bound; empty if it has anything else. */
    Optional<BigDecimal> findLongNumber(byte[] bytes, CutRecord record) {
        int start = record.start(index);
        int end = record.end(index);
        if (record.isNumber(index) || !rule.isPlain() || end - start <= MAX_DIGITS || end - start > MAX_LONG_DIGITS) {
            return Optional.empty();
        }
        for (int at = start; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return Optional.empty();
            }
        }
        BigDecimal number = new BigDecimal(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
        marks = NumberEvidence.ofWhole(field, number.signum() * Long.MAX_VALUE, rule, true);
        return Optional.of(number);
    }

    /** The value that a cell says, if it says one. */
    Optional<Reading.Value> findValue(byte[] bytes, CutRecord record) {
        long number = number(bytes, record);
        if (number != KnownCells.NO_NUMBER) {
            return Optional.of(new Reading.Value(BigDecimal.valueOf(number), DayUnit.UNSTATED));
        }
        KnownCells.Known cell = known(bytes, record);
        return cell.isValue() ? Optional.of(new Reading.Value(cell.amount(), cell.unit())) : Optional.empty();
    }

    /** What the cell whose number was read last tells of the numbers of the list. */
    int marks() {
        return marks;
    }

    private static long digits(byte[] bytes, int start, int end) {
        if (end == start || end - start > MAX_DIGITS) {
            return KnownCells.NO_NUMBER;
        }
        long number = 0;
        for (int at = start; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return KnownCells.NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
