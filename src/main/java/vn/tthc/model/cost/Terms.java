package vn.tthc.model.cost;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Fraction;

/**
 * What holds for all tasks of a segment together; empty where it is not said.
 *
 * @param fees of one application, once for all its tasks
 * @param times a year, which may be less than one, such as once in three years
 * @param subjects how many there are
 * @param factor which part of the cost there is only because of the rule; for what would be done anyway it is less than 1
 */
public record Terms(
        Optional<BigDecimal> fees,
        Optional<Fraction> times,
        Optional<BigDecimal> subjects,
        Optional<BigDecimal> factor) {
    /** Nothing said. */
    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What these leave open, as the other says it. */
    public Terms or(Terms other) {
        return new Terms(
                fees.or(other::fees), times.or(other::times), subjects.or(other::subjects), factor.or(other::factor));
    }

    /** By what the cost of one application is multiplied for that of a year; everything must be said. */
    public Fraction yearly() {
        return times.orElseThrow().times(subjects.orElseThrow()).times(factor.orElseThrow());
    }
}
