package vn.tthc.report.page;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tthc.report.page.chart.Drawing;

/**
 * A table for people.
 *
 * @param total the line that sums up the others, if it has one
 * @param chart what may be drawn of it as bars, if anything may
 * @param drawings what pages on a screen draw of it besides; made only for them
 */
public record Table(
        String title,
        List<Column> columns,
        List<List<Cell>> rows,
        Optional<List<Cell>> total,
        Optional<Chart> chart,
        Optional<Supplier<List<Drawing>>> drawings) {
    /** A table of which nothing is drawn. */
    public Table(String title, List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total) {
        this(title, columns, rows, total, Optional.empty(), Optional.empty());
    }

    /** A table of which nothing is drawn, with no line that sums up the others. */
    public Table(String title, List<Column> columns, List<List<Cell>> rows) {
        this(title, columns, rows, Optional.empty());
    }

    /** A table of rows that are not yet cells. */
    public static <R> Table of(String title, List<Column.Of<R>> columns, List<R> rows) {
        return new Table(
                title, columns.stream().map(Column.Of::column).toList(), rows(rows, row -> cells(columns, row)));
    }

    /** What the columns have for a row. */
    static <R> List<Cell> cells(List<Column.Of<R>> columns, R row) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column.Of<R> column : columns) {
            cells.add(column.cell().apply(row));
        }
        return cells;
    }

    /** The table with what may be drawn of it as bars. */
    public Table withChart(Chart bars) {
        return new Table(title, columns, rows, total, Optional.of(bars), drawings);
    }

    /** The table with what pages on a screen draw of it besides. */
    public Table withDrawings(Supplier<List<Drawing>> others) {
        return new Table(title, columns, rows, total, chart, Optional.of(others));
    }

    /**
     * The table with two columns for each that has the lowest and the highest value of a figure, so that both are numbers; and
     * without what may be drawn.
     */
    public Table withoutRanges(Language language) {
        boolean[] isRange = new boolean[columns.size()];
        Stream.concat(rows.stream(), total.stream()).forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                isRange[i] |= row.get(i) instanceof Cell.Range;
            }
        });
        List<Column> apart = new ArrayList<>();
        boolean isAny = false;
        for (boolean one : isRange) {
            isAny |= one;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (isRange[i]) {
                apart.add(columns.get(i).renamed(title -> language.say("column.low", title)));
                apart.add(columns.get(i).renamed(title -> language.say("column.high", title)));
            } else {
                apart.add(isAny ? columns.get(i).renamed(title -> title) : columns.get(i));
            }
        }
        return new Table(
                title,
                apart,
                rows.stream().map(row -> apart(row, isRange)).toList(),
                total.map(row -> apart(row, isRange)));
    }

    private static List<Cell> apart(List<Cell> row, boolean[] isRange) {
        List<Cell> apart = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            apart.add(cell instanceof Cell.Range range ? range.low() : cell);
            if (isRange[i]) {
                apart.add(cell instanceof Cell.Range range ? range.high() : cell);
            }
        }
        return apart;
    }

    /** Rows that are made of groups, each when it is asked for: a page may have many, and no format needs all at once. */
    public static <G> List<List<Cell>> rows(List<G> groups, Function<G, List<Cell>> making) {
        return new AbstractList<>() {
            @Override
            public List<Cell> get(int index) {
                return making.apply(groups.get(index));
            }

            @Override
            public int size() {
                return groups.size();
            }
        };
    }

    /** Two values of each row side by side. */
    public static final class Chart {
        private final String first;
        private final String second;
        private final int percentColumn;
        private final Supplier<List<Bars>> bars;
        private Optional<Drawn> drawn = Optional.empty();

        /** Some of so many rows. */
        private record Drawn(List<Bars> rows, int all) {}

        /**
         * A chart.
         *
         * @param first what the first values are called
         * @param second what the second values are called
         * @param percentColumn the number of the column with the percentages, from 0
         * @param bars makes the rows, for whoever draws them
         */
        public Chart(String first, String second, int percentColumn, Supplier<List<Bars>> bars) {
            this.first = first;
            this.second = second;
            this.percentColumn = percentColumn;
            this.bars = bars;
        }

        public String first() {
            return first;
        }

        public String second() {
            return second;
        }

        public int percentColumn() {
            return percentColumn;
        }

        /**
         * The rows that are drawn, of too many those with the highest and the lowest percentages; none if no bar is longer than
         * nothing.
         */
        public List<Bars> drawn() {
            return chosen().rows;
        }

        private Drawn chosen() {
            if (drawn.isEmpty()) {
                drawn = Optional.of(chosen(bars.get()));
            }
            return drawn.get();
        }

        private static Drawn chosen(List<Bars> all) {
            List<Bars> chosen = all;
            if (Drawing.bestAndWorst(all).size() < all.size()) {
                chosen = Drawing.bestAndWorst(all.stream()
                        .sorted(Comparator.comparing(Bars::order).reversed())
                        .toList());
            }
            boolean isAny = chosen.stream()
                    .anyMatch(row -> row.first().max(row.second()).signum() > 0);
            return new Drawn(isAny ? chosen : List.of(), all.size());
        }

        /** Says which of the rows are drawn; nothing if they all are. */
        public String more(Language language) {
            return drawn().size() == chosen().all ? "" : bestAndWorst(chosen().all, language);
        }
    }

    /** Says that of so many rows the best and the worst are drawn. */
    public static String bestAndWorst(int all, Language language) {
        Numbers numbers = language.numbers();
        return language.say(
                "chart.more", numbers.count(Drawing.best()), numbers.count(Drawing.worst()), numbers.count(all));
    }

    /**
     * The two values of one row, and the percentage between them.
     *
     * @param values the values in words, of which the bars may be those in percent
     * @param required what the second value may be at most where a target is met; empty if there is none
     * @param met whether it is; empty if that cannot be judged
     */
    public record Bars(
            String name,
            BigDecimal first,
            BigDecimal second,
            String values,
            Cell percent,
            Optional<BigDecimal> required,
            Optional<Boolean> met) {
        /** Bars without a target. */
        public Bars(String name, BigDecimal first, BigDecimal second, String values, Cell percent) {
            this(name, first, second, values, percent, Optional.empty(), Optional.empty());
        }

        /** The percentage, of two the lower one; what has none stands last. */
        private BigDecimal order() {
            Cell one = percent instanceof Cell.Range range ? range.low() : percent;
            return one instanceof Cell.Percent known
                    ? known.percent().orElse(BigDecimal.valueOf(Long.MIN_VALUE))
                    : BigDecimal.valueOf(Long.MIN_VALUE);
        }

        /** Whether the target is missed. */
        public boolean isMissed() {
            return !met.orElse(true);
        }

        /** The percentage, with a mark where the target is missed, for those who see no colours. */
        public String verdict(Numbers numbers) {
            return isMissed() ? "✗ " + percent.shown(numbers) : percent.shown(numbers);
        }
    }
}
