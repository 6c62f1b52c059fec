package vn.tthc.format;

import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.tthc.source.Lines;

/** How JSON is read and written, whatever it holds. */
public final class JsonText {
    /** How many objects and arrays may stand in each other. */
    static final int MAX_DEPTH = 100;

    /** How many characters a key may have. */
    static final int MAX_KEY = 10_000;

    /** Strict JSON, with bounds on what a list can need. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.MAX_LENGTH)
                    .maxNameLength(MAX_KEY)
                    .maxNumberLength(Lines.MAX_LENGTH)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private JsonText() {}

    /** A text as a JSON string. */
    public static String quoted(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }

    /**
     * The value that begins at the parser's token, in one line; the parser is at its end then. Numbers keep their digits.
     *
     * @return empty if it is longer than any cell; the parser is somewhere in it then
     */
    public static Optional<String> copied(JsonParser parser) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            int depth = 0;
            while (true) {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isNumeric()) {
                    json.writeNumber(parser.getString());
                } else {
                    json.copyCurrentEvent(parser);
                }
                if (depth == 0) {
                    json.flush();
                    return Optional.of(out.toString());
                }
                if (out.getBuffer().length() > Lines.MAX_LENGTH) {
                    return Optional.empty();
                }
                parser.nextToken();
            }
        }
    }
}
