package vn.tthc.text;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;

import static org.assertj.core.api.Assertions.assertThat;

class DurationsTest {
    private static final NumberRule VIETNAMESE = NumberRule.ofHeaders(true, false);
    private static final NumberRule ENGLISH = NumberRule.ofHeaders(false, true);

    /** Every wording of DOMAIN.md §5. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            04 ngày làm việc kể từ ngày nhận đủ hồ sơ…      → 4 WORKING_DAY
            2,5 ngày làm việc                               → 2.5 WORKING_DAY
            Tối đa 140 ngày                                 → 140 CALENDAR_DAY
            Chậm nhất 01 giờ                                → 0.125 HOUR
            Ba (03) ngày làm việc                           → 3 WORKING_DAY
            không quá mười tám (18) ngày làm việc           → 18 WORKING_DAY
            90 ngày, kể từ ngày nhận được hồ sơ hợp lệ      → 90 CALENDAR_DAY
            13 ngày làm việc. Trong đó: 08 …; 05 …          → 13 WORKING_DAY
            03 ngày; cần kiểm tra thực tế: 3,5 ngày         → several-cases: 3 | 3.5
            03 ngày làm việc | 12 ngày                      → several-cases: 3 | 12
            3 giờ                                           → 0.375 HOUR
            10–20 ngày                                      → several-cases: 10 | 20
            Trong ngày                                      → 1
            06 tháng                                        → 180 MONTH
            1/2 ngày                                        → 0.5 CALENDAR_DAY
            15 ngày (10 ngày làm việc)                      → several-cases: 15 | 10
            20 ngày                                         → 20 CALENDAR_DAY
            15 ngày làm việc                                → 15 WORKING_DAY
            """)
    void understandsWhatRealListsWrite(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    /** Words in place of a duration, from DOMAIN.md §1 and §5: the proposed days where 10 days are in force. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Không thực hiện cắt giảm                        → 10
            Không đề xuất cắt giảm                          → 10
            giữ nguyên                                      → 10
            Không quy định                                  → left out
            Không có thông tin                              → left out
            ''                                              → left out
            Bãi bỏ                                          → 0
            Trong ngày                                      → 1
            """)
    void wordsStandInPlaceOfTheProposedDays(String text, String proposed) {
        assertThat(proposed(text)).isEqualTo(proposed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            5 Ngày làm việc                                 → 5 WORKING_DAY
            5 Ngày                                          → 5 CALENDAR_DAY
            4 Giờ                                           → 0.5 HOUR
            12 Tháng                                        → 360 MONTH
            5 working days                                  → 5 WORKING_DAY
            5 days                                          → 5 CALENDAR_DAY
            1 hour                                          → 0.125 HOUR
            2 months                                        → 60 MONTH
            1,5 tháng                                       → 45 MONTH
            0 ngày                                          → 0 CALENDAR_DAY
            100 ngày                                        → 100 CALENDAR_DAY
            """)
    void countsEightHoursToADayAndThirtyDaysToAMonth(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            15                                              → 15
            015                                             → 15
            2,5                                             → 2.5
            2.5                                             → 2.5
            1/2                                             → 0.5
            10                                              → 10
            10-20                                           → several-cases: 10 | 20
            """)
    void takesABareNumberAsDaysWithoutAUnit(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            KHÔNG QUÁ 05 NGÀY LÀM VIỆC                      → 5 WORKING_DAY
            Tối đa không quá 05 ngày                        → 5 CALENDAR_DAY
            Trong vòng 24 giờ                               → 3 HOUR
            Trong thời hạn 07 ngày làm việc                 → 7 WORKING_DAY
            Thời hạn giải quyết: 07 ngày                    → 7 CALENDAR_DAY
            07 ngày.                                        → 7 CALENDAR_DAY
            07 ngày (kể từ ngày nhận đủ hồ sơ hợp lệ)       → 7 CALENDAR_DAY
            07 ngày tính từ ngày 01/01/2026                 → 7 CALENDAR_DAY
            07 ngày làm việc, trong đó: 3 ngày tại xã       → 7 WORKING_DAY
            Mười lăm ngày                                   → 15 CALENDAR_DAY
            hai mươi mốt (21) ngày                          → 21 CALENDAR_DAY
            Nửa ngày                                        → 0.5 CALENDAR_DAY
            within 5 working days of receipt                → 5 WORKING_DAY
            05 ngày; 05 ngày                                → 5 CALENDAR_DAY
            07 ngày, trong đó: 7 ngày tại xã                → 7 CALENDAR_DAY
            """)
    void understandsLeadingWordsPartsAndTails(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            -5 ngày                                         → negative-value
            −5                                              → negative-value
            30 phút                                         → unknown-unit: phút
            2 tuần                                          → unknown-unit: tuần
            01 năm                                          → unknown-unit: năm
            nhanh chóng                                     → bad-duration
            ngày                                            → bad-duration
            Ba (04) ngày làm việc                           → bad-duration
            khoảng 5 ngày                                   → bad-duration
            5 ngày nếu cần                                  → bad-duration
            1 ngày 4 giờ                                    → bad-duration
            1 ngày và 4 giờ                                 → bad-duration
            3 ngày; 1/3 ngày                                → bad-number
            2/2 ngày                                        → bad-number
            03 ngày; 05 ngày; không quy định                → several-cases: unspecified
            1.2.3 ngày                                      → bad-number
            1/3 ngày                                        → bad-number
            3/2 ngày                                        → bad-number
            03 ngày; không quy định                         → several-cases: unspecified
            03 ngày kể từ ngày nhận hồ sơ; phức tạp: 5 ngày → several-cases: 3 | 5
            """)
    void refusesWhatItDoesNotUnderstand(String text, String problem) {
        assertThat(read(text)).isEqualTo(problem);
    }

    /** "kể từ …" may be followed by any words, but not by a second limit that would be lost. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            03 ngày kể từ ngày nhận đủ hồ sơ; trường hợp phức tạp: 02 tuần
            03 ngày kể từ ngày nhận đủ hồ sơ; trường hợp phức tạp: 01 năm
            03 ngày kể từ ngày nhận đủ hồ sơ; trường hợp phức tạp: 10 (mười) ngày
            """)
    void refusesASecondCaseBehindATailThatItCannotRead(String text) {
        assertThat(parse(text, VIETNAMESE, Optional.empty(), Optional.empty())).isInstanceOf(Reading.Fault.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            10–20 ngày                                      → 20 CALENDAR_DAY → 10 CALENDAR_DAY
            10 đến 20 ngày                                  → 20 CALENDAR_DAY → 10 CALENDAR_DAY
            20 - 10 ngày làm việc                           → 20 WORKING_DAY → 10 WORKING_DAY
            03 ngày; cần kiểm tra thực tế: 3,5 ngày         → 3.5 CALENDAR_DAY → 3 CALENDAR_DAY
            03 ngày làm việc | 4 giờ                        → 3 WORKING_DAY → 0.5 HOUR
            5 ngày; 10 ngày; 7 ngày                         → 10 CALENDAR_DAY → 5 CALENDAR_DAY
            7–7 ngày                                        → 7 CALENDAR_DAY → 7 CALENDAR_DAY
            """)
    void takesTheLongestOrTheShortestCaseWhenAsked(String text, String max, String min) {
        assertThat(read(text, Cases.MAX)).isEqualTo(max);
        assertThat(read(text, Cases.MIN)).isEqualTo(min);
    }

    @Test
    void comparesCasesInDifferentUnitsByTheWorkingDayRatio() {
        Optional<Ratio> fiveSevenths = Ratio.parse("5/7");
        String text = "06 ngày làm việc | 07 ngày";

        assertThat(parse(text, VIETNAMESE, Optional.of(Cases.MAX), fiveSevenths))
                .hasToString("Value[amount=6, unit=WORKING_DAY]");
        assertThat(parse(text, VIETNAMESE, Optional.of(Cases.MIN), fiveSevenths))
                .hasToString("Value[amount=7, unit=CALENDAR_DAY]");
    }

    /** Without a ratio nobody can say which of 10 working and 12 calendar days is longer. */
    @ParameterizedTest
    @EnumSource(Cases.class)
    void doesNotCompareWorkingWithCalendarDaysWithoutARatio(Cases cases) {
        assertThat(read("10 ngày làm việc | 12 ngày", cases)).isEqualTo("several-cases: 10 | 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            2,5 ngày    → 2.5 CALENDAR_DAY   → 2.5 CALENDAR_DAY
            2.5 ngày    → 2.5 CALENDAR_DAY   → 2.5 CALENDAR_DAY
            1.250 days  → 1250 CALENDAR_DAY  → 1.25 CALENDAR_DAY
            1,250 days  → 1.25 CALENDAR_DAY  → 1250 CALENDAR_DAY
            """)
    void readsItsNumbersByTheRuleOfTheList(String text, String vietnamese, String english) {
        assertThat(read(text, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(read(text, ENGLISH)).isEqualTo(english);
    }

    @Test
    void refusesAnAmbiguousNumberWhereTheListGivesNoHint() {
        assertThat(read("1.250 days", NumberRule.ofHeaders(true, true))).isEqualTo("ambiguous-number: 1250, 1.25");
    }

    /** As canonical lists have it, where the number of a unit says whether it is one. */
    @ParameterizedTest
    @CsvSource({
        "1 ngày làm việc,   1 working day",
        "2 ngày làm việc,   2 working days",
        "1 ngày,            1 day",
        "2.5 ngày,          2.5 days",
        "8 giờ,             8 hours",
        "1 giờ,             1 hour",
        "1 tháng,           1 month",
        "1.5 tháng,         1.5 months",
        "1,                 1",
        "100,               100",
        "0 ngày,            0 days",
    })
    void isWrittenSoThatItIsReadAsTheSame(String text, String written) {
        Reading reading = parse(text, VIETNAMESE, Optional.empty(), Optional.empty());

        assertThat(Durations.write((Reading.Value) reading)).isEqualTo(written);
        assertThat(parse(written, ENGLISH, Optional.empty(), Optional.empty())).isEqualTo(reading);
    }

    @Test
    void refusesATextThatIsTooLongToBeADuration() {
        assertThat(read("5 ngày kể từ " + "x".repeat(1000 - 13))).isEqualTo("5 CALENDAR_DAY");
        assertThat(read("5 ngày kể từ " + "x".repeat(1001 - 13))).isEqualTo("bad-duration");
        assertThat(read("5 ngày kể từ " + "x".repeat(4000))).isEqualTo("bad-duration");
    }

    /** A bad cell is a problem, never a crash. */
    @ParameterizedTest
    @ValueSource(strings = {"1.", "ba ", "1-", "trong ", "tối đa không quá ", "trong đó ", "5 ngày; "})
    void refusesWordsThatAreRepeatedWithoutEnd(String word) {
        assertThat(parse(word.repeat(4000 / word.length()) + "x", VIETNAMESE, Optional.empty(), Optional.empty()))
                .isInstanceOf(Reading.Fault.class);
    }

    private static String read(String text) {
        return read(text, VIETNAMESE);
    }

    private static String read(String text, NumberRule rule) {
        return Shown.reading(parse(text, rule, Optional.empty(), Optional.empty()));
    }

    private static String read(String text, Cases cases) {
        return Shown.reading(parse(text, VIETNAMESE, Optional.of(cases), Optional.empty()));
    }

    private static Reading parse(String text, NumberRule rule, Optional<Cases> cases, Optional<Ratio> ratio) {
        return new Durations(rule, cases, ratio).parse(text);
    }

    private static String proposed(String text) {
        ReadList list =
                ReadList.of("Cơ quan\tLĩnh vực\tThời hạn giải quyết\tSau cắt giảm\nA\tB\t10 ngày\t" + text + "\n");
        assertThat(list.problems()).isEmpty();
        String shown = list.shown().get(0);
        return shown.isEmpty() ? "left out" : shown.substring(" 10→".length());
    }
}
