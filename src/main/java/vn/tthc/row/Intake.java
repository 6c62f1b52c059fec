package vn.tthc.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns;
import vn.tthc.table.Rows;
import vn.tthc.table.TableRows;
import vn.tthc.text.Texts;

/** The reading of one list: takes its rows in their order, reports what is wrong with them, and counts them. */
public abstract class Intake<P> implements ListIntake<ListCounts> {
    private final Source source;
    private final boolean isJson;
    private final Rows rows;
    private final ProblemSink problems;
    private final Optional<RejectWriter> rejects;
    private final RowCounts counts = new RowCounts();
    private final Totals totals;
    private final GroupRows groups;
    /** Whether any row has what rows have in front: a code, or a number. */
    private boolean othersAreMarked;
    /** Whether any row was held against those before it. */
    private boolean areCompared;

    private boolean isStretch;
    /** Rows before any that they could sum up, and that may yet be none that sums up others. */
    private final List<Row> undecided = new ArrayList<>();

    Intake(Content content, Rows rows, ProblemSink problems, Optional<RejectWriter> rejects) {
        source = content.source();
        isJson = content.format() == InputFormat.JSON || content.format() == InputFormat.NDJSON;
        this.rows = rows;
        this.problems = problems;
        this.rejects = rejects;
        totals = new Totals(this::sums, problems);
        groups = new GroupRows(
                this::sums,
                new GroupRows.Deciding(row -> counts.skip(Skipped.TOTAL), this::rejectDoubtful, this::decide));
    }

    /** The figures of a row that add up over rows, as far as they can be read. */
    abstract Map<Field, BigDecimal> figures(Row row);

    /** What the figures of the accepted rows come to that have a key. */
    abstract FigureSums sums(String key);

    /** What a row would sum up. */
    String sumKey(Row row) {
        return "";
    }

    /** What a row would sum up that heads those below it. */
    List<String> groupKeys(Row row) {
        return List.of("");
    }

    /** Whether rows that sum up others can be held against them. */
    boolean comparesTotals() {
        return true;
    }

    /** What a row that could be taken apart says; empty if any of the problems found is an error. */
    abstract Optional<P> understand(Row row, Consumer<Problem> found);

    abstract void accept(Row row, P parsed);

    /** Says that the rows are a stretch of the list: what is to be said of it as a whole is left to whoever has all of them. */
    public final void leaveEnd() {
        isStretch = true;
    }

    final boolean isStretch() {
        return isStretch;
    }

