package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of one group. */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
public final class Tally {
    private static final Measure[] MEASURES = Measure.values();

    private static final Action[] ACTIONS = Action.values();

    private long procedures;
    private long abolished;
    private long touched;
    /** Of how many procedures it is not known whether they are touched, as older saved reports do not say. */
    private long untold;
    /** By the places of {@link #ACTIONS}; null where none is stated. */
    private long[] actions;
    /** By the places of {@link #MEASURES}; null where nothing is known of a measure. */
    private final Running[] sums = new Running[MEASURES.length];

    public Tally() {}

    /** A tally with given counts, as a saved report holds it. */
    public Tally(
            long procedures, long abolished, Optional<Long> touched, Optional<Action> action, Map<Measure, Sums> sums) {
        this.procedures = procedures;
        this.abolished = abolished;
        this.touched = touched.orElse(0L);
        untold = touched.isPresent() ? 0 : procedures;
        action.ifPresent(one -> count(one, procedures));
        sums.forEach((measure, given) -> running(measure).add(given));
    }

    /** {@link Sums} while they grow. */
    private static final class Running {
        private final ExactSum current = new ExactSum(0);
        private final ExactSum proposed = new ExactSum(0);
        private final ExactSum ratios = new ExactSum(Change.RATIO_DECIMALS);
        private long reduced;
        private long unchanged;
        private long increased;
        private long ratioCount;
        /** Null where each procedure has one change. */
        private OpenChanges open;

        void add(Change change) {
            if (change.isSmallWhole()) {
                add(change.current().longValueExact(), change.proposed().longValueExact());
                return;
            }
            current.add(change.current());
            proposed.add(change.proposed());
            compare(change.proposed().compareTo(change.current()));
            addRatio(change);
        }

        /** Adds a change of whole values, from 0 to {@link Change#MAX_WHOLE}. */
        void add(long from, long to) {
            current.add(from);
            proposed.add(to);
            compare(Long.compare(to, from));
            long units = Change.ratioUnits(from, to);
            if (units != Change.NO_RATIO_UNITS) {
                ratios.add(units);
                ratioCount++;
            } else {
                addRatio(Change.of(from, to));
            }
        }

        private void compare(int proposedToCurrent) {
            if (proposedToCurrent < 0) {
                reduced++;
            } else if (proposedToCurrent > 0) {
                increased++;
            } else {
                unchanged++;
            }
        }

        private void addRatio(Change change) {
            Optional<BigDecimal> ratio = change.ratio();
            if (ratio.isPresent()) {
                ratios.add(ratio.get());
                ratioCount++;
            }
        }

        void add(Sums other) {
            current.add(other.total().current());
            proposed.add(other.total().proposed());
            ratios.add(other.ratioSum());
            reduced += other.reduced();
            unchanged += other.unchanged();
            increased += other.increased();
            ratioCount += other.ratioCount();
            addOpen(other.open());
        }

        private void addOpen(OpenChanges more) {
            if (!more.isEmpty()) {
                open().add(more);
            }
        }

        OpenChanges open() {
            if (open == null) {
                open = new OpenChanges();
            }
            return open;
        }

        void add(Running other) {
            current.add(other.current);
            proposed.add(other.proposed);
            ratios.add(other.ratios);
            reduced += other.reduced;
            unchanged += other.unchanged;
            increased += other.increased;
            ratioCount += other.ratioCount;
            if (other.open != null) {
                open().add(other.open);
            }
        }

        Sums sums() {
            BigDecimal ratioSum = ratios.value();
            Change total = new Change(current.value(), proposed.value());
            return open == null
                    ? new Sums(total, reduced, unchanged, increased, ratioSum, ratioCount)
                    : new Sums(total, reduced, unchanged, increased, ratioSum, ratioCount, open);
        }
    }

    void add(Procedure procedure) {
        add(procedure.action());
        procedure.changes().forEach((measure, change) -> running(measure).add(change));
        if (!procedure.cases().isEmpty()) {
            procedure
                    .cases()
                    .forEach((measure, choice) -> running(measure).open().add(choice, 1));
        }
        touched += procedure.isTouched() ? 1 : 0;
    }

    /** Adds a procedure with these changes. */
    void add(Optional<Action> action, Changes changes) {
        add(action);
        boolean isCut = false;
        for (Measure measure : MEASURES) {
            if (!changes.has(measure)) {
                continue;
            }
            if (changes.isWhole(measure)) {
                running(measure).add(changes.wholeCurrent(measure), changes.wholeProposed(measure));
                isCut |= changes.wholeProposed(measure) < changes.wholeCurrent(measure);
            } else {
                running(measure).add(changes.get(measure));
                isCut |= changes.get(measure).isReduced();
            }
        }
        touched += (action.isPresent() ? action.get().isTouching() : isCut) ? 1 : 0;
    }

    private void add(Optional<Action> action) {
        procedures++;
        if (action.isPresent()) {
            abolished += action.get() == Action.ABOLISH ? 1 : 0;
            count(action.get(), 1);
        }
    }

    private void count(Action action, long more) {
        if (actions == null) {
            actions = new long[ACTIONS.length];
        }
        actions[action.ordinal()] += more;
    }

    /** Adds all that the other has counted. */
    public void add(Tally other) {
        procedures += other.procedures;
        abolished += other.abolished;
        touched += other.touched;
        untold += other.untold;
        for (int i = 0; other.actions != null && i < ACTIONS.length; i++) {
            count(ACTIONS[i], other.actions[i]);
        }
        for (Measure measure : MEASURES) {
            Running added = other.sums[measure.ordinal()];
            if (added != null) {
                running(measure).add(added);
            }
        }
    }

    private Running running(Measure measure) {
        Running running = sums[measure.ordinal()];
        if (running == null) {
            running = new Running();
            sums[measure.ordinal()] = running;
        }
        return running;
    }

    public long procedures() {
        return procedures;
    }

    public long abolished() {
        return abolished;
    }

    /** How many procedures are touched, as {@link Procedure#isTouched} has it; empty where that is not known of all. */
    public Optional<Long> touched() {
        return untold > 0 ? Optional.empty() : Optional.of(touched);
    }

    /** How many procedures an action is proposed for, in the order of the actions; those of none are not there. */
    public Map<Action, Long> actions() {
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        for (Action action : ACTIONS) {
            if (actions != null && actions[action.ordinal()] > 0) {
                counts.put(action, actions[action.ordinal()]);
            }
        }
        return counts;
    }

    public Sums sums(Measure measure) {
        Running running = sums[measure.ordinal()];
        return running == null ? Sums.NONE : running.sums();
    }

    /** Number of procedures whose values of the measure are not both known. */
    public long leftOut(Measure measure) {
        Running running = sums[measure.ordinal()];
        return running == null ? procedures : procedures - running.reduced - running.unchanged - running.increased;
    }
}
