package vn.tthc.bulk;

import java.util.function.Function;

/** A cache from a tuple of known cells to the result computed for them together. */
final class CombinationCache<V> {
    private static final int SPREAD = 0x9E3779B9;
    private static final int FIRST_SLOTS = 1 << 6;
    private static final int MAX_SLOTS = 1 << 15;

    private final int size;
    private final Function<KnownCells.Known[], V> finding;
    /** The cells of the first slot, of the second, and so on. */
    private KnownCells.Known[] cells;

    private Object[] values = new Object[FIRST_SLOTS];
    private int count;

    /**
     * Knows no combination yet.
     *
     * @param size how many cells a combination has
     * @param finding finds what cells come to
     */
    CombinationCache(int size, Function<KnownCells.Known[], V> finding) {
        this.size = size;
        this.finding = finding;
        cells = new KnownCells.Known[FIRST_SLOTS * size];
    }

    /** What the cells come to, the same as before as long as there are not too many. */
    @SuppressWarnings("unchecked") // nothing but what was found is put there
    V get(KnownCells.Known[] key) {
        int slot = slot(key, 0);
        if (values[slot] != null) {
            return (V) values[slot];
        }
        V found = finding.apply(key);
        put(slot, key, 0, found);
        if (count * 2 > values.length) {
            grow();
        }
        return found;
    }

    private void put(int slot, KnownCells.Known[] keys, int at, Object value) {
        System.arraycopy(keys, at, cells, slot * size, size);
        values[slot] = value;
        count++;
    }

    /** Makes room for as many again; combinations of which there are too many are forgotten. */
    private void grow() {
        Object[] oldValues = values;
        KnownCells.Known[] oldCells = cells;
        boolean isFull = oldValues.length == MAX_SLOTS;
        values = new Object[isFull ? FIRST_SLOTS : oldValues.length * 2];
        cells = new KnownCells.Known[values.length * size];
        count = 0;
        for (int i = 0; i < oldValues.length && !isFull; i++) {
            if (oldValues[i] != null) {
                put(slot(oldCells, i * size), oldCells, i * size, oldValues[i]);
            }
        }
    }

    /** Where the combination is that begins at a place of some cells, or the free place where it belongs. */
    private int slot(KnownCells.Known[] keys, int at) {
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash = hash * 31 + keys[at + i].hash();
        }
        int slot = ((hash * SPREAD) >>> 16) & (values.length - 1);
        while (values[slot] != null && !isAt(slot, keys, at)) {
            slot = (slot + 1) & (values.length - 1);
        }
        return slot;
    }

    private boolean isAt(int slot, KnownCells.Known[] keys, int at) {
        for (int i = 0; i < size; i++) {
            if (cells[slot * size + i] != keys[at + i]) {
                return false;
            }
        }
        return true;
    }
}
