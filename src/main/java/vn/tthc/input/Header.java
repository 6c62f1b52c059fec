package vn.tthc.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;

/** The header row of a table: which column holds which field. */
final class Header {
    private static final int MAX_SHOWN = 30;

    private final List<String> names;
    private final Map<Field, Integer> columns;
    private final NumberRule numbers;
    private final List<Problem> warnings;

    private Header(List<String> names, Map<Field, Integer> columns, NumberRule numbers, List<Problem> warnings) {
        this.names = names;
        this.columns = columns;
        this.numbers = numbers;
        this.warnings = warnings;
    }

    /**
     * Understands a header row.
     *
     * @throws UnreadableException if a field is there twice, or agency, sector or every pair of values is missing
     */
    static Header of(List<String> names, HeaderTable table, Optional<NumberStyle> style, Source source, long line)
            throws UnreadableException {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Map.Entry<Field, List<Integer>> entry : candidates(names, table).entrySet()) {
            columns.put(entry.getKey(), only(entry.getKey(), entry.getValue(), names, source, line));
        }
        List<String> missing = missing(columns.keySet());
        if (!missing.isEmpty()) {
            throw new UnreadableException(missingColumns(missing, names, columns.values(), source, line));
        }
        List<Problem> warnings = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Field current = Field.current(measure);
            Field proposed = Field.proposed(measure);
            if (columns.containsKey(current) != columns.containsKey(proposed)) {
                Field there = columns.containsKey(current) ? current : proposed;
                int column = columns.get(there) + 1;
                warnings.add(new Problem(
                        ProblemCode.HALF_PAIR,
                        new Location(source.shown(), line, column),
                        there.key(),
                        names.get(column - 1),
                        List.of((there == current ? proposed : current).key())));
            }
        }
        Set<String> folded = names.stream().map(Texts::fold).collect(Collectors.toSet());
        for (String mapping : table.unusedMappings(folded)) {
            warnings.add(
                    Problem.of(ProblemCode.UNUSED_MAP, new Location(source.shown(), line, 0), mapping, shown(names)));
        }
        NumberRule numbers = style.map(NumberRule::given)
                .orElseGet(() -> NumberRule.ofHeaders(
                        columns.values().stream().anyMatch(column -> table.isVietnamese(names.get(column))),
                        columns.values().stream().anyMatch(column -> table.isEnglish(names.get(column)))));
        return new Header(names, columns, numbers, warnings);
    }

    /** How many of the columns are of known fields. */
    static int known(List<String> names, HeaderTable table) {
        return (int)
                names.stream().filter(name -> !table.fields(name).isEmpty()).count();
    }

    List<String> names() {
        return names;
    }

    NumberRule numbers() {
        return numbers;
    }

    List<Problem> warnings() {
        return warnings;
    }

    Set<Measure> measures() {
        return measures(columns.keySet());
    }

    /** The cells of the known fields in a row of as many cells as the header. */
    EnumMap<Field, Row.Cell> cells(List<String> values) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> cells.put(field, new Row.Cell(values.get(column), column + 1, false)));
        return cells;
    }

    /** The measures of which both fields are among some. */
    static Set<Measure> measures(Set<Field> fields) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (Measure measure : Measure.values()) {
            if (fields.contains(Field.current(measure)) && fields.contains(Field.proposed(measure))) {
                measures.add(measure);
            }
        }
        return measures;
    }

    /** What a list with these fields lacks, in words for a message; nothing if it can be reported. */
    static List<String> missing(Set<Field> fields) {
        List<String> missing = new ArrayList<>();
        for (Field field : List.of(Field.AGENCY, Field.SECTOR)) {
            if (!fields.contains(field)) {
                missing.add(field.key());
            }
        }
        if (measures(fields).isEmpty()) {
            List<String> halves = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                Field current = Field.current(measure);
                Field proposed = Field.proposed(measure);
                if (fields.contains(current) || fields.contains(proposed)) {
                    halves.add((fields.contains(current) ? proposed : current).key());
                }
            }
            missing.addAll(halves.isEmpty() ? List.of("current_days", "proposed_days") : halves);
        }
        return missing;
    }

    static Problem missingColumns(
            List<String> missing, List<String> names, Collection<Integer> used, Source source, long line) {
        List<String> unused = IntStream.range(0, names.size())
                .filter(column -> !used.contains(column))
                .mapToObj(names::get)
                .toList();
        String advice = missing.stream()
                .map(key -> {
                    String guess = HeaderTable.nearest(Field.find(key).orElseThrow(), unused);
                    return "--map " + key + "=" + (guess.isEmpty() ? "…" : "\"" + Texts.clean(guess) + "\"");
                })
                .collect(Collectors.joining(" "));
        return new Problem(
                ProblemCode.MISSING_COLUMN,
                new Location(source.shown(), line, 0),
                "",
                "",
                List.of(String.join(", ", missing), shown(names), advice));
    }

    private static Map<Field, List<Integer>> candidates(List<String> names, HeaderTable table) {
        Map<Field, List<Integer>> candidates = new EnumMap<>(Field.class);
        for (int column = 0; column < names.size(); column++) {
            for (Field field : table.fields(names.get(column))) {
                candidates.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
            }
        }
        candidates.replaceAll((field, columns) -> {
            List<Integer> mapped = columns.stream()
                    .filter(column -> table.isMapped(names.get(column), field))
                    .toList();
            return mapped.isEmpty() ? columns : mapped;
        });
        return candidates;
    }

    private static int only(Field field, List<Integer> columns, List<String> names, Source source, long line)
            throws UnreadableException {
        if (columns.size() > 1) {
            throw new UnreadableException(new Problem(
                    ProblemCode.DOUBLED_COLUMN,
                    new Location(source.shown(), line, columns.get(1) + 1),
                    field.key(),
                    "",
                    List.of(
                            columns.stream()
                                    .map(column -> "\"" + Texts.clean(names.get(column)) + "\" (" + (column + 1) + ")")
                                    .collect(Collectors.joining(", ")),
                            "--map " + field.key() + "=…")));
        }
        return columns.get(0);
    }

    private static String shown(List<String> names) {
        String shown = names.stream().limit(MAX_SHOWN).map(Texts::clean).collect(Collectors.joining(" | "));
        return names.size() > MAX_SHOWN ? shown + " | …" : shown;
    }
}
