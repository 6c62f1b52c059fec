package vn.tthc.table.json;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import vn.tthc.format.CellKind;
import vn.tthc.format.Content;
import vn.tthc.format.JsonText;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.ColumnName;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Source;
import vn.tthc.table.FigureUnits;
import vn.tthc.table.Header;
import vn.tthc.table.JsonObjects;
import vn.tthc.table.NumberEvidence;
import vn.tthc.table.PlacedRows;
import vn.tthc.table.RawObject;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns;
import vn.tthc.table.RowSigns.Wording;
import vn.tthc.table.SaidUnit;
import vn.tthc.table.TableRows;
import vn.tthc.table.TotalRows;
import vn.tthc.table.UnusedColumns;
import vn.tthc.text.Amounts;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;

/** The rows of a JSON list: an array of objects, an object with such an array, or an object per line. */
public abstract class JsonRows implements PlacedRows {
    /** The key of an object with the unit of each measure. */
    private static final String UNITS = "units";
    /** The first detail of a problem, which chooses its sentence. */
    private static final String NO_OBJECT = "no-object";

    /** Under which key a rejected row stands that is no object; no header is called so. */
    private static final String TEXT = "text";

    private final Source source;
    private final JsonObjects objects;
    private final boolean keepsObjects;
    private final HeaderTable table;
    private final ListRole needs;
    private final Optional<NumberStyle> style;
    /** What is said of units beside the list. */
    private final List<SaidUnit> ofList = new ArrayList<>();
    /** How the values of fields were read last. */
    private final Map<Field, FigureUnits.Rule> rules = new EnumMap<>(Field.class);

    /** The keys of the row before, of which the rules are those of any row that has them too. */
    private List<JsonObjects.Key> lastKeys = List.of();

    private int lastOfList;
    private Map<Field, ReadingRule> lastRules = Map.of();

    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    /** The cells of the last row that is no part of another. */
    private Map<Field, Row.Cell> above = Map.of();

    private final Set<String> keys = new LinkedHashSet<>();
    private final NumberEvidence evidence;
    private final JsonLayouts layouts;
    private final TotalRows.Chapters chapters = new TotalRows.Chapters();
    /** Whether any row had a number in front. */
    private boolean areNumbered;

    private boolean anyRow;
    /** Whether the keys of the last row were Vietnamese; rejected rows stand under headers of their own language. */
    private boolean lastIsVietnamese;

    JsonRows(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        source = content.source();
        objects = new JsonObjects(source, content::encodingGuess, table, needs.kind(), options.keepsObjects());
        keepsObjects = options.keepsObjects();
        this.table = table;
        this.needs = needs;
        style = options.numbers();
        layouts = new JsonLayouts(table.kind());
        evidence = new NumberEvidence(source);
    }

    @Override
    public final Optional<Row> next() throws IOException, UnreadableException {
        return evidence.take(read());
    }

    /** The next row; empty at the end of the list. */
    abstract Optional<Row> read() throws IOException, UnreadableException;

    /** Whether the next row comes from where the text is. */
    abstract boolean isPlaced();

    @Override
    public final boolean isPlain() {
        return isPlaced() && layouts.areOfUse();
    }

    @Override
    public final Location at(long line) {
        return source.at(line, 0);
    }

    /** JSON has no headings. */
    @Override
    public final Map<Field, String> carried() {
        return Map.of();
    }

    @Override
    public final int told() {
        return evidence.seen();
    }

    @Override
    public final NumberEvidence evidence() {
        return evidence;
    }

    @Override
    public final String state() {
        return seen + " " + keys + rules + areNumbered + chapters.state() + layouts.state();
    }

    /** Objects are what they are, whatever their codes. */
    @Override
    public final void knowNational() {}

    @Override
    public final void know(Field field, String text) {
        // No row of JSON refers to another by a mark.
    }

    /** What objects with some keys mean, if rows of them can be taken in bulk. May be asked by any thread. */
    public final Optional<JsonLayout> findLayout(List<String> ofKeys) {
        return layouts.find(ofKeys);
    }

    /** The place of a fault; where it does not know it, that which the parser has come to. */
    static TokenStreamLocation place(JacksonException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    @Override
    public List<String> columns() {
        List<String> headers = new ArrayList<>();
        for (Field field : table.kind().fields()) {
            FigureUnits.Rule rule = rules.get(field);
            headers.add(rule == null ? header(field) : rule.named(header(field)));
        }
        return headers;
    }

    /** A header of the field in the language of the last row. */
    private String header(Field field) {
        return lastIsVietnamese ? HeaderTable.vietnameseHeader(field) : field.key();
    }

    @Override
    public Optional<Integer> findColumn(Problem problem) {
        List<String> keys = table.kind().fields().stream().map(Field::key).toList();
        return Optional.of(keys.indexOf(problem.field())).filter(column -> column >= 0);
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public Set<Field> fields() {
        return Collections.unmodifiableSet(seen);
    }

    @Override
    public Understanding understanding() {
        List<Understanding.Column> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(FigureUnits.described(columns.size() + 1, key, table.fields(key), rules));
        }
        NumberRule rule = numbers();
        return new Understanding("JSON", rule.style().map(NumberStyle::key).orElse(""), rule.given(), 0, columns);
    }

    @Override
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (String mapping : table.unusedMappings(keys)) {
            warnings.add(Header.unused(Location.of(source.shown()), mapping, String.join(" | ", keys)));
        }
        Location location = Location.of(source.shown());
        keys.stream()
                .filter(key -> !isTaken(table.name(key).cut()))
                .forEach(key -> UnusedColumns.find(key, table, location, seen).ifPresent(warnings::add));
        evidence.findSmallCost().ifPresent(warnings::add);
        return warnings;
    }

