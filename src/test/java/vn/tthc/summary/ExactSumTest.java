package vn.tthc.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExactSumTest {
    @Test
    void isExactBeyondWhatALongHolds() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            ExactSum sum = new ExactSum(0);
            BigDecimal expected = BigDecimal.ZERO;
            for (int j = 0; j < 50; j++) {
                BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(66), random), random.nextInt(3));
                sum.add(number);
                expected = expected.add(number);
            }
            ExactSum twice = new ExactSum(0);
            twice.add(sum);
            twice.add(sum);
            assertThat(sum.value()).isEqualByComparingTo(expected);
            assertThat(twice.value()).isEqualByComparingTo(expected.add(expected));
        }
    }

    @Test
    void hasNoZerosBehindItsDecimals() {
        ExactSum sum = new ExactSum(15);
        sum.add(500_000_000_000_000L);
        assertThat(sum.value()).isEqualTo(new BigDecimal("0.5"));
        sum.add(500_000_000_000_000L);
        assertThat(sum.value()).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void goesOnWhereALongIsFull() {
        ExactSum sum = new ExactSum(15);
        sum.add(Long.MAX_VALUE);
        sum.add(Long.MAX_VALUE);
        assertThat(sum.value()).isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 15).multiply(BigDecimal.valueOf(2)));
    }
}
