package vn.tthc.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;

import static org.assertj.core.api.Assertions.assertThat;

class SwallowedRowsTest {
    private static final int WIDTH = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\r\n", "\n\n", "a\n", "a\r\n", "\na", "a\nb", "a\n\n\n", "a,b,c,1,2,3\n", "\n,,,,,"
            })
    void linesOfATextAreNoRows(String text) {
        for (int column = 0; column < WIDTH; column++) {
            List<Grid.GridCell> cells =
                    new ArrayList<>(Collections.nCopies(WIDTH, new Grid.GridCell("x", CellKind.TEXT)));
            cells.set(column, new Grid.GridCell(text, CellKind.TEXT));
            assertThat(SwallowedRows.count(new Grid.GridRow(2, cells, Optional.empty()), WIDTH, ','))
                    .as("column %d", column)
                    .isZero();
        }
    }
}
