package vn.tthc.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.tthc.output.WordChart;
import vn.tthc.output.WordDocument;
import vn.tthc.output.WordDocument.Align;
import vn.tthc.output.WordDocument.Font;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Heading;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.Terminal;

/** A page as a report that is ready to be signed: letterhead, headline, tables and signature, with what is to be filled in. */
final class DocxWriter {
    /** Says in the properties of the document that it is no list; {@code DocxReader} knows it by this. */
    private static final String PROGRAM = "tthc";

    private static final Font CAPS = new Font(12, false, false);
    private static final Font BOLD_CAPS = new Font(12, true, false);
    private static final Font BOLD = new Font(13, true, false);
    private static final Font PLAIN = new Font(13, false, false);
    private static final Font ITALIC = new Font(13, false, true);
    private static final Font TITLE = new Font(14, true, false);
    private static final Font TEXT = new Font(14, false, false);
    private static final Font SENT_TO = new Font(12, true, true);
    private static final Font RECEIVER = new Font(11, false, false);

    private static final Font REMARK = new Font(11, false, true);

    private static final int LEFT = 3600;

    /** What fits two lines beside the bars of a chart; the table has the whole name. */
    private static final int MAX_NAME_OF_BARS = 60;

    /** The sizes of type in tables: the largest in which no word is broken. */
    private static final List<Integer> SIZES = List.of(12, 11, 10, 9);

    /** Those of annexes, for which there is no wider page. */
    private static final List<Integer> SIZES_OF_ANNEXES = List.of(12, 11, 10, 9, 8, 7);

    /** In columns of words no more characters ask for room. */
    private static final int MAX_NAME = 60;

    private static final int MIN_CHARACTERS = 5;
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    /** Words are broken into lines of no fewer characters. */
    private static final int MIN_NAME = 14;

    /** Longer words are broken. */
    private static final int MAX_WORD = 20;

    /** The width of a bold character of one point, in twentieths of a point. */
    private static final int CHARACTER = 11;

    /** The room beside the text of a cell, in twentieths of a point. */
    private static final int PADDING = 200;

    private final Language language;
    private final Numbers numbers;
    private final Heading heading;

    /** Rows of more lines are hard to read. */
    private static final int MAX_LINES = 4;

    /**
     * The widths of columns for a size of type, and the width in which nothing would be broken that must not be.
     *
     * @param isHard whether most rows take many lines
     */
    private record Layout(int size, List<Integer> widths, int width, int needed, boolean isHard) {
        boolean fits() {
            return needed <= width;
        }

        /** Whether so much would be broken, or in so many lines, that a wider page is better. */
        boolean isTooWide() {
            return needed > width + width / 4 || isHard;
        }
    }

    /** A table that no upright page has room for. */
    private record Wide(Table table, List<List<String>> rows) {}

    DocxWriter(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
        heading = presentation.heading();
    }

    void write(Page page, OutputStream target) throws IOException {
        List<WordChart> charts = page.tables().stream()
                .flatMap(table -> table.chart().stream())
                .filter(chart -> !chart.drawn().isEmpty())
                .map(this::chart)
                .toList();
        WordDocument out =
                new WordDocument(target, language == Language.VI ? "vi-VN" : "en-GB", page.title(), PROGRAM, charts);
        letterhead(out);
        out.paragraph("", TEXT, Align.CENTRE);
        out.paragraph(language.say("docx.kind"), TITLE, Align.CENTRE);
        out.paragraph(page.title(), TITLE, Align.CENTRE);
        if (!heading.period().isEmpty()) {
            out.paragraph(heading.period(), TITLE, Align.CENTRE);
        }
        out.rule();
        out.paragraph(page.headline(), TEXT, Align.TEXT);
        if (!page.caution().isEmpty()) {
            out.paragraph(page.caution(), TEXT, Align.TEXT);
        }
        for (Page.Highlight highlight : page.highlights()) {
            String verdict =
                    highlight.verdict().map(cell -> "; " + cell.shown(numbers)).orElse("");
            out.paragraph(
                    "- " + highlight.label() + ": " + highlight.figure().shown(numbers) + " (" + highlight.detail()
                            + ")" + verdict,
                    TEXT,
                    Align.TEXT);
        }
        List<Wide> annexes = new ArrayList<>();
        int number = 1;
        for (Table table : page.tables()) {
            List<List<String>> rows = rows(table);
            Layout layout = layout(table, rows, WordDocument.TEXT_WIDTH);
            String title = table.title();
            if (layout.isTooWide()) {
                annexes.add(new Wide(table, rows));
                title = language.say("docx.see_annex", title, roman(annexes.size()));
            }
            out.heading(number++ + ". " + title, BOLD);
            if (table.chart().isPresent()) {
                draw(table.chart().get(), title, out);
            }
            if (!layout.isTooWide()) {
                write(table, rows, layout, out);
            }
        }
        if (!page.notes().isEmpty()) {
            out.heading(language.say("html.notes"), BOLD);
            for (String note : page.notes()) {
                out.paragraph("- " + note, PLAIN, Align.TEXT);
            }
        }
        signature(out);
        annexes(annexes, out);
        out.finish();
    }

