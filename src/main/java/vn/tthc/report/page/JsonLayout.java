package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays JSON out with one property a line and arrays on theirs, alike on every system. It is what Jackson's own printer does,
 * which takes longer to set up than a report takes to write.
 */
final class JsonLayout implements PrettyPrinter {
    private final List<String> newLines = new ArrayList<>();
    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        newLine(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(" : ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        newLine(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        depth--;
        if (entries > 0) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        json.writeRaw(' ');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        json.writeRaw(" ]");
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw(' ');
    }

    private void newLine(JsonGenerator json) {
        while (newLines.size() <= depth) {
            newLines.add("\n" + "  ".repeat(newLines.size()));
        }
        json.writeRaw(newLines.get(depth));
    }
}
