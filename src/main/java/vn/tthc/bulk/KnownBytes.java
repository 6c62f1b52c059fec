package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import vn.tthc.source.ByteWords;
import vn.tthc.text.BoundedCache;

/**
 * What is known of stretches of bytes that lists repeat: a hash table with open addressing, looked up without making anything
 * of the bytes. It forgets all when it is full, and grows instead where what it forgot comes again.
 */
final class KnownBytes<V> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Odd, and new in each run: no list can be written so that all its names fall into one place. */
    private static final long SECRET = System.nanoTime() * SPREAD | 1;

    private static final int FIRST_SLOTS = 1 << 4;
    private static final int CHUNK = 1 << 13;
    /** Before each key stands its length. */
    private static final int LENGTH = 2;

    /** Longer stretches must not be kept. */
    static final int MAX_LENGTH = 1 << 10;

    private static final int FIRST_MOST = 1 << 12;
    private static final int MAX_MOST = 1 << 17;
    /** A bit for each of so many hashes; after a quarter as many stretches it begins anew. */
    private static final int BITS = 1 << 20;

    private int most = FIRST_MOST;
    /** Where the key of each slot stands in {@link #chunks}; 0 where there is none. */
    private int[] places = new int[FIRST_SLOTS];

    private Object[] values = new Object[FIRST_SLOTS];
    /** Those of the keys: to move a key, and to tell it from most others, it need not be looked at. */
    private int[] hashes = new int[FIRST_SLOTS];

    private int count;
    /** The keys, each after its length: as arrays of their own, they would have the garbage collector look at each. */
    private byte[][] chunks = {};
    /** The place after the last key. */
    private int end = 1;
    /** A Bloom filter with one hash over what was put; empty before the first time that the table is full. */
    private long[] seen = {};

    private int putSinceSeen;
    private int put;
    private int putAgain;

    /** What is known of the bytes; null if nothing is. */
    @SuppressWarnings("unchecked") // nothing else is put there
    V find(byte[] bytes, int from, int to) {
        return (V) values[slot(hash(bytes, from, to), bytes, from, to)];
    }

    /** What is known of the bytes, or else made of their text, which is kept unless it is so long that it hardly repeats. */
    V get(byte[] bytes, int from, int to, Function<String, V> making) {
        V known = find(bytes, from, to);
        if (known == null) {
            known = making.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            if (to - from <= BoundedCache.MAX_LENGTH) {
                put(bytes, from, to, known);
            }
        }
        return known;
    }

    /** Keeps what was not known of the bytes. */
    void put(byte[] bytes, int from, int to, V value) {
        int hash = hash(bytes, from, to);
        if (seen.length > 0) {
            see(hash);
        }
        if (count == most) {
            makeRoom();
        } else if (2 * count == places.length) {
            grow();
        }
        int slot = slot(hash, bytes, from, to);
        places[slot] = keep(bytes, from, to - from);
        values[slot] = value;
        hashes[slot] = hash;
        count++;
    }

    private void makeRoom() {
        if (2 * putAgain > put && most < MAX_MOST) {
            most *= 2;
            grow();
        } else {
            if (seen.length == 0) {
                seen = new long[BITS / Long.SIZE];
                for (int slot = 0; slot < places.length; slot++) {
                    if (places[slot] != 0) {
                        see(hashes[slot]);
                    }
                }
            }
            places = new int[FIRST_SLOTS];
            values = new Object[FIRST_SLOTS];
            hashes = new int[FIRST_SLOTS];
            count = 0;
            end = 1;
        }
        put = 0;
        putAgain = 0;
    }

    private void see(int hash) {
        if (putSinceSeen > BITS / 4) {
            Arrays.fill(seen, 0);
            putSinceSeen = 0;
        }
        int bit = hash & (BITS - 1);
        long mask = 1L << bit;
        put++;
        if ((seen[bit >>> 6] & mask) != 0) {
            putAgain++;
        } else {
            putSinceSeen++;
        }
        seen[bit >>> 6] |= mask;
    }

    private void grow() {
        int[] oldPlaces = places;
        Object[] oldValues = values;
        int[] oldHashes = hashes;
        places = new int[oldPlaces.length * 2];
        values = new Object[places.length];
        hashes = new int[places.length];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = first(oldHashes[i]);
                while (places[slot] != 0) {
                    slot = (slot + 1) & (places.length - 1);
                }
                places[slot] = oldPlaces[i];
                values[slot] = oldValues[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    /** Keeps a key; where it stands. */
    private int keep(byte[] bytes, int from, int length) {
        int place = end;
        if ((place & (CHUNK - 1)) + LENGTH + length > CHUNK) {
            place = (place / CHUNK + 1) * CHUNK;
        }
        if (place / CHUNK >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length + chunks.length / 2 + 1);
        }
        if (chunks[place / CHUNK] == null) {
            chunks[place / CHUNK] = new byte[CHUNK];
        }
        byte[] chunk = chunks[place / CHUNK];
        int at = place & (CHUNK - 1);
        chunk[at] = (byte) (length >>> Byte.SIZE);
        chunk[at + 1] = (byte) length;
        System.arraycopy(bytes, from, chunk, at + LENGTH, length);
        end = place + LENGTH + length;
        return place;
    }

    private boolean isAt(int place, byte[] bytes, int from, int to) {
        byte[] chunk = chunks[place / CHUNK];
        int at = place & (CHUNK - 1);
        int length = (chunk[at] & 0xFF) << Byte.SIZE | (chunk[at + 1] & 0xFF);
        return length == to - from && Arrays.equals(chunk, at + LENGTH, at + LENGTH + length, bytes, from, to);
    }

    private int first(int hash) {
        return hash >>> 8 & (places.length - 1);
    }

    /** Where the bytes are, or the free place where they belong. */
    private int slot(int hash, byte[] bytes, int from, int to) {
        int slot = first(hash);
        while (places[slot] != 0 && (hashes[slot] != hash || !isAt(places[slot], bytes, from, to))) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    /**
     * Multiply and xorshift over all bytes, eight at a time; the last eight may be taken twice. Without the second factor, the
     * highest bit of eight bytes could be made up for in the next eight, whatever is kept secret.
     */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = SECRET ^ (to - from);
        int at = from;
        for (; at + ByteWords.SIZE < to; at += ByteWords.SIZE) {
            hash = (hash ^ ByteWords.at(bytes, at, to)) * SPREAD;
            hash = (hash ^ hash >>> 32) * SECRET;
        }
        int last = Math.max(from, to - ByteWords.SIZE);
        hash = (hash ^ ByteWords.at(bytes, last, to)) * SPREAD;
        return (int) ((hash ^ hash >>> 29) >>> 32);
    }
}
