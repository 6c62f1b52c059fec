package vn.tthc.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DayUnitTest {
    /** DOMAIN.md §5: a change of unit is not a cut. */
    @ParameterizedTest
    @CsvSource({
        "WORKING_DAY,  CALENDAR_DAY, true",
        "WORKING_DAY,  MONTH,        true",
        "WORKING_DAY,  WORKING_DAY,  false",
        "WORKING_DAY,  HOUR,         false",
        "WORKING_DAY,  UNSTATED,     false",
        "CALENDAR_DAY, MONTH,        false",
        "CALENDAR_DAY, CALENDAR_DAY, false",
        "CALENDAR_DAY, HOUR,         false",
        "CALENDAR_DAY, UNSTATED,     false",
        "MONTH,        HOUR,         false",
        "HOUR,         UNSTATED,     false",
    })
    void workingDaysAndDaysOfTheCalendarAreNotCompared(DayUnit one, DayUnit other, boolean conflict) {
        assertThat(one.conflictsWith(other)).isEqualTo(conflict);
        assertThat(other.conflictsWith(one)).isEqualTo(conflict);
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAY, false", "CALENDAR_DAY, true", "HOUR, false", "MONTH, true", "UNSTATED, false"})
    void monthsCountDaysOfTheCalendar(DayUnit unit, boolean calendar) {
        assertThat(unit.isCalendar()).isEqualTo(calendar);
    }
}
