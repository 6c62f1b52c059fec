package vn.tthc.model.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.Measure;

/**
 * What a target is set for: the cut of a measure, or a number of procedures.
 *
 * @param key the name in options, files and machine formats
 * @param measure empty if it is a number of procedures or dossiers
 */
public record Subject(String key, Optional<Measure> measure) {
    /** Procedures that a proposal changes, as {@link vn.tthc.model.Procedure#isTouched} has it. */
    public static final Subject PROCEDURES_TOUCHED = new Subject("procedures_touched", Optional.empty());
    /** Procedures that end. Of those that are merged no list says how many are left, so they are not cut. */
    public static final Subject PROCEDURES_CUT = new Subject("procedures_cut", Optional.empty());
    /** Procedures that the body still settles: that neither end nor go to another body. */
    public static final Subject PROCEDURES_KEPT = new Subject("procedures_kept", Optional.empty());
    /** Dossiers that are settled on time, of {@code rate} alone. */
    public static final Subject ON_TIME = new Subject("on_time", Optional.empty());

    public static final List<Subject> OF_PROCEDURES = List.of(PROCEDURES_TOUCHED, PROCEDURES_CUT, PROCEDURES_KEPT);

    /** All there are, in the order in which reports have them. */
    public static final List<Subject> ALL = Stream.of(
                    Arrays.stream(Measure.values()).map(Subject::of), OF_PROCEDURES.stream(), Stream.of(ON_TIME))
            .flatMap(some -> some)
            .toList();

    public static Subject of(Measure measure) {
        return new Subject(measure.key(), Optional.of(measure));
    }

    /** The subject of that name, whatever its letter case. */
    public static Optional<Subject> find(String key) {
        return ALL.stream()
                .filter(subject -> subject.key.equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /** Whether amounts of it are money. */
    public boolean isMoney() {
        return measure.filter(one -> one.kind() == Measure.Kind.MONEY).isPresent();
    }
}
