package vn.tthc.batch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;

/**
 * What is to be known of a list that was read by itself when it is its turn to count, beside its sums.
 *
 * @param name what reports call it, unless another source has that name by then
 * @param problems what is wrong with it, and what was found before it in its file
 * @param digest by what its rows are known again
 * @param fingerprint by what a list that says the same is known; empty if nothing counts
 * @param baselines the earlier lists against which it was measured; empty if nothing counts
 */
record ListAccount(
        String name,
        ProblemLog.Later problems,
        ListCounts counts,
        String digest,
        Optional<Fingerprint> fingerprint,
        Optional<Set<String>> baselines) {
    ListAccount withProblems(ProblemLog.Later others) {
        return new ListAccount(name, others, counts, digest, fingerprint, baselines);
    }

    ListAccount withFingerprint(Optional<Fingerprint> other) {
        return new ListAccount(name, problems, counts, digest, other, baselines);
    }

    /** What became of the rows of the list, whose name may be another one. */
    SourceCounts rows(String itsName) {
        return new SourceCounts(
                        itsName,
                        counts.accepted(),
                        counts.rejected(),
                        counts.filtered(),
                        counts.skipped(),
                        counts.dayUnits(),
                        Map.of(),
                        false)
                .withDigest(digest);
    }

    /** The earlier lists against which procedures were measured that a summary has; empty if it has none. */
    static Optional<Set<String>> baselines(Summary summary) {
        return summary.cells().isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(summary.baselines()));
    }
}
