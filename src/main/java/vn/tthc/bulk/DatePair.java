package vn.tthc.bulk;

import vn.tthc.text.Moment;

/** How the two dates of a record stand to each other, as a number: whatever days they are, it makes no other difference. */
final class DatePair {
    /** All numbers are below this. */
    static final int COUNT = 1 << 7;

    private static final int STATE_BITS = 2;
    private static final int OPEN = 0;
    /** Open, and the day on which it is looked at is after the due one. */
    private static final int OPEN_TOO_LONG = 1;

    private static final int BEFORE_DAY = 2;
    private static final int ON_DAY = 3;
    private static final int ON_DAY_SOMETIME = 4;
    private static final int AFTER = 5;

    private DatePair() {}

    /** The pair of what {@link DayColumn} has read, and of the day on which records are looked at. */
    static int of(long due, long result, long asOf) {
        return (((order(due, result, asOf) << STATE_BITS) + state(due)) << STATE_BITS) + state(result);
    }

    private static int state(long day) {
        return day > 0 ? 0 : day == Moment.NONE ? 1 : day == DayColumn.BAD ? 2 : 3;
    }

    private static int order(long due, long result, long asOf) {
        if (due <= 0 || result <= 0) {
            return due > 0 && asOf != Moment.NONE && Moment.compare(asOf, due) == Moment.Order.AFTER
                    ? OPEN_TOO_LONG
                    : OPEN;
        }
        return switch (Moment.compare(result, due)) {
            case BEFORE_DAY -> BEFORE_DAY;
            case ON_DAY -> ON_DAY;
            case ON_DAY_SOMETIME -> ON_DAY_SOMETIME;
            case AFTER -> AFTER;
        };
    }
}
