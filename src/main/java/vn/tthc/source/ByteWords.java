package vn.tthc.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads eight bytes at a time, the first one lowest. Only places that are multiples of eight are read as they are: at any
 * other the JVM's first compiler, which most runs have to do with, goes from byte to byte.
 */
public final class ByteWords {
    public static final int SIZE = Long.BYTES;

    /** The lowest bit of each byte. */
    public static final long LOW_BITS = 0x0101010101010101L;

    /** The highest bit of each byte. */
    public static final long HIGH_BITS = LOW_BITS << 7;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteWords() {}

    /** The multiple of eight at or before a place. */
    public static int floor(int at) {
        return at & -SIZE;
    }

    /** The word at a multiple of eight. */
    public static long aligned(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /**
     * The usual test for zero bytes in a word (SWAR). Of the result only {@link #HIGH_BITS} mean anything: the lowest one that is
     * set belongs to the first byte that is 0; those above it may be set for bytes that are not.
     */
    public static long zeros(long word) {
        return (word - LOW_BITS) & ~word;
    }

    /** Whether one of the bytes is 0. */
    static boolean hasZero(long word) {
        return (zeros(word) & HIGH_BITS) != 0;
    }

    /**
     * The place among the bytes of a word of the first one whose high bit is set; no other bits may be. The JVM's first
     * compiler knows no instruction for that, and takes longer for counting zeros.
     */
    public static int first(long highBits) {
        return (int) ((((highBits ^ (highBits - 1)) & LOW_BITS) * LOW_BITS) >>> (Long.SIZE - Byte.SIZE)) - 1;
    }

    /** The word at any place, as far as the bytes go up to an end, and zeros after it. */
    public static long at(byte[] bytes, int at, int end) {
        int floor = floor(at);
        if (floor + 2 * SIZE > bytes.length) {
            return byteByByte(bytes, at, end);
        }
        int shift = (at - floor) * Byte.SIZE;
        // In two steps, as a shift by all 64 bits would shift by none.
        long word = aligned(bytes, floor) >>> shift | aligned(bytes, floor + SIZE) << 1 << (Long.SIZE - 1 - shift);
        int length = end - at;
        return length >= SIZE ? word : word & ((1L << (length * Byte.SIZE)) - 1);
    }

    private static long byteByByte(byte[] bytes, int at, int end) {
        long word = 0;
        for (int i = Math.min(end - at, SIZE) - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (bytes[at + i] & 0xFF);
        }
        return word;
    }
}
