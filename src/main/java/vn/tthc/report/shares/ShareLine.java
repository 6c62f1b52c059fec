package vn.tthc.report.shares;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.Standing;
import vn.tthc.model.target.Goal;
import vn.tthc.report.procedures.Attainment;
import vn.tthc.report.procedures.Sort;
import vn.tthc.summary.ShareTally;

/**
 * A line of a table of shares.
 *
 * @param names what is grouped by, in the spelling that is most frequent; empty where not given; none for the total
 * @param leftOut number of rows of which part or whole is not known
 * @param bounds number of rows of which part or whole is only a bound
 * @param attainment how the group stands to its target, if it has one
 * @param standings how many records stand how
 */
public record ShareLine(
        List<String> names,
        long rows,
        long leftOut,
        long bounds,
        Share share,
        Optional<Attainment> attainment,
        Map<Standing, Long> standings) {
    static ShareLine of(List<String> names, ShareTally tally, ShareOptions options, Optional<Goal> goal) {
        Share share = tally.share(options.done(), options.counted());
        return new ShareLine(
                names,
                tally.rows(),
                tally.leftOut(),
                tally.bounds(),
                share,
                goal.map(one -> Attainment.of(one, share.asSaving(), share.percent(), false)),
                tally.standings());
    }

    /** The order of lines in a table. */
    static Comparator<ShareLine> order(ShareSort sort) {
        Comparator<ShareLine> byName = Comparator.comparing(ShareLine::names, Sort.byNames());
        Comparator<ShareLine> byNumber =
                switch (sort) {
                    case PERCENT ->
                        Comparator.comparing(
                                group -> group.share().percent().orElse(null),
                                Comparator.nullsLast(Comparator.reverseOrder()));
                    case PART -> Comparator.comparing(group -> group.share().part(), Comparator.reverseOrder());
                    case WHOLE -> Comparator.comparing(group -> group.share().whole(), Comparator.reverseOrder());
                    case NAME -> byName;
                };
        return byNumber.thenComparing(byName);
    }
}
