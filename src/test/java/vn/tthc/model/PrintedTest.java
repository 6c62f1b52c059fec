package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.share.Share;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedTest {
    /** The figures of DOMAIN.md §7, and bounds. */
    @ParameterizedTest(name = "{0}/{1} printed {2} {3}")
    @CsvSource(textBlock = """
            1709,   1915,   EXACT, 88.79, OFF,       -0.45
            190,    1915,   EXACT, 9.92,  AGREES,    0.00
            465553, 830481, EXACT, 56.06, AGREES,    0.00
            1197,   4101,   EXACT, 29.2,  AGREES,    0.01
            3600,   12524,  EXACT, 29.1,  OFF,       0.36
            174,    447,    EXACT, 38,    TRUNCATED, -0.93
            278,    421,    EXACT, 66,    AGREES,    -0.03
            102770, 257141, EXACT, 40,    AGREES,    0.03
            2371,   6974,   EXACT, 33.9,  TRUNCATED, -0.10
            984,    1000,   ABOVE, 98,    AGREES,    -0.40
            970,    1000,   ABOVE, 98,    OFF,       1.00
            970,    1000,   BELOW, 98,    AGREES,    1.00
            1,      3,      ABOUT, 33,    AGREES,    -0.33
            976,    1000,   ABOVE, 98,    OFF,       0.40
            980,    1000,   ABOVE, 98,    AGREES,    0.00
            904,    1000,   BELOW, 90,    OFF,       -0.40
            339,    1000,   ABOUT, 33,    TRUNCATED, -0.90
            95,     100,    EXACT, 1E+2,  OFF,       5.00
            0,      0,      EXACT, 0,     ,
            """)
    void isJudgedAtItsOwnPrecision(
            BigDecimal part,
            BigDecimal whole,
            Bound bound,
            BigDecimal percent,
            Printed.Verdict verdict,
            BigDecimal points) {
        Printed printed = new Printed(percent, bound);
        Change numbers = new Share(part, whole).asSaving();

        assertThat(printed.judge(numbers)).isEqualTo(Optional.ofNullable(verdict));
        assertThat(printed.points(numbers)).isEqualTo(Optional.ofNullable(points));
    }

    /** What was printed without a percent sign may be a fraction of 1, if its numbers say so. */
    @ParameterizedTest(name = "{0}/{1} printed {2}")
    @CsvSource(textBlock = """
            95,   100,  0.95,   AGREES,    95,   0.00
            2,    3,    0.67,   AGREES,    67,   0.33
            2,    3,    0.66,   TRUNCATED, 66,   -0.67
            1709, 1915, 0.8879, OFF,       88.79, -0.45
            50,   100,  0.5,    AGREES,    50,   0.00
            100,  100,  1,      AGREES,    100,  0.00
            1,    100,  1,      AGREES,    1,    0.00
            97,   100,  1,      OFF,       1,    -96.00
            40,   100,  0,      OFF,       0,    -40.00
            1,    200,  0.5,    AGREES,    0.5,  0.00
            1,    200,  0.6,    OFF,       0.6,  0.10
            90,   100,  88,     OFF,       88,   -2.00
            """)
    void mayBeAFraction(
            BigDecimal part,
            BigDecimal whole,
            BigDecimal printed,
            Printed.Verdict verdict,
            BigDecimal percent,
            BigDecimal points) {
        Printed fraction = new Printed(printed, Bound.EXACT, true);
        Change numbers = new Share(part, whole).asSaving();

        assertThat(fraction.judge(numbers)).contains(verdict);
        assertThat(fraction.percentOf(numbers)).isEqualByComparingTo(percent);
        assertThat(fraction.points(numbers).orElseThrow()).isEqualByComparingTo(points);
        assertThat(new Printed(printed, Bound.EXACT).percentOf(numbers)).isEqualTo(printed);
    }

    @Test
    void digitsThatABinaryFractionLeavesAreNoise() {
        Printed printed = new Printed(new BigDecimal("33.333333333333336"), Bound.EXACT);

        assertThat(printed.judge(Change.of(3, 2))).contains(Printed.Verdict.AGREES);
        assertThat(printed.percent()).isEqualTo(new BigDecimal("33.3333333333"));
    }
}
