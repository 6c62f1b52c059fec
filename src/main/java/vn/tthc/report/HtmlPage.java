package vn.tthc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page as one file that needs nothing else: no network, and no script to be read. Where scripts run, tables sort and long
 * ones can be searched.
 */
final class HtmlPage {
    /** In a chart with more bars nobody compares any. */
    private static final int MAX_BARS = 25;

    private static final int CHART_WIDTH = 340;
    private static final int LINE_HEIGHT = 46;
    private static final int BAR_ROOM = 300;

    private final Language language;
    private final Numbers numbers;
    private final Links links;

    HtmlPage(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
        links = presentation.links();
    }

    void write(Page page, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + language.key() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n<title>" + escaped(page.title())
                + "</title>\n<style>\n"
                + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n" + trail() + "<h1>"
                + escaped(page.title()) + "</h1>\n<p class=\"headline\">" + escaped(page.headline())
                + "</p>\n");
        highlights(page, out);
        for (Table table : page.tables()) {
            out.write("<section>\n<h2>" + escaped(table.title()) + "</h2>\n");
            chart(table, out);
            write(table, out);
            out.write("</section>\n");
        }
        if (!page.notes().isEmpty()) {
            out.write("<section>\n<h2>" + escaped(language.say("html.notes")) + "</h2>\n<ul>\n");
            for (String note : page.notes()) {
                out.write("<li>" + escaped(note) + "</li>\n");
            }
            out.write("</ul>\n</section>\n");
        }
        parts(out);
        out.write(
                "</main>\n<script>\n" + resource("report.js").replace("%SEARCH%", scripted(language.say("html.search")))
                        + "</script>\n</body>\n</html>\n");
    }

    private void highlights(Page page, Writer out) throws IOException {
        out.write("<div class=\"figures\">\n");
        for (Page.Highlight highlight : page.highlights()) {
            out.write("<div class=\"figure\"><div class=\"measure\">"
                    + escaped(highlight.label())
                    + "</div><div class=\"percent\">"
                    + escaped(highlight.figure().shown(numbers))
                    + "</div><div>" + escaped(highlight.detail()) + "</div>"
                    + highlight.verdict().map(this::verdict).orElse("") + "</div>\n");
        }
        out.write("</div>\n");
    }

    private String verdict(Cell cell) {
        return "<div class=\"verdict " + cell.tone().key() + "\">" + escaped(cell.shown(numbers)) + "</div>";
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
            String tag = i == 0 ? "th scope=\"row\"" : "td";
            out.write("<" + tag + attributes(table.columns().get(i), cell) + ">" + escaped(cell.shown(numbers))
                    + (i == 0 ? "</th>" : "</td>"));
        }
        out.write("</tr>\n");
    }

    private static String attributes(Column column, Cell cell) {
        String classes = Stream.of(
                        column.kind() == Column.Kind.NUMBER ? "number" : "",
                        cell.tone() == Cell.Tone.PLAIN ? "" : cell.tone().key())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        return (classes.isEmpty() ? "" : " class=\"" + classes + "\"")
                + plain(cell).map(value -> " data-v=\"" + value + "\"").orElse("");
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

    /** The two values of each row of a table as bars. */
    private void chart(Table table, Writer out) throws IOException {
        if (table.chart().isEmpty()) {
            return;
        }
        Table.Chart chart = table.chart().get();
        List<Table.Bars> rows = chart.bars().stream().limit(MAX_BARS).toList();
        BigDecimal longest =
                rows.stream().map(row -> row.first().max(row.second())).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (longest.signum() == 0) {
            return;
        }
        out.write("<p class=\"legend\"><span class=\"current\">" + escaped(chart.first())
                + "</span><span class=\"proposed\">" + escaped(chart.second()) + "</span></p>\n");
        out.write("<svg class=\"chart\" viewBox=\"0 0 " + CHART_WIDTH + " " + (LINE_HEIGHT * rows.size())
                + "\" role=\"img\" aria-label=\""
                + escaped(language.say("html.chart", table.title(), chart.first(), chart.second())) + "\">\n");
        int y = 0;
        for (Table.Bars row : rows) {
            bars(y, row, longest, out);
            y += LINE_HEIGHT;
        }
        out.write("</svg>\n");
    }

    private void bars(int y, Table.Bars row, BigDecimal longest, Writer out) throws IOException {
        out.write("<g><title>" + escaped(row.name()) + ": " + numbers.amount(row.first()) + " → "
                + numbers.amount(row.second()) + "</title>"
                + "<text x=\"0\" y=\"" + (y + 11) + "\">" + escaped(Terminal.shorten(Terminal.safe(row.name()), 44))
                + "</text>"
                + "<text class=\"value\" x=\"" + CHART_WIDTH + "\" y=\"" + (y + 11) + "\">"
                + escaped(row.percent().shown(numbers)) + "</text>"
                + rectangle("current", y + 16, length(row.first(), longest))
                + rectangle("proposed", y + 27, length(row.second(), longest))
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
        try (InputStream in = HtmlPage.class.getResourceAsStream("/vn/tthc/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
