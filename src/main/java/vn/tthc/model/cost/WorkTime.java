package vn.tthc.model.cost;

import java.math.BigDecimal;

/**
 * How much of a year is worked. No text in force says it, so it is the user's to say; all above 0.
 */
public record WorkTime(BigDecimal hoursPerDay, BigDecimal daysPerMonth, BigDecimal monthsPerYear) {
    /** 8 hours a day, 22 days a month, 12 months a year: what is mostly reckoned with. */
    public static final WorkTime USUAL =
            new WorkTime(BigDecimal.valueOf(8), BigDecimal.valueOf(22), BigDecimal.valueOf(12));
}
