package vn.tthc.input;

import java.math.BigDecimal;
import java.util.OptionalLong;
import vn.tthc.model.Measure;

/**
 * Reads amounts such as "8.650.544 đồng" from their bytes. Digits in three groups or more can be read in one way only, so
 * that it is enough to have understood once what stands behind them.
 */
final class GroupedMoney {
    private static final String SAMPLE = "1.234.567";
    private static final Reading SAMPLE_READING = Reading.of(new BigDecimal("1234567"));
    private static final int GROUP = 3;
    private static final int MIN_GROUPS = 3;

    /** More digits may not fit into a {@code long}. */
    private static final int MAX_GROUPS = 6;

    /** What was found behind such digits, and whether they alone are the amount. */
    private final KnownCells tails;

    /**
     * Reads the cells of a column.
     *
     * @param column any cell of it
     */
    GroupedMoney(RowParser parser, Row.Cell column) {
        tails = new KnownCells(tail -> {
            Row.Cell sample = new Row.Cell(SAMPLE + tail, CellKind.TEXT, column.location(), column.numbers());
            return new KnownCells.Known(
                    sample, parser.understand(Measure.COST, sample).equals(SAMPLE_READING));
        });
    }

    /** The amount; empty if the cell is no such one. */
    OptionalLong read(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        if (at == start || at - start > GROUP || at == end || bytes[start] == '0') {
            return OptionalLong.empty();
        }
        byte mark = bytes[at];
        if (mark != '.' && mark != ',') {
            return OptionalLong.empty();
        }
        long amount = number(bytes, start, at);
        int groups = 1;
        while (at < end && bytes[at] == mark) {
            int next = at + 1 + GROUP;
            if (next > end || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2]) || !isDigit(bytes[at + GROUP])) {
                return OptionalLong.empty();
            }
            amount = amount * 1000 + number(bytes, at + 1, next);
            at = next;
            groups++;
        }
        boolean goesOn = at < end && (isDigit(bytes[at]) || bytes[at] == '.' || bytes[at] == ',');
        boolean read = groups >= MIN_GROUPS
                && groups <= MAX_GROUPS
                && !goesOn
                && tails.get(bytes, at, end).ordinary();
        return read ? OptionalLong.of(amount) : OptionalLong.empty();
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static long number(byte[] bytes, int start, int end) {
        long number = 0;
        for (int at = start; at < end; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
