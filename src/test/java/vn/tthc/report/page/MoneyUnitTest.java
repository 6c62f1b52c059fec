package vn.tthc.report.page;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.Change;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyUnitTest {
    /** Long An 2022 and Hà Nội 2025 as published; the others are at the borders. */
    @ParameterizedTest
    @CsvSource({
        "157966240, 149315696, MILLION, 157.97, 149.32",
        "2306000000000, 654000000000, BILLION, 2306, 654",
        "31960000000, 26270000000, BILLION, 31.96, 26.27",
        "12524000000, 12523000000, BILLION, 12.524, 12.523",
        "999999, 1, DONG, 999999, 1",
        "1000000000, 1000000000, BILLION, 1, 1",
        "100000000000, 99999999999, BILLION, 100, 99.999999999",
        "0, 5000000, DONG, 0, 5000000",
        "333333333, 111111111, MILLION, 333.33, 111.11"
    })
    void fewDigitsStayTrue(BigDecimal current, BigDecimal proposed, MoneyUnit unit, String from, String to) {
        Change change = new Change(current, proposed);

        assertThat(MoneyUnit.fitting(current)).isEqualTo(unit);
        Change told = unit.told(change);
        assertThat(told.current()).isEqualByComparingTo(from);
        assertThat(told.proposed()).isEqualByComparingTo(to);
        assertThat(told.percent()).isEqualTo(change.percent());
    }
}
