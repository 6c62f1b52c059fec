package vn.tthc.report.writer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.output.CsvTable;
import vn.tthc.output.LongCsv;
import vn.tthc.output.Output;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;

/** The formats that a {@link Document} can be written in. */
public enum ReportFormat {
    /** Aligned tables for a terminal. */
    TEXT("txt", (document, how, out) -> new TextWriter(how).write(page(document, how), out.writer())),
    /** Tables of GitHub's Markdown. */
    MARKDOWN("md|markdown", (document, how, out) -> new MarkdownWriter(how).write(page(document, how), out.writer())),
    /** A page of its own, for a browser, a printer or Word. */
    HTML("html|htm", (document, how, out) -> new HtmlWriter(how).write(page(document, how), out.writer())),
    /** A line per group, with plain numbers. */
    CSV("csv", ReportFormat::csv),
    /** Exact sums, from which reports can be rebuilt and added up. */
    JSON(
            "json",
            (document, how, out) -> Json.write(
                    out.writer(), json -> document.write(how.heading().in(json), how.links()))),
    /** A workbook of Excel, which needs a file to go to. */
    XLSX("xlsx", (document, how, out) -> new XlsxWriter(how).write(page(document, how), out.bytes())),
    /** A document of Word, ready to be signed, which needs a file to go to. */
    DOCX("docx", (document, how, out) -> new DocxWriter(how).write(page(document, how), out.bytes()));

    /** What writes a document in a format. */
    private interface Writing {
        void write(Document document, Presentation how, Output out) throws IOException;
    }

    /** The endings of its files, separated by bars. */
    private final String endings;

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final Writing writing;

    ReportFormat(String endings, Writing writing) {
        this.endings = endings;
        this.writing = writing;
    }

    public void write(Document document, Presentation presentation, Output out) throws IOException {
        writing.write(document, presentation, out);
    }

    private static void csv(Document document, Presentation how, Output out) throws IOException {
        CsvTable csv = how.byFigure()
                ? new LongCsv(out.writer(), how.delimiter(), how.byteOrderMark(), document.groupings())
                : new CsvTable(out.writer(), how.delimiter(), how.byteOrderMark());
        document.write(csv);
        csv.finish();
    }

    /** Whether it is text, which a terminal or a pipe can take. */
    public boolean isText() {
        return this != XLSX && this != DOCX;
    }

    private static Page page(Document document, Presentation presentation) {
        return presentation.heading().over(document.page(presentation.language()));
    }

    /** The usual ending of its files, without the dot. */
    public String ending() {
        return endings.split("\\|", -1)[0];
    }

    /** The format that a file name asks for by its ending. */
    public static Optional<ReportFormat> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> List.of(format.endings.split("\\|", -1)).contains(ending))
                .findFirst();
    }
}
