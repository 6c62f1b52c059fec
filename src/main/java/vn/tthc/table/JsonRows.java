package vn.tthc.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import vn.tthc.format.CellKind;
import vn.tthc.format.Content;
import vn.tthc.format.JsonText;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Skipped;
import vn.tthc.model.Understanding;
import vn.tthc.model.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Line;
import vn.tthc.source.Lines;
import vn.tthc.source.Source;
import vn.tthc.source.TextLines;
import vn.tthc.text.Amounts;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** The rows of a JSON list: an array of objects, an object with such an array, or an object per line. */
public abstract class JsonRows implements Rows {
    /** So many keys are remembered: objects that have ever new ones must not fill the memory. */
    private static final int MAX_KEYS = 1000;

    /** First details of problems, which choose their sentence. */
    private static final String NO_OBJECT = "no-object";

    private static final String NO_LIST = "no-list";
    private static final String NO_KEY = "no-key";
    private static final String NO_KEYS = "no-keys";
    private static final String NO_ARRAY = "no-array";

    private final Source source;
    private final Supplier<String> encodingGuess;
    private final HeaderTable table;
    private final ListRole needs;
    private final Optional<NumberStyle> style;
    private final Map<String, Set<Field>> fieldsOfKeys = new HashMap<>();
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean anyRow;
    /** Whether the keys of the last row were Vietnamese; rejected rows stand under headers of their own language. */
    private boolean lastIsVietnamese;

    /** What the library says of broken JSON, without the place where it began, of which it knows nothing. */
    private static String said(JacksonException e) {
        return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    }

    private JsonRows(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        source = content.source();
        encodingGuess = content::encodingGuess;
        this.table = table;
        this.needs = needs;
        style = options.numbers();
    }

    /** Rows from one JSON document. */
    public static JsonRows ofDocument(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        return new Document(content, options, table, needs);
    }

    /** Rows from a JSON object on each line. */
    public static JsonRows ofLines(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        return new ObjectLines(content, options, table, needs);
    }

    /** The place of a fault; where it does not know it, that which the parser has come to. */
    private static TokenStreamLocation place(JacksonException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    /** The place of a token or a fault in a document. */
    static Location location(Source source, TokenStreamLocation place) {
        return place == null
                ? Location.of(source.shown())
                : new Location(source.shown(), Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()));
    }

