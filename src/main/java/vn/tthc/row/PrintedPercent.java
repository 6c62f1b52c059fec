package vn.tthc.row;

import java.util.Optional;
import vn.tthc.format.CellKind;
import vn.tthc.model.Bound;
import vn.tthc.model.Printed;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.BoundedNumber;
import vn.tthc.text.Percentages;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** Percentages as they were published, with all their decimals: "88,79 %", "hơn 98%". */
public final class PrintedPercent {
    private PrintedPercent() {}

    /**
     * The percentage of a cell; empty if there is none. One that cannot be read is warned of: it would only have rechecked the
     * figures of its row, which count without it.
     */
    public static Optional<Printed> read(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        return read(row, field, cell, text, Amounts.isNegative(text));
    }

    /** The percentage of a change in a cell, which may be an increase: "-12,5 %". */
    static Optional<Printed> readOfChange(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        return Amounts.isNegative(text)
                ? read(row, field, cell, text.substring(1).strip(), false).map(Printed::negated)
                : read(row, field, cell, text, false);
    }

    private static Optional<Printed> read(RowCells row, Field field, Row.Cell cell, String text, boolean isBelowZero) {
        if (Phrases.isNoValue(text)) {
            return Optional.empty();
        }
        BoundedNumber bounds =
                cell.kind() == CellKind.TEXT ? BoundedNumber.of(text) : new BoundedNumber(Bound.EXACT, text);
        String number = Percentages.withoutSign(bounds.number());
        Reading reading = RowCells.value(
                new Row.Cell(number, cell.kind(), cell.location(), cell.rule()),
                asked -> Percentages.read(number, asked.numbers()));
        if (reading instanceof Reading.Value value && !isBelowZero) {
            return Optional.of(new Printed(
                    Percentages.asWritten(number, value.amount()), bounds.bound(), number.equals(bounds.number())));
        }
        row.report(ProblemCode.PRINTED_UNREAD, field);
        return Optional.empty();
    }
}
