package vn.tthc.report.writer;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.output.Resources;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.Terminal;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.report.page.chart.Drawing;
import vn.tthc.report.page.chart.DrawingHtml;
import vn.tthc.report.page.chart.PercentChart;

/**
 * A page as one file that needs nothing else: no network, and no script to be read. Where scripts run, tables sort and long
 * ones can be searched.
 */
public final class HtmlWriter {
    /** What fits two lines beside the bars; the table has the whole name. */
    private static final int MAX_NAME = 70;

    /** A longer text asks for a wider column. */
    private static final int LONG = 100;

    /** Lines between the rows for word processors, which take few borders from a style sheet. */
    private static final String LINED =
            "width=\"100%\" border=\"1\" frame=\"hsides\" rules=\"rows\" cellspacing=\"0\" cellpadding=\"4\"";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Word draws no SVG and knows no variables in a style sheet, but leaves out what stands between these. */
    private static final String NOT_IN_WORD = "<!--[if !mso]><!-->\n";

    private static final String IN_WORD_AGAIN = "<!--<![endif]-->\n";

    private final Language language;
    private final Numbers numbers;
    private final Links links;

    public HtmlWriter(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
        links = presentation.links();
    }

    public void write(Page page, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + language.key() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n<title>"
                + escaped(page.title()
                        + links.index().map(index -> ", " + index.name()).orElse(""))
                + "</title>\n<style>\n"
                + Resources.text("plain.css") + "</style>\n" + NOT_IN_WORD + "<style>\n" + Resources.text("report.css")
                + "</style>\n" + IN_WORD_AGAIN + "</head>\n<body>\n<main>\n" + trail() + "<h1>"
                + escaped(page.title()) + "</h1>\n"
                + (page.byline().isEmpty() ? "" : "<p class=\"byline\">" + escaped(page.byline()) + "</p>\n")
                + "<p class=\"headline\">" + escaped(page.sentences())
                + "</p>\n");
        highlights(page, out);
        if (!page.caution().isEmpty()) {
            out.write("<p class=\"caution\">" + escaped(page.caution()) + "</p>\n");
        }
        int number = 1;
        for (Table table : page.tables()) {
            String id = "table-" + number++;
            out.write("<section>\n<h2 id=\"" + id + "\">" + escaped(table.title()) + "</h2>\n");
            chart(table, out);
            List<Drawing> drawings =
                    table.drawings().isPresent() ? table.drawings().get().get() : List.of();
            if (!drawings.isEmpty()) {
                out.write(NOT_IN_WORD);
                for (Drawing drawing : drawings) {
                    draw(drawing, out);
                }
                out.write(IN_WORD_AGAIN);
            }
            write(table, id, out);
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
        out.write("</main>\n" + NOT_IN_WORD + "<script>\n"
                + Resources.text("report.js")
                        .replace("%SEARCH%", scripted(language.say("html.search")))
                        .replace("%FOUND%", scripted(language.say("html.found", "{0}", "{1}")))
                + "</script>\n" + IN_WORD_AGAIN + "</body>\n</html>\n");
    }

    private void highlights(Page page, Writer out) throws IOException {
        if (page.highlights().isEmpty()) {
            return;
        }
        out.write("<div class=\"figures\">\n");
        for (Page.Highlight highlight : page.highlights()) {
            out.write("<div class=\"figure\"><p class=\"label\">"
                    + escaped(highlight.label())
                    + "</p><p class=\"value\">"
                    + toned(highlight.figure())
                    + "</p><p class=\"detail\">" + escaped(highlight.detail()) + "</p>"
                    + highlight.verdict().map(this::verdict).orElse("") + "</div>\n");
        }
        out.write("</div>\n");
    }

    private String verdict(Cell cell) {
        return "<p class=\"verdict\">" + toned(cell) + "</p>";
    }

