package vn.tthc.convert;

import java.io.IOException;
import java.math.BigDecimal;

/** Takes rows cell by cell; a cell that says nothing is left out. Columns are those of {@link CellColumn#all}. */
public interface RowCells {
    void text(int column, String text);

    /** Takes a number that stands in the column as it is. */
    void number(int column, BigDecimal number);

    void endRow() throws IOException;
}
