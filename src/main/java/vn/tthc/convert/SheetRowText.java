package vn.tthc.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;

/**
 * Rows on their way into a workbook, which one thread writes: for each column a byte that says what follows, and of a text or number
 * its length in four bytes, the highest first, and its UTF-8.
 */
final class SheetRowText extends RowText {
    private static final int NOTHING = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;

    SheetRowText(List<Field> columns) {
        super(columns);
    }

    /** Takes the cells of a row. */
    interface Cells {
        void text(int column, String text);

        void number(int column, String number);
    }

    @Override
    void compose() {
        for (int column = 0; column < columns().size(); column++) {
            if (has(column)) {
                append((char) (hasNumber(column) ? NUMBER : TEXT));
                int length = end(column) - start(column);
                for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                    append((char) (length >>> shift & 0xFF));
                }
                append(text(column), start(column), end(column));
            } else {
                append((char) NOTHING);
            }
        }
    }

    /** Says the cells of a row that was composed. */
    static void say(byte[] row, int from, int to, Cells cells) {
        int at = from;
        for (int column = 0; at < to; column++) {
            int kind = row[at++];
            if (kind != NOTHING) {
                int length = 0;
                for (int i = 0; i < Integer.BYTES; i++) {
                    length = (length << Byte.SIZE) | (row[at++] & 0xFF);
                }
                String text = new String(row, at, length, StandardCharsets.UTF_8);
                at += length;
                if (kind == NUMBER) {
                    cells.number(column, text);
                } else {
                    cells.text(column, text);
                }
            }
        }
    }

    /** A workbook has cells of its own for the place. */
    @Override
    void endAt(Optional<Location> place) {}
}
