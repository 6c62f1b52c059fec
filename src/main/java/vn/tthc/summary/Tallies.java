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
import vn.tthc.summary.numbers.Counts;

/** What is counted and summed of groups, by their numbers from 0 on: a few long arrays, however many groups there are. */
@SuppressWarnings("EnumOrdinal") // arrays, for each row comes here
public final class Tallies implements Serializable {
    private static final Measure[] MEASURES = Measure.values();

    private static final Action[] ACTIONS = Action.values();

    /** What is counted of a group, by places: its procedures, those of each action, and those of each measure. */
    private static final int PROCEDURES = 0;

    private static final int ABOLISHED = 1;
    private static final int TOUCHED = 2;
    /** Of how many procedures it is not known whether they are touched, as older saved reports do not say. */
    private static final int UNTOLD = 3;

    private static final int OF_ACTIONS = 4;
    private static final int OF_MEASURES = OF_ACTIONS + ACTIONS.length;
    /** What is counted of a measure, after where that begins. */
    private static final int REDUCED = 0;

    private static final int UNCHANGED = 1;
    private static final int INCREASED = 2;
    private static final int RATIOS = 3;
    private static final int OF_MEASURE = 4;

    /** What is summed of a measure. */
    private static final int CURRENT = 0;

    private static final int PROPOSED = 1;
    private static final int RATIO = 2;

    private int room;
    private final Counts counts = new Counts(OF_MEASURES + OF_MEASURE * MEASURES.length);
    /** By the places of {@link #MEASURES}; null where nothing is known of a measure. */
    private final Running[] sums = new Running[MEASURES.length];

    /** {@link Sums} of one measure while they grow. */
    private final class Running implements Serializable {
        private final int counted;
        private final ExactSums exact = new ExactSums(0, 0, Change.RATIO_DECIMALS);
        /** Null where each procedure has one change; shorter where all have. */
        private OpenChanges[] open = {};

        Running(Measure measure) {
            counted = OF_MEASURES + OF_MEASURE * measure.ordinal();
        }

        void add(int at, Change change) {
            if (change.isSmallWhole()) {
                add(at, change.current().longValueExact(), change.proposed().longValueExact());
                return;
            }
            exact.add(at, CURRENT, change.current());
            exact.add(at, PROPOSED, change.proposed());
            compare(at, change.proposed().compareTo(change.current()));
            addRatio(at, change);
        }

        /** Adds a change of whole values, from 0 to {@link Change#MAX_WHOLE}. */
        void add(int at, long from, long to) {
            exact.add(at, CURRENT, from);
            exact.add(at, PROPOSED, to);
            compare(at, Long.compare(to, from));
            long units = Change.ratioUnits(from, to);
            if (units != Change.NO_RATIO_UNITS) {
                exact.add(at, RATIO, units);
                counts.add(at, counted + RATIOS, 1);
            } else {
                addRatio(at, Change.of(from, to));
            }
        }

        private void compare(int at, int proposedToCurrent) {
            int kind = proposedToCurrent < 0 ? REDUCED : proposedToCurrent > 0 ? INCREASED : UNCHANGED;
            counts.add(at, counted + kind, 1);
        }

        private void addRatio(int at, Change change) {
            Optional<BigDecimal> ratio = change.ratio();
            if (ratio.isPresent()) {
                exact.add(at, RATIO, ratio.get());
                counts.add(at, counted + RATIOS, 1);
            }
        }

        void add(int at, Sums other) {
            exact.add(at, CURRENT, other.total().current());
            exact.add(at, PROPOSED, other.total().proposed());
            exact.add(at, RATIO, other.ratioSum());
            counts.add(at, counted + REDUCED, other.reduced());
            counts.add(at, counted + UNCHANGED, other.unchanged());
            counts.add(at, counted + INCREASED, other.increased());
            counts.add(at, counted + RATIOS, other.ratioCount());
            addOpen(at, other.open());
        }

        private void addOpen(int at, OpenChanges more) {
            if (!more.isEmpty()) {
                open(at).add(more);
            }
        }

        OpenChanges open(int at) {
            if (at >= open.length) {
                open = Arrays.copyOf(open, room);
            }
            if (open[at] == null) {
                open[at] = new OpenChanges();
            }
            return open[at];
        }

        /** Adds what others have but for their counts. */
        void add(int at, Running other, int from) {
            exact.add(at, other.exact, from);
            if (from < other.open.length && other.open[from] != null) {
                addOpen(at, other.open[from]);
            }
        }

        long count(int at, int kind) {
            return counts.get(at, counted + kind);
        }

        long known(int at) {
            return count(at, REDUCED) + count(at, UNCHANGED) + count(at, INCREASED);
        }

        Change total(int at) {
            return new Change(exact.value(at, CURRENT), exact.value(at, PROPOSED));
        }

        OpenChanges openOf(int at) {
            return at < open.length && open[at] != null ? open[at] : OpenChanges.NONE;
        }

        Sums sums(int at) {
            return new Sums(
                    total(at),
                    count(at, REDUCED),
                    count(at, UNCHANGED),
                    count(at, INCREASED),
                    exact.value(at, RATIO),
                    count(at, RATIOS),
                    openOf(at));
        }
    }

    /** Makes room for groups below a number. */
    void grow(int groups) {
        if (groups > room) {
            resize(groups + groups / 2);
        }
    }

