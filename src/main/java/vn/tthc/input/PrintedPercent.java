package vn.tthc.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.Bound;
import vn.tthc.model.Printed;

/** Percentages as they were published, with all their decimals: "88,79 %", "hơn 98%". */
final class PrintedPercent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PrintedPercent() {}

    /** The percentage of a cell; empty if there is none, or if it cannot be read, which is reported. */
    static Optional<Printed> read(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        if (Phrases.isNotSpecified(text)) {
            return Optional.empty();
        }
        Bounds bounds = cell.kind() == CellKind.TEXT ? Bounds.of(text) : new Bounds(Bound.EXACT, text);
        String number = bounds.number().replaceFirst("\\s*%$", "");
        Reading reading = row.checked(
                field,
                RowCells.value(
                        cell,
                        asked -> Amounts.isNegative(number)
                                ? Amounts.quantity(number, asked.numbers())
                                : percentage(number, asked.numbers())));
        return reading instanceof Reading.Value value
                ? Optional.of(new Printed(asWritten(number, value.amount()), bounds.bound()))
                : Optional.empty();
    }

    /** The same of a change, which may be an increase: "-12,5 %". */
    static Optional<Printed> readOfChange(RowCells row, Field field, Row.Cell cell) {
        String text = Texts.clean(cell.text());
        if (!Amounts.isNegative(text)) {
            return read(row, field, cell);
        }
        Row.Cell positive = new Row.Cell(text.substring(1).strip(), cell.kind(), cell.location(), cell.numbers());
        return read(row, field, positive)
                .map(printed -> new Printed(printed.percent().negate(), printed.bound()));
    }

    /** No share is above the whole: where only one style reads one that is not, such as 28.745 %, it is that. */
    private static Reading percentage(String number, NumberRule rule) {
        List<BigDecimal> possible = Stream.of(NumberStyle.VI, NumberStyle.EN)
                .flatMap(style -> style.read(number).stream())
                .filter(read -> read.compareTo(HUNDRED) <= 0)
                .toList();
        return possible.size() == 1 ? Reading.of(possible.get(0)) : rule.read(number, Optional.empty());
    }

    /** The percentage of a text; empty if it is none. */
    static Optional<Printed> find(String text, NumberRule rule) {
        boolean isIncrease = Amounts.isNegative(text);
        Bounds bounds = Bounds.of(isIncrease ? text.substring(1).strip() : text);
        String number = bounds.number().replaceFirst("\\s*%$", "");
        return percentage(number, rule) instanceof Reading.Value value
                ? Optional.of(new Printed(signed(asWritten(number, value.amount()), isIncrease), bounds.bound()))
                : Optional.empty();
    }

    private static BigDecimal signed(BigDecimal amount, boolean isIncrease) {
        return isIncrease ? amount.negate() : amount;
    }

    /** The amount with the decimals that the text has, be they 0. */
    private static BigDecimal asWritten(String number, BigDecimal amount) {
        return Stream.of(NumberStyle.VI, NumberStyle.EN)
                .flatMap(style -> style.read(number).stream())
                .filter(read -> read.compareTo(amount) == 0)
                .findFirst()
                .orElse(amount);
    }
}
