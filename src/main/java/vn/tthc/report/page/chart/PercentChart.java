package vn.tthc.report.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The percentage of each row as a bar, with what it must reach as a line, and another colour and a mark where it does not. */
public final class PercentChart {
    private static final String MISSED_MARK = "✗ ";

    private PercentChart() {}

    /**
     * A row.
     *
     * @param shown the percentage in words
     * @param target what must be reached, if that is a percentage
     */
    public record Row(String name, BigDecimal percent, String shown, Optional<BigDecimal> target, boolean isMissed) {
        private String kind() {
            return isMissed ? "missed" : percent.signum() < 0 ? "before" : "proposed";
        }
    }

    /** The words of a chart; those of the note are said if not all rows are drawn. */
    public record Words(
            String title,
            String description,
            String percent,
            String increase,
            String missed,
            String target,
            String note) {}

    /** Draws the rows, the highest first; empty if there are fewer than two, which nobody compares. */
    public static Optional<Drawing> of(List<Row> rows, Words words) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing(Row::percent).reversed())
                .toList();
        List<Row> drawn = Drawing.bestAndWorst(sorted);
        List<BigDecimal> all = new ArrayList<>();
        drawn.forEach(row -> {
            all.add(row.percent);
            row.target.ifPresent(all::add);
        });
        Scale scale = Scale.of(all);
        List<Drawing.Legend> legend = new ArrayList<>();
        for (Drawing.Legend one : List.of(
                new Drawing.Legend("proposed", words.percent),
                new Drawing.Legend("before", words.increase),
                new Drawing.Legend("missed", MISSED_MARK + words.missed))) {
            if (drawn.stream().anyMatch(row -> row.kind().equals(one.kind()))) {
                legend.add(one);
            }
        }
        if (drawn.stream().anyMatch(row -> row.target.isPresent())) {
            legend.add(new Drawing.Legend("target", words.target));
        }
        return Drawing.of(
                words.title,
                words.description,
                legend,
                drawn.stream().map(row -> row(row, scale)).toList(),
                drawn.size() < rows.size() ? words.note : "");
    }

    private static Drawing.Row row(Row row, Scale scale) {
        List<Drawing.Shape> shapes = new ArrayList<>();
        BigDecimal zero = scale.place(BigDecimal.ZERO);
        BigDecimal end = scale.place(row.percent);
        shapes.add(new Drawing.Shape(Drawing.Form.BAR, row.kind(), zero.min(end), zero.max(end)));
        if (scale.hasBelowZero()) {
            shapes.add(Drawing.Shape.at(Drawing.Form.MARK, Drawing.ZERO, zero));
        }
        row.target.ifPresent(target -> shapes.add(Drawing.Shape.at(Drawing.Form.MARK, "target", scale.place(target))));
        return new Drawing.Row(row.name, shapes, "", row.isMissed ? MISSED_MARK + row.shown : row.shown);
    }
}
