package vn.tthc.report.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** A word that is neither a target nor a scheme, or the second target of one kind. */
    public static final class BadTargetException extends Exception {
        private final String word;
        private final boolean isTwice;

        BadTargetException(String word, boolean isTwice) {
            super(word);
            this.word = word;
            this.isTwice = isTwice;
        }

        /** The word that is unknown; or for what there are two targets. */
        public String word() {
            return word;
        }

        public boolean isTwice() {
            return isTwice;
        }
    }

    /**
     * What words ask for.
     *
     * @param words each a target as {@link Target#parse} reads it, or the name of a scheme
     * @throws BadTargetException if one is neither, or two are for the same
     */
    public static Targets of(List<String> words, Function<String, Optional<TargetScheme>> schemes)
            throws BadTargetException {
        List<Target> all = new ArrayList<>();
        List<TargetScheme> named = new ArrayList<>();
        for (String word : words) {
            Optional<TargetScheme> scheme = schemes.apply(word.strip());
            scheme.ifPresent(named::add);
            List<Target> set = scheme.map(TargetScheme::targets)
                    .or(() -> Target.parse(word).map(List::of))
                    .orElseThrow(() -> new BadTargetException(word, false));
            for (Target target : set) {
                boolean isTwice = all.stream()
                        .anyMatch(earlier -> earlier.subject().equals(target.subject())
                                && earlier.agency().equals(target.agency()));
                if (isTwice) {
                    throw new BadTargetException(target.subject().key(), true);
                }
                all.add(target);
            }
        }
        return new Targets(all, named);
    }

    /**
     * The target that holds for an agency: its own if it has one.
     *
     * @param agency empty for all together
     */
    public Optional<Target> find(Subject subject, String agency) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
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
        if (all.isEmpty()) {
            return List.of();
        }
        return Subject.ALL.stream()
                .filter(subject ->
                        all.stream().anyMatch(target -> target.subject().equals(subject)))
                .toList();
    }
}
