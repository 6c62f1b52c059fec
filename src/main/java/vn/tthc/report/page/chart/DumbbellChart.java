package vn.tthc.report.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The percentage of each row before and after as two dots with a line between them. */
public final class DumbbellChart {
    private DumbbellChart() {}

    /**
     * A row.
     *
     * @param moved by how much, in words
     */
    public record Row(
            String name, Optional<BigDecimal> before, Optional<BigDecimal> after, String values, String moved) {
        private BigDecimal last() {
            return after.or(() -> before).orElse(BigDecimal.ZERO);
        }
    }

    /** The words of a chart; those of the note are said if not all rows are drawn. */
    public record Words(String title, String description, String before, String after, String note) {}

    /** Draws the rows that have a percentage, the highest first; empty if none has. */
    public static Optional<Drawing> of(List<Row> rows, Words words) {
        List<Row> sorted = rows.stream()
                .filter(row -> row.before.isPresent() || row.after.isPresent())
                .sorted(Comparator.comparing(Row::last).reversed())
                .toList();
        List<Row> drawn = Drawing.bestAndWorst(sorted);
        List<BigDecimal> all = new ArrayList<>();
        drawn.forEach(row -> {
            row.before.ifPresent(all::add);
            row.after.ifPresent(all::add);
        });
        Scale scale = Scale.of(all);
        return Drawing.of(
                words.title,
                words.description,
                List.of(new Drawing.Legend("earlier", words.before), new Drawing.Legend("later", words.after)),
                drawn.stream().map(row -> row(row, scale)).toList(),
                drawn.size() < sorted.size() ? words.note : "");
    }

    private static Drawing.Row row(Row row, Scale scale) {
        List<Drawing.Shape> shapes = new ArrayList<>();
        if (scale.hasBelowZero()) {
            shapes.add(Drawing.Shape.at(Drawing.Form.MARK, Drawing.ZERO, scale.place(BigDecimal.ZERO)));
        }
        Optional<BigDecimal> from = row.before.map(scale::place);
        Optional<BigDecimal> to = row.after.map(scale::place);
        if (from.isPresent() && to.isPresent()) {
            shapes.add(new Drawing.Shape(Drawing.Form.LINE, "between", from.get(), to.get()));
        }
        from.ifPresent(place -> shapes.add(Drawing.Shape.at(Drawing.Form.DOT, "earlier", place)));
        to.ifPresent(place -> shapes.add(Drawing.Shape.at(Drawing.Form.DOT, "later", place)));
        return new Drawing.Row(row.name, shapes, row.values, row.moved);
    }
}
