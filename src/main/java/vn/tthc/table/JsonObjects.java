package vn.tthc.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import vn.tthc.format.CellKind;
import vn.tthc.format.JsonText;
import vn.tthc.format.portal.PortalPart;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.ColumnName;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/**
 * Reads the objects of a JSON text, before it is known whether they are rows: which field of a list stands under which key. What
 * a key says is found once.
 */
public final class JsonObjects {
    /** So many keys are remembered: objects that have ever new ones must not fill the memory. */
    private static final int MAX_KEYS = 1000;

    private final Source source;
    private final Supplier<String> encodingGuess;
    private final HeaderTable table;
    private final ListKind kind;
    private final Map<String, Key> namesOfKeys = new HashMap<>();
    private final boolean keepsAll;

    /**
     * Objects of a source.
     *
     * @param encodingGuess the encoding that the text seems to be in, if it is not the one it is read in; else empty
     * @param keepsAll whether all that they have is kept, not only what stands for fields
     */
    public JsonObjects(
            Source source, Supplier<String> encodingGuess, HeaderTable table, ListKind kind, boolean keepsAll) {
        this.keepsAll = keepsAll;
        this.source = source;
        this.encodingGuess = encodingGuess;
        this.table = table;
        this.kind = kind;
    }

    /** Where a text that is parsed by itself begins in its source: so many lines and, on the first one, characters come before. */
    public record Origin(long lines, int columns) {
        public static final Origin START = new Origin(0, 0);
    }

    /** What an object says that begins at the parser's token, of which nothing is taken yet. */
    public Entries begin(JsonParser parser, Origin origin) {
        return new Entries(origin, at(parser.currentTokenLocation(), origin));
    }

