package vn.tthc.model.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.Fraction;
import vn.tthc.model.ProcedureName;

import static org.assertj.core.api.Assertions.assertThat;

class HourlyRateTest {
    /** In the usual time of work: 8 hours a day, 22 days a month, 12 months a year. */
    @ParameterizedTest
    @CsvSource({"40, HOUR, 40", "40, DAY, 5", "8800, MONTH, 50", "105600, YEAR, 50"})
    void anHourCostsItsPartOfWhatIsPaid(BigDecimal amount, HourlyRate.Per per, BigDecimal hourly) {
        HourlyRate rate = new HourlyRate("Chuyên viên", amount, per, "2024", "thống kê", 1);

        assertThat(rate.hourly(WorkTime.USUAL).findDecimal()).contains(hourly);
        assertThat(rate.isStated()).isFalse();
        assertThat(rate.among(3)).isEqualTo(new HourlyRate("Chuyên viên", amount, per, "2024", "thống kê", 3));
    }

    @Test
    void aRateOfTheListItselfIsOfNoYear() {
        HourlyRate stated = HourlyRate.stated(BigDecimal.TEN);

        assertThat(stated.isStated()).isTrue();
        assertThat(stated.hourly(WorkTime.USUAL)).isEqualTo(Fraction.of(BigDecimal.TEN));
    }

    @Test
    void aTaskCostsItsHoursAndWhatIsBoughtForIt() {
        Optional<HourlyRate> rate = Optional.of(HourlyRate.stated(new BigDecimal("20")));

        assertThat(new Task("t", Fraction.of(new BigDecimal("0.5")), rate, new BigDecimal("2")).cost(WorkTime.USUAL))
                .isEqualTo(Fraction.of(new BigDecimal("12")));
        assertThat(new Task("t", Fraction.ZERO, Optional.empty(), BigDecimal.ONE).cost(WorkTime.USUAL))
                .isEqualTo(Fraction.of(BigDecimal.ONE));
    }

    /** DOMAIN.md §7: Slovenia, 3.840.000 €, with factors 3.264.000 €. */
    @ParameterizedTest
    @CsvSource({"1, 3840000, 160000", "0.6, 3264000, 136000"})
    void aSegmentCostsItsTasksAndFeesTimesItsTerms(BigDecimal factor, BigDecimal cost, BigDecimal hours) {
        Task task = new Task(
                "t",
                Fraction.of(new BigDecimal("0.5")),
                Optional.of(HourlyRate.stated(new BigDecimal("20"))),
                BigDecimal.ONE);
        Optional<BigDecimal> fees = Optional.of(BigDecimal.ONE);
        Segment small = new Segment("small", List.of(task), terms(fees, "4", "50000", Optional.empty()));
        Segment large = new Segment("large", List.of(task), terms(fees, "12", "10000", Optional.of(factor)));
        Terms defaults = terms(Optional.empty(), "1", "1", Optional.of(BigDecimal.ONE));

        Fraction both = small.withDefaults(defaults)
                .perYear(WorkTime.USUAL)
                .plus(large.withDefaults(defaults).perYear(WorkTime.USUAL));
        assertThat(both).isEqualTo(Fraction.of(cost));
        assertThat(small.withDefaults(defaults).hoursPerYear().plus(large.hoursPerYear()))
                .isEqualTo(Fraction.of(hours));
        assertThat(small.perApplication(WorkTime.USUAL)).isEqualTo(Fraction.of(new BigDecimal("12")));
    }

    private static Terms terms(Optional<BigDecimal> fees, String times, String subjects, Optional<BigDecimal> factor) {
        return new Terms(
                fees, Optional.of(Fraction.of(new BigDecimal(times))), Optional.of(new BigDecimal(subjects)), factor);
    }

    @Test
    void rowsOfOneProcedureHaveItsCodeOrElseItsNameInCommon() {
        ProcedureName named = new ProcedureName("", "Cấp Phép", "Sở Y tế", "Dược");

        assertThat(named.identity()).isEqualTo(new ProcedureName("", "cấp phép", "SỞ Y TẾ", "").identity());
        assertThat(new ProcedureName("1.000001.H19", "Cấp phép", "Sở Y tế", "").identity())
                .isEqualTo(new ProcedureName("1.000001", "Cấp đổi", "sở y tế", "Dược").identity())
                .isNotEqualTo(named.identity());
        assertThat(new ProcedureName("", "Cấp đổi", "Sở Y tế", "").identity()).isNotEqualTo(named.identity());
    }
}