    private WordChart chart(Table.Chart chart) {
        List<WordChart.Bar> bars = chart.drawn().stream()
                .map(row -> new WordChart.Bar(
                        Terminal.shorten(Terminal.safe(row.name()), MAX_NAME_OF_BARS),
                        row.first(),
                        row.second(),
                        row.required(),
                        row.values() + " (" + row.verdict(numbers) + ")",
                        row.isMissed()))
                .toList();
        return new WordChart(chart.first(), chart.second(), language.say("chart.target"), bars);
    }

    private void draw(Table.Chart chart, String title, WordDocument out) throws IOException {
        List<Table.Bars> drawn = chart.drawn();
        if (drawn.isEmpty()) {
            return;
        }
        out.chart(language.say("chart.description", title, chart.first(), chart.second()));
        String missed = drawn.stream().anyMatch(Table.Bars::isMissed) ? "✗ " + language.say("chart.missed") + ". " : "";
        String said = missed + chart.more(language);
        if (!said.isEmpty()) {
            out.paragraph(said.strip(), REMARK, Align.CENTRE);
        }
    }

    /** Tables that no upright page has room for, each as an annex across the page. */
    private void annexes(List<Wide> annexes, WordDocument out) throws IOException {
        for (int i = 0; i < annexes.size(); i++) {
            if (i == 0) {
                out.turn();
            } else {
                out.newPage();
            }
            Wide annex = annexes.get(i);
            out.paragraph(language.say("docx.annex", roman(i + 1)), TITLE, Align.CENTRE);
            out.paragraph(annex.table.title().toUpperCase(Locale.ROOT), TITLE, Align.CENTRE);
            String issuer = heading.issuer().isEmpty() ? "…" : heading.issuer();
            out.paragraph(language.say("docx.with", issuer), ITALIC, Align.CENTRE);
            out.rule();
            write(annex.table, annex.rows, layout(annex.table, annex.rows, WordDocument.WIDE), out);
        }
    }

    /** The number of an annex. */
    private static String roman(int number) {
        return "X".repeat(number / ROMAN.size()) + ROMAN.get(number % ROMAN.size());
    }

    private void letterhead(WordDocument out) throws IOException {
        out.sideBySide(
                List.of(
                        blank("superior", CAPS),
                        heading.issuer().isEmpty()
                                ? blank("issuer", BOLD_CAPS)
                                : WordDocument.line(heading.issuer().toUpperCase(Locale.ROOT), BOLD_CAPS, Align.CENTRE),
                        WordDocument.ruleOf(LEFT),
                        blank("number", PLAIN)),
                List.of(
                        WordDocument.line(language.say("docx.nation"), BOLD_CAPS, Align.CENTRE),
                        WordDocument.line(language.say("docx.motto"), BOLD, Align.CENTRE),
                        WordDocument.ruleOf(WordDocument.TEXT_WIDTH - LEFT),
                        blank("place", ITALIC, heading.place().isEmpty() ? "…" : heading.place())),
                LEFT);
    }

