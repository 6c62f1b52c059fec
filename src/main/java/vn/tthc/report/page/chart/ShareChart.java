package vn.tthc.report.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What part each row has of the whole, the largest first, each where the one before it ends: the right end of a bar is what all
 * down to it have together.
 */
public final class ShareChart {

    private ShareChart() {}

    /** A row with its part. */
    public record Row(String name, BigDecimal part) {}

    /** How a number in percent is told. */
    public interface Telling {
        String tell(BigDecimal part, BigDecimal whole);
    }

    /**
     * The words of a chart.
     *
     * @param before what the parts of the rows above are called
     * @param others what the rows are called that are not drawn one by one
     */
    public record Words(String title, String description, String part, String before, String others) {}

    /**
     * Draws the rows; empty if there are fewer than two, if there is no whole, or if a part is below 0, which has no share of it.
     *
     * @param telling the percentage of a part in words
     * @param together the same of the sum of parts down to a row
     */
    public static Optional<Drawing> of(List<Row> rows, Telling telling, Telling together, Words words) {
        BigDecimal whole = rows.stream().map(Row::part).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Row> parts = rows.stream()
                .filter(row -> row.part.signum() > 0)
                .sorted(Comparator.comparing(Row::part).reversed())
                .toList();
        if (parts.size() < 2 || rows.stream().anyMatch(row -> row.part.signum() < 0)) {
            return Optional.empty();
        }
        List<Row> drawn = new ArrayList<>(parts);
        if (parts.size() > Drawing.MAX_ROWS) {
            drawn = new ArrayList<>(parts.subList(0, Drawing.MAX_ROWS - 1));
            BigDecimal rest = parts.subList(Drawing.MAX_ROWS - 1, parts.size()).stream()
                    .map(Row::part)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            drawn.add(new Row(words.others, rest));
        }
        Scale scale = new Scale(BigDecimal.ZERO, whole);
        List<Drawing.Row> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : drawn) {
            BigDecimal from = scale.place(sum);
            sum = sum.add(row.part);
            BigDecimal to = scale.place(sum);
            lines.add(new Drawing.Row(
                    row.name,
                    List.of(
                            new Drawing.Shape(Drawing.Form.BAR, "before", BigDecimal.ZERO, from),
                            new Drawing.Shape(Drawing.Form.BAR, "proposed", from, to)),
                    together.tell(sum, whole),
                    telling.tell(row.part, whole)));
        }
        return Drawing.of(
                words.title,
                words.description,
                List.of(new Drawing.Legend("proposed", words.part), new Drawing.Legend("before", words.before)),
                lines,
                "");
    }

    /** How many rows the last one stands for, if not all are drawn one by one. */
    public static int others(List<Row> rows) {
        long parts = rows.stream().filter(row -> row.part.signum() > 0).count();
        return parts > Drawing.MAX_ROWS ? (int) parts - (Drawing.MAX_ROWS - 1) : 0;
    }
}
