package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Printed;
import vn.tthc.model.share.ShareRow;
import vn.tthc.report.page.Recheck;

/**
 * A percentage that was published, held against its own numbers.
 *
 * @param printed the percentage with the decimals that were printed
 * @param percent of the numbers, rounded half up to 2 decimals; empty if there are none
 * @param verdict {@code agrees} (the numbers round to it), {@code truncated} (it was cut, not rounded) or {@code off}; empty where there
 *     is nothing to judge by
 */
public record RecheckedRate(
        String indicator,
        String agency,
        String sector,
        BigDecimal printed,
        Optional<BigDecimal> percent,
        Optional<String> verdict) {
    static RecheckedRate of(ShareRow row, Recheck recheck) {
        return new RecheckedRate(
                row.indicator(),
                row.agency(),
                row.sector(),
                recheck.printed().percent(),
                recheck.percent(),
                recheck.verdict().map(Printed.Verdict::key));
    }
}
