package vn.tthc.bulk.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.text.BoundedCache;

/**
 * What is wrong with a row, or with a part of it: which kinds of problems there are, and whether any of them rejects the row.
 * Their words are found when they are wanted, which is seldom. The same kinds mostly are the same object.
 */
public final class Verdict {
    /** Nothing is wrong. */
    public static final Verdict FINE = new Verdict(new All(UnaryOperator.identity()), List.of());

    private final All all;
    private final List<Problem> problems;
    private final boolean rejected;
    /** What this and others come to together. */
    private final IdentityHashMap<Verdict, Verdict> sums = new IdentityHashMap<>();

    /** All verdicts of one thread. */
    public static final class All {
        private static final Location NOWHERE = Location.of("");

        private final UnaryOperator<Problem> kind;
        private final Map<List<Problem>, Verdict> known = BoundedCache.map();

        /**
         * Verdicts that tell problems apart.
         *
         * @param kind what all problems have in common that count as one kind
         */
        public All(UnaryOperator<Problem> kind) {
            this.kind = kind;
        }

        /** Verdicts that tell problems apart by their codes alone. */
        public static All byCodes() {
            return new All(problem -> Problem.of(problem.code(), NOWHERE));
        }

        /** That of a row with these problems. */
        public Verdict of(List<Problem> problems) {
            return problems.isEmpty()
                    ? FINE
                    : known.computeIfAbsent(
                            problems.stream()
                                    .map(kind)
                                    .sorted(Comparator.comparing(Problem::code))
                                    .toList(),
                            key -> new Verdict(this, key));
        }

        /** That of a row with a problem of which nothing but the code is told. */
        public Verdict of(ProblemCode code) {
            return of(List.of(Problem.of(code, NOWHERE)));
        }
    }

    private Verdict(All all, List<Problem> problems) {
        this.all = all;
        this.problems = problems;
        rejected = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public boolean isFine() {
        return problems.isEmpty();
    }

    public boolean isRejected() {
        return rejected;
    }

    /** One for each problem, which tells of what kind it is; their places say nothing. */
    public List<Problem> problems() {
        return problems;
    }

    /** What this and another part of the same row come to. */
    public Verdict plus(Verdict other) {
        if (other == FINE) {
            return this;
        }
        if (this == FINE) {
            return other;
        }
        Verdict sum = sums.get(other);
        if (sum == null) {
            List<Problem> both = new ArrayList<>(problems);
            both.addAll(other.problems);
            sum = all.of(both);
            sums.put(other, sum);
        }
        return sum;
    }
}
