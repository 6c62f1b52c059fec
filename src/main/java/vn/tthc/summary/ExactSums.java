package vn.tthc.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/** Sums of exact decimals by number, all with as many digits after the point; kept in {@code long}s as far as they fit. */
final class ExactSums implements Serializable {
    /** Numbers with as many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;

    private final int decimals;
    private long[] units = {};
    /** What does not fit: numbers with more digits, and sums that became too large. Shorter where there is nothing. */
    private BigDecimal[] rests = {};

    ExactSums(int decimals) {
        this.decimals = decimals;
    }

    /** Makes room for sums below a number. */
    void grow(int room) {
        units = Arrays.copyOf(units, room);
    }

    void add(int at, BigDecimal number) {
        if (decimals == 0 && number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            add(at, number.longValueExact());
        } else {
            addRest(at, number);
        }
    }

    /** Adds so many units of the last digit. */
    void add(int at, long more) {
        long sum = units[at] + more;
        if (((units[at] ^ sum) & (more ^ sum)) < 0) {
            addRest(at, BigDecimal.valueOf(units[at], decimals));
            sum = more;
        }
        units[at] = sum;
    }

    void add(int at, ExactSums other, int from) {
        add(at, other.units[from]);
        BigDecimal rest = other.rest(from);
        if (rest.signum() != 0) {
            addRest(at, rest);
        }
    }

    private BigDecimal rest(int at) {
        return at >= rests.length || rests[at] == null ? BigDecimal.ZERO : rests[at];
    }

    private void addRest(int at, BigDecimal number) {
        if (at >= rests.length) {
            rests = Arrays.copyOf(rests, units.length);
        }
        rests[at] = rests[at] == null ? number : rests[at].add(number);
    }

    /** A sum, without zeros at the end of its decimals. */
    BigDecimal value(int at) {
        BigDecimal rest = rest(at);
        if (decimals == 0 && rest.signum() == 0) {
            return BigDecimal.valueOf(units[at]);
        }
        BigDecimal whole = BigDecimal.valueOf(units[at], decimals);
        BigDecimal sum = (rest.signum() == 0 ? whole : rest.add(whole)).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
