package vn.tthc.bulk;

import vn.tthc.text.Moment;

/** How the two dates of a record stand to each other: whatever days they are, it makes no other difference. */
enum DatePair {
    NO_DUE,
    NO_DUE_BUT_RESULT,
    OPEN,
    /** Open, and the day on which it is looked at is behind the due one. */
    OPEN_TOO_LONG,
    BEFORE_DAY,
    ON_DAY,
    ON_DAY_SOMETIME,
    AFTER;

    /** The pair of two moments that {@link Moment} has made numbers, and of the day on which records are looked at. */
    static DatePair of(long due, long result, long asOf) {
        if (due == Moment.NONE) {
            return result == Moment.NONE ? NO_DUE : NO_DUE_BUT_RESULT;
        }
        if (result == Moment.NONE) {
            return asOf != Moment.NONE && Moment.compare(asOf, due) == Moment.Order.AFTER ? OPEN_TOO_LONG : OPEN;
        }
        return switch (Moment.compare(result, due)) {
            case BEFORE_DAY -> BEFORE_DAY;
            case ON_DAY -> ON_DAY;
            case ON_DAY_SOMETIME -> ON_DAY_SOMETIME;
            case AFTER -> AFTER;
        };
    }
}
