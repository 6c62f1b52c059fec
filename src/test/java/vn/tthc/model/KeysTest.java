package vn.tthc.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Version;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.share.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/** The names in machine formats, on which scripts rely. */
class KeysTest {
    @Test
    void areThoseOfTheConstantsInSmallLetters() {
        assertThat(keys(Measure.values(), Measure::key)).isEqualTo("days days_by_volume cost documents conditions");
        assertThat(keys(DayUnit.values(), DayUnit::key)).isEqualTo("working_day calendar_day hour month unstated");
        assertThat(keys(Version.values(), Version::key)).isEqualTo("current proposed abolished");
        assertThat(keys(Bound.values(), Bound::key)).isEqualTo("exact above below about");
        assertThat(keys(Printed.Verdict.values(), Printed.Verdict::key)).isEqualTo("agrees truncated off");
        assertThat(keys(PublishedFigure.Kind.values(), PublishedFigure.Kind::key))
                .isEqualTo("percent saved current");
        assertThat(keys(HourlyRate.Per.values(), HourlyRate.Per::key)).isEqualTo("hour day month year");
        assertThat(keys(Standing.values(), Standing::key))
                .isEqualTo("early on_time late pending overdue waiting stopped mended unmended repeated chosen rest");
        assertThat(keys(Skipped.values(), Skipped::key)).startsWith("blank title header ");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void codesOfProblemsAreFoundByTheirKeys(ProblemCode code) {
        assertThat(ProblemCode.find(code.key())).contains(code);
        assertThat(code.severity() == Severity.WARNING).isEqualTo(code.scope() == ProblemCode.Scope.WARNING);
    }

    @Test
    void thereIsNoOtherCode() {
        assertThat(ProblemCode.find("bad_number")).isEmpty();
        assertThat(ProblemCode.BAD_NUMBER.key()).isEqualTo("bad-number");
    }

    @ParameterizedTest
    @CsvSource({"days, DAYS", "' Cost ', COST", "DOCUMENTS, DOCUMENTS", "days_by_volume, DAYS_BY_VOLUME", "day,", "'',"
    })
    void measuresAreFoundWhateverTheirLetterCase(String key, Measure measure) {
        assertThat(Measure.find(key)).isEqualTo(Optional.ofNullable(measure));
    }

    @Test
    void twoMeasuresAreOfDays() {
        assertThat(Arrays.stream(Measure.values()).filter(Measure::isDays))
                .containsExactly(Measure.DAYS, Measure.DAYS_BY_VOLUME);
    }

    private static <T> String keys(T[] constants, Function<T, String> key) {
        return Arrays.stream(constants).map(key).collect(Collectors.joining(" "));
    }
}
