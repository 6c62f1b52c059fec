package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of one group, alone or as it stands among {@link Tallies}. */
public final class Tally {
    /** In place of a sum that fits into no {@code long}. */
    public static final long NO_LONG = ExactSums.NO_LONG;

    private final Tallies all;
    private final int at;

    /** Nothing yet, of a group of its own. */
    public Tally() {
        this(new Tallies(), 0);
        all.grow(1);
    }

    /** A tally with given counts, as a saved report holds it. */
    public Tally(
            long procedures, long abolished, Optional<Long> touched, Optional<Action> action, Map<Measure, Sums> sums) {
        this();
        all.add(at, procedures, abolished, touched, action, sums);
    }

    /** That of one of several groups. */
    Tally(Tallies all, int at) {
        this.all = all;
        this.at = at;
    }

    /** Adds all that the other has counted. */
    public void add(Tally other) {
        all.add(at, other.all, other.at);
    }

    /** Adds what is counted of one of several groups. */
    void add(Tallies others, int group) {
        all.add(at, others, group);
    }

    /** Adds it to one of several groups. */
    void addTo(Tallies others, int group) {
        others.add(group, all, at);
    }

    public long procedures() {
        return all.procedures(at);
    }

    public long abolished() {
        return all.abolished(at);
    }

    /** How many procedures are touched, as {@link Procedure#isTouched} has it; empty where that is not known of all. */
    public Optional<Long> touched() {
        return all.touched(at);
    }

    /** How many procedures an action is proposed for, in the order of the actions; those of none are not there. */
    public Map<Action, Long> actions() {
        return all.actions(at);
    }

    /** How many procedures an action is proposed for. */
    public long count(Action action) {
        return all.count(at, action);
    }

    public Sums sums(Measure measure) {
        return all.sums(at, measure);
    }

    // Each of these alone, for whoever wants no others.

    public Change total(Measure measure) {
        return all.total(at, measure);
    }

    public BigDecimal current(Measure measure) {
        return all.current(at, measure);
    }

    public BigDecimal proposed(Measure measure) {
        return all.proposed(at, measure);
    }

    public long reduced(Measure measure) {
        return all.reduced(at, measure);
    }

    public long unchanged(Measure measure) {
        return all.unchanged(at, measure);
    }

    public long increased(Measure measure) {
        return all.increased(at, measure);
    }

    public BigDecimal ratioSum(Measure measure) {
        return all.ratioSum(at, measure);
    }

    /** {@link #ratioSum} in units of its last decimal, of {@link Change#RATIO_DECIMALS}; {@link #NO_LONG} if that is not enough. */
    public long ratioUnits(Measure measure) {
        return all.ratioUnits(at, measure);
    }

    public long ratioCount(Measure measure) {
        return all.ratioCount(at, measure);
    }

    public OpenChanges open(Measure measure) {
        return all.open(at, measure);
    }

    /** Number of procedures whose values of the measure are both known. */
    public long known(Measure measure) {
        return all.known(at, measure);
    }

    /** Number of procedures whose values of the measure are not both known. */
    public long leftOut(Measure measure) {
        return all.leftOut(at, measure);
    }
}
