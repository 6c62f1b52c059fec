package vn.tthc.summary;

import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of one group, alone or as it stands among {@link Tallies}. */
public final class Tally {
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

    public Sums sums(Measure measure) {
        return all.sums(at, measure);
    }

    /** Number of procedures whose values of the measure are not both known. */
    public long leftOut(Measure measure) {
        return all.leftOut(at, measure);
    }
}