    private void write(Table table, String id, Writer out) throws IOException {
        out.write("<div class=\"scroll\" role=\"region\" aria-labelledby=\"" + id
                + "\" tabindex=\"0\"><table aria-labelledby=\"" + id + "\" " + LINED + ">\n<thead><tr>");
        for (Column column : table.columns()) {
            out.write("<th scope=\"col\"" + (column.isNumber() ? " class=\"number\"" : "")
                    + (column.isDescending() ? " aria-sort=\"descending\"" : "") + ">"
                    + escaped(column.full()) + "</th>");
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
            out.write("<" + tag + attributes(table.columns().get(i), cell) + ">" + toned(cell)
                    + (i == 0 ? "</th>" : "</td>"));
        }
        out.write("</tr>\n");
    }

    /** A cell's attributes, with one class at most: some word processors know no more. */
    private String attributes(Column column, Cell cell) {
        String type =
                column.isNumber() ? " class=\"number\"" : cell.shown(numbers).length() > LONG ? " class=\"long\"" : "";
        return type + plain(cell).map(value -> " data-v=\"" + value + "\"").orElse("");
    }

    private String toned(Cell cell) {
        String shown = escaped(cell.shown(numbers));
        return cell.tone() == Cell.Tone.PLAIN
                ? shown
                : "<span class=\"" + cell.tone().key() + "\">" + shown + "</span>";
    }

    /** The number by which a cell sorts. */
    private static Optional<String> plain(Cell cell) {
        if (cell instanceof Cell.Range range) {
            return plain(range.low());
        }
        if (cell instanceof Cell.Amount amount) {
            return Optional.of(amount.amount().toPlainString());
        }
        if (cell instanceof Cell.Signed signed) {
            return signed.change().map(BigDecimal::toPlainString);
        }
        return cell instanceof Cell.Percent percent
                ? percent.percent().map(BigDecimal::toPlainString)
                : Optional.empty();
    }

    /**
     * The two values of each row of a table as bars. Each row is a drawing of its own, so that names may wrap and a page
     * of print ends between rows.
     */
    private void chart(Table table, Writer out) throws IOException {
        if (table.chart().isEmpty()) {
            return;
        }
        Table.Chart chart = table.chart().get();
        List<Table.Bars> rows = chart.drawn();
        if (rows.isEmpty()) {
            return;
        }
        BigDecimal longest =
                rows.stream().map(row -> row.first().max(row.second())).reduce(BigDecimal.ZERO, BigDecimal::max);
        // As wide in each row, so that the bars of all rows have the same scale.
        String widths = "--values: " + longest(rows, Table.Bars::values) + "ch; --percent: "
                + (longest(rows, row -> row.verdict(numbers)) + 1) + "ch";
        out.write(NOT_IN_WORD + "<div class=\"chart\" style=\"" + widths + "\" role=\"img\" aria-label=\""
                + escaped(language.say("chart.description", table.title(), chart.first(), chart.second())) + "\">\n"
                + "<p class=\"legend\"><span class=\"current\">" + escaped(chart.first())
                + "</span> <span class=\"proposed\">" + escaped(chart.second()) + "</span>"
                + (rows.stream().anyMatch(Table.Bars::isMissed)
                        ? " <span class=\"missed\">" + escaped(language.say("chart.missed")) + "</span>"
                        : "")
                + (rows.stream().anyMatch(row -> row.required().isPresent())
                        ? " <span class=\"target\">" + escaped(language.say("chart.target")) + "</span>"
                        : "")
                + "</p>\n");
        for (Table.Bars row : rows) {
            bars(row, longest, out);
        }
        out.write("</div>\n");
        String more = chart.more(language);
        if (!more.isEmpty()) {
            out.write("<p class=\"more\">" + escaped(more) + "</p>\n");
        }
        out.write(IN_WORD_AGAIN);
    }

    private void bars(Table.Bars row, BigDecimal longest, Writer out) throws IOException {
        out.write("<div class=\"bars\"><span class=\"name\">"
                + escaped(Terminal.shorten(Terminal.safe(row.name()), MAX_NAME))
                + "</span> <svg width=\"100%\" height=\"21\">"
                + bar("current", 0, row.first(), longest)
                + bar(row.isMissed() ? "missed" : "proposed", 11, row.second(), longest)
                + row.required().map(required -> line(required, longest)).orElse("")
                + "</svg> <span class=\"values\">" + escaped(row.values()) + "</span> <b>"
                + escaped(row.verdict(numbers))
                + "</b></div>\n");
    }

