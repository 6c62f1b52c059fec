package vn.tthc.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/** The reading of one list: takes its rows in their order, reports what is wrong with them, and counts them. */
public abstract class Intake<P> {
    private final Source source;
    private final boolean isJson;
    private final Rows rows;
    private final Consumer<Problem> problems;
    private final Optional<RejectWriter> rejects;
    private final RowCounts counts = new RowCounts();

    /** What is done before the first row and after each. */
    public interface Between {
        void run() throws IOException, UnreadableException;
    }

    Intake(Content content, Rows rows, Consumer<Problem> problems, Optional<RejectWriter> rejects) {
        source = content.source();
        isJson = content.format() == InputFormat.JSON || content.format() == InputFormat.NDJSON;
        this.rows = rows;
        this.problems = problems;
        this.rejects = rejects;
    }

    /** Takes all rows; what is done between two of them may take further ones. */
    public abstract ListCounts read(Between between) throws IOException, UnreadableException;

    /** What a row that could be taken apart says; empty if any of the problems found is an error. */
    abstract Optional<P> understand(Row row, Consumer<Problem> found);

    abstract void accept(Row row, P parsed);

    final void takeAll(Between between) throws IOException, UnreadableException {
        between.run();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            take(row.get());
            between.run();
        }
        rows.warnings().forEach(problems);
        if (counts.accepted() + counts.rejected() == 0) {
            problems.accept(
                    isJson
                            ? Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown()), "json")
                            : Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown())));
        }
    }

    public void take(Row row) {
        if (row.skipped().isPresent()) {
            counts.skip(row.skipped().get());
        } else {
            parse(row, found -> reject(row, found));
        }
    }

    /**
     * Takes a row for what it says.
     *
     * @param rejecting takes all its problems if it is rejected
     */
    final void parse(Row row, Consumer<List<Problem>> rejecting) {
        List<Problem> found = new ArrayList<>(row.faults());
        Optional<P> parsed = found.isEmpty() ? understand(row, found::add) : Optional.empty();
        found.sort(Comparator.comparingInt(problem -> problem.location().column()));
        found.forEach(problems);
        if (parsed.isEmpty()) {
            counts.reject();
            rejecting.accept(found);
        } else {
            accept(row, parsed.get());
        }
    }

    /** Writes a row to mend. */
    final void reject(Row row, List<Problem> found) {
        rejects.ifPresent(writer -> writer.write(source, rows.columns(), rows.delimiter(), row, found));
    }

    /** Counts rows that were taken elsewhere; what is to be said of them has been said. */
    public final void add(RowCounts others) {
        counts.add(others);
    }

    /** Says which rows, taken elsewhere, are looked at next for what they repeat. */
    public void expect(long[] codeKeys, int rows) {}

    /** The line on which the code stood before of a row that was taken elsewhere; else it is remembered. */
    public Optional<Long> findEarlier(long codeKey, long line) {
        return Optional.empty();
    }

    /** Warns of a row that was taken elsewhere and that repeats the code of an earlier line. */
    public void warnOfRepeated(Row row, long earlier) {}

    final RowCounts counts() {
        return counts;
    }

    final Optional<RejectWriter> rejects() {
        return rejects;
    }
}
