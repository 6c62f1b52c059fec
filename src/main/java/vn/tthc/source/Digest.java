package vn.tthc.source;

import java.io.Serializable;
import java.util.HexFormat;

/**
 * By what bytes are known again: two cyclic redundancy checks and their number.
 *
 * @param first the CRC-32 of zip archives
 * @param second the CRC-32C of Castagnoli
 */
public record Digest(int first, int second, long length) implements Serializable {
    /** That of no bytes. */
    public static final Digest EMPTY = new Digest(0, 0, 0);

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int CASTAGNOLI = 0x82F63B78;

    /** The polynomial 1, whose bits stand the other way round. */
    private static final int ONE = 1 << 31;

    /** What a byte more multiplies a check by. */
    private static final int BYTE = ONE >>> Byte.SIZE;

    /** That of these bytes and of others after them. */
    public Digest plus(Digest next) {
        return new Digest(
                combined(first, next.first, next.length, POLYNOMIAL),
                combined(second, next.second, next.length, CASTAGNOLI),
                length + next.length);
    }

    private static int combined(int one, int other, long bytes, int polynomial) {
        int shift = ONE;
        int power = BYTE;
        for (long left = bytes; left > 0; left >>= 1) {
            shift = (left & 1) == 0 ? shift : product(shift, power, polynomial);
            power = product(power, power, polynomial);
        }
        return product(shift, one, polynomial) ^ other;
    }

    /** The product of two polynomials over GF(2) modulo a third. */
    private static int product(int one, int other, int polynomial) {
        int product = 0;
        int times = other;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            product ^= (one & bit) == 0 ? 0 : times;
            times = (times & 1) == 0 ? times >>> 1 : times >>> 1 ^ polynomial;
        }
        return product;
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + "-" + length;
    }
}
