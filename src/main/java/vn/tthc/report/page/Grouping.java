package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.summary.GroupBy;

/**
 * What one table is grouped by: one thing, or several crossed.
 *
 * @param by what is crossed, in the order of its columns
 */
public record Grouping(List<GroupBy> by) {
    public Grouping {
        by = List.copyOf(by);
    }

    /**
     * Reads {@code agency} or {@code agency+sector}.
     *
     * @param known what can be grouped by
     * @return empty if a word is unknown or there twice
     */
    public static Optional<Grouping> parse(String text, Set<GroupBy> known) {
        List<GroupBy> by = new ArrayList<>();
        for (String word : text.split("\\+", -1)) {
            Optional<GroupBy> one = find(word.strip(), known);
            if (one.isEmpty() || by.contains(one.get())) {
                return Optional.empty();
            }
            by.add(one.get());
        }
        return Optional.of(new Grouping(by));
    }

    private static Optional<GroupBy> find(String key, Set<GroupBy> known) {
        for (GroupBy one : known) {
            if (one.key().equalsIgnoreCase(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The names of the groupings by one thing or two. */
    public static List<String> common(Set<GroupBy> known) {
        List<String> names = new ArrayList<>();
        for (GroupBy one : known) {
            names.add(one.key());
        }
        for (GroupBy one : known) {
            for (GroupBy other : known) {
                if (one != other) {
                    names.add(one.key() + "+" + other.key());
                }
            }
        }
        return names;
    }

    /** Groups by what makes them one: names that differ in case alone are the same. */
    public <G> Map<List<String>, G> byIdentity(List<G> groups, Function<G, List<String>> names) {
        Map<List<String>, G> byIdentity = new LinkedHashMap<>();
        for (G group : groups) {
            List<String> called = names.apply(group);
            List<String> identity = new ArrayList<>();
            for (int i = 0; i < called.size(); i++) {
                identity.add(by.get(i).identity(called.get(i)));
            }
            byIdentity.put(identity, group);
        }
        return byIdentity;
    }

    /** The columns of the names of its groups. */
    public List<Column> columns(Language language) {
        List<Column> columns = new ArrayList<>();
        by.forEach(one -> columns.add(Column.name(language, "column." + one.key())));
        return columns;
    }

    /** The cells of a group's names. */
    public static List<Cell> cells(List<String> names, Language language) {
        List<Cell> cells = new ArrayList<>();
        names.forEach(name -> cells.add(new Cell.Text(language.named(name))));
        return cells;
    }

    /** The cells where the names would be in the line of the total. */
    public List<Cell> totalCells(Language language) {
        List<Cell> cells = new ArrayList<>();
        by.forEach(one -> cells.add(new Cell.Text(cells.isEmpty() ? language.say("total") : "")));
        return cells;
    }

    /** As that of records takes long to set up. */
    @Override
    public int hashCode() {
        return by.hashCode();
    }

    /** The name in machine formats. */
    public String key() {
        return String.join("+", by.stream().map(GroupBy::key).toList());
    }
}
