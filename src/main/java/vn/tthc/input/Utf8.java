package vn.tthc.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at UTF-8 bytes without decoding them. */
final class Utf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final byte VIETNAMESE_LEAD = (byte) 0xE1;
    private static final int VIETNAMESE_LENGTH = 3;

    private Utf8() {}

    /** Whether the bytes are valid, and none of the characters is {@link Texts#BAD_BYTES}. */
    static boolean isText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at];
            if (lead >= 0) {
                boolean eight = at + Long.BYTES <= to && ((long) LONG.get(bytes, at) & HIGH_BITS) == 0;
                at += eight ? Long.BYTES : 1;
                continue;
            }
            if (isVietnamese(bytes, at, to)) {
                at += VIETNAMESE_LENGTH;
                continue;
            }
            int length = length(lead & 0xFF);
            if (length == 0 || at + length > to) {
                return false;
            }
            int second = bytes[at + 1] & 0xFF;
            if (second < lowest(lead & 0xFF) || second > highest(lead & 0xFF)) {
                return false;
            }
            for (int i = 2; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            if (lead == (byte) 0xEF && second == 0xBF && bytes[at + 2] == (byte) 0xBD) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Whether there is one of the letters with two marks, or another of their range: most letters that are not ASCII. */
    private static boolean isVietnamese(byte[] bytes, int at, int to) {
        return bytes[at] == VIETNAMESE_LEAD
                && at + VIETNAMESE_LENGTH <= to
                && (bytes[at + 1] & bytes[at + 2] & 0xC0) == 0x80
                && ((bytes[at + 1] | bytes[at + 2]) & 0x40) == 0;
    }

    /** How many bytes a character has that begins with a byte above 127; 0 if none begins with it. */
    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** The lowest second byte: lower ones would write a character longer than it must be. */
    private static int lowest(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    /** The highest second byte: higher ones would be surrogates, or beyond Unicode. */
    private static int highest(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }
}
