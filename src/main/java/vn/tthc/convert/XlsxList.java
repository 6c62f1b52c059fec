package vn.tthc.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.model.Location;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.ClocklessWorkbook;
import vn.tthc.output.TooManyRowsException;
import vn.tthc.schema.Field;

/** A list as a workbook with one sheet, whose header stays in sight; numbers are numbers, codes are text. */
final class XlsxList implements ListWriter {
    /** Excel keeps so many digits of a number; longer ones are written as text, which is read exactly. */
    private static final int MAX_DIGITS = 15;

    /** Rows are sent on after so many, so that a long list needs no more memory than a short one. */
    private static final int ROWS_HELD = 500;

    private static final double WIDE = 48;
    private static final double NARROW = 18;

    private final ClocklessWorkbook file;
    private final List<Field> columns;
    private final boolean hasPlaces;
    private final int code;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /**
     * Begins a list.
     *
     * @param headers one for each column, followed by those of the places, if these are wanted
     */
    XlsxList(OutputStream out, List<Field> columns, List<String> headers) throws IOException {
        this.columns = columns;
        hasPlaces = headers.size() > columns.size();
        code = columns.indexOf(Field.CODE);
        file = new ClocklessWorkbook(out);
        workbook = file.workbook();
        sheet = workbook.newWorksheet("TTHC");
        for (int column = 0; column < headers.size(); column++) {
            sheet.inlineString(0, column, headers.get(column));
            sheet.width(column, column < columns.size() ? width(columns.get(column)) : NARROW);
        }
        sheet.range(0, 0, 0, headers.size() - 1).style().bold().wrapText(true).set();
        if (code >= 0) {
            sheet.style(code).format("@").set();
        }
        sheet.freezePane(0, 1);
        rows = 1;
    }

    private static double width(Field field) {
        return switch (field) {
            case NAME, AGENCY, SECTOR, INDICATOR, OF, TASK, NOTE -> WIDE;
            default -> NARROW;
        };
    }

    Worksheet sheet() {
        return sheet;
    }

    @Override
    public void write(CleanRow row) throws IOException {
        if (rows == Worksheet.MAX_ROWS) {
            throw new TooManyRowsException(Worksheet.MAX_ROWS);
        }
        row.values().forEach((field, value) -> {
            if (value.isNumber() && new BigDecimal(value.text()).precision() <= MAX_DIGITS) {
                sheet.value(rows, columns.indexOf(field), new BigDecimal(value.text()));
            } else {
                sheet.inlineString(rows, columns.indexOf(field), SpreadsheetText.guard(value.text()));
            }
        });
        if (row.find(Field.CODE).isPresent()) {
            sheet.style(rows, code).format("@").set();
        }
        if (hasPlaces) {
            Location place = row.place().orElseThrow();
            sheet.inlineString(rows, columns.size(), SpreadsheetText.guard(place.source()));
            if (!RowPlace.sheet(place).isEmpty()) {
                sheet.inlineString(rows, columns.size() + 1, SpreadsheetText.guard(RowPlace.sheet(place)));
            }
            sheet.value(rows, columns.size() + 2, RowPlace.line(place));
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
