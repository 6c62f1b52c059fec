package vn.tthc.report.writer;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.Terminal;

/**
 * A page as aligned tables, fitted to the width of a terminal; in a file or pipe as wide as they need. Names are shortened
 * where they must, numbers never.
 */
final class TextWriter {
    private static final String GAP = "  ";
    private static final String NARROW_GAP = " ";
    private static final int MIN_NAME = 12;
    private static final int SHORTEST_NAME = 8;
    private static final int MIN_BAR = 6;
    private static final int MAX_BAR = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A file or a pipe takes lines of any length. */
    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    /** On narrower terminals counts are left out before a name is shortened. */
    private static final int NARROW = 70;

    /** So many lines of a table are made but once. */
    private static final int MAX_KEPT = 1 << 17;

    /** Stands in no text that is {@linkplain Terminal#safe safe}. */
    private static final String KEPT_BETWEEN = "\t";

    /** A block and what is less of it by eighths. */
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private final Presentation presentation;
    private final Numbers numbers;

    TextWriter(Presentation presentation) {
        this.presentation = presentation;
        numbers = presentation.language().numbers();
    }

    void write(Page page, Writer out) throws IOException {
        if (!presentation.heading().isEmpty()) {
            for (String line : List.of(page.title(), page.byline())) {
                out.write(line.isEmpty() ? "" : Style.STRONG.apply(Terminal.safe(line), presentation.color()) + "\n");
            }
            out.write("\n");
        }
        for (String line : sentence(page.sentences())) {
            out.write(Style.STRONG.apply(line, presentation.color()) + "\n");
        }
        for (Table table : page.tables()) {
            out.write("\n");
            for (String line : sentence(table.title())) {
                out.write(Style.STRONG.apply(line, presentation.color()) + "\n");
            }
            write(table, out);
        }
        if (!page.notes().isEmpty()) {
            out.write("\n");
        }
        for (String note : page.notes()) {
            for (String line : sentence(note)) {
                out.write(line + "\n");
            }
        }
    }

    /** The lines of a sentence. */
    private List<String> sentence(String text) {
        return presentation.wrapped() ? Terminal.wrapped(text, presentation.width()) : List.of(Terminal.safe(text));
    }

    private void write(Table table, Writer out) throws IOException {
        int width = presentation.wrapped() ? presentation.width() : UNLIMITED;
        List<Column> columns = table.columns();
        Function<Cell, String> words = cell -> cell.shown(numbers);
        List<String> kept = new ArrayList<>();
        int[] widths = widths(table, words, kept);
        if (!Layout.fits(widths, width)) {
            words = cell -> cell.brief(numbers);
            kept.clear();
            widths = widths(table, words, kept);
        }
        Layout layout = Layout.of(columns, widths, width, table.chart().isPresent());
        List<String> titles = columns.stream().map(Column::titleWithMark).toList();
        out.write(Style.DIM.apply(layout.line(titles, (column, cell) -> cell, Optional.empty()), presentation.color())
                + "\n");
        for (int i = 0; i < table.rows().size(); i++) {
            if (i < kept.size() && !presentation.color()) {
                List<String> row = List.of(kept.get(i).split(KEPT_BETWEEN, -1));
                Optional<BigDecimal> bar = Optional.of(row.get(columns.size()))
                        .filter(text -> !text.isEmpty())
                        .map(BigDecimal::new);
                out.write(layout.line(row, (column, cell) -> cell, bar) + "\n");
            } else {
                write(table, table.rows().get(i), words, Style.PLAIN, layout, out);
            }
        }
        if (table.total().isPresent()) {
            write(table, table.total().get(), words, Style.STRONG, layout, out);
        }
    }

    private void write(
            Table table, List<Cell> cells, Function<Cell, String> words, Style style, Layout layout, Writer out)
            throws IOException {
        String line = layout.line(
                shown(cells, words),
                (column, cell) -> style.apply(cell, cells.get(column).tone(), presentation.color()),
                bar(table, cells));
        out.write(line + "\n");
    }

