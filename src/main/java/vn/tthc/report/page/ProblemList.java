package vn.tthc.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Understanding;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.SourceCounts;

/** The problems of lists, for programs: each is written when it is found, so that any number of them takes no memory. */
public interface ProblemList {
    /** Writes a problem. */
    void write(Problem problem) throws IOException;

    /**
     * Writes what is known when all problems are written, and ends.
     *
     * @param counts all problems, by kind
     * @param understood how sources were understood, by their names, as far as that is wanted
     */
    void finish(Map<ProblemCode, Long> counts, List<SourceCounts> sources, Map<String, Understanding> understood)
            throws IOException;

    /** A row for each problem. */
    static ProblemList csv(char delimiter, Language language, Writer out) throws IOException {
        CsvTable table = new CsvTable(out, delimiter, false);
        table.write(List.of("source", "line", "column", "field", "value", "code", "severity", "message"));
        return new ProblemList() {
            @Override
            public void write(Problem problem) throws IOException {
                table.write(Stream.of(
                                problem.location().source(),
                                problem.location().line() == 0
                                        ? ""
                                        : Location.shownLine(problem.location().line()),
                                problem.location().column() == 0
                                        ? ""
                                        : String.valueOf(problem.location().column()),
                                problem.field(),
                                problem.value(),
                                problem.code().key(),
                                problem.severity().key(),
                                language.say(problem))
                        .map(cell -> Terminal.safe(SpreadsheetText.guard(cell)))
                        .toList());
            }

            @Override
            public void finish(
                    Map<ProblemCode, Long> counts, List<SourceCounts> sources, Map<String, Understanding> understood)
                    throws IOException {
                table.finish();
            }
        };
    }

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
}