    private static int longest(List<Table.Bars> rows, Function<Table.Bars, String> text) {
        return rows.stream().map(text).mapToInt(String::length).max().orElse(0);
    }

    /** How long the second bar may be where the target is met. */
    private static String line(BigDecimal required, BigDecimal longest) {
        String place = required.multiply(HUNDRED)
                .divide(longest, 2, RoundingMode.HALF_UP)
                .toPlainString();
        return "<rect class=\"target\" x=\"" + place + "%\" width=\"2\" height=\"21\"/>";
    }

    private static String bar(String kind, int y, BigDecimal value, BigDecimal longest) {
        String width = value.max(BigDecimal.ZERO)
                .multiply(HUNDRED)
                .divide(longest, 2, RoundingMode.HALF_UP)
                .toPlainString();
        return "<rect class=\"" + kind + "\" y=\"" + y + "\" width=\"" + width + "%\" height=\"10\"/>";
    }

    /**
     * The text with nothing in it that HTML would take for markup, nor a browser for a direction.
     */
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
        List<Links.Link> parts = new ArrayList<>(links.parts());
        VietnameseOrder order = new VietnameseOrder();
        parts.sort((a, b) -> order.compare(a.title(), b.title()));
        Set<String> titles = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        parts.stream()
                .map(Links.Link::title)
                .filter(title -> !titles.add(title))
                .forEach(doubled::add);
        // A part without figures has none to compare: those of the first tell which there are.
        List<String> labels = parts.stream()
                .flatMap(part -> part.figures().stream().map(Links.Figure::label))
                .distinct()
                .toList();
        out.write("<nav id=\"parts\">\n<h2 id=\"table-parts\">" + escaped(language.say("html.parts"))
                + "</h2>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"table-parts\" tabindex=\"0\">"
                + "<table aria-labelledby=\"table-parts\" " + LINED + ">\n<thead><tr><th scope=\"col\">"
                + escaped(language.say("column.source")) + "</th>");
        for (String label : labels) {
            String title = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
            out.write("<th scope=\"col\" class=\"number\">" + escaped(title) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (Links.Link part : parts) {
            out.write("<tr><th scope=\"row\">"
                    + link(part.href(), doubled.contains(part.title()) ? part.name() : part.title()) + "</th>");
            for (String label : labels) {
                String text = part.figures().stream()
                        .filter(figure -> figure.label().equals(label))
                        .map(Links.Figure::text)
                        .findFirst()
                        .orElse(Numbers.UNDEFINED);
                out.write("<td class=\"number\">" + escaped(text) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table></div>\n");
        out.write(NOT_IN_WORD);
        for (String label : labels) {
            Optional<Drawing> drawing = compared(label, parts);
            if (drawing.isPresent()) {
                draw(drawing.get(), out);
            }
        }
        out.write(IN_WORD_AGAIN + "</nav>\n");
    }

    /** One percentage of each part as bars; empty where there are no two to compare. */
    private Optional<Drawing> compared(String label, List<Links.Link> parts) {
        List<PercentChart.Row> rows = new ArrayList<>();
        for (Links.Link part : parts) {
            for (Links.Figure figure : part.figures()) {
                if (figure.label().equals(label) && figure.percent().isPresent()) {
                    rows.add(new PercentChart.Row(
                            part.title(), figure.percent().get(), figure.text(), Optional.empty(), false));
                }
            }
        }
        PercentChart.Words words = new PercentChart.Words(
                label,
                language.say("html.parts") + ": " + label,
                language.say("column.share"),
                language.say("chart.percent.increase"),
                "",
                "",
                Table.bestAndWorst(rows.size(), language));
        return PercentChart.of(rows, words);
    }

    private static void draw(Drawing drawing, Writer out) throws IOException {
        new DrawingHtml(HtmlWriter::escaped, name -> Terminal.shorten(Terminal.safe(name), MAX_NAME))
                .write(drawing, out);
    }

    private static String link(String href, String words) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(words) + "</a>";
    }
}
