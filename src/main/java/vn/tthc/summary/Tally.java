package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of one group. */
public final class Tally {
    private static final Measure[] MEASURES = Measure.values();

    private long procedures;
    private long abolished;
    private final Map<Measure, Running> sums = new EnumMap<>(Measure.class);

    public Tally() {}

    /** A tally with given counts, as a saved report holds it. */
    public Tally(long procedures, long abolished, Map<Measure, Sums> sums) {
        this.procedures = procedures;
        this.abolished = abolished;
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

        void add(Change change) {
            current.add(change.current());
            proposed.add(change.proposed());
            if (change.isReduced()) {
                reduced++;
            } else if (change.isIncreased()) {
                increased++;
            } else {
                unchanged++;
            }
            OptionalLong units = change.ratioUnits();
            if (units.isPresent()) {
                ratios.add(units.getAsLong());
                ratioCount++;
            } else if (change.ratio().isPresent()) {
                ratios.add(change.ratio().get());
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
        }

        void add(Running other) {
            current.add(other.current);
            proposed.add(other.proposed);
            ratios.add(other.ratios);
            reduced += other.reduced;
            unchanged += other.unchanged;
            increased += other.increased;
            ratioCount += other.ratioCount;
        }

        Sums sums() {
            BigDecimal ratioSum = ratios.value();
            return new Sums(
                    new Change(current.value(), proposed.value()), reduced, unchanged, increased, ratioSum, ratioCount);
        }
    }

    void add(Procedure procedure) {
        add(procedure.isAbolished(), procedure.changes());
    }

    /** Adds a procedure with these changes. */
    void add(boolean isAbolished, Map<Measure, Change> changes) {
        procedures++;
        if (isAbolished) {
            abolished++;
        }
        for (Measure measure : MEASURES) {
            Change change = changes.get(measure);
            if (change != null) {
                running(measure).add(change);
            }
        }
    }

    /** Adds all that the other has counted. */
    public void add(Tally other) {
        procedures += other.procedures;
        abolished += other.abolished;
        other.sums.forEach((measure, added) -> running(measure).add(added));
    }

    private Running running(Measure measure) {
        Running running = sums.get(measure);
        if (running == null) {
            running = new Running();
            sums.put(measure, running);
        }
        return running;
    }

    public long procedures() {
        return procedures;
    }

    public long abolished() {
        return abolished;
    }

    public Sums sums(Measure measure) {
        Running running = sums.get(measure);
        return running == null ? Sums.NONE : running.sums();
    }

    /** Number of procedures whose values of the measure are not both known. */
    public long leftOut(Measure measure) {
        return procedures - sums(measure).known();
    }
}
