package vn.tthc.table.json;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import vn.tthc.format.Content;
import vn.tthc.format.JsonCutter;
import vn.tthc.format.JsonFault;
import vn.tthc.format.JsonText;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Block;
import vn.tthc.source.BlockText;
import vn.tthc.table.JsonObjects;
import vn.tthc.table.Row;

/**
 * The rows of one document: an array of objects, or an object that has one, under the key of its kind or the key that was
 * asked for, else the only one that looks like a list; or objects one after another, each a row.
 */
final class JsonDocument extends JsonRows {
    /** First details of problems, which choose their sentence. */
    private static final String NO_LIST = "no-list";

    private static final String NO_KEY = "no-key";
    private static final String NO_KEYS = "no-keys";
    private static final String NO_ARRAY = "no-array";
    private static final String NO_LIST_KEY = "no-list-key";

    /** A wrapper as web services write it is not deeper. */
    private static final int MAX_DEPTH = 6;

    private static final int MAX_KEYS = 1000;

    /** An object with so many fields of a list is a row; one may be a name that anything has. */
    private static final int FIELDS_OF_ROW = 2;

    /** The text, if it may be passed over. */
    private final Optional<BlockText> text;

    private final JsonCutter cutter = new JsonCutter(false, keys -> Optional.empty());
    private JsonParser parser;
    /** Where what the parser reads begins. */
    private JsonObjects.Origin origin = JsonObjects.Origin.START;
    /** Whether the next row is that which begins where the text is. */
    private boolean isPlaced;

    private boolean isPlaceSought;

    private final Optional<String> asked;
    private final String keyOfKind;
    private final Set<String> wrapperKeys = new LinkedHashSet<>();
    /** Where the parser is in the object around the list. */
    private final Deque<String> path = new ArrayDeque<>();
    /** Arrays of objects that do not look like rows. */
    private final List<String> others = new ArrayList<>();

    private State state = State.BEGIN;
    private Optional<Row> first = Optional.empty();
    private Optional<JsonObjects.Entries> firstOfOthers = Optional.empty();
    /** The path of the list; empty until it is known. */
    private Optional<String> chosen = Optional.empty();

    private enum State {
        BEGIN,
        /** In the only array. */
        ARRAY,
        /** In an array of the object around it. */
        WRAPPED,
        /** After an object that is a row. */
        OBJECTS,
        END
    }

    JsonDocument(Content content, Optional<BlockText> text, ReadOptions options, HeaderTable table, ListRole needs) {
        super(content, options, table, needs);
        this.text = text;
        asked = options.listKey();
        keyOfKind = table.kind().listKey();
        parser = parser(text.map(blocks -> blocks.reader("")).orElseGet(content::text));
    }

