package vn.tthc.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.report.page.Language;
import vn.tthc.row.ProblemSink;
import vn.tthc.summary.Accounts;

/** Counts problems, all of them, and passes on the first ones to be shown. */
public final class ProblemLog implements ProblemSink {
    private final long limit;
    private final Consumer<Problem> shown;
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    private Map<ProblemCode, Long> ofSource = new EnumMap<>(ProblemCode.class);
    /** Why rows of the source were rejected, the first of them. */
    private List<Problem> rejected = new ArrayList<>();

    private long lines;
    /** How many problems the lines stand for. */
    private long passed;

    /**
     * A log without any problems.
     *
     * @param limit how many are passed on
     */
    public ProblemLog(long limit, Consumer<Problem> shown) {
        this.limit = limit;
        this.shown = shown;
    }

    @Override
    public void accept(Problem problem) {
        counts.merge(problem.code(), problem.rows(), Long::sum);
        ofSource.merge(problem.code(), problem.rows(), Long::sum);
        keep(problem, rejected);
        if (lines < limit) {
            lines++;
            passed += problem.rows();
            shown.accept(problem);
        }
    }

    private static void keep(Problem problem, List<Problem> rejected) {
        if (problem.code().scope() == ProblemCode.Scope.ROW && rejected.size() < Accounts.MAX_REJECTED) {
            rejected.add(problem);
        }
    }

    @Override
    public boolean isFull(boolean isRejected) {
        return lines >= limit && (!isRejected || rejected.size() >= Accounts.MAX_REJECTED);
    }

    /** Counts a problem that is not shown: others of its kind were, or as many as there may be. */
    @Override
    public void count(ProblemCode code) {
        counts.merge(code, 1L, Long::sum);
        ofSource.merge(code, 1L, Long::sum);
    }

    /** Takes problems that are not to be shown before it is their turn; as many are kept as can ever be shown. */
    final class Later implements ProblemSink {
        private final List<Problem> first = new ArrayList<>();
        private final Map<ProblemCode, Long> others = new EnumMap<>(ProblemCode.class);
        /** Of those that are only counted. */
        private final List<Problem> otherRejected = new ArrayList<>();

        @Override
        public void accept(Problem problem) {
            if (first.size() < limit) {
                first.add(problem);
            } else {
                others.merge(problem.code(), problem.rows(), Long::sum);
                keep(problem, otherRejected);
            }
        }

        @Override
        public boolean isFull(boolean isRejected) {
            return first.size() >= limit && (!isRejected || otherRejected.size() >= Accounts.MAX_REJECTED);
        }

        @Override
        public void count(ProblemCode code) {
            others.merge(code, 1L, Long::sum);
        }

        /** Counts and shows them, now that it is their turn. */
        void release() {
            first.forEach(ProblemLog.this);
            otherRejected.forEach(problem -> keep(problem, rejected));
            others.forEach((code, count) -> {
                counts.merge(code, count, Long::sum);
                ofSource.merge(code, count, Long::sum);
            });
        }
    }

    /** Why rows were rejected since the counts were last taken, the first of them. */
    List<Problem> rejected() {
        return rejected;
    }

    /** The counts since this was last asked. */
    public Map<ProblemCode, Long> takeSourceCounts() {
        Map<ProblemCode, Long> taken = ofSource;
        ofSource = new EnumMap<>(ProblemCode.class);
        rejected = new ArrayList<>();
        return taken;
    }

    public Map<ProblemCode, Long> counts() {
        return counts;
    }

    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .map(Map.Entry::getValue)
                .reduce(0L, Long::sum);
    }

    public boolean hasAny(ProblemCode.Scope scope) {
        return counts.keySet().stream().anyMatch(code -> code.scope() == scope);
    }

    /** How many problems there are beyond those that were shown. */
    public long hidden() {
        return count(Severity.ERROR) + count(Severity.WARNING) - passed;
    }

    /** The counts in a line, such as "2 errors, 1 warning: bad-number 2, increase 1". */
    public String summary(Language language) {
        return language.say(
                "problems.counts",
                language.count("errors", count(Severity.ERROR)),
                language.count("warnings", count(Severity.WARNING)),
                counts.entrySet().stream()
                        .map(entry -> entry.getKey().key() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
