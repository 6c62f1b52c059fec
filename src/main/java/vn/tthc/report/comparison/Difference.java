package vn.tthc.report.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.report.procedures.Figures;
import vn.tthc.report.procedures.Group;

/**
 * A group before and after.
 *
 * @param names what is grouped by, in the later spelling; none for the total
 * @param before empty where the group is new
 * @param after empty where the group is gone
 */
record Difference(List<String> names, Optional<Group> before, Optional<Group> after) {
    /** Whether the group is in both. */
    enum State {
        BOTH,
        NEW,
        GONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state() {
        return before.isEmpty() ? State.NEW : after.isEmpty() ? State.GONE : State.BOTH;
    }

    /** The earlier figures, if the group and its measure were there. */
    Optional<Figures> before(Measure measure) {
        return before.flatMap(group -> group.findFigures(measure));
    }

    /** The later figures, if the group and its measure are there. */
    Optional<Figures> after(Measure measure) {
        return after.flatMap(group -> group.findFigures(measure));
    }

    long procedures() {
        return after.map(Group::procedures).orElse(0L)
                - before.map(Group::procedures).orElse(0L);
    }

    /** By how much a sum has grown; what is not there counts 0. */
    BigDecimal change(Measure measure, Function<Change, BigDecimal> sum) {
        return new Change(sum(after(measure), sum), sum(before(measure), sum)).saved();
    }

    /** Percentage points between the two percentages as they are printed; empty unless both are defined. */
    Optional<BigDecimal> points(Measure measure) {
        Optional<BigDecimal> later = after(measure).flatMap(Figures::percent);
        return before(measure).flatMap(Figures::percent).flatMap(earlier -> later.map(now -> now.subtract(earlier)));
    }

    /** Whether anything at all has changed. */
    boolean isAny(Iterable<Measure> measures) {
        for (Measure measure : measures) {
            if (change(measure, Change::current).signum() != 0
                    || change(measure, Change::proposed).signum() != 0) {
                return true;
            }
        }
        return state() != State.BOTH || procedures() != 0;
    }

    private static BigDecimal sum(Optional<Figures> figures, Function<Change, BigDecimal> sum) {
        return figures.map(Figures::total).map(sum).orElse(BigDecimal.ZERO);
    }
}
