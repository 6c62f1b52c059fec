package vn.tthc.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.model.Change;

/** In what amounts of money are told where a sentence or a drawing has no room for all digits; tables have đồng. */
public enum MoneyUnit {
    DONG(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9);

    /** Fewer are not worth rounding to. */
    private static final int MIN_DECIMALS = 2;

    /** The power of ten. */
    private final int zeros;

    MoneyUnit(int zeros) {
        this.zeros = zeros;
    }

    /** The unit in which official reports tell an amount of that size: triệu from a million đồng, tỷ from a thousand of these. */
    public static MoneyUnit fitting(BigDecimal amount) {
        BigDecimal size = amount.abs();
        if (size.compareTo(BigDecimal.ONE.movePointRight(BILLION.zeros)) >= 0) {
            return BILLION;
        }
        return size.compareTo(BigDecimal.ONE.movePointRight(MILLION.zeros)) >= 0 ? MILLION : DONG;
    }

    /** What it is called, such as "tỷ đồng". */
    public String name(Language language) {
        return language.say("unit-name." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * The amounts of a change in this unit, with as few decimals, two at least where not all digits are shown, as leave it
     * true: whoever works out the percentage from what is shown finds the one that stands beside it.
     */
    public Change told(Change change) {
        int exact = Math.max(
                0,
                in(change.current())
                        .subtract(in(change.proposed()))
                        .stripTrailingZeros()
                        .scale());
        exact = Math.max(exact, in(change.current()).stripTrailingZeros().scale());
        Optional<BigDecimal> percent = change.percent();
        for (int decimals = MIN_DECIMALS; decimals < exact; decimals++) {
            Change rounded = new Change(rounded(change.current(), decimals), rounded(change.proposed(), decimals));
            boolean adds = rounded.saved().compareTo(rounded(change.saved(), decimals)) == 0;
            boolean isNothing = rounded.saved().signum() != change.saved().signum();
            if (adds && !isNothing && rounded.percent().equals(percent)) {
                return rounded;
            }
        }
        return new Change(in(change.current()), in(change.proposed()));
    }

    /** An amount of đồng in this unit, exactly. */
    public BigDecimal in(BigDecimal amount) {
        return amount.movePointLeft(zeros);
    }

    private BigDecimal rounded(BigDecimal amount, int decimals) {
        return in(amount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
