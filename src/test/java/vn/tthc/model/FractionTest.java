package vn.tthc.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FractionTest {
    @ParameterizedTest
    @CsvSource({"1, 5, 0.2", "1, 3, 1/3", "2, 6, 1/3", "7, 1, 7", "10, 4, 2.5"})
    void isWrittenExactly(BigDecimal numerator, BigDecimal denominator, String text) {
        assertThat(Fraction.of(numerator).dividedBy(denominator).exactText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1,     8,  0.125",
        "10,    4,  2.5",
        "100,   1,  100",
        "1,     3,  ''",
        "7.5,   30, 0.25",
        "1,     2112, ''",
        "2112,  2112, 1",
        "0,     7,  0",
        "-1,    4,  -0.25",
        "0.001, 0.2, 0.005",
    })
    void isADecimalWhereItsDecimalsEnd(BigDecimal numerator, BigDecimal denominator, String decimal) {
        Fraction fraction = Fraction.of(numerator).dividedBy(denominator);
        assertThat(fraction.findDecimal().map(BigDecimal::toPlainString).orElse(""))
                .isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 2, 0.67",
        "1, 3, 2, 0.33",
        "1, 8, 2, 0.13",
        "1, 8, 0, 0",
        "1, 2, 0, 1",
        "200, 1, 2, 200",
    })
    void isRoundedHalfUpWithoutZerosAtTheEnd(
            BigDecimal numerator, BigDecimal denominator, int decimals, String rounded) {
        assertThat(Fraction.of(numerator).dividedBy(denominator).rounded(decimals))
                .isEqualTo(new BigDecimal(rounded));
    }

    @Test
    void thirdsMakeAWhole() {
        Fraction third = Fraction.of(BigDecimal.ONE).dividedBy(BigDecimal.valueOf(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(new Fraction(BigInteger.ONE, BigInteger.ONE));
        assertThat(third.times(new BigDecimal("1.50"))).isEqualTo(Fraction.of(new BigDecimal("0.5")));
    }
}
