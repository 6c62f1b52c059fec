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
import vn.tthc.output.Output;
import vn.tthc.output.OutputFile;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.writer.ReportFormat;

/** A finished report of lists, to be asked or written: what all kinds of them have in common. */
public abstract sealed class ListReport permits ReductionReport, RateReport, RankReport, CostReport {
    private static final int WIDTH = 80;

    private final Document document;
    private final ReadLists read;

    ListReport(Document document, ReadLists read) {
        this.document = document;
        this.read = read;
    }

    /** The result in a sentence, as official reports word it. */
    public String headline(Locale locale) {
        return document.page(Words.of(locale)).headline();
    }

    /** The first problems, as many as the reading says, in the order of the sources. */
    public List<ListProblem> problems() {
        return read.problems();
    }

    /** What became of the rows of each source. */
    public List<SourceAccount> sources() {
        return read.sources();
    }

    /** How many rows were rejected, and so are in no figure. */
    public long rejected() {
        return read.rejected();
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
        for (Path input : read.files()) {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw new IllegalArgumentException(file + " is one of the files that were read");
            }
        }
        try (OutputFile output = OutputFile.create(file)) {
            format.write(document, presentation(locale), output);
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
        chosen.write(document, presentation(locale), new Stream(writer, out));
        writer.flush();
    }

    private record Stream(Writer writer, OutputStream bytes) implements Output {}

    private static Presentation presentation(Locale locale) {
        Language language = Words.of(locale);
        return new Presentation(language, WIDTH, false, false, ',', false, Links.NONE);
    }
}