    /**
     * What each column needs to show everything.
     *
     * @param kept takes the texts of the first rows and what their bars show, one text each; others are made anew when they are
     *     written
     */
    private static int[] widths(Table table, Function<Cell, String> words, List<String> kept) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Terminal.width(table.columns().get(i).titleWithMark());
        }
        for (List<Cell> row : table.rows()) {
            List<String> shown = shown(row, words);
            widen(widths, shown);
            if (kept.size() < MAX_KEPT) {
                shown.add(bar(table, row).map(BigDecimal::toPlainString).orElse(""));
                kept.add(String.join(KEPT_BETWEEN, shown));
            }
        }
        table.total().ifPresent(row -> widen(widths, shown(row, words)));
        return widths;
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Terminal.width(cells.get(i)));
        }
    }

    /** The percentage that the bar of a row shows, of two the lower one, if it has one. */
    private static Optional<BigDecimal> bar(Table table, List<Cell> cells) {
        return table.chart().flatMap(chart -> {
            Cell cell = cells.get(chart.percentColumn());
            return ((Cell.Percent) (cell instanceof Cell.Range range ? range.low() : cell)).percent();
        });
    }

    private static List<String> shown(List<Cell> row, Function<Cell, String> words) {
        List<String> shown = new ArrayList<>(row.size());
        for (Cell cell : row) {
            shown.add(Terminal.safe(words.apply(cell)));
        }
        return shown;
    }

    /**
     * How a table fits the width: first long words and the gaps give way, on a narrow terminal then the counts, then the
     * names; then on any terminal the counts, and at last more of the names.
     *
     * @param widths of the columns; negative for one that is left out
     * @param bar the room that is left for bars, or 0
     */
    private record Layout(List<Column> columns, List<Integer> widths, String gap, int bar) {
        /**
         * A layout.
         *
         * @param needed what each column needs to show everything
         * @param bars whether there are bars to be shown
         */
        static Layout of(List<Column> columns, int[] needed, int width, boolean bars) {
            int[] widths = needed.clone();
            leaveOutCounts(columns, widths, width, width < NARROW ? UNLIMITED : MIN_NAME);
            int room = width - shown(widths).sum();
            int gaps = (int) shown(widths).count() - 1;
            String gap = room < gaps * GAP.length() ? NARROW_GAP : GAP;
            int left = room - gaps * gap.length();
            int over = shorten(columns, widths, -left, MIN_NAME);
            shorten(columns, widths, over, SHORTEST_NAME);
            int bar = bars && left - gap.length() >= MIN_BAR ? Math.min(left - gap.length(), MAX_BAR) : 0;
            return new Layout(columns, IntStream.of(widths).boxed().toList(), gap, bar);
        }

        /** Whether everything can be shown. */
        static boolean fits(int[] widths, int width) {
            return IntStream.of(widths).sum() + widths.length - 1 <= width;
        }

        private static IntStream shown(int[] widths) {
            return IntStream.of(widths).filter(width -> width >= 0);
        }

        /**
         * Leaves out counts, the last first, until the table fits.
         *
         * @param name how much of a name has to fit
         */
        private static void leaveOutCounts(List<Column> columns, int[] widths, int width, int name) {
            for (int i = widths.length - 1; i >= 0; i--) {
                int needed = IntStream.range(0, widths.length)
                        .filter(column -> widths[column] >= 0)
                        .map(column -> columns.get(column).kind() == Column.Kind.NAME
                                ? Math.min(widths[column], name)
                                : widths[column])
                        .sum();
                boolean fits = needed + shown(widths).count() - 1 <= width;
                if (!fits && columns.get(i).kind() == Column.Kind.COUNT) {
                    widths[i] = -1;
                }
            }
        }

        /**
         * One line of the table.
         *
         * @param styled what a terminal is told about a cell's text, given the number of its column
         */
        String line(List<String> cells, BiFunction<Integer, String, String> styled, Optional<BigDecimal> percent) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                if (widths.get(i) < 0) {
                    continue;
                }
                Column.Kind kind = columns.get(i).kind();
                String cell = kind == Column.Kind.NAME ? Terminal.shorten(cells.get(i), widths.get(i)) : cells.get(i);
                int padding = widths.get(i) - Terminal.width(cell);
                line.append(i == 0 ? "" : gap);
                if (columns.get(i).isNumber()) {
                    pad(line, padding);
                }
                line.append(styled.apply(i, cell));
                if (!columns.get(i).isNumber()) {
                    pad(line, padding);
                }
            }
            if (bar > 0 && percent.isPresent()) {
                line.append(gap).append(bar(percent.get(), bar));
            }
            return line.toString().stripTrailing();
        }

        private static void pad(StringBuilder line, int columns) {
            for (int i = 0; i < columns; i++) {
                line.append(' ');
            }
        }

        /**
         * Takes columns from the widest names.
         *
         * @param least what is left of a name
         * @return how much the table is still too wide
         */
        private static int shorten(List<Column> columns, int[] widths, int over, int least) {
            for (int i = 0; i < over; i++) {
                int widest = IntStream.range(0, widths.length)
                        .filter(column -> columns.get(column).kind() == Column.Kind.NAME && widths[column] > least)
                        .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                        .orElse(-1);
                if (widest < 0) {
                    return over - i;
                }
                widths[widest]--;
            }
            return 0;
        }

        /** A bar as long as the percentage to an eighth of a column, from empty at 0 to full at 100. */
        private static String bar(BigDecimal percent, int room) {
            int steps = EIGHTHS.length() - 1;
            int filled = percent.max(BigDecimal.ZERO)
                    .min(HUNDRED)
                    .movePointLeft(2)
                    .multiply(BigDecimal.valueOf((long) room * steps))
                    .intValue();
            String last = filled % steps == 0 ? "" : EIGHTHS.substring(filled % steps, filled % steps + 1);
            return "█".repeat(filled / steps) + last + "░".repeat(room - filled / steps - last.length());
        }
    }

    /** How text stands out on a terminal. */
    private enum Style {
        PLAIN(""),
        STRONG("1"),
        DIM("2");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        String apply(String text, boolean color) {
            return apply(text, Cell.Tone.PLAIN, color);
        }

        String apply(String text, Cell.Tone tone, boolean color) {
            if (!color) {
                return text;
            }
            String codes =
                    Stream.of(code, color(tone)).filter(one -> !one.isEmpty()).collect(Collectors.joining(";"));
            return !codes.isEmpty() && !text.isEmpty() ? "\u001B[" + codes + "m" + text + "\u001B[0m" : text;
        }

        private static String color(Cell.Tone tone) {
            return switch (tone) {
                case PLAIN -> "";
                case GOOD -> "32";
                case DOUBTFUL -> "33";
                case BAD -> "31";
            };
        }
    }
}
