package vn.tthc.report.costs;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.WorkTime;

/**
 * What is taken for granted where costs are reckoned; all of it is said in the output.
 *
 * @param time by which income for a year, month or day becomes hourly
 * @param defaults the terms of segments that do not say them; all are there
 * @param decimals to which the cost of a procedure is rounded, once
 * @param currency what amounts of money are called
 * @param explain whether every step is shown
 */
public record CostOptions(WorkTime time, Terms defaults, int decimals, String currency, boolean explain) {
    public static final int MAX_DECIMALS = 9;

    /** What is taken where nothing else is said: once a year for one subject, in đồng to two decimals. */
    public static final CostOptions USUAL = new CostOptions(
            WorkTime.USUAL,
            new Terms(
                    Optional.of(BigDecimal.ZERO),
                    Optional.of(Fraction.of(BigDecimal.ONE)),
                    Optional.of(BigDecimal.ONE),
                    Optional.of(BigDecimal.ONE)),
            2,
            "đồng",
            false);

    public CostOptions with(WorkTime other) {
        return new CostOptions(other, defaults, decimals, currency, explain);
    }

    public CostOptions with(Terms others) {
        return new CostOptions(time, others, decimals, currency, explain);
    }

    public CostOptions withDecimals(int others) {
        return new CostOptions(time, defaults, others, currency, explain);
    }
}
