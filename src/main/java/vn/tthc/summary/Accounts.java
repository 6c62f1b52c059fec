package vn.tthc.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;

/** What became of the rows of sources, whatever they were summed up to: nothing is lost. */
public class Accounts implements Serializable {
    /** Of how many faults of rejected rows the reason is kept. */
    public static final int MAX_REJECTED = 100;

    /** So many are kept before the first are chosen. */
    private static final int MAX_HELD = 10 * MAX_REJECTED;

    private final List<SourceCounts> sources = new ArrayList<>();
    private final Map<Merge, Long> merges = new HashMap<>();
    private final Map<String, Understanding> understandings = new LinkedHashMap<>();
    private final List<Problem> rejectedRows = new ArrayList<>();
    /** Of problems that belong to no source. */
    private final Map<ProblemCode, Long> otherProblems = new EnumMap<>(ProblemCode.class);

    /** Adds all of others, with other names of their sources. */
    final void addAccounts(Accounts other, UnaryOperator<String> names) {
        other.sources.forEach(source -> addSource(source.withName(names.apply(source.name()))));
        addProblems(other.otherProblems);
        addRejectedRows(other.rejectedRows, names);
        other.merges.forEach(this::addMerges);
        other.understandings.forEach((source, how) -> addUnderstanding(names.apply(source), how));
    }

    /** Says that so many rows count under another name. */
    public final void addMerges(Merge merge, long rows) {
        merges.merge(merge, rows, Long::sum);
    }

    /** Says how a source was understood. */
    public final void addUnderstanding(String source, Understanding understanding) {
        understandings.put(source, understanding);
    }

    public final void addSource(SourceCounts source) {
        sources.add(source);
    }

    /** Counts problems that belong to no source. */
    public final void addProblems(Map<ProblemCode, Long> counts) {
        counts.forEach((code, count) -> otherProblems.merge(code, count, Long::sum));
    }

    /** The sources in the order in which they were read. */
    public final List<SourceCounts> sources() {
        return Collections.unmodifiableList(sources);
    }

    /**
     * Says why rows were rejected: the problems of each source in their order.
     *
     * @param names of the sources in reports, by those in the problems
     */
    public final void addRejectedRows(List<Problem> faults, UnaryOperator<String> names) {
        for (Problem fault : faults) {
            rejectedRows.add(new Problem(
                    fault.code(),
                    fault.location().inSource(names.apply(fault.location().source())),
                    fault.field(),
                    fault.value(),
                    List.of()));
        }
        if (rejectedRows.size() > MAX_HELD) {
            List<Problem> first = rejectedRows();
            rejectedRows.clear();
            rejectedRows.addAll(first);
        }
    }

    /** Why rows were rejected: the first faults by the names of the sources, so that parts add up in any order. */
    public final List<Problem> rejectedRows() {
        return rejectedRows.stream()
                .sorted(Comparator.comparing(fault -> fault.location().source()))
                .limit(MAX_REJECTED)
                .toList();
    }

    /** The rows of all sources that were rejected. */
    public final long rejected() {
        return sources.stream().mapToLong(SourceCounts::rejected).sum();
    }

    /** How many rows count under another name, by the names. */
    public final Map<Merge, Long> merges() {
        return Collections.unmodifiableMap(merges);
    }

    /** How sources were understood, by their names; saved reports do not say. */
    public final Map<String, Understanding> understandings() {
        return Collections.unmodifiableMap(understandings);
    }

    public final Map<DayUnit, Long> dayUnits() {
        return SourceCounts.sum(
                DayUnit.class, sources.stream().map(SourceCounts::dayUnits).toList());
    }

    /** The rows of all sources that are not counted and not wrong, by kind. */
    public final Map<Skipped, Long> skipped() {
        return SourceCounts.sum(
                Skipped.class, sources.stream().map(SourceCounts::skipped).toList());
    }

    /** Number of problems per kind, of the sources and beside them. */
    public final Map<ProblemCode, Long> problems() {
        List<Map<ProblemCode, Long>> parts = new ArrayList<>(List.of(otherProblems));
        sources.forEach(source -> parts.add(source.problems()));
        return SourceCounts.sum(ProblemCode.class, parts);
    }
}
