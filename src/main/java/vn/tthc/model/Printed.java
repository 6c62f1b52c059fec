package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A percentage as it was published.
 *
 * @param percent with the decimals that were printed, 10 at most
 * @param mayBeFraction whether it was written without a percent sign, so that 0.95 may stand for 95 %
 */
public record Printed(BigDecimal percent, Bound bound, boolean mayBeFraction) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Nobody prints more; what is beyond is what spreadsheets and JSON make of a fraction, as in 33.333333333333336. */
    private static final int MAX_DECIMALS = 10;

    public Printed {
        if (percent.scale() > MAX_DECIMALS || percent.scale() < 0) {
            percent = percent.setScale(percent.scale() < 0 ? 0 : MAX_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** A percentage and nothing else. */
    public Printed(BigDecimal percent, Bound bound) {
        this(percent, bound, false);
    }

    /** This percentage as that of an increase. */
    public Printed negated() {
        return new Printed(percent.negate(), bound, mayBeFraction);
    }

    /** How a published percentage stands to its own numbers. */
    public enum Verdict {
        /** They round to it; or it is a bound, and they keep it. */
        AGREES,
        /** It was cut where it should have been rounded. */
        TRUNCATED,
        /** Neither. */
        OFF;

        /** The name in machine formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether it is a fraction of 1 rather than a percentage: its numbers do not round to it as a percentage, and they are
     * nearer to it as a fraction.
     */
    public boolean isFractionOf(Change numbers) {
        boolean mayBe = mayBeFraction
                && numbers.current().signum() != 0
                && percent.abs().compareTo(BigDecimal.ONE) <= 0
                && (percent.scale() > 0
                        || (percent.signum() > 0 && numbers.saved().compareTo(numbers.current()) == 0));
        if (!mayBe || ofPercent(numbers) != Verdict.OFF) {
            return false;
        }
        BigDecimal hundredfold = numbers.saved().multiply(HUNDRED);
        BigDecimal asPercent = hundredfold.subtract(percent.multiply(numbers.current()));
        BigDecimal asFraction = hundredfold.subtract(percent.multiply(HUNDRED).multiply(numbers.current()));
        return asFraction.abs().compareTo(asPercent.abs()) < 0;
    }

    /** The percentage that it stands for beside its numbers: 95 where 0.95 was published of 95 in 100. */
    public BigDecimal percentOf(Change numbers) {
        return isFractionOf(numbers) ? percent.multiply(HUNDRED).stripTrailingZeros() : percent;
    }

    /** The verdict at the precision that was printed; empty where the percentage of the numbers is not defined. */
    public Optional<Verdict> judge(Change numbers) {
        if (numbers.current().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(isFractionOf(numbers) ? judge(numbers, BigDecimal.ONE) : ofPercent(numbers));
    }

    /**
     * The verdict where it is known only between what the percentage lies: the published one agrees if any in between rounds to
     * it, or keeps its bound.
     */
    public Verdict judge(Bound.Interval allowed) {
        BigDecimal half = BigDecimal.valueOf(5, percent.scale() + 1);
        boolean fits =
                switch (bound) {
                    case EXACT, ABOUT ->
                        allowed.high().compareTo(percent.subtract(half)) >= 0
                                && allowed.low().compareTo(percent.add(half)) < 0;
                    case ABOVE -> allowed.high().compareTo(percent) >= 0;
                    case BELOW -> allowed.low().compareTo(percent) <= 0;
                };
        return fits ? Verdict.AGREES : Verdict.OFF;
    }

    private Verdict ofPercent(Change numbers) {
        return judge(numbers, HUNDRED);
    }

    /**
     * The verdict.
     *
     * @param whole what stands for all, 100 or 1
     */
    private Verdict judge(Change numbers, BigDecimal whole) {
        int compared = numbers.saved().multiply(whole).compareTo(percent.multiply(numbers.current()));
        return switch (bound) {
            case EXACT, ABOUT -> byDecimals(numbers, whole);
            case ABOVE -> compared >= 0 ? Verdict.AGREES : Verdict.OFF;
            case BELOW -> compared <= 0 ? Verdict.AGREES : Verdict.OFF;
        };
    }

    /** Percentage points from the percentage of the numbers, as it is shown, to the published one. */
    public Optional<BigDecimal> points(Change numbers) {
        return numbers.percent().map(ours -> percentOf(numbers).subtract(ours));
    }

    private Verdict byDecimals(Change numbers, BigDecimal whole) {
        BigDecimal part = numbers.saved().multiply(whole);
        if (part.divide(numbers.current(), percent.scale(), RoundingMode.HALF_UP)
                        .compareTo(percent)
                == 0) {
            return Verdict.AGREES;
        }
        return part.divide(numbers.current(), percent.scale(), RoundingMode.DOWN)
                                .compareTo(percent)
                        == 0
                ? Verdict.TRUNCATED
                : Verdict.OFF;
    }
}
