package vn.tthc.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are stored with what people see of them: the text tells the unit, the value is exact. */
public final class ShownNumber {
    private static final Pattern NUMBER =
            Pattern.compile("[(]?[-+−]?\\d[\\d.,\\s\\u00A0\\u202F']*(?:[eE][+-]?\\d+)?[)]?");

    /** Formats divide by thousands: "1.500 nghìn" for 1500000. */
    private static final int[] SCALES = {0, 3, 6, 9};

    private static final int MAX_DECIMALS = 10;

    private ShownNumber() {}

    /** A cell with a number of which people see a text: a percentage, a number with its unit, the number alone, or words. */
    public static Grid.GridCell of(BigDecimal value, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            // Formats may show words instead of a number, such as "Không" for 0.
            return text.isBlank()
                    ? new Grid.GridCell(plain(value), CellKind.NUMBER)
                    : new Grid.GridCell(text.strip(), CellKind.TEXT);
        }
        String unit = (text.substring(0, number.start()) + " " + text.substring(number.end())).strip();
        if (unit.equals("%")) {
            return new Grid.GridCell(plain(value.movePointRight(2)) + "%", CellKind.TEXT, Grid.Shown.of("%", 0));
        }
        return new Grid.GridCell(plain(value), CellKind.NUMBER, Grid.Shown.of(unit, scale(value, number.group())));
    }

    /** By how many powers of ten the value is larger than what is shown; 0 if it cannot be told. */
    private static int scale(BigDecimal value, String shown) {
        String digits = shown.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
        for (int scale : SCALES) {
            BigDecimal divided = value.abs().movePointLeft(scale);
            for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
                if (divided.setScale(decimals, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .toString()
                        .equals(digits)) {
                    return scale;
                }
            }
        }
        return 0;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
