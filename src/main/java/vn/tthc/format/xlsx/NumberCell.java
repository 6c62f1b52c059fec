package vn.tthc.format.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;

/** Cells with numbers, as people see them. */
public final class NumberCell {
    /** Excel keeps no more; what is beyond is the noise of binary fractions, as in 0.30000000000000004. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern BOUNDED = Pattern.compile("[+-]?\\d{0,400}(\\.\\d{0,400})?([eE][+-]?\\d{1,3})?");

    private NumberCell() {}

    /** A number as it is meant: a date, a percentage, which is no amount here, or itself. */
    public static Grid.GridCell of(String raw, NumberFormat format, SheetDates dates) throws BrokenPartException {
        if (format == NumberFormat.GENERAL && isPlain(raw)) {
            return new Grid.GridCell(raw, CellKind.NUMBER);
        }
        if (!NUMBER.matcher(raw).matches()) {
            throw new BrokenPartException(raw);
        }
        if (!BOUNDED.matcher(raw).matches()) {
            return new Grid.GridCell(raw, CellKind.TEXT);
        }
        BigDecimal number = new BigDecimal(raw).round(EXCEL_DIGITS).stripTrailingZeros();
        NumberFormat.Section section = format.section(number);
        if (section.isDate()) {
            return new Grid.GridCell(dates.find(number).orElse(raw), CellKind.DATE);
        }
        if (!section.words().isEmpty()) {
            return new Grid.GridCell(section.words(), CellKind.TEXT);
        }
        if (section.shown().unit().equals("%")) {
            BigDecimal percents = number.movePointRight(2 * section.percents()).stripTrailingZeros();
            return new Grid.GridCell(percents.toPlainString() + "%", CellKind.TEXT, section.shown());
        }
        return new Grid.GridCell(number.toPlainString(), CellKind.NUMBER, section.shown());
    }

    /** Whether a number stands there as it would be written again: most have few digits. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        boolean isPlain = length <= EXCEL_DIGITS.getPrecision();
        int point = -1;
        for (int i = 0; isPlain && i < length; i++) {
            char c = raw.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else {
                isPlain = c >= '0' && c <= '9';
            }
        }
        boolean isShort = raw.charAt(0) != '0' || length == 1 || point == 1;
        return isPlain && isShort && (point < 0 || (point > 0 && "0.".indexOf(raw.charAt(length - 1)) < 0));
    }
}
