package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.problem.ProblemCode;

/**
 * Decides how the numbers in the text cells of a list are read.
 *
 * @param style the style that decides where both styles would accept a text with different values, such as 1.234; empty
 *     where the list gives no hint, so that such a text is a problem
 * @param given whether the user has said so; else the style was taken from the list's headers
 */
public record NumberRule(Optional<NumberStyle> style, boolean given) {
    /** For lists that give no hint. */
    public static final NumberRule NONE = new NumberRule(Optional.empty(), false);

    public static NumberRule given(NumberStyle style) {
        return new NumberRule(Optional.of(style), true);
    }

    public static NumberRule ofHeaders(boolean vietnamese, boolean english) {
        if (vietnamese == english) {
            return NONE;
        }
        return new NumberRule(Optional.of(vietnamese ? NumberStyle.VI : NumberStyle.EN), false);
    }

    /**
     * Reads digits with points and commas. What only one style accepts is read in that style.
     *
     * @param doubtful the style that would be against the evidence of the cell itself: if it was only taken from the
     *     headers and the other style reads another value, the text is a problem rather than a guess
     */
    public Reading read(String text, Optional<NumberStyle> doubtful) {
        Optional<BigDecimal> vi = NumberStyle.VI.read(text);
        Optional<BigDecimal> en = NumberStyle.EN.read(text);
        if (vi.isEmpty() && en.isEmpty()) {
            return new Reading.Fault(ProblemCode.BAD_NUMBER);
        }
        if (vi.isEmpty() || en.isEmpty()) {
            return Reading.of(vi.or(() -> en).orElseThrow());
        }
        if (vi.get().compareTo(en.get()) == 0) {
            return Reading.of(vi.get());
        }
        if (style.isEmpty() || (!given && style.equals(doubtful))) {
            return new Reading.Fault(
                    ProblemCode.AMBIGUOUS_NUMBER,
                    Reading.of(vi.get()).amount().toPlainString(),
                    Reading.of(en.get()).amount().toPlainString());
        }
        return Reading.of(style.get() == NumberStyle.VI ? vi.get() : en.get());
    }

    /** The number of a text that has one meaning, whatever the style; empty if it has none, or two as 1.250 has. */
    public static Optional<BigDecimal> findPlain(String text) {
        return NONE.read(text.strip(), Optional.empty()) instanceof Reading.Value value
                ? Optional.of(value.amount())
                : Optional.empty();
    }
}
