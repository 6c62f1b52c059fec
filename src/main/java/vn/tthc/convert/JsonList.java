package vn.tthc.convert;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.tthc.format.JsonText;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.output.ObjectSequence;
import vn.tthc.schema.Field;

/**
 * A list as JSON objects on a line each: in an array, or bare as NDJSON. What a row does not say is left out, but for what
 * every list must have: who settles the procedure, and both values of a pair of which one is known.
 */
final class JsonList implements ListWriter {
    private final ObjectSequence objects;
    private final boolean withPlaces;

    private JsonList(Writer out, boolean inArray, boolean withPlaces) {
        objects = new ObjectSequence(out, inArray);
        this.withPlaces = withPlaces;
    }

    static JsonList ofDocument(Writer out, boolean withPlaces) {
        return new JsonList(out, true, withPlaces);
    }

    static JsonList ofLines(Writer out, boolean withPlaces) {
        return new JsonList(out, false, withPlaces);
    }

    @Override
    public void write(CleanRow row) throws IOException {
        objects.write(object(row));
    }

    @Override
    public void finish() throws IOException {
        objects.finish();
    }

    @Override
    public void close() {}

    private String object(CleanRow row) {
        StringWriter text = new StringWriter();
        Set<Field> pairs = pairs(row);
        try (JsonGenerator json = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Field field : COLUMNS) {
                if (row.find(field).isPresent()) {
                    CleanRow.Value value = row.find(field).get();
                    json.writeName(field.key());
                    if (value.isNumber()) {
                        json.writeNumber(value.text());
                    } else {
                        json.writeString(value.text());
                    }
                } else if (field == Field.AGENCY || field == Field.SECTOR) {
                    json.writeStringProperty(field.key(), "");
                } else if (pairs.contains(field)) {
                    json.writeNullProperty(field.key());
                }
            }
            if (withPlaces) {
                writePlace(json, row.place().orElseThrow());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writePlace(JsonGenerator json, Location place) {
        json.writeStringProperty(RowPlace.SOURCE, place.source());
        if (!RowPlace.sheet(place).isEmpty()) {
            json.writeStringProperty(RowPlace.SHEET, RowPlace.sheet(place));
        }
        json.writeNumberProperty(RowPlace.LINE, RowPlace.line(place));
    }

    /** The fields of all pairs of which the row states a value, or of the first one if it states none. */
    private static Set<Field> pairs(CleanRow row) {
        Set<Field> pairs = EnumSet.noneOf(Field.class);
        for (Measure measure : Measure.STATED) {
            Set<Field> pair = EnumSet.of(Field.current(measure), Field.proposed(measure));
            if (pair.stream().anyMatch(field -> row.find(field).isPresent())) {
                pairs.addAll(pair);
            }
        }
        return pairs.isEmpty() ? EnumSet.of(Field.CURRENT_DAYS, Field.PROPOSED_DAYS) : pairs;
    }
}
