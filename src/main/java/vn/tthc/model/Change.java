package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A current and a proposed value of one measure: of one procedure, or summed over many. What is saved,
 * and how much that is in percent, is computed here. Values are exact and kept without trailing zeros, so equal amounts are equal changes.
 *
 * @param current the value in force
 * @param proposed the value after the proposal; above {@code current} it is an increase and keeps its sign
 */
public record Change(BigDecimal current, BigDecimal proposed) {
    /** No amount at all; the start of a sum. */
    public static final Change ZERO = new Change(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;
    /** To so many decimals {@link #ratio} is rounded. */
    public static final int RATIO_DECIMALS = 15;

    /** Of numbers with so many digits, ten times the remainder of a division still fits into a {@code long}. */
    private static final int MAX_DIGITS = 17;

    /** The largest whole value of which {@link #ratioUnits} can be found. */
    public static final long MAX_WHOLE = 99_999_999_999_999_999L;

    /** Says that {@link #ratioUnits} cannot be found. */
    public static final long NO_RATIO_UNITS = Long.MIN_VALUE;

    /** A ratio this large, in units of its last decimal, could be too large for a {@code long}. */
    private static final long MAX_RATIO = 9_000;

    private static final int MEAN_DECIMALS = 12;
    /** So many units of the last of these decimals make one of the last of {@link #PERCENT_DECIMALS}. */
    private static final long STEPS = 10_000_000_000L;

    private static final long[] POWERS_OF_TEN = powersOfTen();

    private static long[] powersOfTen() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    public Change {
        current = normal(current);
        proposed = normal(proposed);
    }

    /** A change of whole values. */
    public static Change of(long current, long proposed) {
        return new Change(BigDecimal.valueOf(current), BigDecimal.valueOf(proposed));
    }

    /**
     * The changes of which any may apply where several values are stated: as many current as proposed ones belong together in
     * their order, else each may become each.
     *
     * @return each once
     */
    public static List<Change> possible(List<BigDecimal> current, List<BigDecimal> proposed) {
        Set<Change> changes = new LinkedHashSet<>();
        boolean isPaired = current.size() == proposed.size();
        for (int i = 0; i < current.size(); i++) {
            for (BigDecimal to : isPaired ? proposed.subList(i, i + 1) : proposed) {
                changes.add(new Change(current.get(i), to));
            }
        }
        return List.copyOf(changes);
    }

    /** What the proposal saves, current − proposed; negative for an increase. */
    public BigDecimal saved() {
        return normal(current.subtract(proposed));
    }

    public Change plus(Change other) {
        return new Change(current.add(other.current), proposed.add(other.proposed));
    }

    /** Both values so many times. */
    public Change times(BigDecimal factor) {
        return new Change(current.multiply(factor), proposed.multiply(factor));
    }

    public boolean isReduced() {
        return proposed.compareTo(current) < 0;
    }

    public boolean isIncreased() {
        return proposed.compareTo(current) > 0;
    }

    /**
     * The reduction percentage saved ÷ current × 100, divided once and rounded once: half up, two decimals, as the
     * decisions publish it. Empty when current is 0, where a percentage has no meaning.
     */
    public Optional<BigDecimal> percent() {
        if (current.signum() == 0) {
            return Optional.empty();
        }
        if (isSmallWhole()) {
            long units = percentUnits(current.longValueExact(), proposed.longValueExact());
            if (units != NO_RATIO_UNITS) {
                return Optional.of(BigDecimal.valueOf(units, PERCENT_DECIMALS));
            }
        }
        return Optional.of(saved().multiply(HUNDRED).divide(current, PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The percentage of values from 0 to {@link #MAX_WHOLE}, the current one above 0, in hundredths of a percent; {@link
     * #NO_RATIO_UNITS} if it is large.
     */
    private static long percentUnits(long current, long proposed) {
        long saved = Math.abs(current - proposed);
        // Division as on paper, as ten thousand times what is saved need not fit.
        long units = saved / current;
        long remainder = saved % current;
        if (units > MAX_RATIO) {
            return NO_RATIO_UNITS;
        }
        for (int digit = 0; digit < 2 * PERCENT_DECIMALS; digit++) {
            remainder *= 10;
            units = 10 * units + remainder / current;
            remainder %= current;
        }
        units += 2 * remainder >= current ? 1 : 0;
        return proposed > current ? -units : units;
    }

    /**
     * saved ÷ current to 15 decimals, for adding up a mean of percentages; empty when current is 0. The error of such a
     * mean stays far below what {@link #meanPercent} can show.
     */
    public Optional<BigDecimal> ratio() {
        if (current.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(normal(saved().divide(current, RATIO_DECIMALS, RoundingMode.HALF_EVEN)));
    }

    /**
     * {@link #ratio} of values from 0 to {@link #MAX_WHOLE} in units of its last decimal, found many times faster;
     * {@link #NO_RATIO_UNITS} where it has no meaning or is too large.
     */
    public static long ratioUnits(long current, long proposed) {
        if (current == 0) {
            return NO_RATIO_UNITS;
        }
        long saved = Math.abs(current - proposed);
        long units = saved / current;
        long remainder = saved - units * current;
        if (units > MAX_RATIO) {
            return NO_RATIO_UNITS;
        }
        int digits = 1;
        while (digits < MAX_DIGITS && POWERS_OF_TEN[digits] <= current) {
            digits++;
        }
        // Division as on paper, but with as many decimals at a time as have room.
        int decimals = RATIO_DECIMALS;
        while (decimals > 0) {
            int step = Math.min(decimals, MAX_DIGITS + 1 - digits);
            remainder *= POWERS_OF_TEN[step];
            long next = remainder / current;
            units = units * POWERS_OF_TEN[step] + next;
            remainder -= next * current;
            decimals -= step;
        }
        long half = 2 * remainder - current;
        if (half > 0 || (half == 0 && units % 2 != 0)) {
            units++;
        }
        return proposed > current ? -units : units;
    }

    /** Whether both values are whole and not above {@link #MAX_WHOLE}, so that nothing is lost in {@code long}s. */
    public boolean isSmallWhole() {
        return isSmallWhole(current) && isSmallWhole(proposed);
    }

    private static boolean isSmallWhole(BigDecimal value) {
        return value.scale() == 0 && value.signum() >= 0 && value.precision() <= MAX_DIGITS;
    }

    /**
     * The mean of the percentages of {@code count} changes whose {@link #ratio ratios} sum to {@code ratioSum}, half up to
     * two decimals. It is another figure than {@link #percent} of their sum. Empty when {@code count} is 0.
     */
    public static Optional<BigDecimal> meanPercent(BigDecimal ratioSum, long count) {
        if (count == 0) {
            return Optional.empty();
        }
        // Two thirds and one third must make exactly one before the last rounding, hence the step in between.
        BigDecimal mean =
                ratioSum.multiply(HUNDRED).divide(BigDecimal.valueOf(count), MEAN_DECIMALS, RoundingMode.HALF_EVEN);
        return Optional.of(mean.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** {@link #meanPercent} of ratios whose sum is so many units of the last of {@link #RATIO_DECIMALS} decimals. */
    public static BigDecimal meanPercentOfUnits(long ratioUnits, long count) {
        // In percent there are two decimals fewer; those that the step in between has not are one more.
        long units = Math.abs(ratioUnits);
        long step = units / count / 10;
        long remainder = units - step * count * 10;
        long half = 2 * remainder - count * 10;
        step += half > 0 || (half == 0 && step % 2 != 0) ? 1 : 0;
        long shown = step / STEPS + (step % STEPS >= STEPS / 2 ? 1 : 0);
        return BigDecimal.valueOf(ratioUnits < 0 ? -shown : shown, PERCENT_DECIMALS);
    }

    private static BigDecimal normal(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
