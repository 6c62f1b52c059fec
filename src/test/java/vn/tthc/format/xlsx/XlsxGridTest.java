package vn.tthc.format.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.WrittenWorkbook;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ReadList;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Skipped;
import vn.tthc.row.RowOptions;
import vn.tthc.side.Aliases;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxGridTest {
    private static final List<?> HEADER =
            List.of("Mã TTHC", "Tên", "Cơ quan thực hiện", "Lĩnh vực", "Theo quy định", "Sau cắt giảm");

    @Test
    void readsTextsAndNumbers() {
        ReadList list =
                read(row("1.000101", "a", "Sở A", "X", "10 ngày", 7.5), row("1.000102", "b", "Sở A", "X", 8, 8));

        assertThat(list.problems()).isEmpty();
        assertThat(list.shown()).containsExactly("a 10→7.5", "b 8→8");
        assertThat(list.procedures().get(0).code()).isEqualTo("1.000101");
    }

    @Test
    void readsNumbersWithoutTheNoiseOfBinaryFractions() {
        assertThat(read(row("", "a", "Sở A", "X", 0.1 + 0.2, 0.1)).shown()).containsExactly("a 0.3→0.1");
    }

    /** As programs write the line breaks of Windows. */
    @Test
    void readsCharactersThatAWorkbookEscapes() {
        ReadList list = read(row("", "Cấp _x0110_", "Sở A_x000D_\nSở B", "X", "10 ngày_x000D_", 5));

        assertThat(list.shown()).containsExactly("Cấp Đ 10→5");
        assertThat(list.procedures().get(0).agency()).isEqualTo("Sở A; Sở B");
    }

    @Test
    void usesNoCodeThatIsANumber() {
        ReadList list = read(row(1.00123, "a", "Sở A", "X", 10, 7));

        assertThat(list.shownProblems()).containsExactly("list:Sheet1!A2 code-as-number code");
        assertThat(list.procedures().get(0).code()).isEmpty();
    }

    @Test
    void rejectsADateWhereADurationIsExpected() {
        ReadList list = read(row("", "a", "Sở A", "X", LocalDate.of(2026, 2, 1), 7), row("", "b", "Sở A", "X", 2, 1));

        assertThat(list.shownProblems()).containsExactly("list:Sheet1!E2 date-value current_days");
        assertThat(list.rows()).containsExactly(1L, 1L, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "n,   <f>20-8</f><v>12</v>",
        "str, <f>\"12\" &amp; \" ngày\"</f><v>12 ngày</v>",
        "inlineStr, <is><t>12 ngày</t></is>",
        "n,   <v>1.2E1</v>",
    })
    void readsStoredValues(String type, String content) {
        ReadList list = read(marked(type, content));

        assertThat(list.problems()).isEmpty();
        assertThat(list.shown()).containsExactly("a 12→7");
    }

    @ParameterizedTest
    @CsvSource({
        "e,   <v>#DIV/0!</v>",
        "e,   <f>1/0</f><v>#DIV/0!</v>",
    })
    void rejectsACellWithAnError(String type, String content) {
        assertThat(read(marked(type, content)).shownProblems())
                .containsExactly("list:Sheet1!E2 formula-error current_days");
    }

    @ParameterizedTest
    @CsvSource({
        "n,   <f>20-8</f>",
        "n,   <f>20-8</f><v></v>",
        "n,   <f>20-8</f><v/>",
        "str, <f>20-8</f>",
    })
    void rejectsAFormulaThatWasNeverCalculated(String type, String content) {
        assertThat(read(marked(type, content)).shownProblems())
                .containsExactly("list:Sheet1!E2 uncalculated current_days");
    }

    @Test
    void readsHiddenRowsAndSaysSo() {
        ReadList list = read(workbook(
                sheet -> sheet.hideRow(2),
                HEADER,
                row("", "a", "Sở A", "X", 10, 7),
                row("", "b", "Sở A", "X", 8, 8),
                row("", "c", "Sở A", "X", 6, 5)));

        assertThat(list.shown()).containsExactly("a 10→7", "b 8→8", "c 6→5");
        assertThat(list.shownProblems()).containsExactly("list:Sheet1 hidden-rows: 1");
    }

    @Test
    void readsHiddenColumnsAndSaysSo() {
        ReadList list = read(workbook(
                sheet -> {
                    sheet.hideColumn(4);
                    sheet.hideColumn(8);
                },
                HEADER,
                row("", "a", "Sở A", "X", 10, 7)));

        assertThat(list.shown()).containsExactly("a 10→7");
        assertThat(list.shownProblems()).containsExactly("list:Sheet1 hidden-columns: \"Theo quy định\"");
    }

    @Test
    void rejectsAnAmountThatBothColumnsShare() {
        ReadList list = read(workbook(
                sheet -> {
                    sheet.range(1, 4, 1, 5).merge();
                    sheet.range(2, 4, 2, 5).merge();
                },
                HEADER,
                row("", "a", "Sở A", "X", 10, ""),
                row("", "b", "Sở A", "X", "Không quy định", ""),
                row("", "c", "Sở A", "X", 6, "")));

        assertThat(list.shownProblems()).containsExactly("list:Sheet1!E2 merged-value current_days: across");
        assertThat(list.rows()).containsExactly(2L, 1L, 0L);
    }

    @Test
    void fillsAMergedNameDown() {
        ReadList list = read(workbook(
                sheet -> sheet.range(1, 2, 3, 2).merge(),
                HEADER,
                row("", "a", "Sở A", "X", 10, 7),
                row("", "b", "", "X", 8, 8),
                row("", "c", "", "X", 6, 5),
                row("", "d", "", "X", 4, 3)));

        assertThat(list.procedures().stream().map(Procedure::agency)).containsExactly("Sở A", "Sở A", "Sở A", "");
        assertThat(list.shownProblems()).containsExactly("list:Sheet1!C5 no-agency agency");
    }

    @Test
    void rejectsAnAmountThatSeveralRowsShare() {
        ReadList list = read(workbook(
                sheet -> sheet.range(1, 4, 2, 4).merge(),
                HEADER,
                row("", "a", "Sở A", "X", 10, 7),
                row("", "b", "Sở A", "X", "", 8)));

        assertThat(list.shown()).containsExactly("a 10→7");
        assertThat(list.shownProblems()).containsExactly("list:Sheet1!E3 merged-value current_days");
    }

    @Test
    void takesTheFirstSheetWithAHeader() {
        byte[] bytes = WrittenWorkbook.of(workbook -> {
            WrittenWorkbook.fill(workbook.newWorksheet("Bìa"), List.of(row("DANH MỤC THỦ TỤC HÀNH CHÍNH")));
            sheets(workbook);
        });

        assertThat(read(bytes).shown()).containsExactly("a 10→7");
        assertThat(read(bytes).counts().orElseThrow().understanding().description())
                .isEqualTo("XLSX, \"Cấp tỉnh\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "Cấp xã", " cấp  XÃ "})
    void takesTheSheetOfANameOrNumber(String sheet) {
        assertThat(read(WrittenWorkbook.of(XlsxGridTest::sheets), sheet).shown())
                .containsExactly("b 4→3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "Cấp bộ"})
    void namesTheSheetsIfNoneIsTheOneThatIsAskedFor(String sheet) {
        assertThat(read(WrittenWorkbook.of(XlsxGridTest::sheets), sheet).shownProblems())
                .containsExactly("list no-sheet: " + sheet + ", Cấp tỉnh | Cấp xã");
    }

    @Test
    void saysWhatASheetWithoutAHeaderHas() {
        assertThat(read(workbook(sheet -> {}, row("Bảng", "tổng"), row("Sở A", 5)))
                        .shownProblems())
                .containsExactly("list:Sheet1!1 missing-column: agency, current_days, proposed_days, Bảng | tổng, "
                        + "--map agency=… --map current_days=… --map proposed_days=…");
    }

    @Test
    void readsTitlesATwoRowHeaderHeadingsAndTotals() {
        ReadList list = read(workbook(
                sheet -> {
                    sheet.range(0, 0, 0, 5).merge();
                    sheet.range(1, 4, 1, 5).merge();
                    for (int column = 0; column < 4; column++) {
                        sheet.range(1, column, 2, column).merge();
                    }
                    sheet.range(4, 0, 4, 5).merge();
                },
                row("DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC CẮT GIẢM THỜI HẠN"),
                row("STT", "Mã TTHC", "Tên TTHC", "Cơ quan thực hiện", "Thời hạn giải quyết"),
                row("", "", "", "", "Theo quy định", "Sau cắt giảm"),
                row(1, 2, 3, 4, 5, 6),
                row("I. LĨNH VỰC ĐẤT ĐAI (01 TTHC)"),
                row(1, "1.000101", "a", "Sở A", "10 ngày", "7 ngày"),
                row("", "", "", "", "", ""),
                row("Tổng cộng", "", "", "", 10, 7)));

        assertThat(list.problems()).isEmpty();
        assertThat(list.shown()).containsExactly("a 10→7");
        assertThat(list.procedures().get(0).sector()).isEqualTo("Đất đai");
        assertThat(list.counts().orElseThrow().skipped())
                .isEqualTo(Map.of(Skipped.TITLE, 1L, Skipped.HEADER, 1L, Skipped.SECTION, 1L, Skipped.TOTAL, 1L));
    }

    private static void sheets(Workbook workbook) {
        WrittenWorkbook.fill(workbook.newWorksheet("Cấp tỉnh"), List.of(HEADER, row("", "a", "Sở A", "X", 10, 7)));
        WrittenWorkbook.fill(workbook.newWorksheet("Cấp xã"), List.of(HEADER, row("", "b", "Sở A", "X", 4, 3)));
    }

    /** A change of a sheet that is filled. */
    private interface Change {
        void of(Worksheet sheet);
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static byte[] marked(String type, String content) {
        List<List<?>> rows = List.of(HEADER, row("", "a", "Sở A", "X", WrittenWorkbook.MARK, 7));
        return WrittenWorkbook.with(WrittenWorkbook.ofRows(rows), type, content);
    }

    private static byte[] workbook(Change change, List<?>... rows) {
        return WrittenWorkbook.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            WrittenWorkbook.fill(sheet, Arrays.asList(rows));
            change.of(sheet);
        });
    }

    private static ReadList read(List<?>... rows) {
        List<List<?>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(Arrays.asList(rows));
        return read(WrittenWorkbook.ofRows(all));
    }

    private static ReadList read(byte[] bytes) {
        return ReadList.of(bytes, RowOptions.DEFAULT, Optional.empty());
    }

    private static ReadList read(byte[] bytes, String sheet) {
        RowOptions options = RowOptions.of(
                new ReadOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.of(sheet)),
                Aliases.NONE);
        return ReadList.of(bytes, options, Optional.empty());
    }
}
