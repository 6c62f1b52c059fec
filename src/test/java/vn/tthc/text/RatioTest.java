package vn.tthc.text;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RatioTest {
    @ParameterizedTest
    @CsvSource({
        "5/7,       5,       7, 5/7",
        "' 5/7 ',   5,       7, 5/7",
        "0.7,       0.7,     1, 0.7",
        "5.5/7,     5.5,     7, 5.5/7",
        "1,         1,       1, 1",
        "7/7,       7,       7, 7/7",
        "22/30,     22,     30, 22/30",
    })
    void readsAFractionOrADecimal(String text, BigDecimal part, BigDecimal whole, String shown) {
        Ratio ratio = Ratio.parse(text).orElseThrow();

        assertThat(ratio).isEqualTo(new Ratio(part, whole));
        assertThat(ratio).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0/7", "0.0", "8/7", "1.1", "5/0", "0/0", "-5/7", "5/-7", "5 / 7", "5/7/2", "0,7", "x"})
    void refusesWhatIsNotAboveZeroAndAtMostOne(String text) {
        assertThat(Ratio.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5/7,  7,   5.00000000000000000000",
        "5/7,  30, 21.42857142857142857143",
        "5/7,  20, 14.28571428571428571429",
        "5/7,  12,  8.57142857142857142857",
        "5/7,  0,   0E-20",
        "0.7,  15, 10.50000000000000000000",
        "1,    15, 15.00000000000000000000",
        "1/3,  0.5, 0.16666666666666666667",
    })
    void convertsCalendarDaysToTwentyDecimals(String ratio, BigDecimal calendarDays, String workingDays) {
        assertThat(Ratio.parse(ratio).orElseThrow().toWorkingDays(calendarDays)).hasToString(workingDays);
    }
}
