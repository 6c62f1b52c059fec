package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Goal;
import vn.tthc.summary.Tally;

/** The finished figures of one measure of one group, each made when it is asked for. */
public final class Figures {
    private final Tally tally;
    private final Measure measure;
    private final boolean converted;
    private final boolean hasBounds;
    private final Optional<Goal> goal;
    /** Empty before they are asked for, as they take long to find. */
    private Optional<FigureBounds> bounds = Optional.empty();

    /**
     * The figures of sums.
     *
     * @param converted whether they are made of converted days
     * @param hasBounds whether their bounds are wanted
     * @param goal what they are held against, if anything
     */
    Figures(Tally tally, Measure measure, boolean converted, boolean hasBounds, Optional<Goal> goal) {
        this.tally = tally;
        this.measure = measure;
        this.converted = converted;
        this.hasBounds = hasBounds;
        this.goal = goal;
    }

    /** The exact sums. */
    public Change total() {
        Change total = tally.total(measure);
        return converted ? Rounding.rounded(total) : total;
    }

    /** saved ÷ current, rounded; empty when current is 0. */
    public Optional<BigDecimal> percent() {
        return Rounding.percent(tally.total(measure), converted);
    }

    /** The mean of the procedures' percentages, which is another figure; empty when there are none. */
    public Optional<BigDecimal> meanPercent() {
        long count = tally.ratioCount(measure);
        if (count == 0) {
            return Optional.empty();
        }
        long units = tally.ratioUnits(measure);
        return units == Tally.NO_LONG
                ? Change.meanPercent(tally.ratioSum(measure), count)
                : Optional.of(Change.meanPercentOfUnits(units, count));
    }

    public long reduced() {
        return tally.reduced(measure);
    }

    public long unchanged() {
        return tally.unchanged(measure);
    }

    public long increased() {
        return tally.increased(measure);
    }

    /** Number of procedures of which not both values are known. */
    public long leftOut() {
        return tally.leftOut(measure);
    }

    /**
     * Between what the figures lie, where of several limits in a cell any may apply; the figures themselves are then those of
     * the longest limits.
     */
    public Optional<FigureBounds> bounds() {
        if (hasBounds && bounds.isEmpty()) {
            bounds = Optional.of(FigureBounds.of(tally.sums(measure), converted));
        }
        return bounds;
    }

    /** How the group stands to the target of the measure, if there is one. */
    public Optional<Attainment> attainment() {
        return goal.map(one -> hasBounds
                ? Attainment.of(one, tally.sums(measure), bounds().orElseThrow(), converted)
                : Attainment.of(one, tally.total(measure), percent(), converted));
    }

    /** Whether any procedure's values are known, so that the sums say something. */
    public boolean isKnown() {
        return tally.known(measure) > 0;
    }
}
