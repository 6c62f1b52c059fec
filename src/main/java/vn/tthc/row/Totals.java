package vn.tthc.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns.Level;
import vn.tthc.table.RowSigns.Mark;
import vn.tthc.table.RowSigns.Wording;
import vn.tthc.table.TableRows;
import vn.tthc.text.Texts;

/**
 * The rows of a list that sum up others: told from its other rows by what their place, their marks, their words and their
 * figures say together, and held against the rows that they stand for, above them or below.
 */
final class Totals {
    /** More headings than this do not stand over each other. */
    private static final int MAX_OPEN = 64;

    private static final int MAX_KEYS = 1 << 12;

    /** What a row is. */
    enum Verdict {
        ROW,
        TOTAL,
        DOUBTFUL
    }

    private final Function<String, FigureSums> running;
    private final Consumer<Problem> problems;
    /** By what they are the sums of. */
    private final Map<String, Marks> marks = new HashMap<>();

    private final List<Open> open = new ArrayList<>();
    /** The kinds of headings from the outermost in: in the order in which the list first has them. */
    private final List<Field> nesting = new ArrayList<>();

    /** What the sums were at the last places where new ones may begin. */
    private static final class Marks {
        private FigureSums total = new FigureSums();
        private final Map<Field, FigureSums> headings = new HashMap<>();
    }

    /** A total before the rows that it stands for. */
    private record Open(
            Row row,
            Map<Field, BigDecimal> figures,
            String key,
            Optional<Field> heading,
            FigureSums start,
            List<FigureSums> above) {}

    /**
     * Knows no row yet.
     *
     * @param running gives the sums of all rows so far with the same key
     */
    Totals(Function<String, FigureSums> running, Consumer<Problem> problems) {
        this.running = running;
        this.problems = problems;
    }

    /**
     * Judges a row of which it is not clear what it is.
     *
     * @param others whether other rows have the mark that this one may miss
     */
    Verdict judge(Row row, Map<Field, BigDecimal> figures, String key, boolean others) {
        Wording wording = row.signs().wording();
        boolean missesCode = row.signs().code() == Mark.MISSING;
        boolean misses = others
                && (missesCode
                        || (row.signs().code() == Mark.NO_COLUMN && row.signs().number() == Mark.MISSING));
        boolean isSum = sums(key).stream()
                .anyMatch(sums -> sums.isEqual(figures) && (wording != Wording.ORDINARY || sums.rows() > 1));
        boolean isSumOfMany =
                figures.size() > 1 && sums(key).stream().anyMatch(sums -> sums.rows() > 1 && sums.isEqual(figures));
        return switch (wording) {
            case ORDINARY, PART, PART_OF_FIGURES -> {
                Level level = row.signs().level();
                boolean isGroup = level == Level.WORDS || (level.isChapter() && others);
                if (isSumOfMany && (isGroup || wording != Wording.ORDINARY)) {
                    mark(key);
                    yield Verdict.DOUBTFUL;
                }
                if (isSum && (misses || (others && !row.signs().names()))) {
                    yield Verdict.TOTAL;
                }
                boolean isPart = (wording == Wording.PART_OF_FIGURES && level == Level.NONE)
                        || (wording != Wording.ORDINARY
                                && (misses || !row.signs().names()));
                // The rest of the row above, behind the end of a page.
                boolean isRest = misses
                        && missesCode
                        && row.signs().number() == Mark.MISSING
                        && row.signs().names()
                        && !hasValues(row);
                boolean isNameless = misses && isNamed(row) && !row.signs().names();
                boolean isCountedTwice = !figures.isEmpty() && (isPart || isNameless);
                yield isRest || isCountedTwice ? Verdict.DOUBTFUL : Verdict.ROW;
            }
            case PLACE -> isSumOfMany ? Verdict.TOTAL : Verdict.ROW;
            case LIKE_TOTAL -> {
                boolean isSumOfSeveral = sums(key).stream().anyMatch(sums -> sums.isEqual(figures) && sums.rows() > 1);
                if (isSumOfSeveral || (isSum && (misses || !row.signs().names()))) {
                    yield Verdict.TOTAL;
                }
                yield misses || !row.signs().names() ? Verdict.DOUBTFUL : Verdict.ROW;
            }
            case WHOLE -> {
                boolean alone = figures.isEmpty() || running.apply(key).rows() == 0;
                yield isSum || misses ? Verdict.TOTAL : alone ? Verdict.ROW : Verdict.DOUBTFUL;
            }
            case MEAN, TOTAL -> Verdict.TOTAL;
        };
    }

    private static boolean hasValues(Row row) {
        return row.cells().entrySet().stream()
                .anyMatch(cell -> Field.isValue(cell.getKey())
                        && !Texts.isBlank(cell.getValue().text()));
    }

