package vn.tthc.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Understanding;
import vn.tthc.summary.SourceCounts;

/** Problems of lists as a document of JSON, which is begun with the first of them. */
public final class JsonProblems implements ProblemList {
    private static final String KIND = "tthc-problems";
    private static final int VERSION = 1;

    private final Language language;
    private final Writer out;
    private final JsonGenerator json;

    public JsonProblems(Language language, Writer out) {
        this.language = language;
        this.out = out;
        json = Json.open(out);
        JsonAccounting.begin(json, KIND, VERSION, Links.NONE);
        json.writeArrayPropertyStart("problems");
    }

    @Override
    public void write(Problem problem) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("source", problem.location().source());
            int table = Location.tableOf(problem.location().line());
            if (table > 0) {
                json.writeNumberProperty("table", table);
            }
            json.writeNumberProperty("line", Location.rowOf(problem.location().line()));
            json.writeNumberProperty("column", problem.location().column());
            json.writeStringProperty("field", problem.field());
            json.writeStringProperty("value", problem.value());
            json.writeStringProperty("code", problem.code().key());
            json.writeStringProperty("severity", problem.severity().key());
            json.writeStringProperty("message", language.say(problem));
            json.writeEndObject();
        } catch (JacksonException e) {
            throw Json.failure(e);
        }
    }

    @Override
    public void finish(Map<ProblemCode, Long> counts, List<SourceCounts> sources, Map<String, Understanding> understood)
            throws IOException {
        try (json) {
            json.writeEndArray();
            Json.objects(json, "sources", sources, source -> {
                JsonAccounting.source(json, source);
                if (understood.containsKey(source.name())) {
                    UnderstoodText.write(json, understood.get(source.name()));
                }
            });
            JsonAccounting.problems(json, "counts", counts);
            json.writeEndObject();
        } catch (JacksonException e) {
            throw Json.failure(e);
        }
        out.write("\n");
    }
}
