package vn.tthc.bulk;

import vn.tthc.text.Dates;

/** How the two dates of a record stand to each other: whatever days they are, it makes no other difference. */
enum DatePair {
    NO_DUE,
    NO_DUE_BUT_RESULT,
    OPEN,
    /** Open, and the day on which it is looked at is behind the due one. */
    OPEN_TOO_LONG,
    BEFORE,
    ON,
    BEHIND;

    /** The pair of two days that {@link Dates} has made numbers, and of the day on which records are looked at. */
    static DatePair of(long due, long result, long asOf) {
        if (due == Dates.NO_DAY) {
            return result == Dates.NO_DAY ? NO_DUE : NO_DUE_BUT_RESULT;
        }
        if (result == Dates.NO_DAY) {
            return asOf > due ? OPEN_TOO_LONG : OPEN;
        }
        return result < due ? BEFORE : result == due ? ON : BEHIND;
    }
}
