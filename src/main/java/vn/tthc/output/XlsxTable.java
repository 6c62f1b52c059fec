package vn.tthc.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.model.SpreadsheetText;

/**
 * A table of texts as a workbook with one sheet, whose header stays in sight. Every cell is text, so that Excel takes no
 * code for a number and no figure for a date, neither those that are there nor those that are typed over them.
 */
public final class XlsxTable implements Closeable {
    /** As many characters as a cell holds. */
    public static final int MAX_TEXT = 32_767;

    /** Rows are sent on after so many, so that a long table needs no more memory than a short one. */
    private static final int ROWS_HELD = 500;

    private static final double FIRST_WIDTH = 60;
    private static final double WIDTH = 20;
    private static final String TEXT = "@";
    /** The red on which Excel shows what is bad. */
    private static final String MARK_COLOR = "FFC7CE";
    /** What XML has not, or loses, and what would be taken for the sign that stands for such a character. */
    private static final Pattern ENCODED =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private final ClocklessWorkbook file;
    private final Worksheet sheet;
    private int rows;

    /** Begins a table; the first column is wider than the others. */
    public XlsxTable(OutputStream out, List<String> header) throws IOException {
        file = new ClocklessWorkbook(out);
        Workbook workbook = file.workbook();
        sheet = workbook.newWorksheet("TTHC");
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
            // A cell that is empty has none of its own.
            sheet.style(column).format(TEXT).set();
            sheet.inlineString(0, column, held(header.get(column)));
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        rows = 1;
    }

    /**
     * Writes a row; what is longer than a cell holds ends with "…".
     *
     * @param marked which cells stand out, counted from 0
     * @throws TooManyRowsException if the sheet is full
     */
    public void write(List<String> cells, Set<Integer> marked) throws IOException {
        if (rows == Worksheet.MAX_ROWS) {
            throw new TooManyRowsException(Worksheet.MAX_ROWS);
        }
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (!text.isEmpty()) {
                sheet.inlineString(rows, column, held(text));
            }
            StyleSetter style = sheet.style(rows, column).format(TEXT).verticalAlignment("top");
            if (column == 0) {
                style.wrapText(true);
            }
            if (marked.contains(column)) {
                style.fillColor(MARK_COLOR);
            }
            style.set();
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** Ends the workbook and sends it on. */
    public void finish() throws IOException {
        sheet.finish();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String held(String text) {
        String guarded = SpreadsheetText.guard(text);
        String cut = guarded;
        if (guarded.length() > MAX_TEXT) {
            int end = MAX_TEXT - 1;
            cut = guarded.substring(0, Character.isHighSurrogate(guarded.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        return ENCODED.matcher(cut)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }
}
