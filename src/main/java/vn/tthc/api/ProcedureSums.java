package vn.tthc.api;

import java.util.List;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.summary.GroupBy;

/** The exact sums of some lists, and what became of each of their rows. */
public final class ProcedureSums {
    private final ReadLists read;

    ProcedureSums(ReadLists read) {
        this.read = read;
    }

    /** The first problems, as many as {@link ListReading#withMaxProblems} says, in the order of the sources. */
    public List<ListProblem> problems() {
        return read.problems();
    }

    /** What became of the rows of each source. */
    public List<SourceAccount> sources() {
        return read.sources();
    }

    /** How many rows were rejected, and so are in no sum. Of 0 the sums are those of all procedures. */
    public long rejected() {
        return read.rejected();
    }

    /**
     * A report of these sums.
     *
     * @param by what the tables are by, each as {@code --by} takes it: {@code agency}, {@code sector}, {@code level}, {@code
     *     source}, {@code action}, {@code type}, or several as {@code agency+sector}; with none by agency and by sector
     * @throws IllegalArgumentException if a word is another one
     */
    public ReductionReport report(String... by) {
        List<Grouping> groupings = ReadSetting.groupings(GroupBy.OF_PROCEDURES, by);
        return new ReductionReport(
                read, groupings.isEmpty() ? ReportOptions.DEFAULT : ReportOptions.of(groupings, Sort.PERCENT, false));
    }
}
