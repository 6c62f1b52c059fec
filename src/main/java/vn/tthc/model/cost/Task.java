package vn.tthc.model.cost;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Fraction;

/**
 * What somebody does for one application. A name that is not given is empty.
 *
 * @param rate what an hour of it costs; empty only where it takes none
 * @param services what is bought for it
 */
public record Task(String name, Fraction hours, Optional<HourlyRate> rate, BigDecimal services) {
    /** hours × rate + services (Thông tư 02/2017/TT-VPCP, Điều 27), exactly. */
    public Fraction cost(WorkTime time) {
        Fraction work = rate.map(one -> one.hourly(time).times(hours)).orElse(Fraction.ZERO);
        return work.plus(Fraction.of(services));
    }
}
