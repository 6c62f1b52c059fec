package vn.tthc.report.writer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.Terminal;

/** A page as tables of GitHub's Markdown. */
final class MarkdownWriter {
    /** Markup, mathematics, and what GitHub makes links of: addresses with and without a scheme, and mail. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!$@]|(?<=www)\\.|:(?=//)", Pattern.CASE_INSENSITIVE);

    private final Language language;
    private final boolean isHeaded;

    MarkdownWriter(Presentation presentation) {
        language = presentation.language();
        isHeaded = !presentation.heading().isEmpty();
    }

    void write(Page page, Writer out) throws IOException {
        if (isHeaded) {
            out.write("# " + escaped(page.title()) + "\n\n");
            out.write(page.byline().isEmpty() ? "" : escaped(page.byline()) + "\n\n");
        }
        out.write("**" + escaped(page.sentences()) + "**\n");
        for (Table table : page.tables()) {
            out.write("\n## " + escaped(table.title()) + "\n\n");
            write(table, out);
        }
        for (String note : page.notes()) {
            out.write("\n" + escaped(note) + "\n");
        }
    }

    private void write(Table table, Writer out) throws IOException {
        out.write(row(table.columns().stream().map(Column::fullWithMark).toList(), ""));
        out.write(table.columns().stream()
                .map(column -> column.isNumber() ? " ---: " : " --- ")
                .collect(Collectors.joining("|", "|", "|\n")));
        for (List<Cell> row : table.rows()) {
            out.write(row(shown(row), ""));
        }
        if (table.total().isPresent()) {
            out.write(row(shown(table.total().get()), "**"));
        }
    }

    private List<String> shown(List<Cell> row) {
        return row.stream().map(cell -> cell.shown(language.numbers())).toList();
    }

    private static String row(List<String> cells, String emphasis) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " " : " " + emphasis + escaped(cell) + emphasis + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    /** The text with nothing in it that Markdown, or HTML within it, would take for markup. */
    private static String escaped(String text) {
        return SPECIAL.matcher(Terminal.safe(text)).replaceAll("\\\\$0");
    }
}
