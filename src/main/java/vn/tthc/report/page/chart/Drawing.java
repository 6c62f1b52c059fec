package vn.tthc.report.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn of some rows, each a drawing of its own, so that names may wrap and a page of print ends between rows.
 *
 * @param title what is drawn
 * @param description the same for those who do not see it, with what it shows
 * @param legend what the shapes mean
 * @param note what of the rows is not drawn; empty if they all are
 */
public record Drawing(String title, String description, List<Legend> legend, List<Row> rows, String note) {
    /** In a chart with more rows nobody compares any. */
    static final int MAX_ROWS = 25;

    /** The kind of a mark where 0 is. */
    static final String ZERO = "zero";

    /** What a kind of shape means. */
    public record Legend(String kind, String words) {}

    /**
     * A row.
     *
     * @param values what its figure is made of; may be empty
     * @param figure with a mark where colour says something
     */
    public record Row(String name, List<Shape> shapes, String values, String figure) {}

    /**
     * A shape; places are percent of the width of the drawing.
     *
     * @param kind what the style sheet calls it
     * @param to the same as {@code from} of a dot or a mark
     */
    public record Shape(Form form, String kind, BigDecimal from, BigDecimal to) {
        static Shape at(Form form, String kind, BigDecimal place) {
            return new Shape(form, kind, place, place);
        }
    }

    /** How a shape looks. */
    public enum Form {
        BAR,
        LINE,
        DOT,
        /** A line across the row. */
        MARK
    }

    /** Of rows from the highest figure to the lowest the first and the last ones, if there are too many to draw. */
    public static <T> List<T> bestAndWorst(List<T> sorted) {
        if (sorted.size() <= MAX_ROWS) {
            return sorted;
        }
        List<T> ends = new ArrayList<>(sorted.subList(0, best()));
        ends.addAll(sorted.subList(sorted.size() - (MAX_ROWS - best()), sorted.size()));
        return List.copyOf(ends);
    }

    /** How many of the {@link #bestAndWorst} are the best. */
    public static int best() {
        return (MAX_ROWS + 1) / 2;
    }

    /** How many of the {@link #bestAndWorst} are the worst. */
    public static int worst() {
        return MAX_ROWS - best();
    }

    /** A drawing that has rows; empty if it has none. */
    static Optional<Drawing> of(String title, String description, List<Legend> legend, List<Row> rows, String note) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Drawing(title, description, legend, rows, note));
    }
}