    private static JsonParser parser(Reader reader) {
        return JsonText.FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    @Override
    public void goOn() {
        throw new UnsupportedOperationException();
    }

    @Override
    boolean isPlaced() {
        return isPlaced;
    }

    @Override
    Optional<Row> read() throws IOException, UnreadableException {
        try {
            if (state == State.BEGIN) {
                begin();
            }
            if (first.isPresent()) {
                Optional<Row> row = first;
                first = Optional.empty();
                isPlaced = state == State.WRAPPED && text.isPresent() && place();
                return row;
            }
            if (isPlaced) {
                return placed();
            }
            return switch (state) {
                case BEGIN, END -> end();
                case ARRAY, WRAPPED -> element();
                case OBJECTS -> object();
            };
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            JsonFault fault = JsonFault.of(e);
            throw new UnreadableException(Problem.of(
                    ProblemCode.BROKEN_JSON,
                    objects().at(place(e, parser), origin),
                    fault.kind().key(),
                    fault.text()));
        }
    }

    private void begin() throws UnreadableException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            state = State.ARRAY;
        } else if (token == JsonToken.START_OBJECT) {
            findListOrRow();
        } else {
            throw missing(NO_LIST, keyOfKind);
        }
    }

    private Optional<Row> element() throws IOException, UnreadableException {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
            // What is learnt of it is of use where the next one is placed.
            isPlaced = isObject && text.isPresent() && !isPlaceSought;
            Row row = row(parser, origin);
            isPlaced = isPlaced && place();
            return Optional.of(row);
        }
        if (state == State.WRAPPED) {
            path.removeLast();
            findList(objects().begin(parser, origin));
        }
        return finished();
    }

    /** Goes to the object after the one that the parser has read, so that it may be passed over; false if there is none. */
    private boolean place() throws IOException {
        isPlaceSought = true;
        BlockText blocks = text.orElseThrow();
        int position = blocks.position();
        TokenStreamLocation end = parser.currentLocation();
        if (parser.currentToken() == JsonToken.END_OBJECT && blocks.goTo(end.getCharOffset(), end.getLineNr() - 1)) {
            Block block = blocks.block().orElseThrow();
            cutter.reset(block.bytes(), blocks.position(), block.length());
            if (cutter.passComma(block.isWhole())) {
                blocks.moveTo(cutter.end(), blocks.linesBefore() + cutter.lines());
                return true;
            }
            blocks.moveTo(position, 0);
        }
        return false;
    }

    /** The row where the text is. */
    private Optional<Row> placed() throws IOException, UnreadableException {
        BlockText blocks = text.orElseThrow();
        Optional<Block> block = blocks.block();
        int start = blocks.position();
        block.ifPresent(some -> cutter.reset(some.bytes(), start, some.length()));
        if (block.isEmpty() || !cutter.pass(block.get().isWhole())) {
            leavePlaces();
            return element();
        }
        origin = new JsonObjects.Origin(blocks.linesBefore(), blocks.columnsBefore());
        String object = new String(block.get().bytes(), start, cutter.end() - start, StandardCharsets.UTF_8);
        parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), object);
        parser.nextToken();
        Row row = row(parser, origin);
        parser.close();
        blocks.moveTo(cutter.end(), blocks.linesBefore() + cutter.lines());
        return Optional.of(row);
    }

    /** Reads on from where the text is to its end, as if all before had been read so: in the list, and what is around it. */
    private void leavePlaces() {
        isPlaced = false;
        BlockText blocks = text.orElseThrow();
        // Whatever the keys of the objects around the list are: they have been read.
        String before = "{\"x\":".repeat(path.size()) + "[0,";
        origin = new JsonObjects.Origin(blocks.linesBefore(), blocks.columnsBefore() - before.length());
        parser = parser(blocks.reader(before));
        int tokens = 2 + 2 * path.size();
        for (int i = 0; i < tokens; i++) {
            parser.nextToken();
        }
    }

    /** The next of the objects that stand one after another. */
    private Optional<Row> object() throws UnreadableException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return end();
        }
        if (token != JsonToken.START_OBJECT) {
            throw several();
        }
        return Optional.of(row(parser, origin));
    }

    /** What follows must be the end of the document. */
    private Optional<Row> finished() throws UnreadableException {
        state = State.END;
        if (parser.nextToken() != null) {
            throw several();
        }
        return end();
    }

    private UnreadableException several() {
        return new UnreadableException(Problem.of(
                ProblemCode.BROKEN_JSON,
                objects().at(parser.currentTokenLocation(), origin),
                JsonFault.Kind.SEVERAL.key(),
                parser.getString()));
    }

    /** Looks through the object that the parser is at: for the list, or for what makes the object a row itself. */
    private void findListOrRow() throws UnreadableException {
        JsonObjects.Entries entries = objects().begin(parser, origin);
        if (findList(entries)) {
            state = State.WRAPPED;
        } else if (chosen.isPresent()) {
            // A list without rows.
            finished();
        } else if (isWhole(entries) || (others.isEmpty() && entries.fields() >= FIELDS_OF_ROW)) {
            state = State.OBJECTS;
            leaveUnits();
            first = Optional.of(row(entries));
        } else {
            throw missingList();
        }
    }

    /**
     * Goes on through the object around the list.
     *
     * @param entries takes what the outermost object says, as long as it may be a row itself
     * @return whether the parser is in the list now, after its first row
     */
    private boolean findList(JsonObjects.Entries entries) throws UnreadableException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_OBJECT) {
                if (path.isEmpty()) {
                    return false;
                }
                path.removeLast();
                continue;
            }
            String key = path.isEmpty() ? wrapperKey() : parser.currentName();
            boolean outside = path.isEmpty() && chosen.isEmpty();
            JsonToken value = outside ? entries.takeScalar(parser) : parser.nextToken();
            if (!value.isStructStart() || (outside && asked.isEmpty() && !key.equals(keyOfKind) && isWhole(entries))) {
                List<String> keys = new ArrayList<>(path);
                keys.add(key);
                takeUnit(keys, parser, origin);
                parser.skipChildren();
                continue;
            }
            path.addLast(key);
            if (value == JsonToken.START_ARRAY && isList()) {
                return true;
            }
            if (value == JsonToken.START_OBJECT && path.size() < MAX_DEPTH) {
                continue;
            }
            parser.skipChildren();
            path.removeLast();
        }
    }

    /** The key of the outermost object that the parser is at. */
    private String wrapperKey() throws UnreadableException {
        String key = parser.currentName();
        if (wrapperKeys.size() < MAX_KEYS && !wrapperKeys.add(key)) {
            throw new UnreadableException(new Problem(
                    ProblemCode.DOUBLED_COLUMN,
                    objects().at(parser.currentTokenLocation(), origin),
                    key,
                    "",
                    List.of(key, "")));
        }
        return key;
    }

    /** Whether the array that the parser is at is the list, and the parser then after its first row; else it is left. */
    private boolean isList() throws UnreadableException {
        String here = String.join(".", path);
        boolean named =
                asked.map(key -> key.equals(here) || key.equals(path.getLast())).orElse(here.equals(keyOfKind));
        if (!named && (asked.isPresent() || chosen.equals(Optional.of(keyOfKind)))) {
            others.add(here);
            parser.skipChildren();
            return false;
        }
        JsonToken token = parser.nextToken();
        boolean list = named;
        if (token == JsonToken.START_OBJECT) {
            JsonObjects.Entries entries = objects().read(parser, origin);
            list |= entries.fields() >= FIELDS_OF_ROW;
            if (list) {
                choose(here);
                first = Optional.of(row(entries));
                return true;
            }
            objects().leave(entries);
            others.add(here);
            firstOfOthers = firstOfOthers.or(() -> Optional.of(entries));
        } else if (list) {
            choose(here);
            first = token == JsonToken.END_ARRAY ? Optional.empty() : Optional.of(row(parser, origin));
            return token != JsonToken.END_ARRAY;
        }
        while (token != JsonToken.END_ARRAY) {
            parser.skipChildren();
            token = parser.nextToken();
        }
        return false;
    }

    private void choose(String list) throws UnreadableException {
        if (chosen.isPresent()) {
            throw severalLists(List.of(chosen.get(), list));
        }
        chosen = Optional.of(list);
    }

    private UnreadableException severalLists(List<String> lists) {
        return Content.problem(source(), ProblemCode.SEVERAL_LISTS, String.join(" | ", lists), lists.get(0));
    }

    private UnreadableException missingList() throws UnreadableException {
        if (asked.isPresent()) {
            List<String> there = others.isEmpty() ? List.copyOf(wrapperKeys) : others;
            return missing(NO_LIST_KEY, asked.get(), String.join(" | ", there));
        }
        if (wrapperKeys.isEmpty()) {
            return missing(NO_KEYS, keyOfKind);
        }
        if (wrapperKeys.contains(keyOfKind)) {
            return missing(NO_ARRAY, keyOfKind);
        }
        if (others.size() > 1) {
            return severalLists(others);
        }
        if (firstOfOthers.isPresent()) {
            // Its columns are missing: the end of the list says which.
            row(firstOfOthers.get());
            end();
        }
        return missing(NO_KEY, keyOfKind, String.join(" | ", wrapperKeys));
    }

    private UnreadableException missing(String... details) {
        return Content.problem(source(), ProblemCode.MISSING_COLUMN, details);
    }
}
