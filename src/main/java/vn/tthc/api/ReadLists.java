package vn.tthc.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.tthc.summary.Summary;

/**
 * Lists that were read.
 *
 * @param summary the sums of procedures, and what became of all rows
 * @param problems the first ones
 * @param files that were read, which no report may replace
 */
record ReadLists(Summary summary, List<ListProblem> problems, Set<Path> files) {
    ReadLists {
        problems = List.copyOf(problems);
        files = Set.copyOf(files);
    }

    List<SourceAccount> sources() {
        return summary.sources().stream().map(SourceAccount::of).toList();
    }

    long rejected() {
        return summary.rejected();
    }
}
