package vn.tthc.table;

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
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.ColumnName;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Source;
import vn.tthc.text.Amounts;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/** The header row of a table: which column holds which field. */
public final class Header {
    private static final int MAX_SHOWN = 30;
    private final List<String> names;
    private final Map<Field, Integer> columns;
    private final NumberRule numbers;
    private final Map<Field, FigureUnits.Rule> rules;
    /** Those of its fields in which rows say what their figures are measured in. */
    private final List<Field> unitColumns;

    private final List<Problem> warnings;
    private final long line;

    private Header(
            List<String> names,
            Map<Field, Integer> columns,
            NumberRule numbers,
            Map<Field, FigureUnits.Rule> rules,
            List<Problem> warnings,
            long line) {
        this.names = names;
        this.columns = columns;
        this.numbers = numbers;
        this.rules = rules;
        unitColumns = columns.keySet().stream().filter(Field::isUnit).toList();
        this.warnings = warnings;
        this.line = line;
    }

    /**
     * Understands a header row.
     *
     * @param units what is said of units around it
     * @param carried fields that headings between the rows carry, so that they need no column
     * @throws UnreadableException if a field is there twice, or agency, sector or every pair of values is missing
     */
    static Header of(
            List<String> names,
            HeaderTable table,
            Optional<NumberStyle> style,
            Source source,
            long line,
            Units units,
            Set<Field> carried,
            ListRole needs)
            throws UnreadableException {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Map.Entry<Field, List<Integer>> entry : candidates(names, table).entrySet()) {
            columns.put(entry.getKey(), only(entry.getKey(), entry.getValue(), names, source, line));
        }
        List<String> all = new ArrayList<>(names);
        for (int column : units.columns()) {
            ofUnits(column, columns, units.columns().size())
                    .filter(field -> needs.kind().fields().contains(field) && !columns.containsKey(field))
                    .ifPresent(field -> {
                        columns.put(field, column);
                        if (Texts.isBlank(names.get(column))) {
                            all.set(column, HeaderTable.vietnameseHeader(field));
                        }
                    });
        }
        List<String> missing = needs.missing(union(columns.keySet(), carried));
        if (needs == ListRole.ACTIVITIES && missing.isEmpty()) {
            // A cost without one of its parts would be a wrong one.
            names.stream()
                    .flatMap(name -> table.name(name).refused().stream())
                    .forEach(field -> missing.add(field.key()));
        }
        if (!missing.isEmpty()) {
            throw new UnreadableException(missingColumns(missing, needs, names, columns.values(), table, source, line));
        }
        List<Problem> warnings = new ArrayList<>();
        for (Measure measure : needs == ListRole.WHOLE ? Measure.STATED : List.<Measure>of()) {
            Field current = Field.current(measure);
            Field proposed = Field.proposed(measure);
            boolean follows = columns.containsKey(current) && columns.containsKey(Field.saved(measure));
            if (columns.containsKey(current) != columns.containsKey(proposed) && !follows) {
                Field there = columns.containsKey(current) ? current : proposed;
                int column = columns.get(there) + 1;
                warnings.add(new Problem(
                        ProblemCode.HALF_PAIR,
                        source.at(line, column),
                        there.key(),
                        names.get(column - 1),
                        List.of((there == current ? proposed : current).key())));
            }
        }
        for (int column = 0; column < names.size(); column++) {
            if (!columns.containsValue(column)) {
                UnusedColumns.find(names.get(column), table, source.at(line, column + 1), columns.keySet())
                        .ifPresent(warnings::add);
            }
        }
        boolean hasSectors = columns.containsKey(Field.SECTOR) || carried.contains(Field.SECTOR);
        if (needs == ListRole.WHOLE && !hasSectors) {
            warnings.add(Problem.of(
                    ProblemCode.NO_SECTORS,
                    source.at(line, 0),
                    shown(names),
                    advice(List.of(Field.SECTOR.key()), unused(names, columns.values(), table))));
        }
        for (String mapping : table.unusedMappings(names)) {
            warnings.add(unused(source.at(line, 0), mapping, shown(names)));
        }
        NumberRule numbers = style.map(NumberRule::given)
                .orElseGet(() -> NumberRule.ofHeaders(
                        columns.values().stream().anyMatch(column -> table.isVietnamese(names.get(column))),
                        columns.values().stream().anyMatch(column -> table.isEnglish(names.get(column)))));
        Map<Field, SaidUnit> ofHeaders = new EnumMap<>(Field.class);
        Map<Field, SaidUnit> ofRow = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> {
            ColumnName name = table.name(names.get(column));
            ofHeaders.put(field, new SaidUnit(name.unit(), name.words()));
            ofRow.put(field, units.ofRow().getOrDefault(column, SaidUnit.NOTHING));
        });
        Map<Field, FigureUnits.Rule> rules =
                new FigureUnits(table, numbers, units.ofList()).rules(ofHeaders, ofRow, source.at(line, 0));
        return new Header(all, columns, numbers, rules, warnings, line);
    }

    /** Of what a column of units is: of the figures in the one before it, if there are several. */
    private static Optional<Field> ofUnits(int column, Map<Field, Integer> columns, int count) {
        if (count == 1) {
            return Optional.of(Field.UNIT);
        }
        Integer before = column - 1;
        return before.equals(columns.get(Field.CURRENT_DAYS))
                ? Optional.of(Field.CURRENT_DAYS_UNIT)
                : before.equals(columns.get(Field.PROPOSED_DAYS))
                        ? Optional.of(Field.PROPOSED_DAYS_UNIT)
                        : Optional.empty();
    }

    /**
     * What is said of units around a header.
     *
     * @param ofList in the titles above it
     * @param ofRow in a row of units below it, by its columns
     * @param columns which columns without a name that is known have units in their cells
     */
    record Units(List<SaidUnit> ofList, Map<Integer, SaidUnit> ofRow, List<Integer> columns) {}

    public List<String> names() {
        return names;
    }

    /**
     * The names, with the unit after those whose unit stands elsewhere, in the titles or below the header: where they
     * stand alone, their figures are measured in it still.
     */
    List<String> namesWithUnits() {
        List<String> all = new ArrayList<>(names);
        columns.forEach((field, column) -> {
            FigureUnits.Rule rule = rules.get(field);
            boolean isElsewhere = rule.origin() == FigureUnits.Origin.ROW || rule.origin() == FigureUnits.Origin.LIST;
            if (isElsewhere && all.get(column).equals(names.get(column))) {
                all.set(column, names.get(column) + " (" + rule.reading().words() + ")");
            }
        });
        return all;
    }

    /** The texts of a row, its numbers so that they are read as the same where they are text. */
    List<String> written(Grid.GridRow row) {
        List<String> texts = row.texts();
        columns.forEach((field, column) -> {
            if (column < texts.size() && Field.kind(field) != Unit.Kind.NONE) {
                texts.set(column, written(field, row.cells().get(column), rule(field)));
            }
        });
        return texts;
    }

    private static String written(Field field, Grid.GridCell cell, ReadingRule ofColumn) {
        boolean isAsText = cell.shown().equals(Grid.Shown.PLAIN) && cell.text().indexOf('.') < 0;
        if (cell.kind() != CellKind.NUMBER
                || isAsText
                || !(Amounts.literal(cell.text()) instanceof Reading.Value number)) {
            return cell.text();
        }
        NumberStyle style = ofColumn.numbers().style().orElse(NumberStyle.EN);
        if (FigureUnits.shown(field, ofColumn, cell).equals(ofColumn)) {
            return style.write(number.amount());
        }
        String shown = style.write(number.amount().movePointLeft(cell.shown().scale()));
        return cell.shown().unit().isEmpty()
                ? shown
                : shown + " " + cell.shown().unit();
    }

    public NumberRule numbers() {
        return numbers;
    }

    /** How the cells of a field are read. */
    public ReadingRule rule(Field field) {
        return rules.get(field).reading();
    }

    /**
     * Refuses units that are said below rows that were read in others.
     *
     * @throws UnreadableException if one of them is not what the rows were read in
     */
    void checkBelow(List<SaidUnit> units, Location place) throws UnreadableException {
        FigureUnits.checkBelow(rules, units, place);
    }

    List<Problem> warnings() {
        return warnings;
    }

    public Set<Field> fields() {
        return columns.keySet();
    }

    /** The number of the field's column, from 0. */
    public Optional<Integer> findColumn(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** A header for the field in the language of the others. */
    String name(Field field) {
        return numbers.style().equals(Optional.of(NumberStyle.EN)) ? field.key() : HeaderTable.vietnameseHeader(field);
    }

    /** The cells of the known fields; cells that a row does not reach are empty. */
    EnumMap<Field, Row.Cell> cells(List<Grid.GridCell> values, Location row) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        Map<Field, String> units = new EnumMap<>(Field.class);
        for (Field field : unitColumns) {
            int column = columns.get(field);
            units.put(field, column < values.size() ? values.get(column).text() : "");
        }
        boolean isAnyShown = false;
        for (Map.Entry<Field, Integer> entry : columns.entrySet()) {
            Field field = entry.getKey();
            int column = entry.getValue();
            Grid.GridCell cell = column < values.size() ? values.get(column) : Grid.EMPTY;
            Location location = row.inColumn(column + 1);
            ReadingRule rule = FigureUnits.ofRow(field, rule(field), units);
            if (!cell.shown().equals(Grid.Shown.PLAIN)) {
                rule = FigureUnits.shown(field, rule, cell);
                isAnyShown = true;
            }
            cells.put(field, new Row.Cell(cell.text(), cell.kind(), location, rule));
        }
        if (isAnyShown) {
            FigureUnits.markSilentCells(cells);
        }
        return cells;
    }

    /**
     * The rule of a cell in a row that says units of its own.
     *
     * @param column the rule of its column
     * @param units what the row says in its cells for that
     */
    public static ReadingRule ruleOfRow(Field field, ReadingRule column, Map<Field, String> units) {
        return FigureUnits.ofRow(field, column, units);
    }

    /** The names that every row must have and that a header with these fields has no column for. */
    static Set<Field> missingNames(Set<Field> fields) {
        Set<Field> missing = EnumSet.of(Field.AGENCY, Field.SECTOR);
        missing.removeAll(fields);
        return missing;
    }

    /** The names that every row must have and for which a header of these names has no column. */
    static Set<Field> missingNames(List<String> names, HeaderTable table) {
        return missingNames(candidates(names, table).keySet());
    }

    Understanding understanding(String description) {
        List<Understanding.Column> described = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            Set<Field> fields = EnumSet.noneOf(Field.class);
            for (Map.Entry<Field, Integer> entry : columns.entrySet()) {
                if (entry.getValue() == column) {
                    fields.add(entry.getKey());
                }
            }
            described.add(FigureUnits.described(column + 1, names.get(column), fields, rules));
        }
        return new Understanding(
                description, numbers.style().map(NumberStyle::key).orElse(""), numbers.given(), line, described);
    }

    /** Whether these names would make a header with all that a list must have, each field once. */
    static boolean isWhole(List<String> names, HeaderTable table, Set<Field> carried, ListRole needs) {
        Map<Field, List<Integer>> candidates = candidates(names, table);
        return needs.missing(union(candidates.keySet(), carried)).isEmpty()
                && candidates.values().stream().allMatch(columns -> columns.size() == 1);
    }

    private static Set<Field> union(Set<Field> a, Set<Field> b) {
        Set<Field> union = EnumSet.noneOf(Field.class);
        union.addAll(a);
        union.addAll(b);
        return union;
    }

    public static Problem missingColumns(
            List<String> missing,
            ListRole needs,
            List<String> names,
            Collection<Integer> used,
            HeaderTable table,
            Source source,
            long line) {
        Optional<ColumnName> refused = names.stream()
                .map(table::name)
                .filter(name -> !name.refused().isEmpty())
                .findFirst();
        if (refused.isPresent()) {
            Field field = refused.get().refused().iterator().next();
            return new Problem(
                    ProblemCode.MISSING_COLUMN,
                    source.at(line, 0),
                    field.key(),
                    "",
                    List.of(
                            "unit",
                            String.join(", ", missing),
                            refused.get().words(),
                            FigureUnits.advice(field, Unit.UNKNOWN),
                            shown(names)));
        }
        List<String> unused = unused(names, used, table);
        Optional<Field> instead = needs.instead(missing);
        boolean isInstead = instead.filter(
                        field -> !HeaderTable.nearest(field, unused).isEmpty())
                .isPresent();
        List<String> wanted = isInstead ? List.of(instead.get().key()) : missing;
        String advice = advice(wanted, unused);
        List<String> details = new ArrayList<>(List.of(String.join(", ", missing), shown(names), advice));
        instead.ifPresent(field -> details.addAll(0, List.of("or", field.key())));
        return new Problem(ProblemCode.MISSING_COLUMN, source.at(line, 0), "", "", details);
    }

    /** The problem that a header which the user has named is not in the list. */
    public static Problem unused(Location place, String mapping, String headers) {
        return mapping.startsWith("=")
                ? Problem.of(ProblemCode.UNUSED_MAP, place, "column", mapping.substring(1), headers)
                : Problem.of(ProblemCode.UNUSED_MAP, place, mapping, headers);
    }

    /** The names of columns that may be meant: no cut or percentage is a value in force or a proposed one. */
    private static List<String> unused(List<String> names, Collection<Integer> used, HeaderTable table) {
        return IntStream.range(0, names.size())
                .filter(column ->
                        !used.contains(column) && table.name(names.get(column)).cut() == ColumnName.Cut.NONE)
                .mapToObj(names::get)
                .toList();
    }

    /** The option that says which of the unused columns is meant, if one of them is near. */
    private static String advice(List<String> fields, List<String> unused) {
        return fields.stream()
                .map(key -> {
                    String guess = HeaderTable.nearest(Field.find(key).orElseThrow(), unused);
                    return "--map " + key + "=" + (guess.isEmpty() ? "…" : "\"" + Texts.clean(guess) + "\"");
                })
                .collect(Collectors.joining(" "));
    }

    private static Map<Field, List<Integer>> candidates(List<String> names, HeaderTable table) {
        Map<Field, List<Integer>> candidates = named(names, table);
        List<Measure> measures = Measure.STATED.stream()
                .filter(measure -> candidates.containsKey(Field.current(measure))
                        || candidates.containsKey(Field.proposed(measure)))
                .toList();
        if (measures.size() == 1) {
            // What is cut can only be of the one measure.
            for (int column = 0; column < names.size(); column++) {
                ColumnName.Cut cut = table.name(names.get(column)).cut();
                Field field =
                        cut == ColumnName.Cut.PERCENT ? Field.published(measures.get(0)) : Field.saved(measures.get(0));
                if (cut != ColumnName.Cut.NONE) {
                    candidates.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
                }
            }
        }
        return candidates;
    }

    private static Map<Field, List<Integer>> named(List<String> names, HeaderTable table) {
        Map<Field, List<Integer>> candidates = new EnumMap<>(Field.class);
        for (int column = 0; column < names.size(); column++) {
            for (Field field : table.fields(names.get(column))) {
                candidates.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
            }
        }
        for (Map.Entry<Field, List<Integer>> entry : candidates.entrySet()) {
            entry.setValue(foremost(entry.getKey(), entry.getValue(), names, table));
        }
        return candidates;
    }

    /** Those of the columns that the user has mapped; else those whose headers stand for no other field. */
    private static List<Integer> foremost(Field field, List<Integer> columns, List<String> names, HeaderTable table) {
        if (columns.size() == 1) {
            return columns;
        }
        List<Integer> mapped = new ArrayList<>();
        List<Integer> proper = new ArrayList<>();
        for (int column : columns) {
            if (table.isMapped(names.get(column), field)) {
                mapped.add(column);
            }
            if (!table.isSubstitute(names.get(column))) {
                proper.add(column);
            }
        }
        if (!mapped.isEmpty()) {
            return mapped;
        }
        return proper.isEmpty() ? columns : proper;
    }

    private static int only(Field field, List<Integer> columns, List<String> names, Source source, long line)
            throws UnreadableException {
        if (columns.size() > 1) {
            throw new UnreadableException(new Problem(
                    ProblemCode.DOUBLED_COLUMN,
                    source.at(line, columns.get(1) + 1),
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
