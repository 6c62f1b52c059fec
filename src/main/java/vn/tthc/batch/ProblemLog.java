package vn.tthc.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.report.page.Language;
import vn.tthc.row.ProblemSink;
import vn.tthc.summary.Accounts;

/**
 * Counts problems, all of them, and passes on the first ones to be shown. Of many lists what is said of a list as a whole
 * can be gathered: the same more than three times is one line that names the first places.
 */
public final class ProblemLog implements ProblemSink {
    /** So many times the same may be said; a line that stands for more names as many places. */
    private static final int FEW = 3;

    private static final Set<ProblemCode> OF_LISTS = EnumSet.of(
            ProblemCode.NO_SECTORS,
            ProblemCode.DUPLICATES_UNCHECKED,
            ProblemCode.COLUMN_UNIT,
            ProblemCode.UNUSED_COLUMN,
            ProblemCode.UNNAMED_COLUMN,
            ProblemCode.HIDDEN_ROWS,
            ProblemCode.HIDDEN_COLUMNS,
            ProblemCode.HIDDEN_SHEETS,
            ProblemCode.OTHER_SHEETS,
            ProblemCode.OTHER_TABLE,
            ProblemCode.NO_ROWS);

    private final long limit;
    private final Consumer<Problem> shown;
    private final Optional<Consumer<Repeated>> together;
    private boolean isGathering;
    /** What is gathered, by the problem without its place. */
    private final Map<Problem, Gathered> gathered = new LinkedHashMap<>();

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
        this(limit, shown, Optional.empty());
    }

    /**
     * A log without any problems, which gathers what many lists have in common.
     *
     * @param limit how many lines are passed on
     * @param together takes what stands for several problems
     */
    public ProblemLog(long limit, Consumer<Problem> shown, Consumer<Repeated> together) {
        this(limit, shown, Optional.of(together));
    }

    private ProblemLog(long limit, Consumer<Problem> shown, Optional<Consumer<Repeated>> together) {
        this.limit = limit;
        this.shown = shown;
        this.together = together;
    }

    /**
     * A warning that many files share.
     *
     * @param first the first of them, in the order they were found
     * @param others how many more there are
     */
    public record Repeated(List<Problem> first, long others) {
        public Repeated {
            first = List.copyOf(first);
        }
    }

    /** The same warning, as often as it was found. */
    private static final class Gathered {
        private final List<Problem> first = new ArrayList<>();
        private long count;

        void add(Problem problem) {
            count++;
            if (first.size() < FEW) {
                first.add(problem);
            }
        }
    }

    /** Says how many files are to be read: of few all is said one by one. */
    public void expect(int files) {
        isGathering = together.isPresent() && files > FEW;
    }

    @Override
    public void accept(Problem problem) {
        counts.merge(problem.code(), problem.rows(), Long::sum);
        ofSource.merge(problem.code(), problem.rows(), Long::sum);
        keep(problem, rejected);
        if (isGathering && OF_LISTS.contains(problem.code())) {
            gather(problem);
        } else {
            show(problem);
        }
    }

    private void show(Problem problem) {
        if (lines < limit) {
            lines++;
            passed += problem.rows();
            shown.accept(problem);
        }
    }

    /** Keeps a problem until all are known; the first of its kind takes the line in which they may all stand. */
    private void gather(Problem problem) {
        Problem kind = new Problem(
                problem.code(), Location.of(""), problem.field(), problem.value(), problem.details(), problem.rows());
        Gathered same = gathered.get(kind);
        if (same == null) {
            if (lines >= limit) {
                return;
            }
            lines++;
            same = new Gathered();
            gathered.put(kind, same);
        }
        same.add(problem);
    }

    /** Shows what was gathered, now that all has been read. */
    public void showGathered() {
        isGathering = false;
        for (Gathered same : gathered.values()) {
            if (same.count > FEW) {
                passed += same.count * same.first.get(0).rows();
                together.orElseThrow().accept(new Repeated(same.first, same.count - same.first.size()));
            } else {
                // The line that was kept free is that of the first.
                lines--;
                same.first.forEach(this::show);
            }
        }
        gathered.clear();
    }

    private static void keep(Problem problem, List<Problem> rejected) {
        if (problem.code().scope() == ProblemCode.Scope.ROW && rejected.size() < Accounts.MAX_REJECTED) {
            rejected.add(problem);
        }
    }

    @Override
    public boolean isFull(List<Problem> alike, boolean isRejected) {
        return lines >= limit && (!isRejected || rejected.size() >= Accounts.MAX_REJECTED);
    }

    /** Counts problems that are not shown: as many were as there may be. */
    @Override
    public void count(List<Problem> alike) {
        for (int i = 0; i < alike.size(); i++) {
            counts.merge(alike.get(i).code(), 1L, Long::sum);
            ofSource.merge(alike.get(i).code(), 1L, Long::sum);
        }
    }

    /** How many lines are passed on at most. */
    long limit() {
        return limit;
    }

    /** Takes problems that are not to be shown before it is their turn; as many are kept as can ever be shown. */
    static final class Later implements ProblemSink, Serializable {
        private final long limit;
        private final List<Problem> first = new ArrayList<>();
        private final Map<ProblemCode, Long> others = new EnumMap<>(ProblemCode.class);
        /** Of those that are only counted. */
        private final List<Problem> otherRejected = new ArrayList<>();

        /**
         * No problems yet.
         *
         * @param limit how many lines the log passes on that will take them
         */
        Later(long limit) {
            this.limit = limit;
        }

        @Override
        public void accept(Problem problem) {
            if (first.size() < limit || OF_LISTS.contains(problem.code())) {
                first.add(problem);
            } else {
                others.merge(problem.code(), problem.rows(), Long::sum);
                keep(problem, otherRejected);
            }
        }

        @Override
        public boolean isFull(List<Problem> alike, boolean isRejected) {
            return first.size() >= limit && (!isRejected || otherRejected.size() >= Accounts.MAX_REJECTED);
        }

        @Override
        public void count(List<Problem> alike) {
            for (int i = 0; i < alike.size(); i++) {
                others.merge(alike.get(i).code(), 1L, Long::sum);
            }
        }

        /** Takes what is wrong with what follows; as with one after the other, the first are kept. */
        void add(Later next) {
            next.first.forEach(this);
            next.otherRejected.forEach(problem -> keep(problem, otherRejected));
            next.others.forEach((code, count) -> others.merge(code, count, Long::sum));
        }

        /** Has them counted and shown, now that it is their turn. */
        void release(ProblemLog log) {
            first.forEach(log);
            otherRejected.forEach(problem -> keep(problem, log.rejected));
            others.forEach((code, count) -> {
                log.counts.merge(code, count, Long::sum);
                log.ofSource.merge(code, count, Long::sum);
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
