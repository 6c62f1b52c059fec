package vn.tthc.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** The cells of one field by their bytes: what a list repeats is decoded and understood but once. */
final class KnownCells {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 1 << 4;
    private static final int MAX_SLOTS = 1 << 12;

    /** Longer texts hardly repeat, and would only take room. */
    private static final int MAX_LENGTH = 200;

    private final Function<String, Known> making;
    private byte[][] keys = new byte[FIRST_SLOTS][];
    private Known[] values = new Known[FIRST_SLOTS];

    /** A cell that was seen; the same bytes mostly give the same one, so that it can be told from others by identity. */
    static final class Known {
        private final Row.Cell cell;
        private final boolean ordinary;
        private final int hash;

        /**
         * A cell.
         *
         * @param ordinary whether a row may have it and yet be an ordinary one
         */
        Known(Row.Cell cell, boolean ordinary) {
            this.cell = cell;
            this.ordinary = ordinary;
            hash = cell.text().hashCode();
        }

        Row.Cell cell() {
            return cell;
        }

        boolean ordinary() {
            return ordinary;
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

    /** The cell of these bytes, the same as before if it has not been forgotten for another. */
    Known get(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        byte[] key = keys[slot];
        if (key != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
            return values[slot];
        }
        Known made = making.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (to - from <= MAX_LENGTH) {
            if (key != null && keys.length < MAX_SLOTS) {
                // A place is wanted twice: begin anew with more of them.
                keys = new byte[keys.length * 2][];
                values = new Known[keys.length];
                slot = slot(bytes, from, to);
            }
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            values[slot] = made;
        }
        return made;
    }

    private int slot(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * SPREAD;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * SPREAD;
        }
        return (int) (hash >>> 40) & (keys.length - 1);
    }
}
