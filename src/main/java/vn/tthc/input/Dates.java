package vn.tthc.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as lists write them: 31/12/2025, 31-12-2025, 31.12.2025 or 2025-12-31, with or without a time behind. */
public final class Dates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:[ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[ T].*)?");

    private static final Pattern DAYS = Pattern.compile("(\\d{1,7})(?:\\.\\d+)?");
    private static final LocalDate SHEET_BEGINNING = LocalDate.of(1899, 12, 30);

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
    static Optional<LocalDate> findOfSheet(String days) {
        Matcher matcher = DAYS.matcher(days);
        return matcher.matches()
                ? Optional.of(SHEET_BEGINNING.plusDays(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
