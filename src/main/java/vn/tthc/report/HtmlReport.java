package vn.tthc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tthc.model.Measure;

/**
 * A report as one page that needs nothing else: no network, and no script to be read. Where scripts run, tables sort and long
 * ones can be searched.
 */
final class HtmlReport {
    /** In a chart with more bars nobody compares any. */
    private static final int MAX_BARS = 25;

    private static final int CHART_WIDTH = 340;
    private static final int LINE_HEIGHT = 46;
    private static final int BAR_ROOM = 300;

    private final Language language;
    private final Numbers numbers;
    private final Links links;

    HtmlReport(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
        links = presentation.links();
    }

    void write(Report report, Writer out) throws IOException {
        Tables tables = new Tables(report, language);
        List<Table> all = tables.tables();
        out.write("<!DOCTYPE html>\n<html lang=\"" + language.key() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n<title>" + escaped(language.say("html.title"))
                + "</title>\n<style>\n"
                + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n" + trail() + "<h1>"
                + escaped(language.say("html.title")) + "</h1>\n<p class=\"headline\">" + escaped(tables.headline())
                + "</p>\n");
        figures(report, out);
        for (Table table : all) {
            out.write("<section>\n<h2>" + escaped(table.title()) + "</h2>\n");
            chart(report, tables, table, out);
            write(table, out);
            out.write("</section>\n");
        }
        List<String> notes = tables.notes();
        if (!notes.isEmpty()) {
            out.write("<section>\n<h2>" + escaped(language.say("html.notes")) + "</h2>\n<ul>\n");
            for (String note : notes) {
                out.write("<li>" + escaped(note) + "</li>\n");
            }
            out.write("</ul>\n</section>\n");
        }
        parts(out);
        out.write(
                "</main>\n<script>\n" + resource("report.js").replace("%SEARCH%", scripted(language.say("html.search")))
                        + "</script>\n</body>\n</html>\n");
    }

    /** The total of each measure in large figures. */
    private void figures(Report report, Writer out) throws IOException {
        out.write("<div class=\"figures\">\n");
        for (Map.Entry<Measure, Figures> entry : report.total().figures().entrySet()) {
            Figures figures = entry.getValue();
            out.write("<div class=\"figure\"><div class=\"measure\">"
                    + escaped(language.say("measure." + entry.getKey().key() + ".unit"))
                    + "</div><div class=\"percent\">" + escaped(numbers.percent(figures.percent()))
                    + "</div><div>" + escaped(numbers.amount(figures.total().saved())) + " / "
                    + escaped(numbers.amount(figures.total().current())) + "</div></div>\n");
        }
        out.write("</div>\n");
    }

    private void write(Table table, Writer out) throws IOException {
        out.write("<div class=\"scroll\"><table>\n<thead><tr>");
        for (Column column : table.columns()) {
            out.write("<th scope=\"col\"" + (column.kind() == Column.Kind.NUMBER ? " class=\"number\"" : "") + ">"
                    + escaped(column.title()) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            row(table, row, out);
        }
        out.write("</tbody>\n");
        if (table.total().isPresent()) {
            out.write("<tfoot>\n");
            row(table, table.total().get(), out);
            out.write("</tfoot>\n");
        }
        out.write("</table></div>\n");
    }

    private void row(Table table, List<Cell> row, Writer out) throws IOException {
        out.write("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String shown = escaped(cell.shown(numbers));
            if (table.columns().get(i).kind() == Column.Kind.NUMBER) {
                out.write("<td class=\"number\""
                        + plain(cell).map(value -> " data-v=\"" + value + "\"").orElse("") + ">" + shown + "</td>");
            } else {
                out.write((i == 0 ? "<th scope=\"row\">" : "<td>") + shown + (i == 0 ? "</th>" : "</td>"));
            }
        }
        out.write("</tr>\n");
    }

    /** The number by which a cell sorts. */
    private static Optional<String> plain(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return Optional.of(amount.amount().toPlainString());
        }
        return cell instanceof Cell.Percent percent
                ? percent.percent().map(BigDecimal::toPlainString)
                : Optional.empty();
    }

