package vn.tthc.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
        assertThat(number(text)).isEqualTo(day == null ? Dates.NO_DAY : Dates.number(day));
    }

    @Test
    void bytesSayTheSameAsTextOrNothing() {
        Random random = new Random(7);
        List<String> pieces =
                List.of("1", "12", "29", "30", "02", "2", "2024", "2025", "/", "/", "-", ".", " ", "T", "é");
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 3 + random.nextInt(5); length > 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            long day = number(text.toString());
            if (day != Dates.NO_DAY) {
                assertThat(Dates.find(Texts.clean(text.toString())).map(Dates::number))
                        .as(text.toString())
                        .contains(day);
            }
        }
    }

    @Test
    void numbersOfDaysHaveTheOrderOfDays() {
        LocalDate last = LocalDate.of(0, 1, 1);
        for (LocalDate day = last.plusDays(1); day.getYear() < 9; day = day.plusDays(1)) {
            assertThat(Dates.number(day)).isGreaterThan(Dates.number(last));
            last = day;
        }
    }

    private static long number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Dates.number(bytes, 0, bytes.length);
    }

    @Test
    void aSpreadsheetCountsDays() {
        assertThat(Dates.findOfSheet("45658")).contains(LocalDate.of(2025, 1, 1));
        assertThat(Dates.findOfSheet("45658.75")).contains(LocalDate.of(2025, 1, 1));
        assertThat(Dates.findOfSheet("x")).isEmpty();
    }
}
