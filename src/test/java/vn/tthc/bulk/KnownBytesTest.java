package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownBytesTest {
    private static final int BITS = 12;
    private static final int MANY = 1 << BITS;

    private static List<byte[]> stretches(IntFunction<byte[]> making) {
        List<byte[]> stretches = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            stretches.add(making.apply(i));
        }
        return stretches;
    }

    /** Pairs of words: the highest bit of the first, and of the second what a multiplication and a shift by 32 make of it. */
    private static byte[] cancelling(int number) {
        byte[] bytes = new byte[BITS * 16];
        for (int bit = 0; bit < BITS; bit++) {
            int word = bit * 16;
            byte set = (byte) ((number >> bit & 1) << 7);
            bytes[word + 7] = set;
            bytes[word + 8 + 7] = set;
            bytes[word + 8 + 3] = set;
        }
        return bytes;
    }

    /** How long it takes to put all and to find them again. */
    private static long nanos(List<byte[]> stretches) {
        long start = System.nanoTime();
        KnownBytes<Integer> known = new KnownBytes<>();
        for (int i = 0; i < stretches.size(); i++) {
            known.put(stretches.get(i), 0, stretches.get(i).length, i);
        }
        int found = 0;
        for (int i = 0; i < stretches.size(); i++) {
            found += known.find(stretches.get(i), 0, stretches.get(i).length) == i ? 1 : 0;
        }
        long nanos = System.nanoTime() - start;
        assertThat(found).isEqualTo(stretches.size());
        return nanos;
    }

    private static long fastest(List<byte[]> stretches) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            fastest = Math.min(fastest, nanos(stretches));
        }
        return fastest;
    }

    @Test
    void stretchesThatAreAlikeCostWhatOthersCost() {
        long others = fastest(stretches(
                i -> ("x".repeat(BITS * 16 - 9) + (100_000_000 + i * 7919)).getBytes(StandardCharsets.UTF_8)));
        assertThat(fastest(stretches(KnownBytesTest::cancelling))).isLessThan(5 * others);
    }

    @Test
    void tellsStretchesOfAnyLengthApart() {
        KnownBytes<Integer> known = new KnownBytes<>();
        byte[] zeros = new byte[100];
        for (int length = 0; length <= zeros.length; length++) {
            assertThat(known.find(zeros, 0, length)).isNull();
            known.put(zeros, 0, length, length);
        }
        for (int length = 0; length <= zeros.length; length++) {
            assertThat(known.find(zeros, 0, length)).isEqualTo(length);
        }
    }
}
