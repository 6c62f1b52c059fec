package vn.tthc.format;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;

/** Tells by the keys of the first object what JSON is: a list, a saved report, or the first of many rows. */
final class JsonDetector {
    /** The kind of the documents that `tthc cost` writes. */
    private static final String COSTS = "tthc-costs";

    private final HeaderTable table = new HeaderTable(ListKind.PROCEDURES, Map.of());
    private boolean row;
    private boolean wrapper;

    private JsonDetector() {}

    /**
     * What begins with an object.
     *
     * @param start the beginning of the text
     * @param linesByName whether its name says that each line is an object
     */
    static InputFormat ofObject(String start, boolean linesByName) {
        return new JsonDetector().detect(start, linesByName);
    }

    private InputFormat detect(String start, boolean linesByName) {
        boolean onOneLine;
        try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("procedures") && parser.currentToken() == JsonToken.START_ARRAY) {
                    return InputFormat.JSON;
                }
                // Costs are a list of procedures, and say so themselves.
                if (key.equals("kind") && parser.getValueAsString("").equals(COSTS)) {
                    return InputFormat.JSON;
                }
                // What no report is, such as a comparison, is refused by the reader of reports, which knows what to
                // say.
                if (key.equals("kind") && parser.getValueAsString("").startsWith("tthc-")) {
                    return InputFormat.REPORT;
                }
                row |= !table.fields(key).isEmpty();
                wrapper |= hasRows(parser);
            }
            onOneLine = parser.currentTokenLocation().getLineNr() == 1;
            if (wrapper && !linesByName && parser.nextToken() == null) {
                return InputFormat.JSON;
            }
        } catch (JacksonException e) {
            // The beginning of a long object, or a broken one: its reader will tell. Where the next line begins another
            // object, this one does not go on there, broken as it may be.
            Pattern secondObject = Pattern.compile("[^\\r\\n]*+[\\r\\n]\\s*+\\{");
            onOneLine = secondObject.matcher(start).lookingAt();
        }
        return linesByName || (row && onOneLine) ? InputFormat.NDJSON : InputFormat.JSON;
    }

    /** Whether the value that the parser is at is, or has in it, an array of what looks like rows; leaves the value. */
    private boolean hasRows(JsonParser parser) {
        boolean found = false;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                parser.nextToken();
                found |= hasRows(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            JsonToken token = parser.nextToken();
            found = token == JsonToken.START_OBJECT && isRow(parser);
            while (token != JsonToken.END_ARRAY) {
                parser.skipChildren();
                token = parser.nextToken();
            }
        }
        return found;
    }

    private boolean isRow(JsonParser parser) {
        int fields = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            fields += table.fields(parser.currentName()).isEmpty() ? 0 : 1;
            parser.nextToken();
            parser.skipChildren();
        }
        return fields > 1;
    }
}
