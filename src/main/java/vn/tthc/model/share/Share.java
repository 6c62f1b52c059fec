package vn.tthc.model.share;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Change;

/**
 * A part of a whole: of one row, or summed over many. A group's share is the sum of its parts over the sum of its wholes.
 *
 * @param part no more than the whole
 */
public record Share(BigDecimal part, BigDecimal whole) {
    /** Nothing of nothing; the start of a sum. */
    public static final Share ZERO = new Share(BigDecimal.ZERO, BigDecimal.ZERO);

    public Share {
        Change normal = new Change(whole, part);
        whole = normal.current();
        part = normal.proposed();
    }

    public Share plus(Share other) {
        return new Share(part.add(other.part), whole.add(other.whole));
    }

    /** part ÷ whole × 100, divided once and rounded once: half up, two decimals. Empty when the whole is 0. */
    public Optional<BigDecimal> percent() {
        return asSaving().percent();
    }

    /**
     * The share as what is saved of a current value, whose arithmetic it has: percentages, targets, what is still missing.
     */
    public Change asSaving() {
        return new Change(whole, whole.subtract(part));
    }
}
