package vn.tthc.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.table.Row;
import vn.tthc.text.Reading;

/** The cells of one field by their bytes: what a list repeats is decoded and understood but once. */
final class KnownCells {

    /** Longer texts hardly repeat, and would only take room. */
    private static final int MAX_LENGTH = 200;

    private final Function<String, Known> making;
    private final KnownBytes<Known> cells = new KnownBytes<>();

    /** A cell that was seen; the same bytes mostly give the same one, so that it can be told from others by identity. */
    static final class Known {
        private final Row.Cell cell;
        private final boolean ordinary;
        private final int hash;
        private final long number;
        private final DayUnit unit;
        private int marks;

        /**
         * A cell.
         *
         * @param ordinary whether a row may have it and yet be an ordinary one
         */
        Known(Row.Cell cell, boolean ordinary) {
            this(cell, ordinary, BulkColumn.NO_NUMBER, DayUnit.UNSTATED);
        }

        private Known(Row.Cell cell, boolean ordinary, long number, DayUnit unit) {
            this.cell = cell;
            this.ordinary = ordinary;
            this.number = number;
            this.unit = unit;
            hash = cell.text().hashCode();
        }

        /** A cell with a value, which an ordinary row may have. */
        static Known ofValue(Row.Cell cell, Reading reading) {
            return reading instanceof Reading.Value value && isSmallWhole(value.amount())
                    ? new Known(cell, true, value.amount().longValueExact(), value.unit())
                    : new Known(cell, true);
        }

        private static boolean isSmallWhole(BigDecimal amount) {
            return amount.scale() == 0
                    && amount.signum() >= 0
                    && amount.compareTo(BigDecimal.valueOf(Change.MAX_WHOLE)) <= 0;
        }

        Row.Cell cell() {
            return cell;
        }

        boolean ordinary() {
            return ordinary;
        }

        /** The value of the cell, if that is whole and not too large; else {@link BulkColumn#NO_NUMBER}. */
        long number() {
            return number;
        }

        /** The unit of the {@link #number}. */
        DayUnit unit() {
            return unit;
        }

        /** The same cell with what it tells of the numbers of its list, as {@link vn.tthc.text.NumberMarks} has it. */
        Known telling(int told) {
            marks = told;
            return this;
        }

        /** What it tells of the numbers of its list. */
        int marks() {
            return marks;
        }

        /** The hash of its text. */
        int hash() {
            return hash;
        }
    }

    /**
     * Knows no cell yet.
     *
     * @param making makes what is to be known of a text
     */
    KnownCells(Function<String, Known> making) {
        this.making = making;
    }

    /** The cell of these bytes, the same as before as long as there are not too many. */
    Known get(byte[] bytes, int from, int to) {
        Known known = cells.find(bytes, from, to);
        if (known != null) {
            return known;
        }
        Known made = making.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (to - from <= MAX_LENGTH) {
            cells.put(bytes, from, to, made);
        }
        return made;
    }
}
