package vn.tthc.bulk.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;

/**
 * What is wrong with a row, or with a part of it: which problems there are, and whether any of them rejects the row. Their words
 * are found when they are wanted, which is seldom. The same problems are the same object.
 */
public final class Verdict {
    /** Nothing is wrong. */
    public static final Verdict FINE = new Verdict(new All(), List.of());

    private final All all;
    private final List<ProblemCode> codes;
    private final boolean rejected;
    /** What this and others come to together. */
    private final IdentityHashMap<Verdict, Verdict> sums = new IdentityHashMap<>();

    /** All verdicts of one thread. */
    public static final class All {
        private final Map<List<ProblemCode>, Verdict> known = new HashMap<>();

        /** That of a row with these problems. */
        public Verdict of(List<Problem> problems) {
            return problems.isEmpty()
                    ? FINE
                    : ofCodes(problems.stream().map(Problem::code).toList());
        }

        public Verdict ofCodes(List<ProblemCode> codes) {
            return codes.isEmpty()
                    ? FINE
                    : known.computeIfAbsent(codes.stream().sorted().toList(), key -> new Verdict(this, key));
        }
    }

    private Verdict(All all, List<ProblemCode> codes) {
        this.all = all;
        this.codes = codes;
        rejected = codes.stream().anyMatch(code -> code.severity() == Severity.ERROR);
    }

    public boolean isFine() {
        return codes.isEmpty();
    }

    public boolean isRejected() {
        return rejected;
    }

    public List<ProblemCode> codes() {
        return codes;
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
            List<ProblemCode> both = new ArrayList<>(codes);
            both.addAll(other.codes);
            sum = all.ofCodes(both);
            sums.put(other, sum);
        }
        return sum;
    }
}
