package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.model.problem.Skipped;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/**
 * What every result says of the rows that it was made of.
 *
 * @param sources in the order of their names
 * @param merges how many rows count under another name, in the order of the names
 * @param rejectedRows why rows were rejected, the first ones
 */
public record Accounting(
        List<SourceCounts> sources,
        Map<Merge, Long> merges,
        Map<ProblemCode, Long> problems,
        Map<Skipped, Long> skipped,
        List<Problem> rejectedRows) {
    /** How many sources a sentence names. */
    private static final int MAX_NAMED = 3;

    private static final int MAX_VALUE = 80;

    public static Accounting of(Accounts accounts) {
        return new Accounting(
                sortedSources(accounts),
                sorted(accounts.merges()),
                accounts.problems(),
                accounts.skipped(),
                accounts.rejectedRows());
    }

    /** The account with no more than the places of rejected rows: rows of dossiers name people. */
    public Accounting withoutValues() {
        List<Problem> places = rejectedRows.stream()
                .map(row -> Problem.of(row.code(), row.location()))
                .toList();
        return new Accounting(sources, merges, problems, skipped, places);
    }

    /** The sources in the order of their names, whichever of them or of the saved reports that hold them was read first. */
    public static List<SourceCounts> sortedSources(Accounts accounts) {
        VietnameseOrder names = new VietnameseOrder();
        return accounts.sources().stream()
                .sorted((a, b) -> names.compare(a.name(), b.name()))
                .toList();
    }

    /** Merges in the order of the names. */
    public static Map<Merge, Long> sorted(Map<Merge, Long> merges) {
        if (merges.isEmpty()) {
            return Map.of();
        }
        VietnameseOrder names = new VietnameseOrder();
        Comparator<Merge> order = Comparator.comparing(Merge::to, names).thenComparing(Merge::from, names);
        Map<Merge, Long> sorted = new LinkedHashMap<>();
        merges.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(merge -> sorted.put(merge.getKey(), merge.getValue()));
        return sorted;
    }

    /** The tables that stand last. */
    public List<Table> tables(Language language) {
        List<Table> tables = new ArrayList<>();
        tables.add(sourceTable(language));
        if (!merges.isEmpty()) {
            tables.add(mergeTable(language));
        }
        if (!problems.isEmpty()) {
            tables.add(problemTable(language));
        }
        rejectedTable(language, this).ifPresent(tables::add);
        return tables;
    }

    /** What was not counted, in a sentence; empty if that is nothing. */
    public static String caution(Language language, Accounting... sides) {
        return caution(language, List.of(), sides);
    }

    /**
     * What was not counted, in a sentence; empty if that is nothing.
     *
     * @param others what else was not counted
     */
    public static String caution(Language language, List<String> others, Accounting... sides) {
        List<SourceCounts> sources =
                Arrays.stream(sides).flatMap(side -> side.sources().stream()).toList();
        List<String> parts = new ArrayList<>();
        long rejected = sources.stream().mapToLong(SourceCounts::rejected).sum();
        if (rejected > 0) {
            parts.add(language.count("rejected", rejected));
        }
        List<String> failed = sources.stream()
                .filter(SourceCounts::failed)
                .map(SourceCounts::name)
                .toList();
        if (!failed.isEmpty()) {
            String named = failed.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
            parts.add(language.say(
                    "caution.failed",
                    language.count("sources", failed.size()),
                    failed.size() > MAX_NAMED ? named + ", …" : named));
        }
        parts.addAll(others);
        return parts.isEmpty() ? "" : language.say("caution", String.join("; ", parts));
    }

    /** The first rejected rows, each with its place and what is wrong, but with no other cell of the row. */
    public static Optional<Table> rejectedTable(Language language, Accounting... sides) {
        List<Problem> shown = Arrays.stream(sides)
                .flatMap(side -> side.rejectedRows().stream())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean isCut =
                Arrays.stream(sides).anyMatch(side -> side.rejectedRows().size() >= Accounts.MAX_REJECTED);
        String title = language.say(
                isCut ? "table.rejected.first" : "table.rejected",
                language.numbers().count(shown.size()));
        return Optional.of(Table.of(
                title,
                List.of(
                        Column.name(
                                language, "column.source", row -> row.location().source()),
                        Column.name(language, "column.place", row -> language.place(row.location())),
                        Column.name(language, "column.field", row -> language.field(row.field())),
                        Column.name(
                                language,
                                "column.value",
                                row -> Terminal.shorten(Terminal.safe(row.value()), MAX_VALUE)),
                        Column.name(
                                language,
                                "column.reason",
                                row -> language.say("problem-kind." + row.code().key()))),
                shown));
    }

    /** Which sources are not counted. */
    public List<String> failures(Language language) {
        return sources.stream()
                .filter(SourceCounts::failed)
                .map(source -> language.say("note.failed", source.name()))
                .toList();
    }

    /** Which rows are not counted. */
    public List<String> skips(Language language) {
        return skipped.isEmpty() ? List.of() : List.of(language.say("note.skipped", language.skipped(skipped)));
    }

    /** Writes the properties into an object that is begun. */
    public void write(JsonGenerator json) {
        JsonAccounting.sources(json, sources);
        JsonAccounting.problems(json, "problems", problems);
        JsonAccounting.rejectedRows(json, rejectedRows);
        if (!merges.isEmpty()) {
            JsonAccounting.merges(json, merges);
        }
    }

    private Table sourceTable(Language language) {
        boolean isFiltered = sources.stream().anyMatch(source -> source.filtered() > 0);
        List<Column> columns = new ArrayList<>(sourceColumns(language));
        if (isFiltered) {
            columns.add(Column.number(language, "column.filtered"));
        }
        List<List<Cell>> rows = sources.stream()
                .map(source -> source(shown(source, language), List.of(source), isFiltered))
                .toList();
        Optional<List<Cell>> total =
                sources.size() > 1 ? Optional.of(source(language.say("total"), sources, isFiltered)) : Optional.empty();
        return new Table(language.say("table.sources"), columns, rows, total);
    }

    private static List<Column> sourceColumns(Language language) {
        return List.of(
                Column.name(language, "column.source"),
                Column.number(language, "column.rows"),
                Column.number(language, "column.accepted"),
                Column.number(language, "column.rejected"),
                Column.number(language, "column.skipped"));
    }

    /** The sources of two sides that are compared. */
    public static Table both(List<SourceCounts> before, List<SourceCounts> after, Language language) {
        List<List<Cell>> rows = new ArrayList<>();
        before.forEach(source -> rows.add(side("column.before", source, language)));
        after.forEach(source -> rows.add(side("column.after", source, language)));
        List<Column> columns = new ArrayList<>(List.of(Column.name(language, "compare.when")));
        columns.addAll(sourceColumns(language));
        return new Table(language.say("table.sources"), columns, rows);
    }

    private static List<Cell> side(String when, SourceCounts source, Language language) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(language.say(when))));
        cells.addAll(source(shown(source, language), List.of(source), false));
        return cells;
    }

    private static String shown(SourceCounts source, Language language) {
        return source.failed() ? language.say("source.failed", source.name()) : source.name();
    }

    private static List<Cell> source(String name, List<SourceCounts> sources, boolean isFiltered) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(name),
                Cell.of(sources.stream().mapToLong(SourceCounts::rows).sum()),
                Cell.of(sources.stream().mapToLong(SourceCounts::accepted).sum()),
                Cell.of(sources.stream().mapToLong(SourceCounts::rejected).sum(), Cell.Tone.BAD),
                Cell.of(sources.stream().mapToLong(SourceCounts::skippedRows).sum())));
        if (isFiltered) {
            cells.add(Cell.of(sources.stream().mapToLong(SourceCounts::filtered).sum()));
        }
        return cells;
    }

    private Table mergeTable(Language language) {
        return Table.of(
                language.say("table.merges"),
                List.of(
                        Column.name(
                                language, "column.from", merge -> merge.getKey().from()),
                        Column.name(
                                language, "column.to", merge -> merge.getKey().to()),
                        Column.number(language, "column.rows", merge -> Cell.of(merge.getValue()))),
                List.copyOf(merges.entrySet()));
    }

    private static Cell.Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Cell.Tone.BAD;
            case WARNING -> Cell.Tone.DOUBTFUL;
        };
    }

    private Table problemTable(Language language) {
        return Table.of(
                language.say("table.problems"),
                List.of(
                        Column.name(language, "column.problem", code -> language.say("problem-kind." + code.key())),
                        Column.name(language, "column.problem_code", ProblemCode::key),
                        new Column.Of<>(
                                Column.name(language, "column.severity"),
                                code -> new Cell.Text(
                                        language.say(
                                                "severity." + code.severity().key()),
                                        tone(code.severity()))),
                        Column.number(language, "column.count", code -> Cell.of(problems.get(code)))),
                List.copyOf(problems.keySet()));
    }
}
