package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

class UnitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            giờ                    → HOUR
            (giờ)                  → HOUR
            Giờ làm việc           → HOUR
            phut                   → MINUTE
            ngày                   → DAY
            ngày/hồ sơ             → DAY
            ĐVT: ngày làm việc     → WORKING_DAY
            Đơn vị tính: giờ       → HOUR
            tuần                   → WEEK
            tuần làm việc          → WORKING_WEEK
            months                 → MONTH
            đồng                   → DONG
            VNĐ                    → DONG
            đồng/năm               → DONG
            nghìn đồng             → THOUSAND
            ngàn đồng/năm          → THOUSAND
            1.000 đồng             → THOUSAND
            thousand VND           → THOUSAND
            VND thousand           → THOUSAND
            in million dong        → MILLION
            tr.đ                   → MILLION
            triệu                  → MILLION
            tỷ đồng                → BILLION
            nghìn tỷ đồng          → TRILLION
            %                      → PERCENT
            phần trăm              → PERCENT
            $                      → FOREIGN
            US$                    → FOREIGN
            euro                   → FOREIGN
            hồ sơ                  → COUNT
            ₫                      → DONG
            """)
    void wordsOfUnits(String text, Unit unit) {
        assertThat(Unit.find(text)).contains(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            đồng/hồ sơ
            Sở Y tế
            ngày 30
            năm 2025
            nếu có
            95%
            ``
            """)
    void whatIsNoUnit(String text) {
        assertThat(Unit.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            16,  HOUR,         2,       HOUR
            240, MINUTE,       0.5,     HOUR
            2,   WEEK,         14,      CALENDAR_DAY
            2,   WORKING_WEEK, 10,      WORKING_DAY
            2,   MONTH,        60,      MONTH
            7,   WORKING_DAY,  7,       WORKING_DAY
            1.5, MILLION,      1500000, UNSTATED
            15,  THOUSAND,     15000,   UNSTATED
            3,   UNSTATED,     3,       UNSTATED
            """)
    void numbersInDaysAndDong(BigDecimal number, Unit unit, BigDecimal value, DayUnit dayUnit) {
        assertThat(unit.of(number)).isEqualTo(new Reading.Value(value, dayUnit));
    }

    @Test
    void minutesThatAreNoExactPartOfADayAreAFault() {
        assertThat(Unit.MINUTE.of(BigDecimal.valueOf(5)))
                .isEqualTo(new Reading.Fault(ProblemCode.BAD_DURATION, "endless", "5"));
        assertThat(Unit.MINUTE.inMinutes(BigDecimal.valueOf(5), BigDecimal.valueOf(8)))
                .isEqualTo(Reading.of(BigDecimal.valueOf(5)));
    }

    @Test
    void aNumberThatStandsAloneHasTheUnitOfItsColumn() {
        ReadingRule hours = ReadingRule.of(NumberRule.NONE).with(Unit.HOUR, "giờ");

        assertThat(new Durations(hours, Optional.empty(), Optional.empty()).parse("16"))
                .isEqualTo(new Reading.Value(BigDecimal.valueOf(2), DayUnit.HOUR));
        assertThat(new Durations(hours, Optional.empty(), Optional.empty()).parse("16 ngày"))
                .isEqualTo(new Reading.Value(BigDecimal.valueOf(16), DayUnit.CALENDAR_DAY));
        ReadingRule thousands = ReadingRule.of(NumberRule.given(NumberStyle.VI)).with(Unit.THOUSAND, "nghìn đồng");
        assertThat(Amounts.money("1.500", thousands)).isEqualTo(Reading.of(BigDecimal.valueOf(1_500_000)));
        assertThat(Amounts.money("1.500 đồng", thousands)).isEqualTo(Reading.of(BigDecimal.valueOf(1_500)));
    }

    @Test
    void aNumberBesideAPartnerWithAUnitIsAFaultUnlessItIsNothing() {
        ReadingRule silent = ReadingRule.of(NumberRule.NONE).with(Unit.MISSING, "giờ");

        assertThat(silent.bare(Reading.of(BigDecimal.ONE)))
                .isEqualTo(new Reading.Fault(ProblemCode.UNKNOWN_UNIT, "no-unit", "giờ"));
        assertThat(silent.bare(Reading.of(BigDecimal.ZERO))).isEqualTo(Reading.of(BigDecimal.ZERO));
    }
}
