package vn.tthc.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of groups, by their numbers from 0 on: a few long arrays, however many groups there are. */
@SuppressWarnings("EnumOrdinal") // arrays, for each row comes here
public final class Tallies implements Serializable {
    private static final Measure[] MEASURES = Measure.values();

    private static final Action[] ACTIONS = Action.values();

    private int count;
    private long[] procedures = {};
    private long[] abolished = {};
    private long[] touched = {};
    /** Of how many procedures it is not known whether they are touched, as older saved reports do not say. */
    private long[] untold = {};
    /** By the places of {@link #ACTIONS}; null where none is stated of any group. */
    private final long[][] actions = new long[ACTIONS.length][];
    /** By the places of {@link #MEASURES}; null where nothing is known of a measure. */
    private final Running[] sums = new Running[MEASURES.length];

    /** {@link Sums} of one measure while they grow. */
    private static final class Running implements Serializable {
        private final ExactSums current = new ExactSums(0);
        private final ExactSums proposed = new ExactSums(0);
        private final ExactSums ratios = new ExactSums(Change.RATIO_DECIMALS);
        private long[] reduced = {};
        private long[] unchanged = {};
        private long[] increased = {};
        private long[] ratioCount = {};
        /** Null where each procedure has one change; shorter where all have. */
        private OpenChanges[] open = {};

        void grow(int room) {
            current.grow(room);
            proposed.grow(room);
            ratios.grow(room);
            reduced = Arrays.copyOf(reduced, room);
            unchanged = Arrays.copyOf(unchanged, room);
            increased = Arrays.copyOf(increased, room);
            ratioCount = Arrays.copyOf(ratioCount, room);
        }

        void add(int at, Change change) {
            if (change.isSmallWhole()) {
                add(at, change.current().longValueExact(), change.proposed().longValueExact());
                return;
            }
            current.add(at, change.current());
            proposed.add(at, change.proposed());
            compare(at, change.proposed().compareTo(change.current()));
            addRatio(at, change);
        }

        /** Adds a change of whole values, from 0 to {@link Change#MAX_WHOLE}. */
        void add(int at, long from, long to) {
            current.add(at, from);
            proposed.add(at, to);
            compare(at, Long.compare(to, from));
            long units = Change.ratioUnits(from, to);
            if (units != Change.NO_RATIO_UNITS) {
                ratios.add(at, units);
                ratioCount[at]++;
            } else {
                addRatio(at, Change.of(from, to));
            }
        }

        private void compare(int at, int proposedToCurrent) {
            if (proposedToCurrent < 0) {
                reduced[at]++;
            } else if (proposedToCurrent > 0) {
                increased[at]++;
            } else {
                unchanged[at]++;
            }
        }

        private void addRatio(int at, Change change) {
            Optional<BigDecimal> ratio = change.ratio();
            if (ratio.isPresent()) {
                ratios.add(at, ratio.get());
                ratioCount[at]++;
            }
        }

        void add(int at, Sums other) {
            current.add(at, other.total().current());
            proposed.add(at, other.total().proposed());
            ratios.add(at, other.ratioSum());
            reduced[at] += other.reduced();
            unchanged[at] += other.unchanged();
            increased[at] += other.increased();
            ratioCount[at] += other.ratioCount();
            addOpen(at, other.open());
        }

        private void addOpen(int at, OpenChanges more) {
            if (!more.isEmpty()) {
                open(at).add(more);
            }
        }

        OpenChanges open(int at) {
            if (at >= open.length) {
                open = Arrays.copyOf(open, reduced.length);
            }
            if (open[at] == null) {
                open[at] = new OpenChanges();
            }
            return open[at];
        }

        void add(int at, Running other, int from) {
            current.add(at, other.current, from);
            proposed.add(at, other.proposed, from);
            ratios.add(at, other.ratios, from);
            reduced[at] += other.reduced[from];
            unchanged[at] += other.unchanged[from];
            increased[at] += other.increased[from];
            ratioCount[at] += other.ratioCount[from];
            if (from < other.open.length && other.open[from] != null) {
                addOpen(at, other.open[from]);
            }
        }

        long known(int at) {
            return reduced[at] + unchanged[at] + increased[at];
        }

        Sums sums(int at) {
            return new Sums(
                    new Change(current.value(at), proposed.value(at)),
                    reduced[at],
                    unchanged[at],
                    increased[at],
                    ratios.value(at),
                    ratioCount[at],
                    at < open.length && open[at] != null ? open[at] : OpenChanges.NONE);
        }
    }