    /** Called at the end of the list: refuses one that lacks what every list must have. */
    final Optional<Row> end() throws UnreadableException {
        List<String> missing = needs.missing(seen);
        if (anyRow && !missing.isEmpty()) {
            throw new UnreadableException(
                    Header.missingColumns(missing, needs, List.copyOf(keys), List.of(), table, source, 0));
        }
        return Optional.empty();
    }

    final JsonObjects objects() {
        return objects;
    }

    final Source source() {
        return source;
    }

    /** A row from a value that begins at the parser's token, which must be an object. */
    final Row row(JsonParser parser, JsonObjects.Origin origin) throws UnreadableException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return row(objects.read(parser, origin));
        }
        Location start = objects.at(parser.currentTokenLocation(), origin);
        String value =
                parser.currentToken().isStructStart() ? parser.currentToken().asString() : parser.getString();
        parser.skipChildren();
        return Row.faulty(
                start.line(), raw(value), new Problem(ProblemCode.BAD_TYPE, start, "", value, List.of(NO_OBJECT)));
    }

    /** What a row has that is no object, or a broken one. */
    final List<String> raw(String text) {
        List<String> cells = List.of(text);
        return keepsObjects
                ? new RawObject(cells, List.of(new RawObject.Property(TEXT, JsonText.quoted(text))))
                : cells;
    }

    /** Takes an object for a row of this list. */
    final Row row(JsonObjects.Entries entries) throws UnreadableException {
        anyRow = true;
        keys.addAll(entries.newKeys());
        entries.takeCuts();
        entries.partNames();
        seen.addAll(entries.values().keySet());
        if (entries.values().isEmpty() && table.kind() == ListKind.PROCEDURES) {
            entries.faults().add(new Problem(ProblemCode.NO_PROCEDURE, entries.start(), "", "", List.of()));
        }
        NumberRule rule = rule(entries.isVietnamese(), entries.isEnglish());
        lastIsVietnamese = entries.isVietnamese();
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        Map<Field, ReadingRule> read = rules(entries, rule);
        entries.values()
                .forEach((field, value) ->
                        cells.put(field, new Row.Cell(value.text(), value.kind(), value.location(), read.get(field))));
        for (Field proposed : JsonLayouts.proposedWithoutKey(table.kind(), cells.keySet())) {
            cells.put(proposed, new Row.Cell("", CellKind.TEXT, entries.start(), rule));
        }
        List<String> rawCells = new RawCells(table.kind().fields(), cells);
        List<String> raw = entries.properties()
                .<List<String>>map(properties -> new RawObject(rawCells, properties(entries, properties)))
                .orElse(rawCells);
        Row row = new Row(
                entries.start().line(),
                entries.faults().isEmpty() ? cells : Map.of(),
                raw,
                List.copyOf(entries.faults()),
                Optional.empty(),
                RowSigns.NONE,
                Optional.empty());
        if (!entries.faults().isEmpty()) {
            return row;
        }
        Row told = told(signed(row, entries.numbering()));
        if (layouts.haveCodeless() && (areNumbered || seen.contains(Field.CODE))) {
            layouts.spoil();
        }
        if (isPlaced()) {
            boolean mayBeCodeless = !areNumbered && !seen.contains(Field.CODE);
            layouts.learn(entries.names(), entries.fieldsOfNames(), mayBeCodeless, read, rule);
        }
        return told;
    }

    /**
     * What an object has so that it says the same without those around it: under a key of its own what is measured as only the
     * document says, and, empty, what no list can be without.
     */
    private List<RawObject.Property> properties(JsonObjects.Entries entries, List<RawObject.Property> properties) {
        List<RawObject.Property> all = new ArrayList<>();
        for (RawObject.Property property : properties) {
            String key = property.key();
            for (Field field : ofList.isEmpty() ? Set.<Field>of() : table.fields(key)) {
                FigureUnits.Rule rule = rules.get(field);
                key = rule == null ? key : rule.namedOfList(key);
            }
            all.add(new RawObject.Property(key, property.value()));
        }
        Set<Field> said = entries.values().keySet();
        for (String name : said.isEmpty() ? List.<String>of() : needs.missing(said)) {
            Field.find(name).ifPresent(field -> all.add(new RawObject.Property(header(field), "\"\"")));
        }
        return all;
    }

    private Row signed(Row row, Optional<String> numbering) {
        areNumbered |= numbering.isPresent();
        Optional<String> number = areNumbered ? Optional.of(numbering.orElse("")) : Optional.empty();
        Field code = table.kind() == ListKind.ACTIVITIES ? Field.TASK : Field.CODE;
        return TotalRows.signed(row, seen.contains(code), number, table.kind(), chapters);
    }

    /** The row, which may be a part of the one above that is no part itself. */
    private Row told(Row row) {
        if (row.signs().wording() != Wording.PART) {
            above = row.cells();
            return row;
        }
        return TableRows.hasValue(above, table.kind())
                ? row.withSigns(row.signs().belowFigures(table.kind()))
                : row;
    }

    /** The cells of a row as they are written again, which is asked of few rows. */
    private static final class RawCells extends AbstractList<String> {
        private final List<Field> fields;
        private final Map<Field, Row.Cell> cells;

        RawCells(List<Field> fields, Map<Field, Row.Cell> cells) {
            this.fields = fields;
            this.cells = cells;
        }

        @Override
        public String get(int index) {
            Row.Cell cell = cells.get(fields.get(index));
            return cell == null ? "" : written(cell);
        }

        @Override
        public int size() {
            return fields.size();
        }
    }

    /** Whether what an object has would do for a list. */
    final boolean isWhole(JsonObjects.Entries entries) {
        return needs.missing(entries.values().keySet()).isEmpty();
    }

    private boolean isTaken(ColumnName.Cut cut) {
        return switch (cut) {
            case NONE -> false;
            case AMOUNT -> seen.stream().anyMatch(Field::isSaved);
            case PERCENT -> seen.stream().anyMatch(Field::isPublished);
        };
    }

    /** How the values of a row are read. */
    private Map<Field, ReadingRule> rules(JsonObjects.Entries entries, NumberRule numbers) throws UnreadableException {
        Map<Field, SaidUnit> said = new EnumMap<>(Field.class);
        boolean isSame = entries.isLike(lastKeys) && ofList.size() == lastOfList;
        if (isSame
                && !entries.isOfPortal()
                && entries.values().keySet().stream().noneMatch(Field::isUnit)) {
            return lastRules;
        }
        lastKeys = entries.ofFields();
        lastOfList = ofList.size();
        entries.values()
                .keySet()
                .forEach(field -> said.put(field, entries.units().getOrDefault(field, SaidUnit.NOTHING)));
        Map<Field, FigureUnits.Rule> found =
                new FigureUnits(table, numbers, ofList).rules(said, Map.of(), entries.start());
        boolean areOthers = found.entrySet().stream()
                .anyMatch(rule -> rules.containsKey(rule.getKey())
                        && !rules.get(rule.getKey()).equals(rule.getValue()));
        if (areOthers) {
            layouts.spoil();
        }
        rules.putAll(found);
        Map<Field, String> units = new EnumMap<>(Field.class);
        entries.values().forEach((field, value) -> {
            if (Field.isUnit(field)) {
                units.put(field, value.text());
            }
        });
        Map<Field, ReadingRule> read = new EnumMap<>(Field.class);
        found.forEach((field, rule) -> read.put(field, FigureUnits.ofRow(field, rule.reading(), units)));
        lastRules = read;
        return read;
    }

    /**
     * Takes what a key beside the list, and its value, which the parser is at, say of the units in it.
     *
     * @param keys those of the objects around it, and the key
     */
    final void takeUnit(List<String> keys, JsonParser parser, JsonObjects.Origin origin) throws UnreadableException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return;
        }
        List<SaidUnit> units = keys.stream().anyMatch(this::isOfUnits)
                ? FigureUnits.ofCell(parser.getString())
                : FigureUnits.ofText(parser.getString());
        if (anyRow) {
            FigureUnits.checkBelow(rules, units, objects.at(parser.currentTokenLocation(), origin));
        }
        ofList.addAll(units);
    }

    private boolean isOfUnits(String key) {
        return key.equalsIgnoreCase(UNITS) || table.fields(key).contains(Field.UNIT);
    }

    /** Forgets what seemed to stand beside the list. */
    final void leaveUnits() {
        ofList.clear();
    }

    private NumberRule rule(boolean vietnamese, boolean english) {
        return style.map(NumberRule::given).orElseGet(() -> NumberRule.ofHeaders(vietnamese, english));
    }

    /** The value as a text cell that is read as the same value. */
    private static String written(Row.Cell cell) {
        if (cell.kind() == CellKind.NUMBER && Amounts.literal(cell.text()) instanceof Reading.Value number) {
            return cell.numbers().style().orElse(NumberStyle.EN).write(number.amount());
        }
        return cell.text();
    }

    private NumberRule numbers() {
        return rule(keys.stream().anyMatch(table::isVietnamese), keys.stream().anyMatch(table::isEnglish));
    }
}
