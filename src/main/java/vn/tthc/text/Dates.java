package vn.tthc.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as lists write them: 31/12/2025, 31-12-2025, 31.12.2025 or 2025-12-31, with or without a time behind. */
public final class Dates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:[ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[ T].*)?");

    private static final Pattern DAYS = Pattern.compile("(\\d{1,7})(?:\\.\\d+)?");
    private static final LocalDate SHEET_BEGINNING = LocalDate.of(1899, 12, 30);

    /** No number of a day: the first one is higher. */
    public static final long NO_DAY = 0;

    /** Every month has so many days, at least. */
    private static final int SHORTEST_MONTH = 28;

    private static final int MAX_BYTES = 40;

    private Dates() {}

    /** The day; empty if the text is none. */
    public static Optional<LocalDate> find(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return of(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? of(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4)) : Optional.empty();
    }

    /** The day that a spreadsheet keeps as the number of days since its beginning of time. */
    public static Optional<LocalDate> findOfSheet(String days) {
        Matcher matcher = DAYS.matcher(days);
        return matcher.matches()
                ? Optional.of(SHEET_BEGINNING.plusDays(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    /** The day as a number by which days can be compared, but not counted. */
    public static long number(LocalDate day) {
        return number(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static long number(long year, int month, int day) {
        return (year << 9) + (month << 5) + day;
    }

    /**
     * The number of the day that {@link #find} finds in the text of some bytes, which may have its quotes doubled; or
     * {@link #NO_DAY}, also for texts of which it is not that simple.
     */
    public static long number(byte[] bytes, int start, int end) {
        int first = digits(bytes, start, end);
        int second = digits(bytes, first + 1, end);
        int third = digits(bytes, second + 1, end);
        if (second >= end || end - start > MAX_BYTES || bytes[first] != bytes[second] || !isMark(bytes[first])) {
            return NO_DAY;
        }
        boolean dayFirst = third - second - 1 == 4;
        int dayLength = dayFirst ? first - start : third - second - 1;
        int monthLength = second - first - 1;
        boolean isDate = (dayFirst || first - start == 4)
                && (dayLength == 1 || dayLength == 2)
                && (monthLength == 1 || monthLength == 2)
                && isTime(bytes, third, end);
        if (!isDate) {
            return NO_DAY;
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
        return exists ? number(year, month, day) : NO_DAY;
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

    /** Whether nothing stands behind a day, or what may be a time, in plain characters. */
    private static boolean isTime(byte[] bytes, int from, int end) {
        boolean isTime = from == end || bytes[from] == ' ' || bytes[from] == 'T';
        for (int at = from; isTime && at < end; at++) {
            isTime = bytes[at] >= ' ' && bytes[at] <= '~';
        }
        return isTime;
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
