package vn.tthc.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as lists write it (31/12/2025, 31-12-2025, 31.12.2025 or 2025-12-31), and the time of day where that is written too:
 * 31/12/2025 16:30, 16h30 ngày 31/12/2025, 2025-12-31T09:30:00Z. A time of 00:00 is no time: programs write it of days alone.
 */
public record Moment(LocalDate day, Optional<LocalTime> time) {
    /** How a moment stands to a deadline. */
    public enum Order {
        BEFORE_DAY,
        /** On the day of the deadline, and not after its time, if it has one. */
        ON_DAY,
        /** On the day of the deadline, which has a time; that of the moment is not known. */
        ON_DAY_SOMETIME,
        AFTER
    }

    /** No number of a moment: the first one is higher. */
    public static final long NONE = 0;

    private static final String DAY = "(?:(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})"
            + "|(?<firstyear>\\d{4})(?<firstmark>[/.-])(?<nextmonth>\\d{1,2})\\k<firstmark>(?<lastday>\\d{1,2}))";
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + "(?:[ t,;]+(?<rest>.*))?");
    private static final Pattern DAY_LAST = Pattern.compile("(?<rest>.*?)[ ,;-]+(?:ngày )?" + DAY);
    private static final Pattern TIME = Pattern.compile("(?:lúc |at )?(?<hour>\\d{1,2}) ?(?::|h|g|giờ) ?"
            + "(?:(?<minute>\\d{1,2}) ?(?::|m|p|phút)? ?(?:(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?)?"
            + " ?(?<half>am|pm|sa|ch)?(?<offset>z| ?[+-]\\d{2}:?\\d{2})?");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D*");

    /** Where the clocks are by which deadlines are told. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final int HALF_DAY = 12;

    /** Every month has so many days, at least. */
    private static final int SHORTEST_MONTH = 28;

    private static final int MAX_BYTES = 40;

    /** Room for one more than the seconds of a day. */
    private static final int TIME_BITS = 17;

    public Moment {
        time = time.filter(clock -> !clock.equals(LocalTime.MIDNIGHT));
    }

    /** The moment; empty if the text is no moment. */
    public static Optional<Moment> find(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Matcher matcher = DAY_FIRST.matcher(small);
        boolean dayFirst = matcher.matches();
        if (!dayFirst) {
            matcher = DAY_LAST.matcher(small);
            if (!matcher.matches()) {
                return Optional.empty();
            }
        }
        Optional<LocalDate> day = matcher.group("year") == null
                ? day(matcher.group("firstyear"), matcher.group("nextmonth"), matcher.group("lastday"))
                : day(matcher.group("year"), matcher.group("month"), matcher.group("day"));
        String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
        // After a day words may stand, such as "chiều"; before it, they say that something else is meant.
        if (dayFirst && NO_DIGITS.matcher(rest).matches()) {
            return day.map(Moment::of);
        }
        Matcher time = TIME.matcher(rest);
        return time.matches() ? day.flatMap(one -> at(one, time)) : Optional.empty();
    }

    /** A day without a time. */
    public static Moment of(LocalDate day) {
        return new Moment(day, Optional.empty());
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> at(LocalDate day, Matcher time) {
        int hour = hour(number(time.group("hour")), time.group("half"));
        if (hour == LocalTime.MAX.getHour() + 1 && number(time.group("minute")) == 0) {
            return Optional.of(of(day));
        }
        try {
            LocalDateTime local = day.atTime(hour, number(time.group("minute")), number(time.group("second")));
            return Optional.of(of(local, time.group("offset")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The hour of 24; SA and CH are AM and PM in Vietnamese. */
    private static int hour(int written, String half) {
        if (half == null || written > HALF_DAY) {
            return written;
        }
        return written % HALF_DAY + (half.equals("pm") || half.equals("ch") ? HALF_DAY : 0);
    }

    private static Moment of(LocalDateTime written, String offset) {
        boolean isDayAlone = written.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (offset == null || isDayAlone) {
            return new Moment(written.toLocalDate(), Optional.of(written.toLocalTime()));
        }
        String zone = offset.strip();
        ZoneOffset from = zone.equals("z")
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3));
        LocalDateTime here =
                written.atOffset(from).withOffsetSameInstant(VIETNAM).toLocalDateTime();
        return new Moment(here.toLocalDate(), Optional.of(here.toLocalTime()));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether a text can only be a day if its month stands first, such as 12/31/2025. */
    public static boolean isMonthFirst(String text) {
        Matcher matcher = DAY_FIRST.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches()
                && matcher.group("year") != null
                && day(matcher.group("year"), matcher.group("month"), matcher.group("day"))
                        .isEmpty()
                && day(matcher.group("year"), matcher.group("day"), matcher.group("month"))
                        .isPresent();
    }

    /** The moment as a number by which it can be compared, but not reckoned with. */
    public long number() {
        return number(
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                time.map(LocalTime::toSecondOfDay).orElse(0));
    }

    /** A day without a time has the number of its midnight, which counts as no time. */
    private static long number(long year, int month, int day, int second) {
        return (((year << 9) + (month << 5) + day) << TIME_BITS) + second;
    }

    /** How a moment stands to a deadline, both as numbers. */
    public static Order compare(long moment, long deadline) {
        int days = Long.compare(moment >> TIME_BITS, deadline >> TIME_BITS);
        if (days != 0) {
            return days < 0 ? Order.BEFORE_DAY : Order.AFTER;
        }
        long time = moment & (1 << TIME_BITS) - 1;
        long latest = deadline & (1 << TIME_BITS) - 1;
        if (latest == 0) {
            return Order.ON_DAY;
        }
        return time == 0 ? Order.ON_DAY_SOMETIME : time <= latest ? Order.ON_DAY : Order.AFTER;
    }

    /**
     * The number of the moment that {@link #find} finds in the text of some bytes; or {@link #NONE}, also for texts of which
     * it is not that simple.
     */
    public static long number(byte[] bytes, int start, int end) {
        int first = digits(bytes, start, end);
        int second = digits(bytes, first + 1, end);
        int third = digits(bytes, second + 1, end);
        if (second >= end || end - start > MAX_BYTES || bytes[first] != bytes[second] || !isMark(bytes[first])) {
            return NONE;
        }
        boolean dayFirst = third - second - 1 == 4;
        int dayLength = dayFirst ? first - start : third - second - 1;
        int monthLength = second - first - 1;
        boolean isDate = (dayFirst || first - start == 4)
                && (dayLength == 1 || dayLength == 2)
                && (monthLength == 1 || monthLength == 2);
        int time = isDate ? seconds(bytes, third, end) : -1;
        if (time < 0) {
            return NONE;
        }
        int begin = value(bytes, start, first);
        int month = value(bytes, first + 1, second);
        int last = value(bytes, second + 1, third);
        int year = dayFirst ? last : begin;
        int day = dayFirst ? begin : last;
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && (day <= SHORTEST_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
        return exists ? number(year, month, day, time) : NONE;
    }

    private static boolean isMark(byte mark) {
        return mark == '/' || mark == '.' || mark == '-';
    }

    /** Where digits end that begin at a place. */
    private static int digits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int value(byte[] bytes, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    /** The seconds of a time that follows a day, 8:30, 08:30 or 08:30:00; 0 if nothing stands there; -1 for anything else. */
    private static int seconds(byte[] bytes, int from, int end) {
        if (from == end) {
            return 0;
        }
        int hours = digits(bytes, from + 1, end);
        int minutes = digits(bytes, hours + 1, end);
        boolean isTime = (bytes[from] == ' ' || bytes[from] == 'T')
                && (hours - from == 2 || hours - from == 3)
                && minutes - hours == 3
                && bytes[hours] == ':';
        boolean hasSeconds =
                isTime && end - minutes == 3 && bytes[minutes] == ':' && digits(bytes, minutes + 1, end) == end;
        if (!isTime || (minutes != end && !hasSeconds)) {
            return -1;
        }
        int hour = value(bytes, from + 1, hours);
        int minute = value(bytes, hours + 1, minutes);
        int second = hasSeconds ? value(bytes, minutes + 1, end) : 0;
        return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
    }
}
