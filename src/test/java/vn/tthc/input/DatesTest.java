package vn.tthc.input;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            31/12/2025,          2025-12-31
            1/2/2025,            2025-02-01
            01-02-2025,          2025-02-01
            01.02.2025,          2025-02-01
            2025-02-01,          2025-02-01
            2025-02-01T08:30:00, 2025-02-01
            01/02/2025 17:00,    2025-02-01
            30/02/2025,
            2025-13-01,
            01/02-2025,
            1/2/25,
            '',
            """)
    void daysAreReadAsListsWriteThem(String text, LocalDate day) {
        assertThat(Dates.find(text)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void aSpreadsheetCountsDays() {
        assertThat(Dates.findOfSheet("45658")).contains(LocalDate.of(2025, 1, 1));
        assertThat(Dates.findOfSheet("45658.75")).contains(LocalDate.of(2025, 1, 1));
        assertThat(Dates.findOfSheet("x")).isEmpty();
    }
}
