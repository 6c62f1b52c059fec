package vn.tthc.bulk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.CellKind;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.row.ProcedureParser;
import vn.tthc.schema.Field;
import vn.tthc.table.NumberEvidence;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;

/** The column of a field whose cells are read from their bytes. */
final class BulkColumn {
    /** No number: cells have none below 0. */
    static final long NO_NUMBER = -1;

    /** Longer ones may be larger than {@link Change#MAX_WHOLE}. */
    private static final int MAX_DIGITS = 17;

    private final Field field;
    private final int index;
    private final Location location;
    private final ReadingRule rule;
    private final KnownCells known;
    private final GroupedMoney money;
    private int marks;

    /**
     * A column.
     *
     * @param headerRows the rows of the header, folded
     */
    BulkColumn(Field field, int index, ReadingRule rule, List<List<String>> headerRows, ProcedureParser parser) {
        this.field = field;
        this.index = index;
        this.rule = rule;
        location = new Location("", 0, index + 1);
        Optional<Measure> measure = measure(field);
        known = new KnownCells(text -> measure.isPresent() && !Texts.isDamaged(text)
                ? value(cell(text), measure.get(), parser).telling(NumberEvidence.marks(field, cell(text)))
                : new KnownCells.Known(cell(text), isOrdinary(text, headerRows))
                        .telling(NumberEvidence.marks(field, cell(text))));
        money = new GroupedMoney(parser, cell(""));
    }

    private static Optional<Measure> measure(Field field) {
        for (Measure measure : Measure.STATED) {
            if (field == Field.current(measure) || field == Field.proposed(measure)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private static KnownCells.Known value(Row.Cell cell, Measure measure, ProcedureParser parser) {
        return KnownCells.Known.ofValue(cell, cell.reading(asked -> parser.understand(measure, asked)));
    }

    private boolean isOrdinary(String text, List<List<String>> headerRows) {
        return !Texts.isDamaged(text)
                && switch (field) {
                    case AGENCY, SECTOR -> TableRows.isName(text, index, headerRows);
                    case LEVEL -> !TableRows.isDitto(text);
                    case VOLUME -> !(ProcedureParser.volume(cell(text)) instanceof Reading.Fault);
                    default -> true;
                };
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

    /** The cell of some bytes, as it is remembered. */
    KnownCells.Known known(byte[] bytes, int start, int end) {
        return known.get(bytes, start, end);
    }

    /**
     * What a cell with a value says, if it has digits alone or is an amount of money in groups; else {@link #NO_NUMBER}, as in
     * a column that has a unit.
     */
    long number(byte[] bytes, int start, int end) {
        marks = 0;
        if (!rule.isPlain()) {
            return NO_NUMBER;
        }
        long digits = digits(bytes, start, end);
        if (digits != NO_NUMBER || (field != Field.CURRENT_COST && field != Field.PROPOSED_COST)) {
            return digits;
        }
        long amount = money.read(bytes, start, end);
        marks = amount == NO_NUMBER || rule.numbers().given() ? 0 : money.marks();
        return amount;
    }

    /** What the cell whose number was read last tells of the numbers of the list. */
    int marks() {
        return marks;
    }

    private static long digits(byte[] bytes, int start, int end) {
        if (end == start || end - start > MAX_DIGITS) {
            return NO_NUMBER;
        }
        long number = 0;
        for (int at = start; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