    /** Whether the row has a name, be it in the column of codes. */
    private static boolean isNamed(Row row) {
        return row.find(Field.NAME).filter(cell -> !Texts.isBlank(cell.text())).isPresent()
                || row.find(Field.CODE)
                        .filter(cell -> !Texts.isBlank(cell.text()) && !TableRows.isCode(cell.text()))
                        .isPresent();
    }

    /** Takes a row that sums up others: holds it against them, those above it or, if there are none, those below. */
    void take(Row row, Map<Field, BigDecimal> figures, String key) {
        if (row.signs().wording() == Wording.MEAN) {
            return;
        }
        List<FigureSums> above = sums(key);
        if (!figures.isEmpty() && above.stream().noneMatch(sums -> sums.isEqual(figures))) {
            boolean isFirst = above.stream().anyMatch(sums -> sums.rows() == 0);
            if (isFirst) {
                open(new Open(
                        row, figures, key, Optional.empty(), running.apply(key).copy(), above));
            } else if (!isOfOne(row)) {
                say(row, figures, above);
            }
        }
        closeEqual();
        mark(key);
    }

    /** Whether a total that is worded as one of something names the agency or the sector of which it is. */
    private static boolean isOfOne(Row row) {
        boolean isWorded = row.find(Field.NAME)
                .filter(cell -> TableRows.isOfTotal(cell.text()) && !TableRows.isTotalAlone(cell.text()))
                .isPresent();
        return isWorded
                && Stream.of(Field.AGENCY, Field.SECTOR)
                        .flatMap(field -> row.find(field).stream())
                        .anyMatch(cell -> cell.location().column() > 0 && !Texts.isBlank(cell.text()));
    }

    /** Lets new sums begin. */
    private void mark(String key) {
        if (marks.size() < MAX_KEYS) {
            marks(key).total = running.apply(key).copy();
        }
    }

    /** Takes a heading of the rows below, with what their figures come to if it says so. */
    void takeHeading(Row row, Field field, Map<Field, BigDecimal> figures, String key) {
        if (!nesting.contains(field)) {
            nesting.add(field);
        }
        closeEqual();
        int level = nesting.indexOf(field);
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open one = each.next();
            if (one.heading().filter(of -> nesting.indexOf(of) >= level).isPresent()) {
                close(one);
                each.remove();
            }
        }
        marks.forEach((of, mark) -> mark.headings.put(field, running.apply(of).copy()));
        marks(key).headings.put(field, running.apply(key).copy());
        if (!figures.isEmpty()) {
            open(new Open(
                    row, figures, key, Optional.of(field), running.apply(key).copy(), List.of()));
        }
    }

    /** Says what is wrong with totals that stand before their rows, now that there are no more. */
    void finish() {
        open.forEach(this::close);
        open.clear();
    }

    private void open(Open one) {
        if (open.size() < MAX_OPEN) {
            open.add(one);
        }
    }

    private void closeEqual() {
        open.removeIf(one -> running.apply(one.key()).since(one.start()).isEqual(one.figures()));
    }

    private void close(Open one) {
        FigureSums below = running.apply(one.key()).since(one.start());
        if (below.isEqual(one.figures())) {
            return;
        }
        List<FigureSums> sums = below.rows() > 0 ? List.of(below) : one.above();
        say(one.row(), one.figures(), sums);
    }

    private Marks marks(String key) {
        return marks.computeIfAbsent(key, of -> new Marks());
    }

    /** What the rows above may come to: all of them, and those since the last total and since headings. */
    private List<FigureSums> sums(String key) {
        FigureSums all = running.apply(key);
        Marks of = marks.getOrDefault(key, new Marks());
        List<FigureSums> sums = new ArrayList<>(List.of(all.copy(), all.since(of.total)));
        of.headings.values().forEach(start -> sums.add(all.since(start)));
        return sums;
    }

    /** Says how a total differs from what comes nearest to it, if that is sure. */
    private void say(Row row, Map<Field, BigDecimal> figures, List<FigureSums> sums) {
        figures.forEach((field, figure) -> sums.stream()
                .filter(some -> some.rows() > 0)
                .min(Comparator.comparing(
                        some -> some.sum(field).subtract(figure).abs()))
                .filter(nearest -> nearest.isSure(field) && nearest.sum(field).compareTo(figure) != 0)
                .ifPresent(nearest -> {
                    Row.Cell cell = row.find(field).orElseThrow();
                    problems.accept(new Problem(
                            ProblemCode.TOTAL_DIFFERS,
                            cell.location(),
                            field.key(),
                            cell.text(),
                            details(field, nearest)));
                }));
    }

    /** Time of work is added up in minutes, whatever the units of its cells. */
    private static List<String> details(Field field, FigureSums sums) {
        String sum = field == Field.HOURS
                ? sums.sum(field).stripTrailingZeros().toPlainString()
                : sums.sum(field).toPlainString();
        String rows = String.valueOf(sums.rows());
        return field == Field.HOURS ? List.of("minutes", sum, rows) : List.of(sum, rows);
    }
}
