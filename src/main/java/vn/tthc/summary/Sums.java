package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.Comparator;
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
 * @param open those among them of which several changes are possible; the total has their largest values
 */
public record Sums(
        Change total,
        long reduced,
        long unchanged,
        long increased,
        BigDecimal ratioSum,
        long ratioCount,
        OpenChanges open) {
    public static final Sums NONE = new Sums(Change.ZERO, 0, 0, 0, BigDecimal.ZERO, 0);

    /** Sums over procedures of which each has one change. */
    public Sums(Change total, long reduced, long unchanged, long increased, BigDecimal ratioSum, long ratioCount) {
        this(total, reduced, unchanged, increased, ratioSum, ratioCount, OpenChanges.NONE);
    }

    /** Number of procedures that the sums are over. */
    public long known() {
        return reduced + unchanged + increased;
    }

    /** The sums where each procedure of which several changes are possible has the one that stands first in an order. */
    public Change first(Comparator<Change> order) {
        return open.isEmpty() ? total : open.first(total, order);
    }

    /** Between what the sums lie. */
    public Bounds bounds() {
        return open.bounds(total, ratioSum);
    }
}