    /** Current against proposed for each group of a table. */
    private void chart(Report report, Tables tables, Table table, Writer out) throws IOException {
        if (table.chart().isEmpty()) {
            return;
        }
        Table.Chart chart = table.chart().get();
        List<Group> groups = report.groups().get(chart.grouping()).stream()
                .filter(group -> group.figures().get(chart.measure()).isKnown())
                .limit(MAX_BARS)
                .toList();
        BigDecimal longest = groups.stream()
                .map(group -> group.figures().get(chart.measure()).total())
                .map(change -> change.current().max(change.proposed()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (longest.signum() == 0) {
            return;
        }
        out.write("<p class=\"legend\"><span class=\"current\">" + escaped(language.say("column.current"))
                + "</span><span class=\"proposed\">" + escaped(language.say("column.proposed")) + "</span></p>\n");
        out.write("<svg class=\"chart\" viewBox=\"0 0 " + CHART_WIDTH + " " + (LINE_HEIGHT * groups.size())
                + "\" role=\"img\" aria-label=\"" + escaped(language.say("html.chart", table.title())) + "\">\n");
        int y = 0;
        for (Group group : groups) {
            Figures figures = group.figures().get(chart.measure());
            String name = group.names().stream().map(tables::name).collect(Collectors.joining(" / "));
            bar(y, name, figures, longest, out);
            y += LINE_HEIGHT;
        }
        out.write("</svg>\n");
    }

    private void bar(int y, String name, Figures figures, BigDecimal longest, Writer out) throws IOException {
        String current = numbers.amount(figures.total().current());
        String proposed = numbers.amount(figures.total().proposed());
        out.write("<g><title>" + escaped(name) + ": " + current + " → " + proposed + "</title>"
                + "<text x=\"0\" y=\"" + (y + 11) + "\">" + escaped(Terminal.shorten(Terminal.safe(name), 44))
                + "</text>"
                + "<text class=\"value\" x=\"" + CHART_WIDTH + "\" y=\"" + (y + 11) + "\">"
                + escaped(numbers.percent(figures.percent())) + "</text>"
                + rectangle("current", y + 16, length(figures.total().current(), longest))
                + rectangle("proposed", y + 27, length(figures.total().proposed(), longest))
                + "</g>\n");
    }

    private static String rectangle(String kind, int y, String width) {
        return "<rect class=\"" + kind + "\" x=\"0\" y=\"" + y + "\" width=\"" + width + "\" height=\"9\"/>";
    }

    private static String length(BigDecimal value, BigDecimal longest) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(BAR_ROOM))
                .divide(longest, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The text with nothing in it that HTML would take for markup, nor a browser for a direction. */
    private static String escaped(String text) {
        return Terminal.safe(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Our own words inside a quoted string of the script. */
    private static String scripted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c");
    }

    /** The way from a part to the whole, or from the whole to its parts. */
    private String trail() {
        if (!links.parts().isEmpty()) {
            return "<p class=\"trail\"><a href=\"#parts\">" + escaped(language.say("html.parts")) + "</a></p>\n";
        }
        return links.index()
                .map(index -> "<p class=\"trail\">" + link(index.href(), language.say("html.index")) + " › "
                        + escaped(index.name()) + "</p>\n")
                .orElse("");
    }

    private void parts(Writer out) throws IOException {
        if (links.parts().isEmpty()) {
            return;
        }
        out.write("<nav id=\"parts\">\n<h2>" + escaped(language.say("html.parts")) + "</h2>\n<ul>\n");
        for (Links.Link part : links.parts()) {
            out.write("<li>" + link(part.href(), part.name()) + "</li>\n");
        }
        out.write("</ul>\n</nav>\n");
    }

    private static String link(String href, String words) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(words) + "</a>";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/vn/tthc/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
