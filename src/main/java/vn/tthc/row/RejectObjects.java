package vn.tthc.row;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.tthc.format.JsonText;
import vn.tthc.output.ObjectSequence;

/**
 * Rejected rows as JSON objects on a line each, in an array or bare as NDJSON. The headers are their keys, and all values are
 * text as in a table, so that they are read by the same rules. Every row has every key: what a list must have is there even
 * where all its rejected rows leave it empty.
 */
final class RejectObjects implements RejectWriter.Table {
    private final ObjectSequence objects;
    private final List<String> keys;

    /**
     * A list without rows.
     *
     * @param header over the cells of its rows; the same text may come twice, as it may in a table
     */
    RejectObjects(Writer out, List<String> header, boolean inArray) {
        objects = new ObjectSequence(out, inArray);
        keys = new ArrayList<>();
        Set<String> taken = new HashSet<>(header);
        Set<String> used = new HashSet<>();
        for (String text : header) {
            keys.add(used.add(text) ? text : free(text, keys.size() + 1, taken));
        }
    }

    /** A key that no other cell has; in an object none may come twice. */
    private static String free(String text, int column, Set<String> taken) {
        String key = text + " [" + column + "]";
        while (!taken.add(key)) {
            key += "'";
        }
        return key;
    }

    @Override
    public void write(List<String> cells, Set<Integer> faulty) throws IOException {
        while (keys.size() < cells.size()) {
            keys.add(free("", keys.size() + 1, new HashSet<>(keys)));
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < keys.size(); i++) {
                json.writeStringProperty(keys.get(i), i < cells.size() ? cells.get(i) : "");
            }
            json.writeEndObject();
        }
        objects.write(text.toString());
    }

    @Override
    public void finish() throws IOException {
        objects.finish();
    }
}
