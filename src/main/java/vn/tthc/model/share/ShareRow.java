package vn.tthc.model.share;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Bases;
import vn.tthc.model.Bound;
import vn.tthc.model.Printed;

/**
 * What one row says of an indicator: a part and a whole, or one record that is counted. A text that is not given is empty.
 *
 * @param indicator what is counted
 * @param of the indicator that it is a part of
 * @param share empty if part or whole is not given, or if the row is a record
 * @param part of a whole that is not given; empty if there is a share, or no part either
 * @param standing of a record
 * @param printed the percentage that was published
 * @param isBound whether part or whole is only a bound, such as "hơn 900"
 * @param allowed between what the percentage then lies; empty where it is known, or may be any
 */
public record ShareRow(
        String agency,
        String sector,
        String indicator,
        String of,
        Optional<Share> share,
        Optional<BigDecimal> part,
        Optional<Standing> standing,
        Optional<Printed> printed,
        boolean isBound,
        Optional<Bound.Interval> allowed) {
    /** A row whose part and whole, if it has them, are known. */
    public ShareRow(
            String agency,
            String sector,
            String indicator,
            String of,
            Optional<Share> share,
            Optional<BigDecimal> part,
            Optional<Standing> standing,
            Optional<Printed> printed,
            boolean isBound) {
        this(agency, sector, indicator, of, share, part, standing, printed, isBound, Optional.empty());
    }

    /** Of which wholes the part could be the published percentage, where the whole is not given. */
    public Optional<Bases> bases() {
        return part.flatMap(some -> printed.flatMap(percent -> Bases.of(some, percent)));
    }
}