    private void resize(int groups) {
        room = groups;
        counts.grow(room);
        for (Running running : sums) {
            if (running != null) {
                running.exact.grow(room);
            }
        }
    }

    /** Makes room for so many groups, and no more, of what others have counted. */
    void reserve(int groups, Tallies others) {
        counts.layOut(others.counts);
        for (Measure measure : MEASURES) {
            if (others.find(measure) != null) {
                running(measure);
            }
        }
        resize(groups);
    }

    void add(int at, Procedure procedure) {
        add(at, procedure.action());
        procedure.changes().forEach((measure, change) -> running(measure).add(at, change));
        procedure.cases().forEach((measure, choice) -> running(measure).open(at).add(choice, 1));
        counts.add(at, TOUCHED, procedure.isTouched() ? 1 : 0);
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
        counts.add(at, TOUCHED, (action.isPresent() ? action.get().isTouching() : isCut) ? 1 : 0);
    }

    private void add(int at, Optional<Action> action) {
        counts.add(at, PROCEDURES, 1);
        if (action.isPresent()) {
            counts.add(at, ABOLISHED, action.get() == Action.ABOLISH ? 1 : 0);
            counts.add(at, OF_ACTIONS + action.get().ordinal(), 1);
        }
    }

    /** Adds counts, as a saved report holds them. */
    void add(
            int at,
            long itsProcedures,
            long itsAbolished,
            Optional<Long> itsTouched,
            Optional<Action> action,
            Map<Measure, Sums> itsSums) {
        counts.add(at, PROCEDURES, itsProcedures);
        counts.add(at, ABOLISHED, itsAbolished);
        counts.add(at, TOUCHED, itsTouched.orElse(0L));
        counts.add(at, UNTOLD, itsTouched.isPresent() ? 0 : itsProcedures);
        action.ifPresent(one -> counts.add(at, OF_ACTIONS + one.ordinal(), itsProcedures));
        itsSums.forEach((measure, given) -> running(measure).add(at, given));
    }

    /** Adds all that others have counted of a group. */
    void add(int at, Tallies other, int from) {
        counts.add(at, other.counts, from);
        for (Measure measure : MEASURES) {
            Running added = other.sums[measure.ordinal()];
            if (added != null) {
                running(measure).add(at, added, from);
            }
        }
    }

    /** Adds but the number of procedures that others have counted of a group. */
    void addProcedures(int at, Tallies other, int from) {
        counts.add(at, PROCEDURES, other.procedures(from));
    }

    private Running running(Measure measure) {
        Running running = sums[measure.ordinal()];
        if (running == null) {
            running = new Running(measure);
            running.exact.grow(room);
            sums[measure.ordinal()] = running;
        }
        return running;
    }

    long procedures(int at) {
        return counts.get(at, PROCEDURES);
    }

    long abolished(int at) {
        return counts.get(at, ABOLISHED);
    }

    Optional<Long> touched(int at) {
        return counts.get(at, UNTOLD) > 0 ? Optional.empty() : Optional.of(counts.get(at, TOUCHED));
    }

    long count(int at, Action action) {
        return counts.get(at, OF_ACTIONS + action.ordinal());
    }

    Map<Action, Long> actions(int at) {
        Map<Action, Long> found = Map.of();
        for (Action action : ACTIONS) {
            long count = count(at, action);
            if (count > 0) {
                found = found.isEmpty() ? new EnumMap<>(Action.class) : found;
                found.put(action, count);
            }
        }
        return found;
    }

    Sums sums(int at, Measure measure) {
        return find(measure) == null ? Sums.NONE : find(measure).sums(at);
    }

    /** Those of a measure; null where nothing is known of it. */
    private Running find(Measure measure) {
        return sums[measure.ordinal()];
    }

    private long count(int at, Measure measure, int kind) {
        return counts.get(at, OF_MEASURES + OF_MEASURE * measure.ordinal() + kind);
    }

    private BigDecimal value(int at, Measure measure, int which) {
        return find(measure) == null ? BigDecimal.ZERO : find(measure).exact.value(at, which);
    }

    Change total(int at, Measure measure) {
        return find(measure) == null ? Change.ZERO : find(measure).total(at);
    }

    BigDecimal current(int at, Measure measure) {
        return value(at, measure, CURRENT);
    }

    BigDecimal proposed(int at, Measure measure) {
        return value(at, measure, PROPOSED);
    }

    long reduced(int at, Measure measure) {
        return count(at, measure, REDUCED);
    }

    long unchanged(int at, Measure measure) {
        return count(at, measure, UNCHANGED);
    }

    long increased(int at, Measure measure) {
        return count(at, measure, INCREASED);
    }

    BigDecimal ratioSum(int at, Measure measure) {
        return value(at, measure, RATIO);
    }

    /** {@link #ratioSum} in units of its last decimal; {@link ExactSums#NO_LONG} if there is more of it. */
    long ratioUnits(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).exact.units(at, RATIO);
    }

    long ratioCount(int at, Measure measure) {
        return count(at, measure, RATIOS);
    }

    OpenChanges open(int at, Measure measure) {
        return find(measure) == null ? OpenChanges.NONE : find(measure).openOf(at);
    }

    long known(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).known(at);
    }

    long leftOut(int at, Measure measure) {
        return procedures(at) - known(at, measure);
    }
}
