package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        07 ngày, trong đó: 7 ngày tại xã                → 7 CALENDAR_DAY
        """)
    void understandsLeadingWordsPartsAndTails(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
        -5 ngày                                         → negative-value
        −5                                              → negative-value
        2 quý                                           → unknown-unit: quý
        01 năm                                          → unknown-unit: năm
        nhanh chóng                                     → bad-duration
        ngày                                            → bad-duration
        Ba (04) ngày làm việc                           → bad-duration
        khoảng 5 ngày                                   → bad-duration
        5 ngày nếu cần                                  → bad-duration
        4h30                                            → bad-duration
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

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        4h                                              → 0.5 HOUR
        30 phút                                         → 0.0625 HOUR
        90'                                             → 0.1875 HOUR
        1 tuần                                          → 7 CALENDAR_DAY
        2 tuần làm việc                                 → 10 WORKING_DAY
        2 working weeks                                 → 10 WORKING_DAY
        ½ ngày                                          → 0.5 CALENDAR_DAY
        1½ ngày làm việc                                → 1.5 WORKING_DAY
        2 ¼ ngày                                        → 2.25 CALENDAR_DAY
        một ngày rưỡi                                   → 1.5 CALENDAR_DAY
        2 ngày rưỡi                                     → 2.5 CALENDAR_DAY
        một tháng rưỡi                                  → 45 MONTH
        5 phút                                          → bad-duration: endless, 5
        2,5 ngày rưỡi                                   → bad-duration
        mười nhăm ngày                                  → 15 CALENDAR_DAY
        hai mươi nhăm (25) ngày                         → 25 CALENDAR_DAY
        """)
    void understandsFurtherUnitsAndHalves(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    /** Each cell is one of what is in force, then one of what is proposed. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        từ 15 ngày xuống còn 10 ngày                    → 15 | 10 | - | -
        Giảm từ 15 ngày làm việc xuống 10 ngày làm việc → 15 | 10 | - | -
        giảm từ 15 ngày đến 10 ngày                     → 15 | 10 | - | -
        15 ngày còn 10 ngày                             → 15 | 10 | - | -
        15 ngày (nay còn 10 ngày)                       → 15 | 10 | - | -
        từ 15 còn 10 ngày                               → 15 | 10 | - | -
        15 ngày, đề nghị còn 10 ngày                    → 15 | 10 | - | -
        "Rút ngắn từ 2 tuần xuống còn không quá 10 ngày kể từ ngày nhận đủ hồ sơ" → 14 | 10 | - | -
        reduced from 15 days to 10 days                 → 15 | 10 | - | -
        từ 15 giảm 5 ngày còn 10 ngày                   → 15 | 10 | 5 | -
        còn 10 ngày                                     → - | 10 | - | -
        7 ngày (giảm 13 ngày)                           → - | 7 | 13 | -
        07 ngày làm việc (đã cắt giảm 03 ngày)          → - | 7 | 3 | -
        7 ngày (rút ngắn 13 ngày so với quy định)       → - | 7 | 13 | -
        7 ngày, cắt giảm mười ba (13) ngày              → - | 7 | 13 | -
        Giảm 13 ngày (còn 7 ngày)                       → - | 7 | 13 | -
        giảm 13 ngày, còn 7 ngày                        → - | 7 | 13 | -
        10 days (reduced by 5 days)                     → - | 10 | 5 | -
        10 ngày (giảm 33,3%)                            → - | 10 | - | 33.3
        """)
    void tellsWhatWasFromWhatWillBe(String text, String parts) {
        for (Cases cases : Cases.values()) {
            Reading.Change change = (Reading.Change) parse(text, VIETNAMESE, Optional.of(cases), Optional.empty());
            assertThat(Stream.of(
                                    change.before().map(Reading.Value::amount),
                                    Optional.of(change.after().amount()),
                                    change.cut().map(Reading.Value::amount),
                                    change.percent())
                            .map(part -> part.map(BigDecimal::toPlainString).orElse("-"))
                            .collect(Collectors.joining(" | ")))
                    .isEqualTo(parts);
        }
    }

    /** No choice among cases may make a limit of what was cut, or of what was before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "giảm 13 ngày",
                "7 ngày (trước đây 20 ngày)",
                "Hiện hành: 20 ngày; đề xuất: 7 ngày",
                "7 ngày [giảm 13 ngày]",
                "7 ngày (giảm khá nhiều, 13 ngày)",
                "7 ngày thay vì 20 ngày",
            })
    void refusesAChangeThatItDoesNotUnderstand(String text) {
        assertThat(read(text, Cases.MAX)).isEqualTo("bad-duration: change");
        assertThat(read(text, Cases.MIN)).isEqualTo("bad-duration: change");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 ngày kể từ ngày nhận hồ sơ còn hiệu lực",
                "5 ngày tính từ ngày Sở Y tế có đề xuất",
                "5 ngày kể từ ngày nhận hồ sơ cắt giảm",
            })
    void wordsOfAChangeInATailSayNothing(String text) {
        assertThat(read(text)).isEqualTo("5 CALENDAR_DAY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        03 ngày (24 giờ)                                → 3 CALENDAR_DAY
        24 giờ (03 ngày làm việc)                       → 3 HOUR
        30 ngày (01 tháng)                              → 30 CALENDAR_DAY
        01 tháng, tức 30 ngày                           → 30 MONTH
        15 ngày (15 ngày)                               → 15 CALENDAR_DAY
        15 ngày (mười lăm ngày) kể từ ngày nhận hồ sơ   → 15 CALENDAR_DAY
        """)
    void theSameLimitInAnotherUnitIsOne(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        "05 ngày; 05 ngày"                              → several-cases: 5 | 5
        "05 ngày/05 ngày"                               → several-cases: 5 | 5
        "03 ngày/24 giờ"                                → 3 CALENDAR_DAY
        "05 ngày | 05 ngày"                             → several-cases: 5 | 5
        "Cấp tỉnh: 10 ngày; cấp xã: 10 ngày"            → several-cases: 10 | 10
        """)
    void equalLimitsAreTwoLimits(String text, String problem) {
        assertThat(read(text)).isEqualTo(problem);
    }

    /** Neither the longest nor the shortest of them is what the procedure takes. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        Sở: 10 ngày; UBND: 10 ngày                      → 10 | 10
        Bước 1: 3 ngày; bước 2: 5 ngày                  → 3 | 5
        10 ngày + 10 ngày                               → 10 | 10
        10 ngày và 10 ngày                              → 10 | 10
        15 ngày; gia hạn không quá 15 ngày              → 15 | 15
        "15 ngày, sau đó 5 ngày"                        → 15 | 5
        15 ngày (10 ngày)                               → 15 | 10
        03 ngày (72 giờ)                                → 3 | 9
        05 ngày làm việc kể từ ngày nhận đủ hồ sơ và 05 ngày làm việc kể từ ngày thông qua biên bản → 5 | 5
        "02 tháng và 15 ngày làm việc, trong đó: a) thẩm định: 02 tháng; b) phê duyệt: 15 ngày làm việc" → 60 | 15 | 60 | 15
        1 ngày 12 giờ                                   → 1 | 1.5
        """)
    void doesNotChooseAmongLimitsThatMayFollowOneAnother(String text, String limits) {
        assertThat(read(text, Cases.MAX)).isEqualTo("several-cases: added, " + limits);
        assertThat(read(text, Cases.MIN)).isEqualTo("several-cases: added, " + limits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        1 ngày 4 giờ                                    → 1.5 CALENDAR_DAY
        1 ngày làm việc và 4 giờ                        → 1.5 WORKING_DAY
        2 giờ 30 phút                                   → 0.3125 HOUR
        02 tháng và 15 ngày                             → 75 CALENDAR_DAY
        "02 tháng và 15 ngày, trong đó: a) 02 tháng; b) 15 ngày" → 75 CALENDAR_DAY
        """)
    void addsUnitsThatGoTogether(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
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
                .hasToString("Value[amount=6, unit=WORKING_DAY, cases=[]]");
        assertThat(parse(text, VIETNAMESE, Optional.of(Cases.MIN), fiveSevenths))
                .hasToString("Value[amount=7, unit=CALENDAR_DAY, cases=[]]");
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
        "1 ngày làm việc,   1 working days",
        "2 ngày làm việc,   2 working days",
        "1 ngày,            1 days",
        "2.5 ngày,          2.5 days",
        "8 giờ,             8 hours",
        "1 giờ,             1 hours",
        "1 tháng,           1 months",
        "1.5 tháng,         1.5 months",
        "30 phút,           0.5 hours",
        "2 tuần,            14 days",
        "1 tuần làm việc,   5 working days",
        "1,                 1",
        "100,               100",
        "0 ngày,            0 days",
    })
    void isWrittenSoThatItIsReadAsTheSame(String text, String written) {
        Reading reading = parse(text, VIETNAMESE, Optional.empty(), Optional.empty());

        Reading.Value value = (Reading.Value) reading;
        assertThat((Durations.amount(value).toPlainString() + " " + Durations.unit(value)).strip())
                .isEqualTo(written);
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
