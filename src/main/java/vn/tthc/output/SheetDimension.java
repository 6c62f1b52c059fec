package vn.tthc.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The region of a sheet that has cells, such as {@code A1:K47}. fastexcel writes {@code A1}, whatever there is; readers that
 * take the sheet's word for it, such as openpyxl's read-only mode and in2csv, then see one cell.
 */
final class SheetDimension {
    /** What stands before the reference of each cell, as fastexcel writes cells. */
    private static final byte[] CELL = "<c r=\"".getBytes(StandardCharsets.US_ASCII);

    private static final String WRITTEN = "<dimension ref=\"A1\"/>";

    /** Bytes from the beginning of a sheet in which the dimension stands. */
    private static final int HEAD = 1024;

    private int columns;
    private int rows;

    private SheetDimension() {}

    /** Searches the XML of a sheet that fastexcel has written. */
    static SheetDimension of(InputStream sheet) throws IOException {
        SheetDimension dimension = new SheetDimension();
        try (InputStream in = new BufferedInputStream(sheet, 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != CELL[matched]) {
                    matched = b == CELL[0] ? 1 : 0;
                } else if (++matched == CELL.length) {
                    dimension.take(in);
                    matched = 0;
                }
            }
        }
        return dimension;
    }

    /** Reads a reference, such as {@code K47}, and the quote after it. */
    private void take(InputStream in) throws IOException {
        int column = 0;
        int row = 0;
        for (int b = in.read(); b >= 0 && b != '"'; b = in.read()) {
            if (b >= 'A') {
                column = column * 26 + b - 'A' + 1;
            } else {
                row = row * 10 + b - '0';
            }
        }
        columns = Math.max(columns, column);
        rows = Math.max(rows, row);
    }

    /** Copies the sheet with its true dimension. */
    void copy(InputStream sheet, OutputStream out) throws IOException {
        String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        out.write(head.replace(WRITTEN, "<dimension ref=\"" + this + "\"/>").getBytes(StandardCharsets.ISO_8859_1));
        sheet.transferTo(out);
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int column = columns; column > 0; column = (column - 1) / 26) {
            letters.insert(0, (char) ('A' + (column - 1) % 26));
        }
        return columns <= 1 && rows <= 1 ? "A1" : "A1:" + letters + rows;
    }
}
