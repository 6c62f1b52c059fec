package vn.tthc.bulk;

import java.util.Arrays;
import vn.tthc.source.ByteWords;

/** What is known of stretches of bytes that lists repeat, found without making anything of them. */
final class KnownBytes<V> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 1 << 4;

    private final int most;
    private byte[][] keys = new byte[FIRST_SLOTS][];
    private Object[] values = new Object[FIRST_SLOTS];
    private int count;

    /**
     * Knows nothing yet.
     *
     * @param most so many stretches are known at once; when there are more, all are forgotten
     */
    KnownBytes(int most) {
        this.most = most;
    }

    /** What is known of the bytes; null if nothing is. */
    @SuppressWarnings("unchecked") // nothing else is put there
    V find(byte[] bytes, int from, int to) {
        return (V) values[slot(bytes, from, to)];
    }

    /** Keeps what was not known of the bytes. */
    void put(byte[] bytes, int from, int to, V value) {
        if (count == most) {
            keys = new byte[FIRST_SLOTS][];
            values = new Object[FIRST_SLOTS];
            count = 0;
        } else if (2 * count == keys.length) {
            grow();
        }
        put(Arrays.copyOfRange(bytes, from, to), value);
    }

    private void put(byte[] key, Object value) {
        int slot = slot(key, 0, key.length);
        keys[slot] = key;
        values[slot] = value;
        count++;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        Object[] oldValues = values;
        keys = new byte[oldKeys.length * 2][];
        values = new Object[keys.length];
        count = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    /** Where the bytes are, or the free place where they belong. */
    private int slot(byte[] bytes, int from, int to) {
        long hash = (to - from ^ ByteWords.at(bytes, from, to)) * SPREAD;
        if (to - from > ByteWords.SIZE) {
            // The ends and the middle tell most names apart; whether it is the same is looked at below.
            int middle = (from + to) >>> 1;
            hash = (hash ^ hash >>> 32 ^ ByteWords.at(bytes, middle, Math.min(middle + ByteWords.SIZE, to))) * SPREAD;
            hash = (hash ^ hash >>> 32 ^ ByteWords.at(bytes, to - ByteWords.SIZE, to)) * SPREAD;
        }
        int slot = (int) (hash >>> 40) & (keys.length - 1);
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
