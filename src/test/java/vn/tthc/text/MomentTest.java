package vn.tthc.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            31/12/2025,          2025-12-31
            1/2/2025,            2025-02-01
            01-02-2025,          2025-02-01
            01.02.2025,          2025-02-01
            2025-02-01,          2025-02-01
            2025-02-01T00:00:00, 2025-02-01
            01/02/2025 00:00,    2025-02-01
            01/02/2025 chiều,    2025-02-01
            01/02/2025 (thứ bảy), 2025-02-01
            30/02/2025,
            2025-13-01,
            01/02-2025,
            1/2/25,
            01/02/2025 gia hạn đến 05/02/2025,
            Thứ bảy 01/02/2025,
            01/02/2025 25:00,
            01/02/2025 12:60,
            '',
            """)
    void daysAreReadAsListsWriteThem(String text, LocalDate day) {
        assertThat(Moment.find(text)).isEqualTo(Optional.ofNullable(day).map(Moment::of));
        if (number(text) != Moment.NONE) {
            assertThat(number(text)).isEqualTo(Moment.of(day).number());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            01/02/2025 17:00,               2025-02-01, 17:00
            01/02/2025 7:05,                2025-02-01, 07:05
            2025-02-01T08:30:15,            2025-02-01, 08:30:15
            2025-02-01 08:30:15.250,        2025-02-01, 08:30:15
            01/02/2025 04:30 PM,            2025-02-01, 16:30
            01/02/2025 4:30:10 CH,          2025-02-01, 16:30:10
            01/02/2025 12:15 SA,            2025-02-01, 00:15
            01/02/2025 16h30,               2025-02-01, 16:30
            01/02/2025 lúc 16 giờ 30 phút,  2025-02-01, 16:30
            01/02/2025 16h,                 2025-02-01, 16:00
            16:30 01/02/2025,               2025-02-01, 16:30
            16h30 ngày 01/02/2025,          2025-02-01, 16:30
            8 giờ 30 ngày 1/2/2025,         2025-02-01, 08:30
            2025-02-01T09:30:00+07:00,      2025-02-01, 09:30
            2025-02-01T09:30:00+0700,       2025-02-01, 09:30
            2025-02-01T03:00:00Z,           2025-02-01, 10:00
            2025-02-01T20:00:00.000Z,       2025-02-02, 03:00
            """)
    void timesAreReadAsListsWriteThem(String text, LocalDate day, LocalTime time) {
        assertThat(Moment.find(text)).contains(new Moment(day, Optional.of(time)));
        if (number(text) != Moment.NONE) {
            assertThat(number(text)).isEqualTo(Moment.find(text).orElseThrow().number());
        }
    }

    /** JavaScript writes the beginning of a day in Vietnam so; others write a day alone as midnight of nowhere. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01-31T17:00:00.000Z,  2025-02-01
            2025-02-01T00:00:00Z,      2025-02-01
            2025-02-01T00:00:00+07:00, 2025-02-01
            01/02/2025 24:00,          2025-02-01
            """)
    void midnightIsNoTime(String text, LocalDate day) {
        assertThat(Moment.find(text)).contains(Moment.of(day));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            09/03/2026,       10/03/2026,       BEFORE_DAY
            09/03/2026 17:00, 10/03/2026 08:00, BEFORE_DAY
            10/03/2026,       10/03/2026,       ON_DAY
            10/03/2026 23:59, 10/03/2026,       ON_DAY
            10/03/2026 07:59, 10/03/2026 08:00, ON_DAY
            10/03/2026 08:00, 10/03/2026 08:00, ON_DAY
            10/03/2026 08:01, 10/03/2026 08:00, AFTER
            10/03/2026,       10/03/2026 08:00, ON_DAY_SOMETIME
            11/03/2026,       10/03/2026 08:00, AFTER
            01/04/2026,       31/03/2026,       AFTER
            """)
    void aTimeCountsOnTheDayOfTheDeadline(String moment, String deadline, Moment.Order order) {
        assertThat(Moment.compare(number(moment), number(deadline))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12/31/2025,       true
            3/25/2025 08:00,  true
            31/12/2025,       false
            03/04/2025,       false
            13/13/2025,       false
            2025-12-31,       false
            x,                false
            """)
    void monthsThatStandFirstAreToldWhereNothingElseCanBeMeant(String text, boolean isMonthFirst) {
        assertThat(Moment.isMonthFirst(text)).isEqualTo(isMonthFirst);
    }

    @Test
    void bytesSayTheSameAsTextOrNothing() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "1", "12", "29", "30", "02", "2", "2024", "2025", "/", "/", "-", ".", " ", "T", ":", "08:15", "24",
                "é");
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 3 + random.nextInt(7); length > 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            long number = number(text.toString());
            if (number != Moment.NONE) {
                assertThat(Moment.find(Texts.clean(text.toString())).map(Moment::number))
                        .as(text.toString())
                        .contains(number);
            }
        }
    }

    @Test
    void numbersOfDaysHaveTheOrderOfDays() {
        LocalDate last = LocalDate.of(0, 1, 1);
        for (LocalDate day = last.plusDays(1); day.getYear() < 9; day = day.plusDays(1)) {
            assertThat(Moment.of(day).number()).isGreaterThan(Moment.of(last).number());
            last = day;
        }
    }

    private static long number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Moment.number(bytes, 0, bytes.length);
    }
}