    private void signature(WordDocument out) throws IOException {
        out.paragraph("", TEXT, Align.LEFT);
        List<String> right = new ArrayList<>(List.of(blank("post", TITLE)));
        for (int line = 0; line < 4; line++) {
            right.add(WordDocument.line("", TEXT, Align.CENTRE));
        }
        right.add(blank("name", TITLE));
        out.sideBySide(
                List.of(
                        WordDocument.line(language.say("docx.sent_to"), SENT_TO, Align.LEFT),
                        WordDocument.blank(
                                language.say("docx.receivers.name"),
                                language.say("docx.receivers"),
                                RECEIVER,
                                Align.LEFT)),
                right,
                WordDocument.TEXT_WIDTH / 2);
    }

    /** A line to be filled in, but for what is known of it. */
    private String blank(String key, Font font, Object... known) {
        return WordDocument.blank(
                language.say("docx." + key + ".name"), language.say("docx." + key, known), font, Align.CENTRE);
    }

    private void write(Table table, List<List<String>> rows, Layout layout, WordDocument out) throws IOException {
        List<Boolean> areNumbers = areNumbers(table);
        out.beginTable(layout.widths, titles(table), layout.size);
        for (int i = 0; i < rows.size(); i++) {
            boolean isTotal = i == rows.size() - 1 && table.total().isPresent();
            out.row(rows.get(i), layout.widths, areNumbers, layout.size, isTotal);
        }
        out.endTable();
    }

    private List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(shown(row)));
        table.total().ifPresent(row -> rows.add(shown(row)));
        return rows;
    }

    private static List<String> titles(Table table) {
        return table.columns().stream().map(Column::full).toList();
    }

    private static List<Boolean> areNumbers(Table table) {
        return table.columns().stream().map(Column::isNumber).toList();
    }

    /** In the largest type in which no word is broken, or the smallest. */
    private static Layout layout(Table table, List<List<String>> rows, int width) {
        List<Integer> sizes = width == WordDocument.WIDE ? SIZES_OF_ANNEXES : SIZES;
        return sizes.stream()
                .map(size -> layout(titles(table), rows, areNumbers(table), size, width))
                .filter(Layout::fits)
                .findFirst()
                .orElseGet(() -> layout(titles(table), rows, areNumbers(table), sizes.get(sizes.size() - 1), width));
    }

    private List<String> shown(List<Cell> row) {
        return row.stream().map(cell -> cell.shown(numbers)).toList();
    }

    /**
     * The width of the page, divided by what the columns have to show: numbers and single words are not broken where there is
     * room for them, and what is left is for the columns of words.
     */
    private static Layout layout(
            List<String> titles, List<List<String>> rows, List<Boolean> areNumbers, int size, int width) {
        int[] least = new int[titles.size()];
        int[] wished = new int[titles.size()];
        for (int column = 0; column < titles.size(); column++) {
            least[column] = Math.max(MIN_CHARACTERS, longestWord(titles.get(column)));
            for (List<String> row : rows) {
                String text = row.get(column);
                boolean isWhole = areNumbers.get(column) && text.indexOf(' ') < 0;
                int mustHave = isWhole
                        ? text.length()
                        : Math.max(Math.min(MAX_WORD, longestWord(text)), Math.min(MIN_NAME, text.length()));
                least[column] = Math.max(least[column], mustHave);
                wished[column] = Math.max(wished[column], Math.min(MAX_NAME, text.length()));
            }
            least[column] = least[column] * CHARACTER * size + PADDING;
            wished[column] = Math.max(least[column], wished[column] * CHARACTER * size + PADDING);
        }
        int needed = Arrays.stream(least).sum();
        int wishes = Arrays.stream(wished).sum() - needed;
        int free = width - needed;
        List<Integer> widths = new ArrayList<>();
        int left = width;
        for (int column = 0; column < titles.size(); column++) {
            int columns = titles.size() - column;
            int more = wishes == 0
                    ? free / titles.size()
                    : (int) ((long) free * (wished[column] - least[column]) / wishes);
            int share = free >= 0 ? least[column] + more : (int) ((long) width * least[column] / needed);
            widths.add(columns == 1 ? left : share);
            left -= share;
        }
        long hard = rows.stream()
                .filter(row -> IntStream.range(0, row.size())
                        .anyMatch(column -> row.get(column).length() * CHARACTER * size
                                > MAX_LINES * (widths.get(column) - PADDING)))
                .count();
        return new Layout(size, widths, width, needed, hard * 2 > rows.size());
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s/-]+", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
