package vn.tthc.bulk;

import java.util.Arrays;
import vn.tthc.source.ByteWords;

/**
 * What is known of stretches of bytes that lists repeat: a hash table with open addressing, looked up without making anything
 * of the bytes. It forgets all when it is full, and grows instead where what it forgot comes again.
 */
final class KnownBytes<V> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Odd, and new in each run: no list can be written so that all its names fall into one place. */
    private static final long SECRET = System.nanoTime() * SPREAD | 1;

    private static final int FIRST_SLOTS = 1 << 4;
    private static final int FIRST_MOST = 1 << 12;
    private static final int MAX_MOST = 1 << 17;
    /** A bit for each of so many hashes; after a quarter as many stretches it begins anew. */
    private static final int BITS = 1 << 20;

    private int most = FIRST_MOST;
    private byte[][] keys = new byte[FIRST_SLOTS][];
    private Object[] values = new Object[FIRST_SLOTS];
    private int count;
    /** A Bloom filter with one hash over what was put; empty before the first time that the table is full. */
    private long[] seen = {};

    private int putSinceSeen;
    private int put;
    private int putAgain;

    /** What is known of the bytes; null if nothing is. */
    @SuppressWarnings("unchecked") // nothing else is put there
    V find(byte[] bytes, int from, int to) {
        return (V) values[slot(bytes, from, to)];
    }

    /** Keeps what was not known of the bytes. */
    void put(byte[] bytes, int from, int to, V value) {
        if (seen.length > 0) {
            see(hash(bytes, from, to));
        }
        if (count == most) {
            makeRoom();
        } else if (2 * count == keys.length) {
            grow();
        }
        put(Arrays.copyOfRange(bytes, from, to), value);
    }

    private void makeRoom() {
        if (2 * putAgain > put && most < MAX_MOST) {
            most *= 2;
            grow();
        } else {
            if (seen.length == 0) {
                seen = new long[BITS / Long.SIZE];
                for (byte[] key : keys) {
                    if (key != null) {
                        see(hash(key, 0, key.length));
                    }
                }
            }
            keys = new byte[FIRST_SLOTS][];
            values = new Object[FIRST_SLOTS];
            count = 0;
        }
        put = 0;
        putAgain = 0;
    }

    private void see(long hash) {
        if (putSinceSeen > BITS / 4) {
            Arrays.fill(seen, 0);
            putSinceSeen = 0;
        }
        int bit = (int) hash & (BITS - 1);
        long mask = 1L << bit;
        put++;
        if ((seen[bit >>> 6] & mask) != 0) {
            putAgain++;
        } else {
            putSinceSeen++;
        }
        seen[bit >>> 6] |= mask;
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
        int slot = (int) (hash(bytes, from, to) >>> 40) & (keys.length - 1);
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /**
     * Multiply and xorshift over all bytes, eight at a time; the last eight may be taken twice. Without the second factor, the
     * highest bit of eight bytes could be made up for in the next eight, whatever is kept secret.
     */
    private static long hash(byte[] bytes, int from, int to) {
        long hash = SECRET ^ (to - from);
        int at = from;
        for (; at + ByteWords.SIZE < to; at += ByteWords.SIZE) {
            hash = (hash ^ ByteWords.at(bytes, at, to)) * SPREAD;
            hash = (hash ^ hash >>> 32) * SECRET;
        }
        int last = Math.max(from, to - ByteWords.SIZE);
        hash = (hash ^ ByteWords.at(bytes, last, to)) * SPREAD;
        return hash ^ hash >>> 29;
    }
}
