package vn.tthc.row;

import java.util.Optional;
import vn.tthc.format.CellKind;
import vn.tthc.model.Bound;
import vn.tthc.model.Printed;
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

    /** The percentage of a cell; empty if there is none, or if it cannot be read, which is reported. */
    static Optional<Printed> read(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        if (Phrases.isNotSpecified(text)) {
            return Optional.empty();
        }
        BoundedNumber bounds =
                cell.kind() == CellKind.TEXT ? BoundedNumber.of(text) : new BoundedNumber(Bound.EXACT, text);
        String number = bounds.number().replaceFirst("\\s*%$", "");
        Reading reading = row.checked(
                field,
                RowCells.value(
                        cell,
                        asked -> Amounts.isNegative(number)
                                ? Amounts.quantity(number, asked.numbers())
                                : Percentages.read(number, asked.numbers())));
        return reading instanceof Reading.Value value
                ? Optional.of(new Printed(Percentages.asWritten(number, value.amount()), bounds.bound()))
                : Optional.empty();
    }

    /** The same of a change, which may be an increase: "-12,5 %". */
    static Optional<Printed> readOfChange(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        if (!Amounts.isNegative(text)) {
            return read(row, field, cell);
        }
        Row.Cell positive = new Row.Cell(text.substring(1).strip(), cell.kind(), cell.location(), cell.rule());
        return read(row, field, positive)
                .map(printed -> new Printed(printed.percent().negate(), printed.bound()));
    }
}
