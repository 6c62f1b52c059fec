package vn.tthc.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A report as aligned tables, fitted to the width of a terminal. Names are shortened where they must, numbers never. */
final class TextReport {
    private static final String GAP = "  ";
    private static final int MIN_NAME = 12;
    private static final int MIN_BAR = 6;
    private static final int MAX_BAR = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Presentation presentation;
    private final Numbers numbers;

    TextReport(Presentation presentation) {
        this.presentation = presentation;
        numbers = presentation.language().numbers();
    }

    void write(Report report, Writer out) throws IOException {
        Tables tables = new Tables(report, presentation.language());
        for (String line : wrapped(tables.headline())) {
            out.write(Style.STRONG.apply(line, presentation.color()) + "\n");
        }
        for (Table table : tables.tables()) {
            out.write("\n" + Style.STRONG.apply(table.title(), presentation.color()) + "\n");
            write(table, out);
        }
        List<String> notes = tables.notes();
        if (!notes.isEmpty()) {
            out.write("\n");
        }
        for (String note : notes) {
            for (String line : wrapped(note)) {
                out.write(line + "\n");
            }
        }
    }

    private void write(Table table, Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(shown(row)));
        table.total().ifPresent(total -> rows.add(shown(total)));
        List<Column> columns = table.columns();
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> IntStream.concat(
                                IntStream.of(Terminal.width(columns.get(i).title())),
                                rows.stream().mapToInt(row -> Terminal.width(row.get(i))))
                        .max()
                        .orElse(0))
                .toArray();
        int bar = fit(columns, widths, table.bars().isPresent());
        write(columns.stream().map(Column::title).toList(), columns, widths, Optional.empty(), Style.DIM, out);
        for (int i = 0; i < rows.size(); i++) {
            boolean total = i >= table.rows().size();
            List<Cell> cells =
                    total ? table.total().orElseThrow() : table.rows().get(i);
            Optional<String> drawn =
                    bar > 0 ? table.bars().map(column -> bar((Cell.Percent) cells.get(column), bar)) : Optional.empty();
            write(rows.get(i), columns, widths, drawn, total ? Style.STRONG : Style.PLAIN, out);
        }
    }

    private List<String> shown(List<Cell> row) {
        return row.stream().map(cell -> Terminal.safe(cell.shown(numbers))).toList();
    }

    /** Shortens the names until the table fits; returns the room that is left for bars, or 0. */
    private int fit(List<Column> columns, int[] widths, boolean bars) {
        int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - presentation.width();
        while (over > 0) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> columns.get(i).kind() == Column.Kind.NAME && widths[i] > MIN_NAME)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(-1);
            if (widest < 0) {
                return 0;
            }
            widths[widest]--;
            over--;
        }
        int room = -over - GAP.length();
        return bars && room >= MIN_BAR ? Math.min(room, MAX_BAR) : 0;
    }

    private void write(
            List<String> cells, List<Column> columns, int[] widths, Optional<String> bar, Style style, Writer out)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean name = columns.get(i).kind() == Column.Kind.NAME;
            String cell = name ? Terminal.shorten(cells.get(i), widths[i]) : cells.get(i);
            String padding = " ".repeat(Math.max(0, widths[i] - Terminal.width(cell)));
            line.append(i == 0 ? "" : GAP).append(name ? cell + padding : padding + cell);
        }
        bar.ifPresent(drawn -> line.append(GAP).append(drawn));
        out.write(style.apply(line.toString().stripTrailing(), presentation.color()) + "\n");
    }

    /** A bar as long as the percentage, from empty at 0 to full at 100. */
    private static String bar(Cell.Percent percent, int room) {
        int filled = percent.percent()
                .map(value -> value.max(BigDecimal.ZERO)
                        .min(HUNDRED)
                        .multiply(BigDecimal.valueOf(room))
                        .divideToIntegralValue(HUNDRED)
                        .intValue())
                .orElse(0);
        return "█".repeat(filled) + "░".repeat(room - filled);
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Terminal.safe(text).split(" ", -1)) {
            if (line.length() > 0
                    && Terminal.width(line.toString()) + 1 + Terminal.width(word) > presentation.width()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How a line stands out on a terminal. */
    private enum Style {
        PLAIN(""),
        STRONG("\u001B[1m"),
        DIM("\u001B[2m");

        private static final String RESET = "\u001B[0m";

        private final String start;

        Style(String start) {
            this.start = start;
        }

        String apply(String line, boolean color) {
            return color && this != PLAIN ? start + line + RESET : line;
        }
    }
}
