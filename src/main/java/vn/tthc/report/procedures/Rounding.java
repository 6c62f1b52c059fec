package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tthc.model.Change;

/** How sums are shown where calendar days were converted to working days, so that their decimals may not end. */
public final class Rounding {
    /** How many decimals of converted days are shown. */
    private static final int CONVERTED_DECIMALS = 6;

    private Rounding() {}

    /** The percentage; converted days, which are not quite exact, must not turn a half just below it. */
    static Optional<BigDecimal> percent(Change total, boolean converted) {
        return converted ? total.ratio().flatMap(ratio -> Change.meanPercent(ratio, 1)) : total.percent();
    }

    /** The sum to the decimals that are shown. */
    public static Change rounded(Change total) {
        return new Change(rounded(total.current()), rounded(total.proposed()));
    }

    public static BigDecimal rounded(BigDecimal days) {
        return days.setScale(CONVERTED_DECIMALS, RoundingMode.HALF_UP);
    }
}
