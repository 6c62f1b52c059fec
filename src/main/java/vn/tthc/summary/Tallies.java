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

    private int count;
    private int room;
    private final Counts procedures = new Counts();
    private final Counts abolished = new Counts();
    private final Counts touched = new Counts();
    /** Of how many procedures it is not known whether they are touched, as older saved reports do not say. */
    private final Counts untold = new Counts();
    /** By the places of {@link #ACTIONS}; null where none is stated of any group. */
    private final Counts[] actions = new Counts[ACTIONS.length];
    /** By the places of {@link #MEASURES}; null where nothing is known of a measure. */
    private final Running[] sums = new Running[MEASURES.length];

    /** {@link Sums} of one measure while they grow. */
    private static final class Running implements Serializable {
        private final ExactSums current = new ExactSums(0);
        private final ExactSums proposed = new ExactSums(0);
        private final ExactSums ratios = new ExactSums(Change.RATIO_DECIMALS);
        private final Counts reduced = new Counts();
        private final Counts unchanged = new Counts();
        private final Counts increased = new Counts();
        private final Counts ratioCount = new Counts();
        /** Null where each procedure has one change; shorter where all have. */
        private OpenChanges[] open = {};

        private int openRoom;

        void grow(int room) {
            current.grow(room);
            proposed.grow(room);
            ratios.grow(room);
            reduced.grow(room);
            unchanged.grow(room);
            increased.grow(room);
            ratioCount.grow(room);
            openRoom = room;
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
                ratioCount.add(at, 1);
            } else {
                addRatio(at, Change.of(from, to));
            }
        }

        private void compare(int at, int proposedToCurrent) {
            if (proposedToCurrent < 0) {
                reduced.add(at, 1);
            } else if (proposedToCurrent > 0) {
                increased.add(at, 1);
            } else {
                unchanged.add(at, 1);
            }
        }

        private void addRatio(int at, Change change) {
            Optional<BigDecimal> ratio = change.ratio();
            if (ratio.isPresent()) {
                ratios.add(at, ratio.get());
                ratioCount.add(at, 1);
            }
        }

        void add(int at, Sums other) {
            current.add(at, other.total().current());
            proposed.add(at, other.total().proposed());
            ratios.add(at, other.ratioSum());
            reduced.add(at, other.reduced());
            unchanged.add(at, other.unchanged());
            increased.add(at, other.increased());
            ratioCount.add(at, other.ratioCount());
            addOpen(at, other.open());
        }

        private void addOpen(int at, OpenChanges more) {
            if (!more.isEmpty()) {
                open(at).add(more);
            }
        }

        OpenChanges open(int at) {
            if (at >= open.length) {
                open = Arrays.copyOf(open, openRoom);
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
            reduced.add(at, other.reduced.get(from));
            unchanged.add(at, other.unchanged.get(from));
            increased.add(at, other.increased.get(from));
            ratioCount.add(at, other.ratioCount.get(from));
            if (from < other.open.length && other.open[from] != null) {
                addOpen(at, other.open[from]);
            }
        }

        long known(int at) {
            return reduced.get(at) + unchanged.get(at) + increased.get(at);
        }

        Change total(int at) {
            return new Change(current.value(at), proposed.value(at));
        }

        OpenChanges openOf(int at) {
            return at < open.length && open[at] != null ? open[at] : OpenChanges.NONE;
        }

        Sums sums(int at) {
            return new Sums(
                    total(at),
                    reduced.get(at),
                    unchanged.get(at),
                    increased.get(at),
                    ratios.value(at),
                    ratioCount.get(at),
                    openOf(at));
        }
    }

    /** Makes room for groups below a number. */
    void grow(int groups) {
        if (groups > room) {
            room = groups + groups / 2;
            procedures.grow(room);
            abolished.grow(room);
            touched.grow(room);
            untold.grow(room);
            for (Counts ofAction : actions) {
                if (ofAction != null) {
                    ofAction.grow(room);
                }
            }
            for (Running running : sums) {
                if (running != null) {
                    running.grow(room);
                }
            }
        }
        count = Math.max(count, groups);
    }

    void add(int at, Procedure procedure) {
        add(at, procedure.action());
        procedure.changes().forEach((measure, change) -> running(measure).add(at, change));
        procedure.cases().forEach((measure, choice) -> running(measure).open(at).add(choice, 1));
        touched.add(at, procedure.isTouched() ? 1 : 0);
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
        touched.add(at, (action.isPresent() ? action.get().isTouching() : isCut) ? 1 : 0);
    }

    private void add(int at, Optional<Action> action) {
        procedures.add(at, 1);
        if (action.isPresent()) {
            abolished.add(at, action.get() == Action.ABOLISH ? 1 : 0);
            count(at, action.get().ordinal(), 1);
        }
    }

    private void count(int at, int action, long more) {
        if (actions[action] == null) {
            actions[action] = new Counts();
            actions[action].grow(room);
        }
        actions[action].add(at, more);
    }

    /** Adds counts, as a saved report holds them. */
    void add(
            int at,
            long itsProcedures,
            long itsAbolished,
            Optional<Long> itsTouched,
            Optional<Action> action,
            Map<Measure, Sums> itsSums) {
        procedures.add(at, itsProcedures);
        abolished.add(at, itsAbolished);
        touched.add(at, itsTouched.orElse(0L));
        untold.add(at, itsTouched.isPresent() ? 0 : itsProcedures);
        action.ifPresent(one -> count(at, one.ordinal(), itsProcedures));
        itsSums.forEach((measure, given) -> running(measure).add(at, given));
    }

    /** Adds all that others have counted of a group. */
    void add(int at, Tallies other, int from) {
        procedures.add(at, other.procedures.get(from));
        abolished.add(at, other.abolished.get(from));
        touched.add(at, other.touched.get(from));
        untold.add(at, other.untold.get(from));
        for (int i = 0; i < ACTIONS.length; i++) {
            if (other.actions[i] != null && other.actions[i].get(from) > 0) {
                count(at, i, other.actions[i].get(from));
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
        procedures.add(at, other.procedures.get(from));
    }

    private Running running(Measure measure) {
        Running running = sums[measure.ordinal()];
        if (running == null) {
            running = new Running();
            running.grow(room);
            sums[measure.ordinal()] = running;
        }
        return running;
    }

    long procedures(int at) {
        return procedures.get(at);
    }

    long abolished(int at) {
        return abolished.get(at);
    }

    Optional<Long> touched(int at) {
        return untold.get(at) > 0 ? Optional.empty() : Optional.of(touched.get(at));
    }

    long count(int at, Action action) {
        Counts ofAction = actions[action.ordinal()];
        return ofAction == null ? 0 : ofAction.get(at);
    }

    Map<Action, Long> actions(int at) {
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        for (Action action : ACTIONS) {
            if (count(at, action) > 0) {
                counts.put(action, count(at, action));
            }
        }
        return counts;
    }

    Sums sums(int at, Measure measure) {
        return find(measure) == null ? Sums.NONE : find(measure).sums(at);
    }

    /** Those of a measure; null where nothing is known of it. */
    private Running find(Measure measure) {
        return sums[measure.ordinal()];
    }

    Change total(int at, Measure measure) {
        return find(measure) == null ? Change.ZERO : find(measure).total(at);
    }

    BigDecimal current(int at, Measure measure) {
        return find(measure) == null ? BigDecimal.ZERO : find(measure).current.value(at);
    }

    BigDecimal proposed(int at, Measure measure) {
        return find(measure) == null ? BigDecimal.ZERO : find(measure).proposed.value(at);
    }

    long reduced(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).reduced.get(at);
    }

    long unchanged(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).unchanged.get(at);
    }

    long increased(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).increased.get(at);
    }

    BigDecimal ratioSum(int at, Measure measure) {
        return find(measure) == null ? BigDecimal.ZERO : find(measure).ratios.value(at);
    }

    long ratioCount(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).ratioCount.get(at);
    }

    OpenChanges open(int at, Measure measure) {
        return find(measure) == null ? OpenChanges.NONE : find(measure).openOf(at);
    }

    long known(int at, Measure measure) {
        return find(measure) == null ? 0 : find(measure).known(at);
    }

    long leftOut(int at, Measure measure) {
        return procedures.get(at) - known(at, measure);
    }
}
