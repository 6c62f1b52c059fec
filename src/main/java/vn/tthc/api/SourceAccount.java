package vn.tthc.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.summary.SourceCounts;

/**
 * What became of the rows of one source: rows = accepted + rejected + skipped.
 *
 * @param name the source as reports call it
 * @param skipped rows that are no procedures: titles, headings, totals, blank rows
 * @param problems how many problems of each code there are, of which {@link ProcedureSums#problems} has the first
 */
public record SourceAccount(
        String name, long rows, long accepted, long rejected, long skipped, Map<String, Long> problems) {
    public SourceAccount {
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }

    static SourceAccount of(SourceCounts counts) {
        Map<String, Long> problems = new TreeMap<>();
        for (Map.Entry<ProblemCode, Long> problem : counts.problems().entrySet()) {
            problems.put(problem.getKey().key(), problem.getValue());
        }
        return new SourceAccount(
                counts.name(), counts.rows(), counts.accepted(), counts.rejected(), counts.skippedRows(), problems);
    }
}
