package vn.tthc.row.rejects;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.tthc.format.JsonText;
import vn.tthc.output.ObjectSequence;
import vn.tthc.table.RawObject;

/**
 * Rejected rows as JSON objects on a line each, in an array or bare as NDJSON. Rows of tables have the headers as keys, and all
 * values are text, so that they are read by the same rules. Each has every key: what a list must have is there even where all its
 * rejected rows leave it empty. Rows that were objects have the keys and values that they had.
 */
public final class RejectObjects implements RejectTable {
    private final ObjectSequence objects;
    private final List<String> keys;

    /**
     * A list without rows.
     *
     * @param header over the cells of its rows; the same text may come twice, as it may in a table
     */
    public RejectObjects(Writer out, List<String> header, boolean inArray) {
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
        String key = numbered(text, column);
        while (!taken.add(key)) {
            key += "'";
        }
        return key;
    }

    private static String numbered(String text, int column) {
        return text + " [" + column + "]";
    }

    @Override
    public void write(List<String> cells, List<RawObject.Property> properties) throws IOException {
        // Rows that are rejected once more have our keys from the time before.
        boolean isOurs = properties.size() >= cells.size();
        for (int i = 0; i < cells.size() && isOurs; i++) {
            isOurs = properties.get(i).key().equals(keys.get(i))
                    || properties.get(i).key().equals(numbered(keys.get(i), i + 1));
        }
        List<RawObject.Property> theirs = isOurs ? properties.subList(cells.size(), properties.size()) : properties;
        Set<String> taken = theirs.stream().map(RawObject.Property::key).collect(Collectors.toSet());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < cells.size(); i++) {
                String key = keys.get(i);
                json.writeStringProperty(taken.contains(key) ? free(key, i + 1, taken) : key, cells.get(i));
            }
            for (RawObject.Property property : theirs) {
                json.writeName(property.key());
                json.writeRawValue(property.value());
            }
            json.writeEndObject();
        }
        objects.write(text.toString());
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
