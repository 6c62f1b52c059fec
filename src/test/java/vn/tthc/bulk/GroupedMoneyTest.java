package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.CellKind;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowOptions;
import vn.tthc.table.Row;
import vn.tthc.text.NumberRule;

import static org.assertj.core.api.Assertions.assertThat;

class GroupedMoneyTest {
    private static final ProcedureParser PARSER = new ProcedureParser(ReadList.SOURCE, RowOptions.DEFAULT);

    /** Amounts read from their bytes in a Vietnamese and an English list; a dash for what is left to others. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1.234.567                 → 1234567       → 1234567
            1,234,567                 → 1234567       → 1234567
            1.234.567 đồng            → 1234567       → 1234567
            12.345.678.901 đ/năm      → 12345678901   → 12345678901
            987.654.321 Việt Nam Đồng → 987654321     → 987654321
            1.234.567.890.123         → 1234567890123 → 1234567890123
            1.234.567.890.123.456     → -             → -
            850.000                   → 850000        → 850000
            850,000                   → 850000        → 850000
            850.000 đồng              → 850000        → 850000
            850,000 VND               → 850000        → 850000
            1.234.567 triệu           → -             → -
            1.234.567 USD             → -             → -
            1.234 triệu               → -             → -
            1.234.567,5               → -             → -
            1.234,567                 → -             → -
            1.234.5678                → -             → -
            1.234.567.                → -             → -
            1.234.56                  → -             → -
            1.2:4.567                 → -             → -
            1./34.567                 → -             → -
            012.345.678               → -             → -
            1234.567.890              → -             → -
            123                       → -             → -
            123 đồng                  → -             → -
            .123.456                  → -             → -
            Miễn phí                  → -             → -
            ''                        → -             → -
            """)
    void readsWhatCanBeReadInOneWayOnly(String text, String vietnamese, String english) {
        assertThat(read(text, NumberRule.ofHeaders(true, false))).isEqualTo(vietnamese);
        assertThat(read(text, NumberRule.ofHeaders(false, true))).isEqualTo(english);
    }

    /** The amount, which must be the one that the text is understood to be. */
    private static String read(String text, NumberRule rule) {
        Row.Cell cell = new Row.Cell(text, CellKind.TEXT, Location.of("list"), rule);
        GroupedMoney money = new GroupedMoney(PARSER, cell);
        byte[] bytes = ("7." + text + ".777").getBytes(StandardCharsets.UTF_8);
        long amount = money.read(bytes, 2, bytes.length - 4);
        if (amount == KnownCells.NO_NUMBER) {
            return "-";
        }
        assertThat(Shown.reading(PARSER.understand(Measure.COST, cell))).isEqualTo(String.valueOf(amount));
        return String.valueOf(amount);
    }
}
