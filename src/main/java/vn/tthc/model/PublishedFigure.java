package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure that was published of a group.
 *
 * @param by what is grouped by, as {@code --by} names it; {@code total} for all together
 * @param group the name of the group; of a crossing "A / B"
 * @param step of an amount, what one is of its last digit, to which it may be rounded: of "2.306 tỷ" a billion; 0 of an amount
 *     in whole days or đồng, which is not, and of percentages
 */
public record PublishedFigure(String by, String group, Measure measure, Kind kind, Printed printed, BigDecimal step) {
    /** What is published of a group. */
    public enum Kind {
        PERCENT,
        SAVED,
        CURRENT;

        /** The name in machine formats and of the column. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is of all together. */
    public boolean isTotal() {
        return by.equals("total");
    }
}
