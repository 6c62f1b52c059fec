package vn.tthc.model.target;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.Change;

import static org.assertj.core.api.Assertions.assertThat;

class TargetTest {
    @ParameterizedTest(name = "{0} → {1} of {2} %")
    @CsvSource(textBlock = """
                    100,       70,        50,     false, -20.00, 20,       28.57
                    100,       50,        50,     true,  0.00,   0,
                    847,       626,       26.09,  true,  0.00,   0,
                    847,       626,       26.1,   false, -0.01,  0.067,    0.01
                    100000,    70001,     30,     false, 0.00,   1,        0.00
                    44.85,     20.12,     30,     true,  25.14,  0,
                    10,        12,        30,     false, -50.00, 5,        41.67
                    10,        0,         100,    true,  0.00,   0,
                    0,         0,         30,     ,      ,       0,
                    0,         5,         30,     ,      ,       5,        100.00
                    """)
    void isJudgedByTheUnroundedPercentage(
            BigDecimal current,
            BigDecimal proposed,
            BigDecimal percent,
            Boolean met,
            BigDecimal points,
            BigDecimal still,
            BigDecimal share) {
        Goal target = new Goal(percent);
        Change total = new Change(current, proposed);

        assertThat(target.isMet(total)).isEqualTo(Optional.ofNullable(met));
        assertThat(total.percent().flatMap(target::points)).isEqualTo(Optional.ofNullable(points));
        assertThat(target.stillToSave(total)).isEqualByComparingTo(still);
        assertThat(target.shareOfRest(total)).isEqualTo(Optional.ofNullable(share));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    30,    30
                    30%,   30
                    27.5,  27.5
                    100 %, 100
                    0,
                    0.00,
                    101,
                    -5,
                    1e2,
                    '27,5',
                    '',
                    """)
    void aPercentageIsAbove0AndAtMost100(String text, BigDecimal percent) {
        assertThat(Target.parsePercent(text)).isEqualTo(Optional.ofNullable(percent));
    }

    @Test
    void aTargetOfAMeasureIsAGoal() {
        assertThat(new Goal(BigDecimal.TEN)).isEqualTo(new Goal(false, BigDecimal.TEN, true));
    }

    @Test
    void whatIsSavedFurtherMeetsTheTargetExactly() {
        Goal target = new Goal(new BigDecimal("37.123456"));
        Change total = new Change(new BigDecimal("157966240"), new BigDecimal("149315696"));
        BigDecimal still = target.stillToSave(total);

        Change after = new Change(total.current(), total.proposed().subtract(still));
        assertThat(target.isMet(after)).contains(true);
        Change almost = new Change(total.current(), after.proposed().add(new BigDecimal("0.000001")));
        assertThat(target.isMet(almost)).contains(false);
    }
}
