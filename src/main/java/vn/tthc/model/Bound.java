package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** What a word in front of a published number makes of it. */
public enum Bound {
    /** No word: the number itself. */
    EXACT,
    /** "hơn", "trên": the number is more. */
    ABOVE,
    /** "gần", "dưới": the number is less. */
    BELOW,
    /** "khoảng": the number is near. */
    ABOUT;

    /** From one number to another, both among them. */
    public record Interval(BigDecimal low, BigDecimal high) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        /** Far more than any percentage is printed with. */
        private static final int DECIMALS = 15;

        /** Between what the percentage lies of a part of a whole, 100 at most; empty where the whole may be nothing. */
        public static Optional<Interval> ofPercent(Interval part, Interval whole) {
            return whole.low.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(new Interval(
                            part.low.multiply(HUNDRED).divide(whole.high, DECIMALS, RoundingMode.FLOOR),
                            part.high
                                    .multiply(HUNDRED)
                                    .divide(whole.low, DECIMALS, RoundingMode.CEILING)
                                    .min(HUNDRED)));
        }
    }

    /**
     * Which numbers are meant, where the one with the word is rounded to the last of its digits that is not 0: "hơn 3.600" are
     * 3.600 to 3.700, "gần 3.600" 3.500 to 3.600, "khoảng 3.600" 3.550 to 3.650.
     */
    public Interval around(BigDecimal number) {
        BigDecimal step = number.signum() == 0
                ? BigDecimal.ZERO
                : number.stripTrailingZeros().ulp();
        BigDecimal half = step.divide(BigDecimal.valueOf(2));
        return switch (this) {
            case EXACT -> new Interval(number, number);
            case ABOVE -> new Interval(number, number.add(step));
            case BELOW -> new Interval(number.subtract(step), number);
            case ABOUT -> new Interval(number.subtract(half), number.add(half));
        };
    }

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
