package vn.tthc.summary;

import java.util.EnumMap;
import java.util.Map;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** What is counted and summed of one group. */
public final class Tally {
    private long procedures;
    private long abolished;
    private final Map<Measure, Sums> sums = new EnumMap<>(Measure.class);

    public Tally() {}

    /** A tally with given counts, as a saved report holds it. */
    public Tally(long procedures, long abolished, Map<Measure, Sums> sums) {
        this.procedures = procedures;
        this.abolished = abolished;
        this.sums.putAll(sums);
    }

    void add(Procedure procedure) {
        procedures++;
        if (procedure.isAbolished()) {
            abolished++;
        }
        procedure.changes().forEach((measure, change) -> sums.merge(measure, Sums.of(change), Sums::plus));
    }

    /** Adds all that the other has counted. */
    public void add(Tally other) {
        procedures += other.procedures;
        abolished += other.abolished;
        other.sums.forEach((measure, added) -> sums.merge(measure, added, Sums::plus));
    }

    public long procedures() {
        return procedures;
    }

    public long abolished() {
        return abolished;
    }

    public Sums sums(Measure measure) {
        return sums.getOrDefault(measure, Sums.NONE);
    }

    /** Number of procedures whose values of the measure are not both known. */
    public long leftOut(Measure measure) {
        return procedures - sums(measure).known();
    }
}
