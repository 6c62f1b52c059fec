package vn.tthc.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.Understanding;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.SourceCounts;

/**
 * The problems of lists, for programs.
 *
 * @param shown the first problems, one by one
 * @param counts all problems, by kind
 * @param understood how sources were understood, by their names, as far as that is wanted
 */
public record ProblemList(
        List<Problem> shown,
        Map<ProblemCode, Long> counts,
        List<SourceCounts> sources,
        Map<String, Understanding> understood,
        Language language) {
    private static final String KIND = "tthc-problems";
    private static final int VERSION = 1;

    /**
     * Writes a line for each source: what became of its rows; and below it how it was understood.
     *
     * @param understood how sources were understood, by their names, as far as that is wanted
     */
    public static void writeSources(
            List<SourceCounts> sources, Map<String, Understanding> understood, Language language, int width, Writer out)
            throws IOException {
        UnderstoodText text = new UnderstoodText(language, width);
        Numbers numbers = language.numbers();
        for (SourceCounts source : sources) {
            String counts = source.failed()
                    ? language.say("check.failed")
                    : language.say(
                            "check.rows",
                            language.count("rows", source.rows()),
                            numbers.count(source.accepted()),
                            numbers.count(source.rejected()),
                            numbers.count(source.skippedRows()));
            out.write(Terminal.safe(source.name()) + ": " + counts + "\n");
            if (understood.containsKey(source.name())) {
                text.write(understood.get(source.name()), source, out);
            }
        }
    }

    /** A row for each problem. */
    public void writeCsv(char delimiter, Writer out) throws IOException {
        CsvTable table = new CsvTable(out, delimiter, false);
        table.write(List.of("source", "line", "column", "field", "value", "code", "severity", "message"));
        for (Problem problem : shown) {
            table.write(Stream.of(
                            problem.location().source(),
                            problem.location().line() == 0
                                    ? ""
                                    : Location.shownLine(problem.location().line()),
                            number(problem.location().column()),
                            problem.field(),
                            problem.value(),
                            problem.code().key(),
                            problem.severity().key(),
                            language.say(problem))
                    .map(cell -> Terminal.safe(SpreadsheetText.guard(cell)))
                    .toList());
        }
        table.finish();
    }

    private static String number(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** One document, with the counts and the sources. */
    public void writeJson(Writer out) throws IOException {
        Json.write(out, json -> {
            JsonAccounting.begin(json, KIND, VERSION, Links.NONE);
            json.writeArrayPropertyStart("problems");
            for (Problem problem : shown) {
                json.writeStartObject();
                json.writeStringProperty("source", problem.location().source());
                int table = Location.tableOf(problem.location().line());
                if (table > 0) {
                    json.writeNumberProperty("table", table);
                }
                json.writeNumberProperty(
                        "line", Location.rowOf(problem.location().line()));
                json.writeNumberProperty("column", problem.location().column());
                json.writeStringProperty("field", problem.field());
                json.writeStringProperty("value", problem.value());
                json.writeStringProperty("code", problem.code().key());
                json.writeStringProperty("severity", problem.severity().key());
                json.writeStringProperty("message", language.say(problem));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("sources");
            for (SourceCounts source : sources) {
                json.writeStartObject();
                JsonAccounting.source(json, source);
                if (understood.containsKey(source.name())) {
                    UnderstoodText.write(json, understood.get(source.name()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            JsonAccounting.problems(json, "counts", counts);
            json.writeEndObject();
        });
    }
}
