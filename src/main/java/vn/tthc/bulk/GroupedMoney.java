package vn.tthc.bulk;

import java.math.BigDecimal;
import vn.tthc.format.CellKind;
import vn.tthc.model.Measure;
import vn.tthc.row.ProcedureParser;
import vn.tthc.table.Row;
import vn.tthc.text.NumberMarks;
import vn.tthc.text.Reading;

/**
 * Reads amounts such as "8.650.544 đồng" from their bytes. Digits in three groups or more can be read in one way only, and
 * those in two groups with one mark are all read alike in a list, so that it is enough to have understood once what stands
 * after them.
 */
final class GroupedMoney {
    private static final int GROUP = 3;
    private static final int MIN_GROUPS = 2;

    /** More digits may be too many for {@link vn.tthc.model.Change#MAX_WHOLE}. */
    private static final int MAX_GROUPS = 5;

    private final ProcedureParser parser;
    private final Row.Cell column;
    /** What was found after digits of three groups or more, and whether they alone are the amount. */
    private final KnownCells tails = tails("1.234.567");

    private final KnownCells tailsOfPoint = tails("1.234");
    private final KnownCells tailsOfComma = tails("1,234");
    private int marks;

    /**
     * Reads the cells of a column.
     *
     * @param column any cell of it
     */
    GroupedMoney(ProcedureParser parser, Row.Cell column) {
        this.parser = parser;
        this.column = column;
    }

    private KnownCells tails(String digits) {
        Reading amount = Reading.of(new BigDecimal(digits.replace(".", "").replace(",", "")));
        return new KnownCells(tail -> {
            Row.Cell sample = new Row.Cell(digits + tail, CellKind.TEXT, column.location(), column.rule());
            return new KnownCells.Known(
                    sample, parser.understand(Measure.COST, sample).equals(amount));
        });
    }

    /** The amount; {@link KnownCells#NO_NUMBER} if the cell is no such one. */
    long read(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        if (at == start || at - start > GROUP || at == end || bytes[start] == '0') {
            return KnownCells.NO_NUMBER;
        }
        byte mark = bytes[at];
        if (mark != '.' && mark != ',') {
            return KnownCells.NO_NUMBER;
        }
        long amount = number(bytes, start, at);
        int groups = 1;
        while (at < end && bytes[at] == mark) {
            int next = at + 1 + GROUP;
            if (next > end || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2]) || !isDigit(bytes[at + GROUP])) {
                return KnownCells.NO_NUMBER;
            }
            amount = amount * 1000 + number(bytes, at + 1, next);
            at = next;
            groups++;
        }
        boolean goesOn = at < end && (isDigit(bytes[at]) || bytes[at] == '.' || bytes[at] == ',');
        if (goesOn || groups < MIN_GROUPS || groups > MAX_GROUPS) {
            return KnownCells.NO_NUMBER;
        }
        marks = groups > MIN_GROUPS
                ? (mark == '.' ? NumberMarks.POINT_GROUPS_OF_DONG : NumberMarks.COMMA_GROUPS_OF_DONG)
                : (mark == '.' ? NumberMarks.POINT_THOUSAND_DONG : NumberMarks.COMMA_THOUSAND_DONG);
        KnownCells known = groups > MIN_GROUPS ? tails : mark == '.' ? tailsOfPoint : tailsOfComma;
        return known.get(bytes, at, end).ordinary() ? amount : KnownCells.NO_NUMBER;
    }

    /** What the amount that was read last tells of the numbers of the list. */
    int marks() {
        return marks;
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
