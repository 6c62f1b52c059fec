package vn.tthc.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExactSumsTest {
    private static ExactSums sums(int decimals) {
        ExactSums sums = new ExactSums(decimals);
        sums.grow(2);
        return sums;
    }

    @Test
    void isExactBeyondWhatALongHolds() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            ExactSums sums = sums(0);
            BigDecimal expected = BigDecimal.ZERO;
            for (int j = 0; j < 50; j++) {
                BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(66), random), random.nextInt(3));
                sums.add(0, 0, number);
                expected = expected.add(number);
            }
            sums.add(1, sums, 0);
            sums.add(1, sums, 0);
            assertThat(sums.value(0, 0)).isEqualByComparingTo(expected);
            assertThat(sums.value(1, 0)).isEqualByComparingTo(expected.add(expected));
        }
    }

    @Test
    void hasNoZerosBehindItsDecimals() {
        ExactSums sums = sums(15);
        sums.add(0, 0, 500_000_000_000_000L);
        assertThat(sums.value(0, 0)).isEqualTo(new BigDecimal("0.5"));
        sums.add(0, 0, 500_000_000_000_000L);
        assertThat(sums.value(0, 0)).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void goesOnWhereALongIsFull() {
        ExactSums sums = sums(15);
        sums.add(0, 0, Long.MAX_VALUE);
        sums.add(0, 0, Long.MAX_VALUE);
        assertThat(sums.value(0, 0))
                .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 15).multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void sumsSideBySideDoNotDisturbEachOther() {
        ExactSums sums = new ExactSums(0, 0, 15);
        sums.grow(2);
        sums.add(0, 0, 1);
        sums.add(0, 1, new BigDecimal("2.5"));
        sums.add(0, 2, 3);
        sums.add(1, sums, 0);
        sums.add(1, 0, Long.MAX_VALUE);
        sums.grow(4);

        assertThat(sums.units(0, 0)).isEqualTo(1);
        assertThat(sums.units(0, 1)).isEqualTo(ExactSums.NO_LONG);
        assertThat(sums.units(1, 2)).isEqualTo(3);
        assertThat(sums.value(1, 0))
                .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE));
        assertThat(sums.value(1, 1)).isEqualTo(new BigDecimal("2.5"));
        assertThat(sums.value(3, 0)).isEqualTo(BigDecimal.ZERO);
    }
}
