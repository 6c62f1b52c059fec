package vn.tthc.input;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;

/** The cells of one field by their bytes: what a list repeats is decoded and understood but once. */
final class KnownCells {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 1 << 4;
    private static final int MAX_SLOTS = 1 << 13;

    /** Longer texts hardly repeat, and would only take room. */
    private static final int MAX_LENGTH = 200;

    private final Function<String, Known> making;
    private byte[][] keys = new byte[FIRST_SLOTS][];
    private Known[] values = new Known[FIRST_SLOTS];
    private int count;

    /** A cell that was seen; the same bytes mostly give the same one, so that it can be told from others by identity. */
    static final class Known {
        private final Row.Cell cell;
        private final boolean ordinary;
        private final int hash;
        private final long number;
        private final DayUnit unit;

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
        int slot = slot(bytes, from, to);
        if (keys[slot] != null) {
            return values[slot];
        }
        Known made = making.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (to - from <= MAX_LENGTH) {
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            values[slot] = made;
            count++;
            if (count * 2 > keys.length) {
                grow();
            }
        }
        return made;
    }

    /** Where the cell is, or the free place where it belongs. */
    private int slot(byte[] bytes, int from, int to) {
        long hash = (to - from ^ Words.at(bytes, from, to)) * SPREAD;
        if (to - from > Words.SIZE) {
            // The ends and the middle tell most names apart; whether it is the same is looked at below.
            int middle = (from + to) >>> 1;
            hash = (hash ^ hash >>> 32 ^ Words.at(bytes, middle, Math.min(middle + Words.SIZE, to))) * SPREAD;
            hash = (hash ^ hash >>> 32 ^ Words.at(bytes, to - Words.SIZE, to)) * SPREAD;
        }
        int slot = (int) (hash >>> 40) & (keys.length - 1);
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Makes room for as many again; cells of which there are too many are forgotten. */
    private void grow() {
        byte[][] oldKeys = keys;
        Known[] oldValues = values;
        boolean isFull = oldKeys.length == MAX_SLOTS;
        keys = new byte[isFull ? FIRST_SLOTS : oldKeys.length * 2][];
        values = new Known[keys.length];
        count = 0;
        for (int i = 0; i < oldKeys.length && !isFull; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldKeys[i], 0, oldKeys[i].length);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
                count++;
            }
        }
    }
}
