package vn.tthc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum ReportFormat {
    /** Aligned tables for a terminal. */
    TEXT("txt") {
        @Override
        public void write(Report report, Presentation presentation, Writer out) throws IOException {
            new TextReport(presentation).write(report, out);
        }
    },
    /** Tables of GitHub's Markdown. */
    MARKDOWN("md|markdown") {
        @Override
        public void write(Report report, Presentation presentation, Writer out) throws IOException {
            new MarkdownReport(presentation).write(report, out);
        }
    },
    /** A page of its own, for a browser, a printer or Word. */
    HTML("html|htm") {
        @Override
        public void write(Report report, Presentation presentation, Writer out) throws IOException {
            new HtmlReport(presentation).write(report, out);
        }
    },
    /** A line per group, with plain numbers. */
    CSV("csv") {
        @Override
        public void write(Report report, Presentation presentation, Writer out) throws IOException {
            new CsvReport(presentation).write(report, out);
        }
    },
    /** Exact sums, from which reports can be rebuilt and added up. */
    JSON("json") {
        @Override
        public void write(Report report, Presentation presentation, Writer out) throws IOException {
            JsonReport.write(report, out);
        }
    };

    /** The endings of its files, parted by bars. */
    private final String endings;

    ReportFormat(String endings) {
        this.endings = endings;
    }

    public abstract void write(Report report, Presentation presentation, Writer out) throws IOException;

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
