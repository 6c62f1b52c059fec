package vn.tthc.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table for people.
 *
 * @param total the line that sums up the others, if it has one
 * @param chart what may be drawn of it, if anything may
 */
public record Table(
        String title, List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total, Optional<Chart> chart) {
    /**
     * The same with two columns for each that has the lowest and the highest value of a figure, so that both are numbers; and
     * without what may be drawn.
     */
    Table withoutRanges(Language language) {
        boolean[] isRange = new boolean[columns.size()];
        Stream.concat(rows.stream(), total.stream()).forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                isRange[i] |= row.get(i) instanceof Cell.Range;
            }
        });
        List<Column> apart = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (isRange[i]) {
                apart.add(columns.get(i).renamed(title -> language.say("column.low", title)));
                apart.add(columns.get(i).renamed(title -> language.say("column.high", title)));
            } else {
                apart.add(columns.get(i));
            }
        }
        return new Table(
                title,
                apart,
                rows.stream().map(row -> apart(row, isRange)).toList(),
                total.map(row -> apart(row, isRange)),
                Optional.empty());
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

    /**
     * Two values of each row side by side.
     *
     * @param first what the first values are called
     * @param second what the second values are called
     * @param percentColumn the number of the column with the percentages, from 0
     */
    public record Chart(String first, String second, int percentColumn, List<Bars> bars) {
        /** In a chart with more bars nobody compares any. */
        private static final int MAX_BARS = 25;

        /** The rows that are drawn; none if no bar is longer than nothing. */
        List<Bars> drawn() {
            List<Bars> first = bars.stream().limit(MAX_BARS).toList();
            boolean isAny =
                    first.stream().anyMatch(row -> row.first().max(row.second()).signum() > 0);
            return isAny ? first : List.of();
        }

        /** Says that not all rows are drawn; nothing if they are. */
        String more(Language language) {
            Numbers numbers = language.numbers();
            return drawn().size() == bars.size()
                    ? ""
                    : language.say("chart.more", numbers.count(drawn().size()), numbers.count(bars.size()));
        }
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

        /** Whether the target is missed. */
        boolean isMissed() {
            return !met.orElse(true);
        }

        /** The percentage, with a mark where the target is missed, for those who see no colours. */
        String verdict(Numbers numbers) {
            return isMissed() ? "✗ " + percent.shown(numbers) : percent.shown(numbers);
        }
    }
}
