package vn.tthc.model;

import java.util.Locale;

/**
 * The unit in which a list states a time limit. All are counted in days, but a working day and a calendar day are
 * different stretches of time, so going from one to the other is no reduction.
 */
public enum DayUnit {
    WORKING_DAY,
    CALENDAR_DAY,
    /** Hours, 8 to a day; they stand beside working and calendar days alike. */
    HOUR,
    /** Months of 30 calendar days. */
    MONTH,
    /** A bare number: days as written. */
    UNSTATED;

    /** The name in machine formats, such as {@code working_day}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this counts days of the calendar, holidays included. */
    public boolean isCalendar() {
        return this == CALENDAR_DAY || this == MONTH;
    }

    /** Whether a change between the two units says nothing about time saved: one counts working days, one calendar days. */
    public boolean conflictsWith(DayUnit other) {
        return (this == WORKING_DAY && other.isCalendar()) || (isCalendar() && other == WORKING_DAY);
    }
}
