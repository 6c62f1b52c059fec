package vn.tthc.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.tthc.output.WordDocument;
import vn.tthc.output.WordDocument.Align;
import vn.tthc.output.WordDocument.Font;

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

    private static final int LEFT = 3600;
    /** The sizes of type in tables: the largest in which no word is broken. */
    private static final List<Integer> SIZES = List.of(12, 11, 10, 9);

    /** In columns of words no more characters ask for room. */
    private static final int MAX_NAME = 32;

    private static final int MIN_CHARACTERS = 5;
    /** Words are broken into lines of no fewer characters. */
    private static final int MIN_NAME = 14;

    /** Longer words are broken. */
    private static final int MAX_WORD = 20;

    /** The width of a bold character of one point, in twentieths of a point. */
    private static final int CHARACTER = 12;

    /** The room beside the text of a cell, in twentieths of a point. */
    private static final int PADDING = 200;

    private final Language language;
    private final Numbers numbers;
    private final Heading heading;

    /** The widths of columns for a size of type, and whether all that must not be broken has room. */
    private record Layout(int size, List<Integer> widths, boolean fits) {}

    DocxWriter(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
        heading = presentation.heading();
    }

    void write(Page page, OutputStream target) throws IOException {
        WordDocument out = new WordDocument(target, language == Language.VI ? "vi-VN" : "en-GB", page.title(), PROGRAM);
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
        int number = 1;
        for (Table table : page.tables()) {
            out.heading(number++ + ". " + table.title(), BOLD);
            write(table, out);
        }
        if (!page.notes().isEmpty()) {
            out.heading(language.say("html.notes"), BOLD);
            for (String note : page.notes()) {
                out.paragraph("- " + note, PLAIN, Align.TEXT);
            }
        }
        signature(out);
        out.finish();
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
                        blank("place", ITALIC)),
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

    /** A line to be filled in. */
    private String blank(String key, Font font) {
        return WordDocument.blank(
                language.say("docx." + key + ".name"), language.say("docx." + key), font, Align.CENTRE);
    }

    private void write(Table table, WordDocument out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(shown(row)));
        table.total().ifPresent(row -> rows.add(shown(row)));
        List<String> titles = table.columns().stream().map(Column::full).toList();
        List<Boolean> areNumbers =
                table.columns().stream().map(Column::isNumber).toList();
        Layout layout = SIZES.stream()
                .map(size -> layout(titles, rows, areNumbers, size))
                .filter(Layout::fits)
                .findFirst()
                .orElseGet(() -> layout(titles, rows, areNumbers, SIZES.get(SIZES.size() - 1)));
        List<Integer> widths = layout.widths;
        int size = layout.size;
        out.beginTable(widths, titles, size);
        for (int i = 0; i < rows.size(); i++) {
            boolean isTotal = i == rows.size() - 1 && table.total().isPresent();
            out.row(rows.get(i), widths, areNumbers, size, isTotal);
        }
        out.endTable();
    }

    private List<String> shown(List<Cell> row) {
        return row.stream().map(cell -> cell.shown(numbers)).toList();
    }

    /**
     * The width of the page, parted by what the columns have to show: numbers and single words are not broken where there is
     * room for them, and what is left is for the columns of words.
     */
    private static Layout layout(List<String> titles, List<List<String>> rows, List<Boolean> areNumbers, int size) {
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
        int free = WordDocument.TEXT_WIDTH - needed;
        List<Integer> widths = new ArrayList<>();
        int left = WordDocument.TEXT_WIDTH;
        for (int column = 0; column < titles.size(); column++) {
            int columns = titles.size() - column;
            int more = wishes == 0
                    ? free / titles.size()
                    : (int) ((long) free * (wished[column] - least[column]) / wishes);
            int width =
                    free >= 0 ? least[column] + more : (int) ((long) WordDocument.TEXT_WIDTH * least[column] / needed);
            widths.add(columns == 1 ? left : width);
            left -= width;
        }
        return new Layout(size, widths, free >= 0);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s/-]+", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