    final void takeAll(Between between) throws IOException, UnreadableException {
        between.run();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            take(row.get());
            between.run();
        }
        if (isStretch) {
            return;
        }
        groups.finish();
        boolean areAll = counts.accepted() == 0;
        undecided.forEach(row -> {
            if (areAll) {
                parse(row, found -> reject(row, found));
            } else {
                decide(row);
            }
        });
        totals.finish();
        rows.warnings().forEach(problems);
        if (counts.accepted() + counts.rejected() + counts.filtered() == 0 && counts.skipped(Skipped.EXAMPLE) == 0) {
            problems.accept(
                    isJson
                            ? Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown()), "json")
                            : Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown())));
        }
    }

    @Override
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

    private static String name(Row row) {
        String name = Stream.of(Field.NAME, Field.AGENCY, Field.SECTOR)
                .flatMap(field -> row.find(field).stream())
                .map(cell -> Texts.fold(cell.text()))
                .collect(Collectors.joining("|"));
        return name.replace("|", "").isEmpty()
                ? row.find(Field.INDICATOR).map(cell -> Texts.fold(cell.text())).orElse("")
                : name;
    }

    private void skip(Row row, Skipped kind) {
        counts.skip(kind);
        areCompared |= !row.cells().isEmpty();
        if (kind == Skipped.TOTAL && !row.cells().isEmpty() && comparesTotals()) {
            groups.settle();
            totals.take(row, figures(row), sumKey(row));
        }
        row.heading().filter(field -> comparesTotals()).ifPresent(field -> {
            RowSigns.Level level = row.signs().level();
            groups.end(level.isChapter() ? level : RowSigns.Level.NUMBER, name(row));
            totals.takeHeading(row, field, figures(row), sumKey(row));
        });
    }

    private void judge(Row row) {
        areCompared = true;
        othersAreMarked |= row.signs().level() == RowSigns.Level.NUMBER;
        boolean mayFollow = row.signs().code() != RowSigns.Mark.MISSING;
        RowSigns.Level level = level(row);
        if (row.signs().wording().compareTo(RowSigns.Wording.ORDINARY) > 0
                && row.signs().wording() != RowSigns.Wording.PART
                && row.signs().wording() != RowSigns.Wording.PART_OF_FIGURES) {
            groups.settle();
        } else if (level != RowSigns.Level.NONE) {
            groups.end(level, name(row));
        }
        RowSigns.Wording wording = row.signs().wording();
        boolean mayBe = wording == RowSigns.Wording.WHOLE
                || wording == RowSigns.Wording.LIKE_TOTAL
                || wording == RowSigns.Wording.PLACE;
        if (mayBe && mayFollow && sums(sumKey(row)).rows() == 0) {
            undecided.add(row);
        } else if (level != RowSigns.Level.NONE) {
            Map<Field, BigDecimal> figures = figures(row);
            if (!figures.isEmpty()
                    && totals.judge(row, figures, sumKey(row), othersAreMarked) != Totals.Verdict.TOTAL) {
                groups.take(row, level, name(row), figures, groupKeys(row));
            } else {
                decide(row);
            }
        } else {
            decide(row);
        }
    }

    /** Of which groups the row may be the first one. */
    RowSigns.Level level(Row row) {
        return row.signs().level();
    }

    private void decide(Row row) {
        Map<Field, BigDecimal> figures = figures(row);
        switch (totals.judge(row, figures, sumKey(row), othersAreMarked)) {
            case ROW -> parse(row, found -> reject(row, found));
            case TOTAL -> {
                groups.settle();
                counts.skip(Skipped.TOTAL);
                totals.take(row, figures, sumKey(row));
            }
            case DOUBTFUL -> rejectDoubtful(row);
        }
    }

    final void rejectDoubtful(Row row) {
        Problem problem = doubt(row);
        problems.accept(problem);
        counts.reject();
        reject(row, List.of(problem));
    }

    private Problem doubt(Row row) {
        List<Row.Cell> named = Stream.of(Field.NAME, Field.AGENCY, Field.CODE, Field.SECTOR)
                .flatMap(field -> row.find(field).stream())
                .filter(any -> any.location().column() > 0 && !Texts.isBlank(any.text()))
                .toList();
        Optional<Row.Cell> cell = named.stream()
                .filter(any -> TableRows.isOfTotal(any.text()))
                .findFirst()
                .or(() -> named.stream().findFirst());
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
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(problem -> problem.location().column()));
        }
        found.forEach(problems);
    }

    @Override
    public final boolean wantsWords(List<Problem> alike, boolean isRejected) {
        return !problems.isFull(alike, isRejected) || (isRejected && rejects.isPresent());
    }

    @Override
    public void tell(Row row, boolean isRejected) {
        List<Problem> found = findProblems(row);
        if (isRejected) {
            reject(row, found);
        }
    }

    /** Finds what is wrong with a row, and says it. */
    final List<Problem> findProblems(Row row) {
        List<Problem> found = new ArrayList<>();
        understand(row, found::add);
        say(found);
        return found;
    }

    @Override
    public final void count(List<Problem> alike) {
        problems.count(alike);
    }

    /** Writes a row to mend. */
    final void reject(Row row, List<Problem> found) {
        rejects.ifPresent(writer -> writer.write(source, rows, row, found));
    }

    @Override
    public final void add(RowCounts others) {
        othersAreMarked |= others.accepted() + others.rejected() + others.skipped(Skipped.ABOLISHED) > 0;
        counts.add(others);
    }

    /** Whether it depends on rows before them what became of some rows. */
    public final boolean areCompared() {
        return areCompared;
    }

    /** Notices the codes of the list from now on in what remembers those of the rows before. */
    public void remember(DuplicateCodes earlier) {}

    public final RowCounts counts() {
        return counts;
    }

    final Optional<RejectWriter> rejects() {
        return rejects;
    }
}
