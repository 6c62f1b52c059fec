package vn.tthc.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.shares.ShareLine;

/**
 * A line of a table of shares.
 *
 * @param names what was grouped by, in the spelling that is most frequent; "" where the lists do not say it; none for the total
 * @param rows how many rows of lists count
 * @param leftOut of how many part or whole is not known; they are in no sum
 * @param part the sum of the parts, exact, in the unit of the list
 * @param whole the sum of the wholes
 * @param percent part ÷ whole × 100, divided once and rounded half up to 2 decimals; empty where the whole is 0
 * @param target how it stands to its target, if it has one
 */
public record RateFigures(
        List<String> names,
        long rows,
        long leftOut,
        BigDecimal part,
        BigDecimal whole,
        Optional<BigDecimal> percent,
        Optional<TargetFigures> target) {
    public RateFigures {
        names = List.copyOf(names);
    }

    static RateFigures of(ShareLine line) {
        return new RateFigures(
                line.names(),
                line.rows(),
                line.leftOut(),
                line.share().part(),
                line.share().whole(),
                line.share().percent(),
                line.attainment().map(TargetFigures::of));
    }

    /** The names in one, as CSV and JSON have them; empty for the total. */
    public String name() {
        return GroupLines.name(names);
    }
}
