package vn.tthc.report.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.summary.SourceCounts;

/** What every document says in JSON of its sources, their problems, and merged names. */
public final class JsonAccounting {
    private JsonAccounting() {}

    /**
     * Begins a document: what it is, and which one of a batch.
     *
     * @param kind of which command
     * @param version of what its fields mean
     */
    public static void begin(JsonGenerator json, String kind, int version, Links links) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeNumberProperty("version", version);
        json.writeStringProperty("document", links.role());
    }

    /** Writes the property {@code sources}. */
    public static void sources(JsonGenerator json, List<SourceCounts> sources) {
        Json.objects(json, "sources", sources, source -> source(json, source));
    }

    /** Writes the properties of a source into an object that is begun. */
    static void source(JsonGenerator json, SourceCounts source) {
        json.writeStringProperty("name", source.name());
        json.writeNumberProperty("rows", source.rows());
        json.writeNumberProperty("accepted", source.accepted());
        json.writeNumberProperty("rejected", source.rejected());
        json.writeNumberProperty("skipped", source.skippedRows());
        json.writeNumberProperty("filtered", source.filtered());
        counts(json, "skipped_by_kind", source.skipped(), kind -> kind.key());
        counts(json, "day_units", source.dayUnits(), unit -> unit.key());
        problems(json, "problems", source.problems());
        json.writeBooleanProperty("failed", source.failed());
        if (!source.digest().isEmpty()) {
            json.writeStringProperty("digest", source.digest());
        }
    }

    public static void problems(JsonGenerator json, String name, Map<ProblemCode, Long> problems) {
        Json.objects(json, name, problems.entrySet(), problem -> {
            json.writeStringProperty("code", problem.getKey().key());
            json.writeStringProperty("severity", problem.getKey().severity().key());
            json.writeNumberProperty("count", problem.getValue());
        });
    }

    /** Writes the property {@code rejected_rows}, if there are any: the first ones, with no cell but the faulty one. */
    public static void rejectedRows(JsonGenerator json, List<Problem> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        Json.objects(json, "rejected_rows", rejected, problem -> {
            json.writeStringProperty("source", problem.location().source());
            json.writeStringProperty("sheet", problem.location().sheet());
            json.writeNumberProperty("line", problem.location().line());
            json.writeNumberProperty("column", problem.location().column());
            json.writeStringProperty("field", problem.field());
            json.writeStringProperty("value", problem.value());
            json.writeStringProperty("code", problem.code().key());
        });
    }

    public static void merges(JsonGenerator json, Map<Merge, Long> merges) {
        Json.objects(json, "merges", merges.entrySet(), merge -> {
            json.writeStringProperty("from", merge.getKey().from());
            json.writeStringProperty("to", merge.getKey().to());
            json.writeNumberProperty("count", merge.getValue());
        });
    }

    public static <K> void counts(JsonGenerator json, String name, Map<K, Long> counts, Function<K, String> key) {
        json.writeObjectPropertyStart(name);
        counts.forEach((what, count) -> json.writeNumberProperty(key.apply(what), count));
        json.writeEndObject();
    }
}
