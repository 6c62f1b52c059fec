package vn.tthc.summary;

import java.math.BigDecimal;
import vn.tthc.model.Change;

/**
 * The exact sums of one measure over the procedures of which both values are known.
 *
 * @param total the summed current and proposed values
 * @param reduced number of procedures with a lower proposed value
 * @param unchanged number of procedures with equal values
 * @param increased number of procedures with a higher proposed value
 * @param ratioSum sum of {@link Change#ratio}, for the mean of the percentages
 * @param ratioCount number of procedures that have a ratio
 */
public record Sums(Change total, long reduced, long unchanged, long increased, BigDecimal ratioSum, long ratioCount) {
    public static final Sums NONE = new Sums(Change.ZERO, 0, 0, 0, BigDecimal.ZERO, 0);

    /** Number of procedures that the sums are over. */
    public long known() {
        return reduced + unchanged + increased;
    }
}
