package vn.tthc.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;

/**
 * What became of the rows of one source: rows = accepted + rejected + skipped + filtered.
 *
 * @param name the source as reports show it
 * @param filtered rows that the user has not chosen
 * @param skipped rows that are no procedures, by kind
 * @param dayUnits in which units the accepted rows state their current days
 * @param problems number of problems per kind
 * @param failed whether the source could not be read to its end; then nothing of it is counted
 * @param digest by what the list is known again wherever it lies; empty if that is not known
 */
public record SourceCounts(
        String name,
        long accepted,
        long rejected,
        long filtered,
        Map<Skipped, Long> skipped,
        Map<DayUnit, Long> dayUnits,
        Map<ProblemCode, Long> problems,
        boolean failed,
        String digest) {
    public SourceCounts {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        dayUnits = Collections.unmodifiableMap(new TreeMap<>(dayUnits));
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }

    /** A source that is not known again. */
    public SourceCounts(
            String name,
            long accepted,
            long rejected,
            long filtered,
            Map<Skipped, Long> skipped,
            Map<DayUnit, Long> dayUnits,
            Map<ProblemCode, Long> problems,
            boolean failed) {
        this(name, accepted, rejected, filtered, skipped, dayUnits, problems, failed, "");
    }

    /** A source that could not be read to its end. */
    public static SourceCounts failed(String name, Map<ProblemCode, Long> problems) {
        return new SourceCounts(name, 0, 0, 0, Map.of(), Map.of(), problems, true);
    }

    public SourceCounts withName(String other) {
        return new SourceCounts(other, accepted, rejected, filtered, skipped, dayUnits, problems, failed, digest);
    }

    public SourceCounts withDigest(String other) {
        return new SourceCounts(name, accepted, rejected, filtered, skipped, dayUnits, problems, failed, other);
    }

    public SourceCounts withProblems(Map<ProblemCode, Long> counts) {
        return new SourceCounts(name, accepted, rejected, filtered, skipped, dayUnits, counts, failed, digest);
    }

    public long skippedRows() {
        return skipped.values().stream().reduce(0L, Long::sum);
    }

    public long rows() {
        return accepted + rejected + filtered + skippedRows();
    }

    /** Adds up one of the maps over all sources. */
    static <K extends Enum<K>> Map<K, Long> sum(Class<K> type, Iterable<Map<K, Long>> parts) {
        EnumMap<K, Long> sum = new EnumMap<>(type);
        for (Map<K, Long> part : parts) {
            part.forEach((key, count) -> sum.merge(key, count, Long::sum));
        }
        return sum;
    }
}