    /** Makes room for groups below a number. */
    void grow(int groups) {
        if (groups > procedures.length) {
            int room = groups + groups / 2;
            procedures = Arrays.copyOf(procedures, room);
            abolished = Arrays.copyOf(abolished, room);
            touched = Arrays.copyOf(touched, room);
            untold = Arrays.copyOf(untold, room);
            for (int i = 0; i < ACTIONS.length; i++) {
                actions[i] = actions[i] == null ? null : Arrays.copyOf(actions[i], room);
            }
            for (Running running : sums) {
                if (running != null) {
                    running.grow(room);
                }
            }
        }
        count = Math.max(count, groups);
    }

    /** What is counted of one more group, which is nothing yet. */
    public Tally next() {
        grow(count + 1);
        return new Tally(this, count - 1);
    }

    void add(int at, Procedure procedure) {
        add(at, procedure.action());
        procedure.changes().forEach((measure, change) -> running(measure).add(at, change));
        procedure.cases().forEach((measure, choice) -> running(measure).open(at).add(choice, 1));
        touched[at] += procedure.isTouched() ? 1 : 0;
    }

    /** Adds a procedure with these changes. */
    void add(int at, Optional<Action> action, Changes changes) {
        add(at, action);
        boolean isCut = false;
        for (Measure measure : MEASURES) {
            if (!changes.has(measure)) {
                continue;
            }
            if (changes.isWhole(measure)) {
                running(measure).add(at, changes.wholeCurrent(measure), changes.wholeProposed(measure));
                isCut |= changes.wholeProposed(measure) < changes.wholeCurrent(measure);
            } else {
                running(measure).add(at, changes.get(measure));
                isCut |= changes.get(measure).isReduced();
            }
        }
        touched[at] += (action.isPresent() ? action.get().isTouching() : isCut) ? 1 : 0;
    }

    private void add(int at, Optional<Action> action) {
        procedures[at]++;
        if (action.isPresent()) {
            abolished[at] += action.get() == Action.ABOLISH ? 1 : 0;
            count(at, action.get().ordinal(), 1);
        }
    }

    private void count(int at, int action, long more) {
        if (actions[action] == null) {
            actions[action] = new long[procedures.length];
        }
        actions[action][at] += more;
    }

    /** Adds counts, as a saved report holds them. */
    void add(
            int at,
            long itsProcedures,
            long itsAbolished,
            Optional<Long> itsTouched,
            Optional<Action> action,
            Map<Measure, Sums> itsSums) {
        procedures[at] += itsProcedures;
        abolished[at] += itsAbolished;
        touched[at] += itsTouched.orElse(0L);
        untold[at] += itsTouched.isPresent() ? 0 : itsProcedures;
        action.ifPresent(one -> count(at, one.ordinal(), itsProcedures));
        itsSums.forEach((measure, given) -> running(measure).add(at, given));
    }

    /** Adds all that others have counted of a group. */
    void add(int at, Tallies other, int from) {
        procedures[at] += other.procedures[from];
        abolished[at] += other.abolished[from];
        touched[at] += other.touched[from];
        untold[at] += other.untold[from];
        for (int i = 0; i < ACTIONS.length; i++) {
            if (other.actions[i] != null && other.actions[i][from] > 0) {
                count(at, i, other.actions[i][from]);
            }
        }
        for (Measure measure : MEASURES) {
            Running added = other.sums[measure.ordinal()];
            if (added != null) {
                running(measure).add(at, added, from);
            }
        }
    }

    /** Adds but the number of procedures that others have counted of a group. */
    void addProcedures(int at, Tallies other, int from) {
        procedures[at] += other.procedures[from];
    }

    private Running running(Measure measure) {
        Running running = sums[measure.ordinal()];
        if (running == null) {
            running = new Running();
            running.grow(procedures.length);
            sums[measure.ordinal()] = running;
        }
        return running;
    }

    long procedures(int at) {
        return procedures[at];
    }

    long abolished(int at) {
        return abolished[at];
    }

    Optional<Long> touched(int at) {
        return untold[at] > 0 ? Optional.empty() : Optional.of(touched[at]);
    }

    Map<Action, Long> actions(int at) {
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        for (Action action : ACTIONS) {
            long[] ofAction = actions[action.ordinal()];
            if (ofAction != null && ofAction[at] > 0) {
                counts.put(action, ofAction[at]);
            }
        }
        return counts;
    }

    Sums sums(int at, Measure measure) {
        Running running = sums[measure.ordinal()];
        return running == null ? Sums.NONE : running.sums(at);
    }

    long leftOut(int at, Measure measure) {
        Running running = sums[measure.ordinal()];
        return running == null ? procedures[at] : procedures[at] - running.known(at);
    }
}
