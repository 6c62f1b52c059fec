package vn.tthc.format.xlsx;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetDatesTest {
    @ParameterizedTest
    @CsvSource({
        "45658,            2025-01-01",
        "45658.75,         2025-01-01 18:00",
        "45658.354178241,  2025-01-01 08:30:01",
        "45657.9999999999, 2025-01-01",
        "0.5,              12:00",
        "1,                1900-01-01",
        "59,               1900-02-28",
        "61,               1900-03-01",
        "2958465,          9999-12-31",
    })
    void countsDaysFrom1900(BigDecimal days, String date) {
        assertThat(SheetDates.FROM_1900.find(days)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "44196, 2025-01-01", "44196.25, 2025-01-01 06:00"})
    void countsDaysFrom1904(BigDecimal days, String date) {
        assertThat(SheetDates.FROM_1904.find(days)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"-1", "2958466", "1E+300"})
    void knowsNumbersThatAreNoDates(BigDecimal days) {
        assertThat(SheetDates.FROM_1900.find(days)).isEmpty();
    }

    @Test
    void writesDatesAlike() {
        assertThat(SheetDates.ofIso("2025-01-01T00:00:00.000Z")).isEqualTo("2025-01-01");
        assertThat(SheetDates.ofIso("2025-01-01T18:30:00")).isEqualTo("2025-01-01 18:30:00");
        assertThat(SheetDates.ofIso("2025-01-01")).isEqualTo("2025-01-01");
    }
}
