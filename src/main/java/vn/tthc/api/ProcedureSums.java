package vn.tthc.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;

/** The exact sums of some lists, and what became of each of their rows. */
public final class ProcedureSums {
    private final Summary summary;
    private final List<ListProblem> problems;
    private final Set<Path> files;

    ProcedureSums(Summary summary, List<ListProblem> problems, Set<Path> files) {
        this.summary = summary;
        this.problems = List.copyOf(problems);
        this.files = Set.copyOf(files);
    }

    /** The first problems, as many as {@link ListReading#withMaxProblems} says, in the order of the sources. */
    public List<ListProblem> problems() {
        return problems;
    }

    /** What became of the rows of each source. */
    public List<SourceAccount> sources() {
        return summary.sources().stream().map(SourceAccount::of).toList();
    }

    /** How many rows were rejected, and so are in no sum. Of 0 the sums are those of all procedures. */
    public long rejected() {
        return summary.sources().stream().mapToLong(SourceCounts::rejected).sum();
    }

    /**
     * A report of these sums.
     *
     * @param by what the tables are by, each as {@code --by} takes it: {@code agency}, {@code sector}, {@code level}, {@code
     *     source}, {@code action}, {@code type}, or several as {@code agency+sector}; with none by agency and by sector
     * @throws IllegalArgumentException if a word is another one
     */
    public ReductionReport report(String... by) {
        List<Grouping> groupings = new ArrayList<>();
        for (String word : by) {
            groupings.add(Grouping.parse(word, GroupBy.OF_PROCEDURES)
                    .orElseThrow(() -> new IllegalArgumentException("cannot group by \"" + word + "\"; expected one of "
                            + Grouping.common(GroupBy.OF_PROCEDURES))));
        }
        ReportOptions options = groupings.isEmpty()
                ? ReportOptions.DEFAULT
                : ReportOptions.of(groupings.stream().distinct().toList(), Sort.PERCENT, false);
        return new ReductionReport(Report.of(summary, options), files);
    }
}
