package vn.tthc.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Skipped;
import vn.tthc.model.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns;
import vn.tthc.table.Rows;
import vn.tthc.text.Texts;

/** The reading of one list: takes its rows in their order, reports what is wrong with them, and counts them. */
public abstract class Intake<P> {
    private final Source source;
    private final boolean isJson;
    private final Rows rows;
    private final ProblemSink problems;
    private final Optional<RejectWriter> rejects;
    private final RowCounts counts = new RowCounts();
    private final Totals totals;
    /** Whether any row has what rows have in front: a code, or a number. */
    private boolean othersAreMarked;
    /** Rows before any that they could sum up, and that may yet be none that sums up others. */
    private final List<Row> undecided = new ArrayList<>();

    /** What is done before the first row and after each. */
    public interface Between {
        void run() throws IOException, UnreadableException;
    }

    Intake(Content content, Rows rows, ProblemSink problems, Optional<RejectWriter> rejects) {
        source = content.source();
        isJson = content.format() == InputFormat.JSON || content.format() == InputFormat.NDJSON;
        this.rows = rows;
        this.problems = problems;
        this.rejects = rejects;
        totals = new Totals(this::sums, problems);
    }

    /** The figures of a row that add up over rows, as far as they can be read. */
    abstract Map<Field, BigDecimal> figures(Row row);

    /** What the figures of the accepted rows come to that have a key. */
    abstract FigureSums sums(String key);

    /** What a row would sum up. */
    String sumKey(Row row) {
        return "";
    }

    /** Whether rows that sum up others can be held against them. */
    boolean comparesTotals() {
        return true;
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
        undecided.forEach(this::decide);
        totals.finish();
        rows.warnings().forEach(problems);
        if (counts.accepted() + counts.rejected() == 0 && counts.skipped(Skipped.EXAMPLE) == 0) {
            problems.accept(
                    isJson
                            ? Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown()), "json")
                            : Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown())));
        }
    }

    public void take(Row row) {
        if (row.skipped().isPresent()) {
            skip(row, row.skipped().get());
        } else if (row.signs().areSuspicious() && row.faults().isEmpty() && comparesTotals()) {
            judge(row);
        } else {
            othersAreMarked = true;
            parse(row, found -> reject(row, found));
        }
    }

    private void skip(Row row, Skipped kind) {
        counts.skip(kind);
        if (kind == Skipped.TOTAL && !row.cells().isEmpty() && comparesTotals()) {
            totals.take(row, figures(row), sumKey(row));
        }
        row.heading()
                .filter(field -> comparesTotals())
                .ifPresent(field -> totals.takeHeading(row, field, figures(row), sumKey(row)));
    }

    private void judge(Row row) {
        if (row.signs().wording() == RowSigns.Wording.WHOLE && sums(sumKey(row)).rows() == 0 && !isMissing(row)) {
            undecided.add(row);
        } else {
            decide(row);
        }
    }

    private boolean isMissing(Row row) {
        return row.signs().code() == RowSigns.Mark.MISSING || row.signs().number() == RowSigns.Mark.MISSING;
    }

    private void decide(Row row) {
        Map<Field, BigDecimal> figures = figures(row);
        switch (totals.judge(row, figures, sumKey(row), othersAreMarked)) {
            case ROW -> parse(row, found -> reject(row, found));
            case TOTAL -> {
                counts.skip(Skipped.TOTAL);
                totals.take(row, figures, sumKey(row));
            }
            case DOUBTFUL -> {
                Problem problem = doubt(row);
                problems.accept(problem);
                counts.reject();
                reject(row, List.of(problem));
            }
        }
    }

    private Problem doubt(Row row) {
        Optional<Row.Cell> cell = Stream.of(Field.NAME, Field.AGENCY, Field.CODE, Field.SECTOR)
                .flatMap(field -> row.find(field).stream())
                .filter(any -> any.location().column() > 0 && !Texts.isBlank(any.text()))
                .findFirst();
        Location location = cell.map(Row.Cell::location).orElseGet(() -> row.location(source));
        return new Problem(
                ProblemCode.DOUBTFUL_ROW, location, "", cell.map(Row.Cell::text).orElse(""), List.of());
    }

    /**
     * Takes a row for what it says.
     *
     * @param rejecting takes all its problems if it is rejected
     */
    final void parse(Row row, Consumer<List<Problem>> rejecting) {
        List<Problem> found = new ArrayList<>(row.faults());
        Optional<P> parsed = found.isEmpty() ? understand(row, found::add) : Optional.empty();
        say(found);
        if (parsed.isEmpty()) {
            counts.reject();
            rejecting.accept(found);
        } else {
            accept(row, parsed.get());
        }
    }

    private void say(List<Problem> found) {
        found.sort(Comparator.comparingInt(problem -> problem.location().column()));
        found.forEach(problems);
    }

    /** Whether anybody reads the words of what is wrong with a row that was taken elsewhere; else it is to be counted. */
    public final boolean wantsWords(boolean isRejected) {
        return !problems.isFull(isRejected) || (isRejected && rejects.isPresent());
    }

    /** Says what is wrong with a row that was taken elsewhere, and writes it if it is rejected. */
    public final void tell(Row row, boolean isRejected) {
        List<Problem> found = new ArrayList<>();
        understand(row, found::add);
        say(found);
        if (isRejected) {
            reject(row, found);
        }
    }

    /** Counts what is wrong with a row that was taken elsewhere. */
    public final void count(List<ProblemCode> codes) {
        for (int i = 0; i < codes.size(); i++) {
            problems.count(codes.get(i));
        }
    }

    /** Writes a row to mend. */
    final void reject(Row row, List<Problem> found) {
        rejects.ifPresent(writer -> writer.write(source, rows.columns(), rows.delimiter(), row, found));
    }

    /** Counts rows that were taken elsewhere; what is to be said of them has been said. */
    public final void add(RowCounts others) {
        othersAreMarked |= others.accepted() + others.rejected() + others.skipped(Skipped.ABOLISHED) > 0;
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
