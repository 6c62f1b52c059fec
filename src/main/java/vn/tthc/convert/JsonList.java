package vn.tthc.convert;

import java.io.IOException;
import java.io.Writer;
import vn.tthc.output.ObjectSequence;

/** A list as JSON objects on a line each: in an array, or bare as NDJSON. */
final class JsonList extends TextList {
    private final ObjectSequence objects;

    private JsonList(Writer out, boolean inArray, boolean withPlaces) {
        super(out, new JsonRowText(COLUMNS, withPlaces));
        objects = new ObjectSequence(out, inArray);
    }

    static JsonList ofDocument(Writer out, boolean withPlaces) {
        return new JsonList(out, true, withPlaces);
    }

    static JsonList ofLines(Writer out, boolean withPlaces) {
        return new JsonList(out, false, withPlaces);
    }

    @Override
    void beginRow() throws IOException {
        objects.beginObject();
    }

    @Override
    void endRow() throws IOException {
        objects.endObject();
    }

    @Override
    public void finish() throws IOException {
        objects.finish();
    }
}
