package vn.tthc.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Sums of exact decimals, some by each number, side by side; each of them has as many digits after the point by all numbers. They
 * are kept in {@code long}s as far as they fit.
 */
final class ExactSums implements Serializable {
    /** In place of a sum that fits into no {@code long}. */
    static final long NO_LONG = Long.MIN_VALUE;

    /** Numbers with as many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;

    private final int[] decimals;
    private long[] units = {};
    /** What does not fit: numbers with more digits, and sums that became too large. Shorter where there is nothing. */
    private BigDecimal[] rests = {};

    /** No sums yet, by each number one for each of these digits after the point. */
    ExactSums(int... decimals) {
        this.decimals = decimals;
    }

    /** Makes room for sums below a number. */
    void grow(int room) {
        units = Arrays.copyOf(units, room * decimals.length);
    }

    private int cell(int at, int which) {
        return at * decimals.length + which;
    }

    void add(int at, int which, BigDecimal number) {
        if (decimals[which] == 0 && number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            add(at, which, number.longValueExact());
        } else {
            addRest(cell(at, which), number);
        }
    }

    /** Adds so many units of the last digit. */
    void add(int at, int which, long more) {
        add(cell(at, which), more, decimals[which]);
    }

    private void add(int cell, long more, int scale) {
        long sum = units[cell] + more;
        if (((units[cell] ^ sum) & (more ^ sum)) < 0) {
            addRest(cell, BigDecimal.valueOf(units[cell], scale));
            sum = more;
        }
        units[cell] = sum;
    }

    /** Adds all sums that others have by a number. */
    void add(int at, ExactSums other, int from) {
        int to = cell(at, 0);
        int cell = cell(from, 0);
        for (int which = 0; which < decimals.length; which++) {
            add(to + which, other.units[cell + which], decimals[which]);
            if (cell + which < other.rests.length && other.rests[cell + which] != null) {
                addRest(to + which, other.rests[cell + which]);
            }
        }
    }

    private void addRest(int cell, BigDecimal number) {
        if (cell >= rests.length) {
            rests = Arrays.copyOf(rests, units.length);
        }
        rests[cell] = rests[cell] == null ? number : rests[cell].add(number);
    }

    /** A sum in units of its last digit; {@link #NO_LONG} if there is more of it. */
    long units(int at, int which) {
        int cell = cell(at, which);
        return cell < rests.length && rests[cell] != null ? NO_LONG : units[cell];
    }

    /** A sum, without zeros at the end of its decimals. */
    BigDecimal value(int at, int which) {
        int cell = cell(at, which);
        BigDecimal rest = cell >= rests.length || rests[cell] == null ? BigDecimal.ZERO : rests[cell];
        if (decimals[which] == 0 && rest.signum() == 0) {
            return BigDecimal.valueOf(units[cell]);
        }
        BigDecimal whole = BigDecimal.valueOf(units[cell], decimals[which]);
        BigDecimal sum = (rest.signum() == 0 ? whole : rest.add(whole)).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
