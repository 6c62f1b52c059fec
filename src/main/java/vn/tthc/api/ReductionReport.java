package vn.tthc.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tthc.output.Output;
import vn.tthc.output.OutputFile;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.procedures.Group;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.summary.GroupBy;

/** A finished report: what proposals save in all and per group, to be asked or written. */
public final class ReductionReport {
    private static final int WIDTH = 80;

    private final Report report;
    private final Set<Path> inputs;

    ReductionReport(Report report, Set<Path> inputs) {
        this.report = report;
        this.inputs = inputs;
    }

    /** The result in a sentence, as official reports word it. */
    public String headline(Locale locale) {
        return report.page(Words.of(locale)).headline();
    }

    /** The figures of all procedures. */
    public GroupFigures total() {
        return GroupFigures.of(report.total());
    }

    /**
     * The figures of one table, those that save most first.
     *
     * @param by as it is given to {@link ProcedureSums#report}
     * @throws IllegalArgumentException if the report has no such table; lists without sectors have none by sector
     */
    public List<GroupFigures> groups(String by) {
        Optional<List<Group>> table = Grouping.parse(by, GroupBy.OF_PROCEDURES).map(report.groups()::get);
        return table
                .orElseThrow(() -> new IllegalArgumentException("the report has no table by \"" + by + "\""))
                .stream()
                .map(GroupFigures::of)
                .toList();
    }

    /**
     * Writes the report to a file, whole or not at all, in the format of its ending: {@code .txt}, {@code .md}, {@code .html},
     * {@code .csv}, {@code .json}, {@code .xlsx} or {@code .docx}.
     *
     * @param locale Vietnamese, or else English; of no importance in CSV and JSON
     * @throws IllegalArgumentException if the ending is another one, or the file is one of those that were read
     * @throws IOException if the file cannot be written; one of that name is then as it was
     */
    public void write(Path file, Locale locale) throws IOException {
        ReportFormat format = ReportFormat.ofFileName(file.toString())
                .orElseThrow(() -> new IllegalArgumentException("no format has the ending of " + file));
        for (Path input : inputs) {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw new IllegalArgumentException(file + " is one of the lists of the report");
            }
        }
        try (OutputFile output = OutputFile.create(file)) {
            format.write(report, presentation(locale), output);
            output.commit();
        }
    }

    /**
     * Writes the report to a stream, which stays open.
     *
     * @param format as {@code -f} takes it: {@code text}, {@code markdown}, {@code html}, {@code csv}, {@code json}, {@code
     *     xlsx} or {@code docx}
     * @param locale Vietnamese, or else English; of no importance in CSV and JSON
     * @throws IllegalArgumentException if there is no such format
     */
    public void write(String format, Locale locale, OutputStream out) throws IOException {
        ReportFormat chosen = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        chosen.write(report, presentation(locale), new Stream(writer, out));
        writer.flush();
    }

    private record Stream(Writer writer, OutputStream bytes) implements Output {}

    private static Presentation presentation(Locale locale) {
        Language language = Words.of(locale);
        return new Presentation(language, WIDTH, false, false, ',', false, Links.NONE);
    }
}
