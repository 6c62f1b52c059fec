package vn.tthc.input;

import java.util.function.Function;

/** What some known cells come to together: what a list repeats is found but once. */
final class Combinations<V> {
    private static final int SPREAD = 0x9E3779B9;
    private static final int FIRST_SLOTS = 1 << 6;
    private static final int MAX_SLOTS = 1 << 14;

    private final int size;
    private final Function<KnownCells.Known[], V> finding;
    /** The cells of the first slot, of the second, and so on. */
    private KnownCells.Known[] cells;

    private Object[] values = new Object[FIRST_SLOTS];

    /**
     * Knows no combination yet.
     *
     * @param size how many cells a combination has
     * @param finding finds what cells come to
     */
    Combinations(int size, Function<KnownCells.Known[], V> finding) {
        this.size = size;
        this.finding = finding;
        cells = new KnownCells.Known[FIRST_SLOTS * size];
    }

    /** What the cells come to, the same as before if it has not been forgotten for another combination. */
    @SuppressWarnings("unchecked") // nothing but what was found is put there
    V get(KnownCells.Known[] key) {
        int slot = slot(key);
        if (values[slot] != null && isAt(slot, key)) {
            return (V) values[slot];
        }
        if (values[slot] != null && values.length < MAX_SLOTS) {
            // A place is wanted twice: begin anew with more of them.
            values = new Object[values.length * 2];
            cells = new KnownCells.Known[values.length * size];
            slot = slot(key);
        }
        V found = finding.apply(key);
        System.arraycopy(key, 0, cells, slot * size, size);
        values[slot] = found;
        return found;
    }

    private boolean isAt(int slot, KnownCells.Known[] key) {
        for (int i = 0; i < size; i++) {
            if (cells[slot * size + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(KnownCells.Known[] key) {
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash = hash * 31 + key[i].hash();
        }
        return ((hash * SPREAD) >>> 16) & (values.length - 1);
    }
}
