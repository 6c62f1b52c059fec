package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Merge;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Severity;
import vn.tthc.model.Skipped;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/**
 * What every result says of the rows that it was made of.
 *
 * @param sources in the order of their names
 * @param merges how many rows count under another name, in the order of the names
 */
public record Accounting(
        List<SourceCounts> sources,
        Map<Merge, Long> merges,
        Map<ProblemCode, Long> problems,
        Map<Skipped, Long> skipped) {
    public static Accounting of(Accounts accounts) {
        return new Accounting(
                sortedSources(accounts), sorted(accounts.merges()), accounts.problems(), accounts.skipped());
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
        return tables;
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
        if (!merges.isEmpty()) {
            JsonAccounting.merges(json, merges);
        }
    }

    private Table sourceTable(Language language) {
        List<Column> columns = sourceColumns(language);
        List<List<Cell>> rows = sources.stream()
                .map(source -> source(shown(source, language), List.of(source)))
                .toList();
        Optional<List<Cell>> total =
                sources.size() > 1 ? Optional.of(source(language.say("total"), sources)) : Optional.empty();
        return new Table(language.say("table.sources"), columns, rows, total, Optional.empty());
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
        return new Table(language.say("table.sources"), columns, rows, Optional.empty(), Optional.empty());
    }

    private static List<Cell> side(String when, SourceCounts source, Language language) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(language.say(when))));
        cells.addAll(source(shown(source, language), List.of(source)));
        return cells;
    }

    private static String shown(SourceCounts source, Language language) {
        return source.failed() ? language.say("source.failed", source.name()) : source.name();
    }

    private static List<Cell> source(String name, List<SourceCounts> sources) {
        return List.of(
                new Cell.Text(name),
                Cell.of(sources.stream().mapToLong(SourceCounts::rows).sum()),
                Cell.of(sources.stream().mapToLong(SourceCounts::accepted).sum()),
                Cell.of(sources.stream().mapToLong(SourceCounts::rejected).sum(), Cell.Tone.BAD),
                Cell.of(sources.stream().mapToLong(SourceCounts::skippedRows).sum()));
    }

    private Table mergeTable(Language language) {
        List<Column> columns = List.of(
                Column.name(language, "column.from"),
                Column.name(language, "column.to"),
                Column.number(language, "column.rows"));
        List<List<Cell>> rows = merges.entrySet().stream()
                .map(merge -> List.<Cell>of(
                        new Cell.Text(merge.getKey().from()),
                        new Cell.Text(merge.getKey().to()),
                        Cell.of(merge.getValue())))
                .toList();
        return new Table(language.say("table.merges"), columns, rows, Optional.empty(), Optional.empty());
    }

    private static Cell.Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Cell.Tone.BAD;
            case WARNING -> Cell.Tone.DOUBTFUL;
        };
    }

    private Table problemTable(Language language) {
        List<Column> columns = List.of(
                Column.name(language, "column.problem"),
                Column.name(language, "column.problem_code"),
                Column.name(language, "column.severity"),
                Column.number(language, "column.count"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<ProblemCode, Long> problem : problems.entrySet()) {
            rows.add(List.of(
                    new Cell.Text(
                            language.say("problem-kind." + problem.getKey().key())),
                    new Cell.Text(problem.getKey().key()),
                    new Cell.Text(
                            language.say(
                                    "severity." + problem.getKey().severity().key()),
                            tone(problem.getKey().severity())),
                    Cell.of(problem.getValue())));
        }
        return new Table(language.say("table.problems"), columns, rows, Optional.empty(), Optional.empty());
    }
}