    /** What an object says that begins at the parser's token, before it is taken for a row. */
    public Entries read(JsonParser parser, Origin origin) {
        Entries entries = begin(parser, origin);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            entries.take(parser);
        }
        return entries;
    }

    /** Forgets the keys of an object that is no row of this list. */
    public void leave(Entries entries) {
        entries.newKeys.forEach(namesOfKeys::remove);
    }

    /** What stands under the keys of an object, as far as it was read. */
    public final class Entries {
        private final EnumMap<Field, Value> values = new EnumMap<>(Field.class);
        private final List<Problem> faults = new ArrayList<>();
        private final Set<String> keysOfRow = new HashSet<>();
        private final List<String> newKeys = new ArrayList<>();
        /** Those of its keys that say something of a row. */
        private final List<Key> ofFields = new ArrayList<>();

        /** All of its keys, and what each stands for. */
        private final List<String> names = new ArrayList<>();

        private final List<Set<Field>> fieldsOfNames = new ArrayList<>();
        /** Whether each value stands for itself, whatever the others are. */
        private boolean isFlat = true;

        private final Map<Field, SaidUnit> units = new EnumMap<>(Field.class);
        private final Map<ColumnName.Cut, Value> cuts = new EnumMap<>(ColumnName.Cut.class);
        private final Origin origin;
        private final Location start;
        private boolean vietnamese;
        private boolean english;
        private boolean isOfPortal;
        /** What numbers the row, if anything does. */
        private Optional<String> numbering = Optional.empty();
        /** All that it has, if that is kept. */
        private Optional<List<RawObject.Property>> properties =
                keepsAll ? Optional.of(new ArrayList<>()) : Optional.empty();

        /** What the row has from a key that only stands for another. */
        private final Set<Field> substituted = EnumSet.noneOf(Field.class);

        private Entries(Origin origin, Location start) {
            this.origin = origin;
            this.start = start;
        }

        /** Whether it has the same keys as another, in their order. A key has one object for all records. */
        @SuppressWarnings("ReferenceEquality") // which is why they need not be read letter by letter
        public boolean isLike(List<Key> others) {
            if (ofFields.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < others.size(); i++) {
                if (ofFields.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }

        /** What each of its keys stands for; empty if that depends on others, or on values. */
        public Optional<List<Set<Field>>> fieldsOfNames() {
            return isFlat && names.size() == fieldsOfNames.size() ? Optional.of(fieldsOfNames) : Optional.empty();
        }

        public List<String> names() {
            return names;
        }

        public Map<Field, Value> values() {
            return values;
        }

        public List<Problem> faults() {
            return faults;
        }

        /** Those of its keys that no object had before. */
        public List<String> newKeys() {
            return newKeys;
        }

        public List<Key> ofFields() {
            return ofFields;
        }

        public Map<Field, SaidUnit> units() {
            return units;
        }

        public Location start() {
            return start;
        }

        /** Whether a key of it is Vietnamese. */
        public boolean isVietnamese() {
            return vietnamese;
        }

        public boolean isEnglish() {
            return english;
        }

        public boolean isOfPortal() {
            return isOfPortal;
        }

        public Optional<String> numbering() {
            return numbering;
        }

        /** All that it has; empty if that is not kept. */
        public Optional<List<RawObject.Property>> properties() {
            return properties;
        }

        /** How many fields of a list it has. */
        public int fields() {
            return values.size();
        }

        /** Takes the key that the parser is at, and its value. */
        void take(JsonParser parser) {
            String key = parser.currentName();
            Location keyLocation = at(parser.currentTokenLocation(), origin);
            parser.nextToken();
            take(parser, key, keyLocation);
            parser.skipChildren();
        }

        /**
         * Takes the key that the parser is at, and its value if that is neither an object nor an array: the parser is then
         * at its beginning, and if this is a row, that is a fault.
         */
        public JsonToken takeScalar(JsonParser parser) {
            String key = parser.currentName();
            Location keyLocation = at(parser.currentTokenLocation(), origin);
            JsonToken value = parser.nextToken();
            if (value.isStructStart() && !isPart(key, value)) {
                // The list may be in it, of any length.
                properties = Optional.empty();
                for (Field field : key(key, newKeys).name.fields()) {
                    Location location = at(parser.currentTokenLocation(), origin);
                    faults.add(new Problem(ProblemCode.BAD_TYPE, location, field.key(), value.asString(), List.of()));
                }
            } else {
                take(parser, key, keyLocation);
            }
            return value;
        }

        private boolean isPart(String key, JsonToken value) {
            return value == JsonToken.START_ARRAY
                    && kind == ListKind.PROCEDURES
                    && PortalPart.ofKey(key).isPresent();
        }

        /** Takes what a portal nests in a procedure: of its channels the time limits, of its papers the number. */
        private void takePart(JsonParser parser, PortalPart part, Location location) {
            isOfPortal = true;
            vietnamese = true;
            switch (part) {
                case CHANNELS ->
                    values.putIfAbsent(
                            Field.CURRENT_DAYS, new Value(PortalPart.times(parser), CellKind.TEXT, location));
                case PAPERS ->
                    values.putIfAbsent(
                            Field.CURRENT_DOCUMENTS,
                            new Value(String.valueOf(PortalPart.count(parser)), CellKind.NUMBER, location));
            }
        }

        /** A portal parts agencies, and levels, by commas. */
        public void partNames() {
            if (isOfPortal) {
                values.computeIfPresent(Field.AGENCY, (field, value) -> value.with(PortalPart.agencies(value.text)));
                values.computeIfPresent(Field.LEVEL, (field, value) -> value.with(PortalPart.levels(value.text)));
            }
        }

        private void take(JsonParser parser, String key, Location keyLocation) {
            Location location = at(parser.currentTokenLocation(), origin);
            Optional<String> kept = properties.flatMap(all -> JsonText.copied(parser));
            properties = properties.filter(all -> kept.isPresent());
            properties.ifPresent(all -> all.add(new RawObject.Property(key, kept.orElseThrow())));
            if (kept.isPresent() && parser.currentToken().isStructEnd()) {
                // It has been read to its end.
                try (JsonParser copy = JsonText.FACTORY.createParser(ObjectReadContext.empty(), kept.get())) {
                    copy.nextToken();
                    take(copy, key, keyLocation, location);
                }
            } else {
                take(parser, key, keyLocation, location);
            }
        }

        private void take(JsonParser parser, String key, Location keyLocation, Location location) {
            names.add(key);
            isFlat &= parser.currentToken().isScalarValue();
            if (isPart(key, parser.currentToken())) {
                if (keysOfRow.size() < MAX_KEYS && !keysOfRow.add(key)) {
                    faults.add(new Problem(ProblemCode.DOUBLED_KEY, keyLocation, "", key, List.of()));
                }
                takePart(parser, PortalPart.ofKey(key).orElseThrow(), location);
                return;
            }
            Key known = key(key, newKeys);
            ColumnName name = known.name;
            Set<Field> fields = name.fields();
            boolean isSubstitute = !fields.isEmpty() && table.isSubstitute(key);
            fieldsOfNames.add(fields);
            isFlat &= !isSubstitute && name.cut() == ColumnName.Cut.NONE;
            if (isSubstitute && values.keySet().containsAll(fields)) {
                return;
            }
            boolean doubled = (keysOfRow.size() < MAX_KEYS && !keysOfRow.add(key))
                    || fields.stream().anyMatch(field -> values.containsKey(field) && !substituted.contains(field));
            substituted.removeAll(fields);
            substituted.addAll(isSubstitute ? fields : Set.of());
            if (doubled) {
                faults.add(new Problem(ProblemCode.DOUBLED_KEY, keyLocation, fieldName(fields), key, List.of()));
            }
            if (!fields.isEmpty() || name.cut() != ColumnName.Cut.NONE) {
                ofFields.add(known);
            } else if (known.isNumbering && parser.currentToken().isScalarValue()) {
                numbering = Optional.of(
                        parser.currentToken() == JsonToken.VALUE_NULL ? "" : Texts.clean(parser.getString()));
            }
            if (!fields.isEmpty()) {
                vietnamese |= known.vietnamese;
                english |= known.english;
                fields.forEach(field -> units.put(field, known.unit));
                readValue(parser, fields, location, values, faults);
            } else if (name.cut() != ColumnName.Cut.NONE) {
                EnumMap<Field, Value> cut = new EnumMap<>(Field.class);
                readValue(parser, Set.of(Field.SAVED_DAYS), location, cut, faults);
                cuts.put(name.cut(), cut.get(Field.SAVED_DAYS));
            }
        }

        /** What is cut is cut of the one measure of which the row speaks. */
        public void takeCuts() {
            if (cuts.isEmpty()) {
                return;
            }
            List<Measure> measures = Measure.STATED.stream()
                    .filter(measure ->
                            values.containsKey(Field.current(measure)) || values.containsKey(Field.proposed(measure)))
                    .toList();
            if (measures.size() == 1) {
                cuts.forEach((cut, value) -> values.putIfAbsent(
                        cut == ColumnName.Cut.PERCENT ? Field.published(measures.get(0)) : Field.saved(measures.get(0)),
                        value));
            }
        }
    }

    /** A value before it is known which language the keys of its row are in. */
    public record Value(String text, CellKind kind, Location location) {
        Value with(String other) {
            return new Value(other, kind, location);
        }
    }

    private void readValue(
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

    /** What a key says; one that is met for the first time is added to the new ones. */
    private Key key(String key, List<String> newKeys) {
        Key name = namesOfKeys.get(key);
        if (name == null) {
            ColumnName said = table.name(key);
            name = new Key(
                    said,
                    new SaidUnit(said.unit(), said.words()),
                    table.isVietnamese(key),
                    table.isEnglish(key),
                    HeaderTable.isNumbering(key));
            if (namesOfKeys.size() < MAX_KEYS) {
                namesOfKeys.put(key, name);
                newKeys.add(key);
            }
        }
        return name;
    }

    /** What a key says, which languages have it as a header, and whether it stands for the numbers of the rows. */
    public record Key(ColumnName name, SaidUnit unit, boolean vietnamese, boolean english, boolean isNumbering) {}

    private static String fieldName(Set<Field> fields) {
        return fields.isEmpty() ? "" : fields.iterator().next().key();
    }

    /** The place of a token or a fault in a document. */
    private static Location location(Source source, TokenStreamLocation place) {
        return place == null
                ? Location.of(source.shown())
                : new Location(source.shown(), Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()));
    }

    /** The place of a token or a fault of a text that begins somewhere in the source. */
    public Location at(TokenStreamLocation place, Origin origin) {
        Location location = location(source, place);
        return location.line() == 0
                ? location
                : new Location(
                        location.source(),
                        location.line() + origin.lines,
                        location.column() + (location.line() == 1 ? origin.columns : 0));
    }
}
