package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.summary.GroupBy;

/**
 * What one table is grouped by: one thing, or several crossed.
 *
 * @param by what is crossed, in the order of its columns
 */
public record Grouping(List<GroupBy> by) {
    /** A plus that is in no quotes. */
    private static final Pattern PLUS = Pattern.compile("\\+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

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
        return parse(text, word -> find(word, known));
    }

    /**
     * Reads words that are joined by a plus; a word with a plus or a comma in it stands in quotes.
     *
     * @param meaning of a word
     * @return empty if a word has none or is there twice
     */
    public static Optional<Grouping> parse(String text, Function<String, Optional<GroupBy>> meaning) {
        List<GroupBy> by = new ArrayList<>();
        for (String word : PLUS.split(text, -1)) {
            Optional<GroupBy> one = meaning.apply(unquoted(word.strip()));
            if (one.isEmpty() || by.contains(one.get())) {
                return Optional.empty();
            }
            by.add(one.get());
        }
        return Optional.of(new Grouping(by));
    }

    /** Reads the key of a grouping in machine formats, of which any word may be a column of a list. */
    public static Optional<Grouping> parseKey(String text) {
        return parse(text, word -> Optional.of(word)
                .filter(any -> !any.isEmpty())
                .map(any -> find(any, GroupBy.OF_PROCEDURES).orElseGet(() -> GroupBy.ofColumn(any))));
    }

    /** A word without the quotes around it. */
    public static String unquoted(String word) {
        boolean isQuoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return isQuoted ? word.substring(1, word.length() - 1) : word;
    }

    private static String quoted(String word) {
        return word.indexOf('+') < 0 && word.indexOf(',') < 0 ? word : '"' + word + '"';
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
                if (!one.equals(other)) {
                    names.add(one.key() + "+" + other.key());
                }
            }
        }
        return names;
    }

    /** What makes spellings one name, for each of the names of its groups. */
    public List<UnaryOperator<String>> identities() {
        List<UnaryOperator<String>> identities = new ArrayList<>();
        for (GroupBy one : by) {
            identities.add(one::identity);
        }
        return identities;
    }

    /** Groups by what makes them one: names that differ in case alone are the same. */
    private <G> Map<List<String>, G> byIdentity(List<G> groups, Function<G, List<String>> names) {
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

    /** A group before and after, of which one may be missing. */
    public record Pair<G>(Optional<G> before, Optional<G> after) {
        /** The group as it is spelled later. */
        public G last() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** The groups of two tables, those of the later one first; such as {@link #byIdentity are one} are a pair. */
    public <G> List<Pair<G>> paired(List<G> before, List<G> after, Function<G, List<String>> names) {
        Map<List<String>, G> earlier = byIdentity(before, names);
        Map<List<String>, G> later = byIdentity(after, names);
        Set<List<String>> identities = new LinkedHashSet<>(later.keySet());
        identities.addAll(earlier.keySet());
        return identities.stream()
                .map(one -> new Pair<>(Optional.ofNullable(earlier.get(one)), Optional.ofNullable(later.get(one))))
                .toList();
    }

    /** What a table is grouped by, such as "agency × sector". */
    public String title(Language language) {
        return by.stream()
                .map(one -> one.isColumn() ? one.key() : language.say("by." + one.key()))
                .collect(Collectors.joining(" × "));
    }

    /** The columns of the names of its groups. */
    public List<Column> columns(Language language) {
        List<Column> columns = new ArrayList<>();
        by.forEach(one -> columns.add(
                one.isColumn()
                        ? new Column(one.key(), Column.Kind.NAME)
                        : Column.name(language, "column." + one.key())));
        return columns;
    }

    /** The cells of a group's names. */
    public List<Cell> cells(List<String> names, Language language) {
        return words(names, language).stream().<Cell>map(Cell.Text::new).toList();
    }

    /** A group's names as people read them. */
    public List<String> words(List<String> names, Language language) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            words.add(language.named(by.get(i), names.get(i)));
        }
        return words;
    }

    /** The cells where the names would be in the line of the total. */
    public List<Cell> totalCells(Language language) {
        List<Cell> cells = new ArrayList<>();
        by.forEach(one -> cells.add(new Cell.Text(cells.isEmpty() ? language.say("total") : "")));
        return cells;
    }

    /** The name in machine formats. */
    public String key() {
        return String.join(
                "+", by.stream().map(GroupBy::key).map(Grouping::quoted).toList());
    }
}
