package vn.tthc.cli;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.WrittenWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that a sheet shows with a unit, beside some that it shows without. */
class ShownUnitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            16  | 0" giờ"  | 8      | 0" giờ"  | 2 → 1
            16  | 0" giờ"  | 8      | 0        | unknown-unit
            16  | 0        | 8      | 0" giờ"  | unknown-unit
            16  | 0" ngày" | 8      | 0        | 16 → 8
            16  | 0" giờ"  | 1 ngày | @        | 2 → 1
            16  | 0" giờ"  | 1      | @        | unknown-unit
            16  | 0" giờ"  | 0      | 0        | 2 → 0
            """)
    void aUnitShownOfOneValueIsMissedInTheOther(
            String current, String format, String proposed, String otherFormat, String outcome) {
        byte[] workbook = WrittenWorkbook.of(book -> {
            var sheet = book.newWorksheet("Sheet1");
            WrittenWorkbook.fill(
                    sheet,
                    List.of(
                            List.of("Tên TTHC", "Cơ quan", "Lĩnh vực", "Thời gian hiện hành", "Thời gian đề xuất"),
                            List.of("A", "X", "Y", number(current, format), number(proposed, otherFormat))));
            sheet.style(1, 3).format(format).set();
            sheet.style(1, 4).format(otherFormat).set();
        });

        Run run = Run.withInput(workbook, "report", "-", "-f", "json");

        JsonNode days = new JsonMapper().readTree(run.out()).at("/total/measures/days");
        String counted =
                days.get("current").asString() + " → " + days.get("proposed").asString();
        assertThat(run.err().contains("[unknown-unit]") ? "unknown-unit" : counted)
                .isEqualTo(outcome);
    }

    private static Object number(String text, String format) {
        return format.equals("@") ? text : Integer.valueOf(text);
    }
}