    @Override
    public List<String> columns() {
        return table.kind().fields().stream()
                .map(field -> lastIsVietnamese ? HeaderTable.vietnameseHeader(field) : field.key())
                .toList();
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
            List<String> fields = fields(key).stream().map(Field::key).toList();
            columns.add(new Understanding.Column(columns.size() + 1, key, fields));
        }
        NumberRule rule = numbers();
        return new Understanding("JSON", rule.style().map(NumberStyle::key).orElse(""), rule.given(), 0, columns);
    }

    @Override
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        keys.forEach(key -> folded.add(Texts.fold(key)));
        for (String mapping : table.unusedMappings(folded)) {
            warnings.add(
                    Problem.of(ProblemCode.UNUSED_MAP, Location.of(source.shown()), mapping, String.join(" | ", keys)));
        }
        return warnings;
    }

    /** Called at the end of the list: refuses one that lacks what every list must have. */
    final Optional<Row> end() throws UnreadableException {
        List<String> missing = needs.missing(seen);
        if (anyRow && !missing.isEmpty()) {
            throw new UnreadableException(
                    Header.missingColumns(missing, needs, List.copyOf(keys), List.of(), source, 0));
        }
        return Optional.empty();
    }

    final String listKey() {
        return table.kind().listKey();
    }

    final Source source() {
        return source;
    }

    /** A row from a value that begins at the parser's token, which must be an object. */
    final Row row(JsonParser parser, long firstLine) {
        Location start = at(parser.currentTokenLocation(), firstLine);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String value = parser.currentToken().isStructStart()
                    ? parser.currentToken().asString()
                    : parser.getString();
            parser.skipChildren();
            return Row.faulty(
                    start.line(),
                    List.of(value),
                    new Problem(ProblemCode.BAD_TYPE, start, "", value, List.of(NO_OBJECT)));
        }
        anyRow = true;
        EnumMap<Field, Value> values = new EnumMap<>(Field.class);
        List<Problem> faults = new ArrayList<>();
        Set<String> keysOfRow = new HashSet<>();
        boolean vietnamese = false;
        boolean english = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Location keyLocation = at(parser.currentTokenLocation(), firstLine);
            parser.nextToken();
            Location location = at(parser.currentTokenLocation(), firstLine);
            Set<Field> fields = fields(key);
            boolean doubled = (keysOfRow.size() < MAX_KEYS && !keysOfRow.add(key))
                    || fields.stream().anyMatch(values::containsKey);
            if (doubled) {
                faults.add(new Problem(ProblemCode.DOUBLED_KEY, keyLocation, fieldName(fields), key, List.of()));
            }
            if (!fields.isEmpty()) {
                vietnamese |= table.isVietnamese(key);
                english |= table.isEnglish(key);
                read(parser, fields, location, values, faults);
            }
            parser.skipChildren();
        }
        seen.addAll(values.keySet());
        NumberRule rule = rule(vietnamese, english);
        lastIsVietnamese = vietnamese;
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        values.forEach((field, value) -> cells.put(field, new Row.Cell(value.text, value.kind, value.location, rule)));
        List<String> raw = table.kind().fields().stream()
                .map(field -> cells.containsKey(field) ? written(cells.get(field)) : "")
                .toList();
        return new Row(start.line(), faults.isEmpty() ? cells : Map.of(), raw, faults, Optional.empty());
    }

    /** A value before it is known which language the keys of its row are in. */
    private record Value(String text, CellKind kind, Location location) {}

    private NumberRule rule(boolean vietnamese, boolean english) {
        return style.map(NumberRule::given).orElseGet(() -> NumberRule.ofHeaders(vietnamese, english));
    }

    private void read(
            JsonParser parser,
            Set<Field> fields,
            Location location,
            EnumMap<Field, Value> values,
            List<Problem> faults) {
        JsonToken token = parser.currentToken();
        boolean number = token.isNumeric();
        String text = token == JsonToken.VALUE_NULL || token.isStructStart() ? "" : Texts.whole(parser.getString());
        for (Field field : fields) {
            boolean wrongType = token.isStructStart() || token.isBoolean() || (number && !Field.isNumeric(field));
            if (wrongType) {
                String value = token.isStructStart() ? token.asString() : text;
                faults.add(new Problem(ProblemCode.BAD_TYPE, location, field.key(), value, List.of()));
            } else if (Texts.isDamaged(text)) {
                faults.add(new Problem(
                        ProblemCode.BAD_ENCODING, location, field.key(), text, List.of(encodingGuess.get())));
            }
            values.put(field, new Value(text, number ? CellKind.NUMBER : CellKind.TEXT, location));
        }
    }

    /** The value as a text cell that is read as the same value. */
    private static String written(Row.Cell cell) {
        if (cell.kind() == CellKind.NUMBER && Amounts.literal(cell.text()) instanceof Reading.Value number) {
            return cell.numbers().style().orElse(NumberStyle.EN).write(number.amount());
        }
        return cell.text();
    }

    private Set<Field> fields(String key) {
        Set<Field> fields = fieldsOfKeys.get(key);
        if (fields == null) {
            fields = table.fields(key);
            if (keys.size() < MAX_KEYS) {
                fieldsOfKeys.put(key, fields);
                keys.add(key);
            }
        }
        return fields;
    }

    private static String fieldName(Set<Field> fields) {
        return fields.isEmpty() ? "" : fields.iterator().next().key();
    }

    private NumberRule numbers() {
        return rule(keys.stream().anyMatch(table::isVietnamese), keys.stream().anyMatch(table::isEnglish));
    }

    private Location at(TokenStreamLocation place, long firstLine) {
        Location location = location(source, place);
        return new Location(location.source(), location.line() + firstLine - 1, location.column());
    }

    /** One document: an array, or an object that has it under the key of its kind. */
    private static final class Document extends JsonRows {
        private final JsonParser parser;
        private final Set<String> wrapperKeys = new LinkedHashSet<>();
        private boolean begun;
        private boolean inObject;

        Document(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
            super(content, options, table, needs);
            parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), content.text());
        }

        @Override
        public Optional<Row> next() throws IOException, UnreadableException {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                JsonToken token = parser.nextToken();
                if (token == JsonToken.END_ARRAY) {
                    finish();
                    return end();
                }
                return Optional.of(row(parser, 1));
            } catch (JacksonException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new UnreadableException(
                        Problem.of(ProblemCode.BROKEN_JSON, location(source(), place(e, parser)), said(e)));
            }
        }

        private void begin() throws UnreadableException {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                inObject = true;
                token = skipToList();
            }
            if (token != JsonToken.START_ARRAY) {
                throw missingList();
            }
        }

        private UnreadableException missingList() {
            if (!inObject) {
                return Content.problem(source(), ProblemCode.MISSING_COLUMN, NO_LIST, listKey());
            }
            if (wrapperKeys.isEmpty()) {
                return Content.problem(source(), ProblemCode.MISSING_COLUMN, NO_KEYS, listKey());
            }
            if (wrapperKeys.contains(listKey())) {
                return Content.problem(source(), ProblemCode.MISSING_COLUMN, NO_ARRAY, listKey());
            }
            return Content.problem(
                    source(), ProblemCode.MISSING_COLUMN, NO_KEY, listKey(), String.join(" | ", wrapperKeys));
        }

        private JsonToken skipToList() throws UnreadableException {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = wrapperKey();
                JsonToken value = parser.nextToken();
                if (key.equals(listKey())) {
                    return value;
                }
                parser.skipChildren();
            }
            return parser.currentToken();
        }

        /** The key of the object around the list that the parser is at. */
        private String wrapperKey() throws UnreadableException {
            String key = parser.currentName();
            if (wrapperKeys.size() < MAX_KEYS && !wrapperKeys.add(key)) {
                throw new UnreadableException(new Problem(
                        ProblemCode.DOUBLED_COLUMN,
                        location(source(), parser.currentTokenLocation()),
                        key,
                        "",
                        List.of(key, "")));
            }
            return key;
        }

        /** What follows the list must be the end of the document. */
        private void finish() throws UnreadableException {
            while (inObject && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                wrapperKey();
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new UnreadableException(Problem.of(
                        ProblemCode.BROKEN_JSON,
                        location(source(), parser.currentTokenLocation()),
                        parser.getString()));
            }
        }
    }

    /** An object on each line; a broken line does not touch the others. */
    private static final class ObjectLines extends JsonRows {
        private final Lines lines;

        ObjectLines(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
            super(content, options, table, needs);
            lines = new TextLines(content.text());
        }

        @Override
        public Optional<Row> next() throws IOException, UnreadableException {
            Optional<Line> line = lines.read();
            return line.isEmpty() ? end() : Optional.of(row(line.get()));
        }

        private Row row(Line line) {
            if (Texts.isBlank(line.text())) {
                return Row.skipped(line.number(), Skipped.BLANK);
            }
            List<String> raw = Collections.singletonList(line.text());
            if (line.cut()) {
                Problem fault = Problem.of(
                        ProblemCode.RECORD_TOO_LONG,
                        new Location(source().shown(), line.number(), 0),
                        String.valueOf(Lines.MAX_LENGTH));
                return Row.faulty(line.number(), raw, fault);
            }
            try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), line.text())) {
                return row(line, raw, parser);
            }
        }

        private Row row(Line line, List<String> raw, JsonParser parser) {
            try {
                parser.nextToken();
                Row row = row(parser, line.number());
                return parser.nextToken() == null
                        ? row
                        : broken(line, raw, parser.currentTokenLocation(), parser.getString());
            } catch (JacksonException e) {
                return broken(line, raw, place(e, parser), said(e));
            }
        }

        private Row broken(Line line, List<String> raw, TokenStreamLocation place, String detail) {
            int column = place == null ? 0 : Math.max(0, place.getColumnNr());
            return Row.faulty(
                    line.number(),
                    raw,
                    Problem.of(ProblemCode.BAD_JSON, new Location(source().shown(), line.number(), column), detail));
        }
    }
}
