package vn.tthc.output;

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
    /** How much was seen of what stands before a reference; if all, the reference is read. */
    private int matched;

    private int column;
    private int row;

    private SheetDimension() {}

    /** Searches the XML of a sheet that fastexcel has written. */
    static SheetDimension of(InputStream sheet) throws IOException {
        SheetDimension dimension = new SheetDimension();
        byte[] bytes = new byte[1 << 16];
        try (sheet) {
            for (int length = sheet.read(bytes); length >= 0; length = sheet.read(bytes)) {
                for (int i = 0; i < length; i++) {
                    if (dimension.matched > 0 || bytes[i] == CELL[0]) {
                        dimension.take(bytes[i]);
                    }
                }
            }
        }
        return dimension;
    }

    /** Takes the next byte; in the reference of a cell, such as {@code K47}, up to the quote after it. */
    private void take(byte b) {
        if (matched < CELL.length) {
            matched = b == CELL[matched] ? matched + 1 : b == CELL[0] ? 1 : 0;
        } else if (b == '"') {
            columns = Math.max(columns, column);
            rows = Math.max(rows, row);
            column = 0;
            row = 0;
            matched = 0;
        } else if (b >= 'A') {
            column = column * 26 + b - 'A' + 1;
        } else {
            row = row * 10 + b - '0';
        }
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
