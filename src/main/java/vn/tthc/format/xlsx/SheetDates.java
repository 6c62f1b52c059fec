package vn.tthc.format.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The dates that sheets keep as numbers of days since the beginning of their time (ECMA-376 part 1, 18.17.4). */
public enum SheetDates {
    FROM_1900(LocalDate.of(1899, 12, 30)),
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);
    /** 31/12/9999, of dates from 1900. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    /** Excel takes 1900 for a leap year: until its February ends, its days are one less. */
    private static final int FEBRUARY_1900 = 60;

    private final LocalDate beginning;

    SheetDates(LocalDate beginning) {
        this.beginning = beginning;
    }

    /** A date, a time, or both: 2026-02-01, 08:30, 2026-02-01 08:30; empty if no date has the number. */
    Optional<String> find(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        BigDecimal seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        long day = seconds.longValue() / SECONDS.intValue();
        int second = (int) (seconds.longValue() % SECONDS.intValue());
        String time = LocalTime.ofSecondOfDay(second).toString();
        if (day == 0 && second > 0) {
            return Optional.of(time);
        }
        boolean isEarly = this == FROM_1900 && day < FEBRUARY_1900;
        String date = beginning.plusDays(isEarly ? day + 1 : day).toString();
        return Optional.of(second == 0 ? date : date + " " + time);
    }

    /** A date that is stored as ISO 8601 writes it, in the form of the others. */
    public static String ofIso(String text) {
        return text.replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "").replace('T', ' ');
    }
}
