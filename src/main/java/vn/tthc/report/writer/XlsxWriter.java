package vn.tthc.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.output.ClocklessWorkbook;
import vn.tthc.output.SheetText;
import vn.tthc.output.TooManyRowsException;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.Terminal;

/** A page as a workbook with a sheet for each table, in which numbers are numbers to go on calculating with. */
final class XlsxWriter {
    /** Excel keeps so many digits of a number; longer ones are written as text, which stays exact. */
    private static final int MAX_DIGITS = 15;

    /** There must be room for titles, the total and notes too. */
    private static final int MAX_ROWS = Worksheet.MAX_ROWS - 1000;

    private static final int MAX_SHEET_NAME = 31;
    private static final int MAX_ROW_HEIGHT = 400;

    /** Rows are sent on after so many, so that a long table is not held twice. */
    private static final int ROWS_HELD = 500;

    private static final int MAX_WIDTH = 60;
    private static final int MIN_WIDTH = 9;

    /** Longer titles of columns are broken. */
    private static final int MAX_TITLE = 16;
    /** Room for the button of the filter beside a title, and for the broader letters of bold type. */
    private static final int MARGIN = 4;

    private static final int SENTENCE_WIDTH = 100;
    private static final int NOTE_WIDTH = 120;
    private static final int LINE_HEIGHT = 16;
    private static final String HEAD_COLOR = "FFDCE6F1";
    private static final String TOTAL_COLOR = "FFF2F2F2";

    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]*?/\\\\']");

    /** The unit after a measure, which the sheet itself says. */
    private static final Pattern UNIT = Pattern.compile(" \\([^()]*\\)$");

    private static final int LETTERS = 26;
    private static final int FOOTER_SIZE = 9;

    private final Language language;
    private final Numbers numbers;
    private final Set<String> sheetNames = new HashSet<>();

    XlsxWriter(Presentation presentation) {
        language = presentation.language();
        numbers = language.numbers();
    }

    /**
     * Writes the page.
     *
     * @throws TooManyRowsException if a table is longer than a sheet
     */
    void write(Page page, OutputStream out) throws IOException {
        try (ClocklessWorkbook file = new ClocklessWorkbook(out)) {
            for (Table each : page.tables()) {
                Table table = each.withoutRanges(language);
                boolean first = sheetNames.isEmpty();
                Sheet sheet = new Sheet(file, table);
                if (first) {
                    sheet.title(page.title());
                    if (!page.byline().isEmpty()) {
                        sheet.line(page.byline());
                    }
                    sheet.headline(page.sentences());
                }
                sheet.table();
                if (first && !page.notes().isEmpty()) {
                    sheet.notes(page.notes());
                }
                sheet.finish();
            }
            file.finish();
        }
    }

    /** The title as a sheet may be called: without some characters, short, and unlike the others. */
    private String sheetName(String title) {
        String by = language.say("sheet.by") + " ";
        String kept = UNIT.matcher(Terminal.safe(title)).replaceAll("");
        String brief = kept.startsWith(by)
                ? kept.substring(by.length(), by.length() + 1).toUpperCase(Locale.ROOT)
                        + kept.substring(by.length() + 1)
                : kept;
        String within = " " + by.toLowerCase(Locale.ROOT);
        String shorter = brief.length() > MAX_SHEET_NAME ? brief.replace(within, " ") : brief;
        String plain = NOT_IN_SHEET_NAMES
                .matcher(shorter.replace(": ", ", ").replace(':', ','))
                .replaceAll("-");
        String name = Terminal.shorten(plain, MAX_SHEET_NAME);
        for (int i = 2; !sheetNames.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = Terminal.shorten(plain, MAX_SHEET_NAME - number.length()) + number;
        }
        return name;
    }

    /** A text without what people cannot see, among it two code points that are no characters. */
    private static String held(String text) {
        return SheetText.of(Terminal.safe(text).replace("\uFFFE", "").replace("\uFFFF", ""));
    }

    /** One table on its sheet, below what introduces it. */
    private final class Sheet {
        private final ClocklessWorkbook file;
        private final Worksheet sheet;
        /** Which one of the workbook, from 1. */
        private final int number;

        private final Table table;
        private final List<Integer> widths;
        private int row;

        Sheet(ClocklessWorkbook file, Table table) throws IOException {
            this.file = file;
            if (table.rows().size() > MAX_ROWS) {
                throw new TooManyRowsException(Worksheet.MAX_ROWS);
            }
            this.table = table;
            sheet = file.sheet(sheetName(table.title()));
            number = sheetNames.size();
            int[] most = new int[table.columns().size()];
            for (List<Cell> cells : table.rows()) {
                widen(most, cells);
            }
            table.total().ifPresent(cells -> widen(most, cells));
            widths = IntStream.range(0, most.length)
                    .mapToObj(column -> width(table.columns().get(column), most[column]))
                    .toList();
            for (int column = 0; column < widths.size(); column++) {
                sheet.width(column, widths.get(column));
            }
            sheet.footer("&P/&N", Position.CENTER, ClocklessWorkbook.FONT, FOOTER_SIZE);
        }

        void table() throws IOException {
            title(table.title());
            header();
            for (List<Cell> cells : table.rows()) {
                cells(cells, false);
            }
            if (table.total().isPresent()) {
                cells(table.total().get(), true);
            }
        }

        private void widen(int[] most, List<Cell> cells) {
            for (int column = 0; column < most.length; column++) {
                String shown = Terminal.safe(cells.get(column).shown(numbers));
                most[column] = Math.max(most[column], Terminal.width(shown));
            }
        }

        private static int width(Column column, int most) {
            int widest = Math.max(most, titleWidth(column.fullWithMark()) + MARGIN);
            return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, widest + 2));
        }

        /** A long title stands on two lines, so that the columns of numbers are no wider than they need to be. */
        private static int titleWidth(String title) {
            int width = Terminal.width(title);
            if (width <= MAX_TITLE) {
                return width;
            }
            for (int half = (width + 1) / 2; half < width; half++) {
                if (Terminal.wrapped(title, half).size() <= 2) {
                    return half;
                }
            }
            return width;
        }

        void finish() throws IOException {
            sheet.finish();
        }

        private void header() throws IOException {
            int lines = 1;
            for (int column = 0; column < table.columns().size(); column++) {
                Column head = table.columns().get(column);
                lines = Math.max(lines, lines(head.fullWithMark(), widths.get(column) - MARGIN));
                sheet.inlineString(row, column, held(head.fullWithMark()));
                sheet.style(row, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment(head.isNumber() ? "right" : "left")
                        .indent(indent(column))
                        .fillColor(HEAD_COLOR)
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .set();
            }
            height(lines);
            sheet.freezePane(0, row + 1);
            sheet.repeatRows(row);
            if (!table.rows().isEmpty()) {
                sheet.setAutoFilter(
                        row, 0, row + table.rows().size(), table.columns().size() - 1);
            }
            endRow();
        }

        void title(String title) throws IOException {
            sheet.inlineString(row, 0, held(title));
            sheet.style(row, 0).bold().set();
            endRow();
        }

        void line(String text) throws IOException {
            sheet.inlineString(row, 0, held(text));
            endRow();
        }

        /** The one merged cell of a sheet: fastexcel writes several in an order that changes. */
        void headline(String headline) throws IOException {
            int columns = widths.size();
            int room = widths.stream().mapToInt(width -> width).sum();
            while (room < SENTENCE_WIDTH) {
                room += (int) Worksheet.DEFAULT_COL_WIDTH;
                columns++;
            }
            sheet.inlineString(row, 0, held(headline));
            sheet.range(row, 0, row, columns - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .merge()
                    .set();
            // Widths are counted in digits, and most letters are narrower.
            height(lines(headline, room * 6 / 5));
            endRow();
        }

        /** Notes run on over the empty cells beside them. */
        void notes(List<String> notes) throws IOException {
            endRow();
            title(language.say("html.notes"));
            for (String note : notes) {
                String mark = "• ";
                for (String line : Terminal.wrapped(note, NOTE_WIDTH)) {
                    sheet.inlineString(row, 0, held(mark + line));
                    mark = "";
                    endRow();
                }
            }
        }

        private void cells(List<Cell> cells, boolean total) throws IOException {
            int lines = 1;
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column), total);
                formula(column, cells);
                lines = Math.max(lines, lines(cells.get(column).shown(numbers), widths.get(column)));
            }
            height(lines);
            endRow();
        }

        private static int lines(String text, int width) {
            int full = (Terminal.width(text) + width - 1) / width;
            return full <= 1 ? 1 : Math.max(full, Terminal.wrapped(text, width).size());
        }

        /** Not all programs find out by themselves how high a row of several lines must be. */
        private void height(int lines) {
            if (lines > 1) {
                sheet.rowHeight(row, Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT));
            }
        }

        private void cell(int column, Cell cell, boolean total) {
            StyleSetter style = sheet.style(row, column).verticalAlignment("top");
            if (cell instanceof Cell.Amount amount && amount.amount().precision() <= MAX_DIGITS) {
                sheet.value(row, column, amount.amount());
                style.format("#,##0" + decimals(amount.amount()));
            } else if (cell instanceof Cell.Percent percent
                    && percent.percent().isPresent()
                    && percent.percent().get().precision() <= MAX_DIGITS) {
                sheet.value(row, column, percent.percent().get().movePointLeft(2));
                style.format("#,##0" + decimals(percent.percent().get()) + "%");
            } else if (cell instanceof Cell.Signed signed
                    && signed.change().isPresent()
                    && signed.change().get().precision() <= MAX_DIGITS) {
                BigDecimal change = signed.change().get();
                String digits =
                        "#,##0" + decimals(change) + (signed.unit().isEmpty() ? "" : "\"" + signed.unit() + "\"");
                sheet.value(row, column, change);
                style.format("+" + digits + ";-" + digits + ";" + digits);
            } else {
                words(column, held(cell.shown(numbers)), style);
            }
            if (cell.tone() != Cell.Tone.PLAIN) {
                style.fontColor(color(cell.tone()));
            }
            if (total) {
                style.bold().fillColor(TOTAL_COLOR).borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
        }

        /**
         * Computes a percentage from what stands beside it, where that comes to what stands there; not where it lies halfway
         * between two, as spreadsheets round what is not quite exact.
         */
        private void formula(int column, List<Cell> cells) {
            Optional<Column.Quotient> beside = table.columns().get(column).quotient();
            if (beside.isEmpty()
                    || !(cells.get(column) instanceof Cell.Percent percent)
                    || percent.percent().isEmpty()
                    || !(cells.get(column + beside.get().part()) instanceof Cell.Amount part)
                    || !(cells.get(column + beside.get().whole()) instanceof Cell.Amount whole)
                    || part.amount().precision() > MAX_DIGITS
                    || whole.amount().precision() > MAX_DIGITS
                    || whole.amount().signum() == 0) {
                return;
            }
            BigDecimal fraction = percent.percent().get().movePointLeft(2);
            BigDecimal up = part.amount().divide(whole.amount(), fraction.scale(), RoundingMode.HALF_UP);
            BigDecimal down = part.amount().divide(whole.amount(), fraction.scale(), RoundingMode.HALF_DOWN);
            if (up.compareTo(fraction) == 0 && up.compareTo(down) == 0) {
                String of = reference(column + beside.get().whole());
                file.formula(
                        number,
                        reference(column),
                        "IF(" + of + "=0,&quot;&quot;,ROUND("
                                + reference(column + beside.get().part()) + "/" + of + "," + fraction.scale() + "))");
            }
        }

        /** A cell of the row as formulas name it. */
        private String reference(int column) {
            String letters = String.valueOf((char) ('A' + column % LETTERS));
            for (int rest = column / LETTERS; rest > 0; rest = (rest - 1) / LETTERS) {
                letters = (char) ('A' + (rest - 1) % LETTERS) + letters;
            }
            return letters + (row + 1);
        }

        /** Keeps text from the number on its left. */
        private int indent(int column) {
            return column > 0 && !table.columns().get(column).isNumber() ? 1 : 0;
        }

        private void words(int column, String text, StyleSetter style) {
            sheet.inlineString(row, column, text);
            boolean number = table.columns().get(column).isNumber();
            style.horizontalAlignment(number ? "right" : "left").indent(indent(column));
            if (Terminal.width(text) > widths.get(column)) {
                style.wrapText(true);
            }
            if (text.chars().noneMatch(Character::isLetter)) {
                // Else a code that somebody touches in Excel becomes a number, and loses its last zeros.
                style.format("@");
            }
        }

        private void endRow() throws IOException {
            row++;
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }

        /** The decimals of a number format that shows all of the number. */
        private static String decimals(BigDecimal number) {
            return number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
        }

        private static String color(Cell.Tone tone) {
            return switch (tone) {
                case PLAIN -> "FF000000";
                case GOOD -> "FF1A7F37";
                case DOUBTFUL -> "FF8A5A00";
                case BAD -> "FFB42318";
            };
        }
    }
}
