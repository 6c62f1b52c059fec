package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoundTest {
    @ParameterizedTest
    @CsvSource({
        "ABOVE, 3600, 3600, 3700",
        "BELOW, 3600, 3500, 3600",
        "ABOUT, 3600, 3550, 3650",
        "EXACT, 3600, 3600, 3600",
        "ABOUT, 20.5, 20.45, 20.55",
        "ABOVE, 98, 98, 99",
        "ABOVE, 0, 0, 0"
    })
    void theLastDigitThatIsNotNothingIsRounded(Bound bound, BigDecimal number, BigDecimal low, BigDecimal high) {
        Bound.Interval interval = bound.around(number);
        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
    }

    /** "Hơn 3.600 trên 12.524" was published as 29,1 %: 28,74 to 29,54 are possible. */
    @ParameterizedTest
    @CsvSource({
        "29.1, AGREES",
        "28.7, AGREES",
        "28.6, OFF",
        "29.5, AGREES",
        "29.6, OFF",
        "29, AGREES",
        "30, AGREES",
        "31, OFF"
    })
    void aPercentageAgreesWithTheIntervalThatItsInputsAllow(BigDecimal printed, Printed.Verdict verdict) {
        Optional<Bound.Interval> allowed = Bound.Interval.ofPercent(
                Bound.ABOVE.around(BigDecimal.valueOf(3600)), Bound.EXACT.around(BigDecimal.valueOf(12524)));
        assertThat(new Printed(printed, Bound.EXACT).judge(allowed.orElseThrow()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "gần, 1"})
    void ofAWholeThatMayBeNothingThereIsNoPercentage(String word, BigDecimal whole) {
        Bound bound = word.equals("0") ? Bound.EXACT : Bound.BELOW;
        BigDecimal number = word.equals("0") ? BigDecimal.ZERO : whole;
        assertThat(Bound.Interval.ofPercent(Bound.EXACT.around(BigDecimal.ONE), bound.around(number)))
                .isEmpty();
    }
}
