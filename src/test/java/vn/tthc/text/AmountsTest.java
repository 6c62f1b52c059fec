package vn.tthc.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {
    private static final NumberRule VIETNAMESE = NumberRule.ofHeaders(true, false);
    private static final NumberRule ENGLISH = NumberRule.ofHeaders(false, true);
    private static final NumberRule MIXED = NumberRule.ofHeaders(true, true);

    /** Every wording of DOMAIN.md §5, in a Vietnamese, an English and a mixed list. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            157.966.240           → 157966240      → 157966240                        → 157966240
            8.650.544 đồng        → 8650544        → 8650544                          → 8650544
            100,000 Việt Nam Đồng → 100000         → 100000                           → 100000
            12.524 tỷ đồng        → 12524000000000 → ambiguous-number: 12524, 12.524 → ambiguous-number: 12524, 12.524
            1,5 triệu             → 1500000        → 1500000                          → 1500000
            393,4 tỷ              → 393400000000   → 393400000000                     → 393400000000
            Không                 → 0              → 0                                → 0
            Miễn phí              → 0              → 0                                → 0
            50 USD                → unknown-unit: USD → unknown-unit: USD             → unknown-unit: USD
            """)
    void understandsTheMoneyThatRealListsWrite(String text, String vietnamese, String english, String mixed) {
        assertThat(money(text, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(money(text, ENGLISH)).isEqualTo(english);
        assertThat(money(text, MIXED)).isEqualTo(mixed);
    }

    @Test
    void moneyThatIsNotStatedIsUnknownAndNotZero() {
        ReadList list = ReadList.of("""
                Tên;Cơ quan;Lĩnh vực;Chi phí hiện hành;Chi phí đề xuất
                a;A;B;Không quy định;5.000
                b;A;B;5.000;Không quy định
                c;A;B;5.000;Không
                """);

        assertThat(list.shown()).containsExactly("a", "b", "c 5000→0");
        assertThat(list.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1.234.567,5     → 1234567.5                     → 1234567.5
            1,234,567.5     → 1234567.5                     → 1234567.5
            2.000           → 2000                          → 2000
            2.000 đồng      → 2000                          → 2000
            2.000 VND       → 2000                          → 2000
            100,000         → 100000                        → 100000
            200,000 VNĐ     → 200000                        → 200000
            1,250 triệu     → 1250000                       → ambiguous-number: 1.25, 1250
            1.250 million   → 1250000000                    → 1250000
            12.5            → 12.5                          → 12.5
            1000            → 1000                          → 1000
            """)
    void readsMoneyByTheRuleTakenFromTheHeaders(String text, String vietnamese, String english) {
        assertThat(money(text, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(money(text, ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            100,000               → 100            → 100000
            2.000                 → 2000           → 2
            2.000 đồng            → 2000           → 2000
            12.524 tỷ đồng        → 12524000000000 → 12524000000
            1,250 triệu           → 1250000        → 1250000000
            12.5                  → 12.5           → 12.5
            1,5 Việt Nam Đồng     → 1.5            → 1.5
            100,000 Việt Nam Đồng → 100000         → 100000
            100.000 Việt Nam Đồng → 100000         → 100000
            """)
    void theStyleThatTheUserGivesIsNotDoubted(String text, String vietnamese, String english) {
        assertThat(money(text, NumberRule.given(NumberStyle.VI))).isEqualTo(vietnamese);
        assertThat(money(text, NumberRule.given(NumberStyle.EN))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            8.650.544 đồng/năm       → 8650544
            8.650.544đ               → 8650544
            8.650.544 ₫              → 8650544
            8.650.544 VNĐ            → 8650544
            5 NGHÌN ĐỒNG             → 5000
            5 ngàn                   → 5000
            2 triệu đồng/năm         → 2000000
            2 triệu/năm              → 2000000
            120.000 tỷ đồng          → 120000000000000
            1,2 nghìn tỷ đồng        → 1200000000000
            1.5 billion dong a year  → 1500000000
            0                        → 0
            1 234 567                → 1234567
            1 234 567,5 đồng         → 1234567.5
            12 345 678 VND → 12345678
            1'234'567                → 1234567
            ₫ 1.000.000              → 1000000
            VND 1,000,000            → 1000000
            đ850.000                 → 850000
            1e+06                    → 1000000
            1.25e+08                 → 125000000
            1,5E+06                  → 1500000
            ８５０．０００           → 850000
            1.000.000,50             → 1000000.5
            1,2345 nghìn             → 1234.5
            """)
    void scalesAndUnitsStandBehindTheNumber(String text, String amount) {
        assertThat(money(Texts.cleanValue(text), VIETNAMESE)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            -5.000                → negative-value
            − 5.000 đồng          → negative-value
            (5.000)               → negative-value
            (1.234.567)           → negative-value
            1.57966E+11           → bad-number: scientific
            1.579662e+08          → bad-number: scientific
            VND 5.000 VND         → bad-number
            1 23 456              → bad-number
            12 34                 → bad-number
            1.23.456              → bad-number
            1.234.56              → bad-number
            1,23,456              → bad-number
            nhiều                 → bad-number
            khoảng 5 triệu        → bad-number
            5 tỷ 300 triệu        → unknown-unit: tỷ 300 triệu
            5.000 đồng/hồ sơ      → unknown-unit: đồng/hồ sơ
            12345678901234567890123456789012345678901 → bad-number
            """)
    void refusesWhatIsNoMoney(String text, String problem) {
        assertThat(money(text, VIETNAMESE)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            05                   → 5
            1.234                → 1234
            3 giấy tờ            → 3
            2 thành phần hồ sơ   → 2
            1.234 hồ sơ/năm      → 1234
            7,0                  → 7
            2,5                  → not-whole
            -1                   → negative-value
            ba                   → bad-number
            3 con dấu            → unknown-unit: con dấu
            """)
    void aCountIsAWholeNumber(String text, String meaning) {
        assertThat(Shown.reading(Amounts.count(text, VIETNAMESE))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            12                 → 12
            10.7               → 10.7
            1.234              → 1.234
            2.50               → 2.5
            100                → 100
            1e2                → 100
            1.2E14             → 120000000000000
            5e-1               → 0.5
            0                  → 0
            -0.5               → negative-value
            1e31               → bad-number
            1e999999999        → bad-number
            1e-31              → bad-number
            1,5                → bad-number
            NaN                → bad-number
            """)
    void aNumberOfJsonIsItself(String text, String meaning) {
        assertThat(Shown.reading(Amounts.literal(text))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            3     → 3
            3.0   → 3
            3.5   → not-whole
            -3.5  → negative-value
            """)
    void refusesAFractionWhereOnlyWholeNumbersMakeSense(String text, String meaning) {
        assertThat(Shown.reading(Amounts.whole(Amounts.literal(text)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "007, true",
        "123456789012345678, true",
        "1234567890123456789, false",
        "'', false",
        "x, false",
        "1/, false",
        "1:, false",
        "1.0, false"
    })
    void plainNumbersAreAFewDigitsAlone(String text, boolean plain) {
        assertThat(Amounts.isPlain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1e29  → 100000000000000000000000000000
            1e30  → bad-number
            1e-30 → 1E-30
            1e-31 → bad-number
            0.5   → 0.5
            -1    → negative-value
            0     → 0
            x     → bad-number
            """)
    void literalsHaveNoMoreDigitsThanAmountsDo(String text, String reading) {
        assertThat(Shown.reading(Amounts.literal(text))).isEqualTo(reading);
    }

    private static String money(String text, NumberRule rule) {
        return Shown.reading(Amounts.money(text, rule));
    }
}
