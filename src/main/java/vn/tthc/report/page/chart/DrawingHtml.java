package vn.tthc.report.page.chart;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a drawing as HTML with inline SVG; colours are those of the style sheet. */
public final class DrawingHtml {
    private static final int HEIGHT = 16;
    private static final int BAR = 12;
    private static final int DOT = 6;

    private final UnaryOperator<String> escaped;
    private final UnaryOperator<String> shortened;

    /**
     * A writer.
     *
     * @param escaped makes a text one that HTML takes for nothing else
     * @param shortened makes a name fit beside its drawing
     */
    public DrawingHtml(UnaryOperator<String> escaped, UnaryOperator<String> shortened) {
        this.escaped = escaped;
        this.shortened = shortened;
    }

    public void write(Drawing drawing, Writer out) throws IOException {
        List<Drawing.Row> rows = drawing.rows();
        String widths = "--values: " + longest(rows, Drawing.Row::values) + "ch; --percent: "
                + (longest(rows, Drawing.Row::figure) + 1) + "ch";
        out.write("<h3>" + escaped.apply(drawing.title()) + "</h3>\n<div class=\"chart\" style=\"" + widths
                + "\" role=\"img\" aria-label=\"" + escaped.apply(drawing.description()) + "\">\n<p class=\"legend\">");
        for (Drawing.Legend one : drawing.legend()) {
            out.write("<span class=\"" + one.kind() + "\">" + escaped.apply(one.words()) + "</span> ");
        }
        out.write("</p>\n");
        for (Drawing.Row row : rows) {
            out.write("<div class=\"bars\"><span class=\"name\">" + escaped.apply(shortened.apply(row.name()))
                    + "</span> <svg" + (hasZero(row) ? " class=\"signed\"" : "") + " width=\"100%\" height=\"" + HEIGHT
                    + "\">");
            for (Drawing.Shape shape : row.shapes()) {
                out.write(svg(shape));
            }
            out.write("</svg> <span class=\"values\">" + escaped.apply(row.values()) + "</span> <b>"
                    + escaped.apply(row.figure()) + "</b></div>\n");
        }
        out.write("</div>\n");
        if (!drawing.note().isEmpty()) {
            out.write("<p class=\"more\">" + escaped.apply(drawing.note()) + "</p>\n");
        }
    }

    /** Whether 0 stands elsewhere than at the left end. */
    private static boolean hasZero(Drawing.Row row) {
        return row.shapes().stream().anyMatch(shape -> shape.kind().equals(Drawing.ZERO));
    }

    private static String svg(Drawing.Shape shape) {
        String kind = "class=\"" + shape.kind() + "\" ";
        String middle = String.valueOf(HEIGHT / 2);
        return switch (shape.form()) {
            case BAR ->
                "<rect " + kind + "x=\"" + percent(shape.from()) + "\" y=\"" + (HEIGHT - BAR) / 2 + "\" width=\""
                        + percent(shape.to().subtract(shape.from())) + "\" height=\"" + BAR + "\"/>";
            case LINE ->
                "<line " + kind + "x1=\"" + percent(shape.from()) + "\" y1=\"" + middle + "\" x2=\""
                        + percent(shape.to()) + "\" y2=\"" + middle + "\"/>";
            case DOT ->
                "<circle " + kind + "cx=\"" + percent(shape.from()) + "\" cy=\"" + middle + "\" r=\"" + DOT + "\"/>";
            case MARK ->
                "<rect " + kind + "x=\"" + percent(shape.from()) + "\" width=\"2\" height=\"" + HEIGHT + "\"/>";
        };
    }

    private static String percent(BigDecimal place) {
        return place.toPlainString() + "%";
    }

    private static int longest(List<Drawing.Row> rows, Function<Drawing.Row, String> text) {
        return rows.stream().map(text).mapToInt(String::length).max().orElse(0);
    }
}
