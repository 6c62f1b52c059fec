package vn.tthc.summary;

import java.math.BigDecimal;

/** A sum of exact decimals with some digits behind the point, kept in a {@code long} as far as that goes. */
final class ExactSum {
    /** Numbers with as many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;

    private final int decimals;
    private long units;
    /** What does not fit: numbers with more digits, and sums that became too large. */
    private BigDecimal rest = BigDecimal.ZERO;

    ExactSum(int decimals) {
        this.decimals = decimals;
    }

    void add(BigDecimal number) {
        if (decimals == 0 && number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            add(number.longValueExact());
        } else {
            rest = rest.add(number);
        }
    }

    /** Adds so many units of the last digit. */
    void add(long more) {
        long sum = units + more;
        if (((units ^ sum) & (more ^ sum)) < 0) {
            rest = rest.add(BigDecimal.valueOf(units, decimals));
            sum = more;
        }
        units = sum;
    }

    void add(ExactSum other) {
        add(other.units);
        if (other.rest.signum() != 0) {
            rest = rest.add(other.rest);
        }
    }

    /** The sum, without zeros at the end of its decimals. */
    BigDecimal value() {
        if (decimals == 0 && rest.signum() == 0) {
            return BigDecimal.valueOf(units);
        }
        BigDecimal sum = rest.add(BigDecimal.valueOf(units, decimals)).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
