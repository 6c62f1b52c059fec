package vn.tthc.report.procedures;

import java.util.List;
import java.util.Optional;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.model.target.TargetScheme;

/**
 * What the figures are held against.
 *
 * @param all each for another subject or another agency
 * @param schemes the instruments that set targets, as far as they were named
 */
public record Targets(List<Target> all, List<TargetScheme> schemes) {
    public static final Targets NONE = new Targets(List.of(), List.of());

    public Targets {
        all = List.copyOf(all);
        schemes = List.copyOf(schemes);
    }

    /**
     * The target that holds for an agency: its own if it has one.
     *
     * @param agency empty for all together
     */
    public Optional<Target> find(Subject subject, String agency) {
        List<Target> held = all.stream()
                .filter(target -> target.subject().equals(subject) && target.isFor(agency))
                .toList();
        return held.stream()
                .filter(target -> !target.agency().isEmpty())
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    /** What any target is set for, in order. */
    public List<Subject> subjects() {
        return Subject.ALL.stream()
                .filter(subject ->
                        all.stream().anyMatch(target -> target.subject().equals(subject)))
                .toList();
    }

    public boolean has(Subject subject) {
        return subjects().contains(subject);
    }
}
