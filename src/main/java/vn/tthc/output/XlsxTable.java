package vn.tthc.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.StyleSetter;

/**
 * A table of texts as a workbook with one sheet, whose header stays in sight. Every cell is text, so that Excel takes no
 * code for a number and no figure for a date, neither those that are there nor those that are typed over them.
 */
public final class XlsxTable implements Closeable {
    private static final double FIRST_WIDTH = 60;
    private static final double WIDTH = 20;
    private static final String TEXT = "@";
    /** The red on which Excel shows what is bad. */
    private static final String MARK_COLOR = "FFC7CE";

    private final HeadedSheet table;

    /** Begins a table; the first column is wider than the others. */
    public XlsxTable(OutputStream out, List<String> header) throws IOException {
        table = new HeadedSheet(out, header);
        for (int column = 0; column < header.size(); column++) {
            table.sheet().width(column, column == 0 ? FIRST_WIDTH : WIDTH);
            // A cell that is empty has none of its own.
            table.sheet().style(column).format(TEXT).set();
        }
    }

    /**
     * Writes a row; what is longer than a cell holds ends with "…".
     *
     * @param marked which cells stand out, counted from 0
     * @throws TooManyRowsException if the sheet is full
     */
    public void write(List<String> cells, Set<Integer> marked) throws IOException {
        int row = table.row();
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (!text.isEmpty()) {
                table.text(column, text);
            }
            StyleSetter style = table.sheet().style(row, column).format(TEXT).verticalAlignment("top");
            if (column == 0) {
                style.wrapText(true);
            }
            if (marked.contains(column)) {
                style.fillColor(MARK_COLOR);
            }
            style.set();
        }
        table.endRow();
    }

    /** Ends the workbook and sends it on. */
    public void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
