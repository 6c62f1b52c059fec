package vn.tthc.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.model.problem.Location;
import vn.tthc.output.HeadedSheet;
import vn.tthc.schema.Field;

/** A list as a workbook with one sheet, whose header stays in sight; numbers are numbers, codes are text. */
final class XlsxList extends ListWriter implements SheetRowText.Cells {
    /** Excel keeps so many digits of a number; longer ones are written as text, which is read exactly. */
    private static final int MAX_DIGITS = 15;

    private static final double WIDE = 48;
    private static final double NARROW = 18;
    /** A code with the suffixes of a province and a ministry: 2.000815.000.00.00.H55. */
    private static final double CODE_WIDTH = 26;

    private final HeadedSheet table;
    private final List<Field> columns;
    private final boolean hasPlaces;
    private final int code;
    /** The row that is written. */
    private int line;

    /**
     * Begins a list.
     *
     * @param headers one for each column, followed by those of the places, if these are wanted
     */
    XlsxList(OutputStream out, List<Field> columns, List<String> headers) throws IOException {
        super(new SheetRowText(columns));
        this.columns = columns;
        hasPlaces = headers.size() > columns.size();
        code = columns.indexOf(Field.CODE);
        table = new HeadedSheet(out, headers);
        for (int column = 0; column < headers.size(); column++) {
            table.sheet().width(column, column < columns.size() ? width(columns.get(column)) : NARROW);
        }
        if (code >= 0) {
            table.sheet().style(code).format("@").set();
        }
    }

    private static double width(Field field) {
        return switch (field) {
            case NAME, AGENCY, SECTOR, INDICATOR, OF, TASK, NOTE -> WIDE;
            case CODE -> CODE_WIDTH;
            default -> NARROW;
        };
    }

    Worksheet sheet() {
        return table.sheet();
    }

    /** A further sheet of the workbook, to be finished before the list is. */
    Worksheet further(String name) {
        return table.further(name);
    }

    @Override
    void write(byte[] row, int from, int to, Optional<Location> ofRow) throws IOException {
        line = table.row();
        SheetRowText.say(row, from, to, this);
        if (hasPlaces) {
            Location place = ofRow.orElseThrow();
            table.text(columns.size(), place.source());
            if (!RowPlace.sheet(place).isEmpty()) {
                table.text(columns.size() + 1, RowPlace.sheet(place));
            }
            sheet().value(line, columns.size() + 2, RowPlace.line(place));
        }
        table.endRow();
    }

    @Override
    public void text(int column, String text) {
        table.text(column, text);
        if (column == code) {
            sheet().style(line, code).format("@").set();
        }
    }

    @Override
    public void number(int column, String number) {
        BigDecimal exact = new BigDecimal(number);
        if (exact.precision() <= MAX_DIGITS) {
            sheet().value(line, column, exact);
        } else {
            table.text(column, number);
        }
    }

    @Override
    public void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
