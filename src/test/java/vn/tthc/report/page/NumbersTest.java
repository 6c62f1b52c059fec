package vn.tthc.report.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {
    private static final Numbers VI = Language.VI.numbers();
    private static final Numbers EN = Language.EN.numbers();

    @Test
    void vietnameseGroupsWithPointsAndEnglishWithCommas() {
        assertAmount("157966240", "157.966.240", "157,966,240");
        assertAmount("105.5", "105,5", "105.5");
        assertAmount("-1234.25", "-1.234,25", "-1,234.25");
        assertAmount("999", "999", "999");
        assertAmount("0", "0", "0");
    }

    @Test
    void amountsAreShownExactly() {
        assertAmount("120000000000000.5", "120.000.000.000.000,5", "120,000,000,000,000.5");
        assertAmount(
                "0.123456789012345678901234567891",
                "0,123456789012345678901234567891",
                "0.123456789012345678901234567891");
    }

    @Test
    void percentagesKeepTheirTwoDecimals() {
        assertPercent("26.09", "26,09%", "26.09%");
        assertPercent("100.00", "100,00%", "100.00%");
        assertPercent("0.00", "0,00%", "0.00%");
        assertPercent("-1066.70", "-1.066,70%", "-1,066.70%");
    }

    @Test
    void percentageOfNothingIsADash() {
        assertThat(VI.percent(Optional.empty())).isEqualTo("—");
        assertThat(EN.percent(Optional.empty())).isEqualTo("—");
    }

    @Test
    void countsAreGroupedToo() {
        assertThat(VI.count(6974)).isEqualTo("6.974");
        assertThat(EN.count(6974)).isEqualTo("6,974");
    }

    @Test
    void shortNumbersAreWrittenAsTheFormatOfTheJdkWould() {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(Long.SIZE), random.nextInt(20));
            format.setMinimumFractionDigits(0);
            format.setMaximumFractionDigits(30);
            assertThat(EN.amount(number)).isEqualTo(format.format(number));

            format.setMinimumFractionDigits(number.scale());
            format.setMaximumFractionDigits(number.scale());
            assertThat(EN.rounded(number)).isEqualTo(format.format(number));
        }
    }

    private static void assertAmount(String amount, String vietnamese, String english) {
        assertThat(VI.amount(new BigDecimal(amount))).isEqualTo(vietnamese);
        assertThat(EN.amount(new BigDecimal(amount))).isEqualTo(english);
    }

    private static void assertPercent(String percent, String vietnamese, String english) {
        assertThat(VI.percent(Optional.of(new BigDecimal(percent)))).isEqualTo(vietnamese);
        assertThat(EN.percent(Optional.of(new BigDecimal(percent)))).isEqualTo(english);
    }
}
