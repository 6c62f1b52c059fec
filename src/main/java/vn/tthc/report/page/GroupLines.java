package vn.tthc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.GroupBy;

/**
 * The total and the groups of a document: what they are called stands alike in CSV, JSON and tables, whatever is counted.
 *
 * @param total of all rows, where it says anything
 * @param names of a group, as its grouping has them; none for the total
 */
public record GroupLines<G>(
        Optional<G> total, Map<Grouping, ? extends List<G>> groups, Function<G, List<String>> names) {
    /** A name in machine formats, the same in any language. */
    public static String name(String name) {
        return name.isEmpty() ? "(not given)" : name;
    }

    /** A text that does no harm in a spreadsheet or a terminal. */
    public static String text(String text) {
        return Terminal.safe(SpreadsheetText.guard(text));
    }

    /** What a crossing is called, "A / B". */
    public static String name(List<String> names) {
        return names.size() == 1
                ? name(names.get(0))
                : String.join(" / ", names.stream().map(GroupLines::name).toList());
    }

    /**
     * Writes a line for the total and one for each group, under a header.
     *
     * @param fixed by what groups have columns whether or not there are such groups
     * @param titles of what a group says
     * @param values what a group says
     * @return how many cells each line has
     */
    public int write(CsvTable csv, Set<GroupBy> fixed, List<String> titles, Function<G, List<String>> values)
            throws IOException {
        Set<GroupBy> by = by(fixed);
        List<String> header = line("by", by.stream().map(GroupBy::key).toList(), titles);
        csv.write(header);
        if (total.isPresent()) {
            csv.write(line("total", by.stream().map(one -> "").toList(), values.apply(total.get())));
        }
        for (Map.Entry<Grouping, ? extends List<G>> entry : groups.entrySet()) {
            Grouping grouping = entry.getKey();
            for (G group : entry.getValue()) {
                List<String> called = by.stream()
                        .map(one -> called(group, grouping.by().indexOf(one)))
                        .toList();
                csv.write(line(grouping.key(), called, values.apply(group)));
            }
        }
        return header.size();
    }

    private Set<GroupBy> by(Set<GroupBy> fixed) {
        Set<GroupBy> by = new TreeSet<>(fixed);
        groups.keySet().forEach(grouping -> by.addAll(grouping.by()));
        return by;
    }

    /** The names of the columns that name groups. */
    public Set<String> columns(Set<GroupBy> fixed) {
        return by(fixed).stream().map(GroupBy::key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes the properties {@code total} and {@code groups}.
     *
     * @param text puts them together
     * @param values puts what a group says into an object that is begun
     */
    public void write(JsonGenerator json, JsonComposer text, Consumer<G> values) {
        text.beginProperties(json);
        if (total.isPresent()) {
            text.beginObject("total");
            text.string("name", "total");
            values.accept(total.get());
            text.endObject();
        } else {
            text.nothing("total");
        }
        text.beginObject("groups");
        groups.forEach((grouping, lines) -> {
            text.beginArray(grouping.key());
            for (G group : lines) {
                write(text, grouping, group, values);
                text.spill();
            }
            text.endArray();
        });
        text.endObject();
        text.endProperties();
    }

    private void write(JsonComposer text, Grouping grouping, G group, Consumer<G> values) {
        List<String> called = names.apply(group);
        text.beginObjectInArray();
        text.string("name", name(called));
        if (called.size() > 1) {
            for (int i = 0; i < called.size(); i++) {
                text.string(grouping.by().get(i).key(), name(called.get(i)));
            }
        }
        values.accept(group);
        text.endObject();
    }

    /**
     * A table with a line for each group, and one for the total.
     *
     * @param columns of what a group says, after its names
     */
    public Table table(String title, Grouping grouping, List<G> lines, List<Column.Of<G>> columns, Language language) {
        List<Column> all = new ArrayList<>(grouping.columns(language));
        columns.forEach(column -> all.add(column.column()));
        return new Table(
                title,
                all,
                Table.rows(lines, line -> cells(grouping.cells(names.apply(line), language), columns, line)),
                total.map(line -> cells(grouping.totalCells(language), columns, line)));
    }

    private static <G> List<Cell> cells(List<Cell> names, List<Column.Of<G>> columns, G line) {
        List<Cell> cells = new ArrayList<>(names);
        cells.addAll(Table.cells(columns, line));
        return cells;
    }

    /** A number that may be missing, as CSV has it. */
    public static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private String called(G group, int at) {
        return at < 0 ? "" : text(name(names.apply(group).get(at)));
    }

    private static List<String> line(String kind, List<String> called, List<String> values) {
        List<String> line = new ArrayList<>(List.of(kind));
        line.addAll(called);
        line.addAll(values);
        return line;
    }
}
