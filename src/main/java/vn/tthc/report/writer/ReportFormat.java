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
    TEXT("txt") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            new TextWriter(presentation).write(page(document, presentation), out.writer());
        }
    },
    /** Tables of GitHub's Markdown. */
    MARKDOWN("md|markdown") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            new MarkdownWriter(presentation).write(page(document, presentation), out.writer());
        }
    },
    /** A page of its own, for a browser, a printer or Word. */
    HTML("html|htm") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            new HtmlWriter(presentation).write(page(document, presentation), out.writer());
        }
    },
    /** A line per group, with plain numbers. */
    CSV("csv") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            CsvTable csv = presentation.byFigure()
                    ? new LongCsv(
                            out.writer(), presentation.delimiter(), presentation.byteOrderMark(), document.groupings())
                    : new CsvTable(out.writer(), presentation.delimiter(), presentation.byteOrderMark());
            document.write(csv);
            csv.finish();
        }
    },
    /** Exact sums, from which reports can be rebuilt and added up. */
    JSON("json") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            Json.write(
                    out.writer(), json -> document.write(presentation.heading().in(json), presentation.links()));
        }
    },
    /** A workbook of Excel, which needs a file to go to. */
    XLSX("xlsx") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            new XlsxWriter(presentation).write(page(document, presentation), out.bytes());
        }
    },
    /** A document of Word, ready to be signed, which needs a file to go to. */
    DOCX("docx") {
        @Override
        public void write(Document document, Presentation presentation, Output out) throws IOException {
            new DocxWriter(presentation).write(page(document, presentation), out.bytes());
        }
    };

    /** The endings of its files, separated by bars. */
    private final String endings;

    ReportFormat(String endings) {
        this.endings = endings;
    }

    public abstract void write(Document document, Presentation presentation, Output out) throws IOException;

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
