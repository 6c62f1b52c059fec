package vn.tthc.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet whose header stays in sight while rows are written below it. */
public final class HeadedSheet implements Closeable {
    /** Rows are sent on after so many, so that a long table needs no more memory than a short one. */
    private static final int ROWS_HELD = 500;

    private final ClocklessWorkbook file;
    private final Worksheet sheet;
    private int row;

    /** Begins a table under its header. */
    public HeadedSheet(OutputStream out, List<String> header) throws IOException {
        file = new ClocklessWorkbook(out);
        sheet = file.sheet("TTHC");
        for (int column = 0; column < header.size(); column++) {
            text(column, header.get(column));
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        row = 1;
    }

    /** A further sheet of the workbook, for what is no row of the table; to be finished before the table is. */
    public Worksheet further(String name) {
        return file.sheet(name);
    }

    /** The sheet, for widths, styles and numbers. */
    public Worksheet sheet() {
        return sheet;
    }

    /**
     * The number of the row that is written, counted from 0, that of the header.
     *
     * @throws TooManyRowsException if the sheet is full
     */
    public int row() throws TooManyRowsException {
        if (row == Worksheet.MAX_ROWS) {
            throw new TooManyRowsException(Worksheet.MAX_ROWS);
        }
        return row;
    }

    /** Puts a text into a cell of the row. */
    public void text(int column, String text) {
        sheet.inlineString(row, column, SheetText.of(text));
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        row++;
        if (row % ROWS_HELD == 0) {
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
}
