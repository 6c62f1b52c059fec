package vn.tthc.report.writer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vn.tthc.output.TooManyRowsException;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XlsxWriterTest {
    @Test
    void numbersAreNumbersWithAFormatThatShowsAllOfThem() throws IOException {
        Table table = table(List.of(
                row("A", new Cell.Amount(new BigDecimal("157966240"))),
                row("B", new Cell.Amount(new BigDecimal("105.5"))),
                row("C", new Cell.Amount(new BigDecimal("-999999999999.999"))),
                row("D", new Cell.Percent(Optional.of(new BigDecimal("26.09")))),
                row("E", new Cell.Percent(Optional.of(new BigDecimal("-1234.50"))))));

        assertThat(cells(table))
                .containsExactly(
                        "NUMBER 157966240 #,##0",
                        "NUMBER 105.5 #,##0.0",
                        "NUMBER -999999999999.999 #,##0.000",
                        "NUMBER 0.2609 #,##0.00%",
                        "NUMBER -12.3450 #,##0.00%");
    }

    @Test
    void whatExcelWouldRoundOrCannotKnowIsText() throws IOException {
        Table table = table(List.of(
                row("A", new Cell.Amount(new BigDecimal("1234567890123456.5"))),
                row("B", new Cell.Percent(Optional.empty())),
                row("C", new Cell.Text("1.001230")),
                row("D", new Cell.Verdict(false, "thiếu 3,91 điểm"))));

        assertThat(cells(table))
                .containsExactly(
                        "STRING 1.234.567.890.123.456,5 null",
                        "STRING — null",
                        "STRING 1.001230 null",
                        "STRING ✗ thiếu 3,91 điểm null");
    }

    @Test
    void noTextIsRunNorDecodedNorLongerThanACellHolds() throws IOException {
        String long40000 = "Sở Y tế ".repeat(5000);
        Table table = table(List.of(
                row("A", new Cell.Text("=HYPERLINK(\"http://x\")")),
                row("B", new Cell.Text("-1+cmd|x")),
                row("C", new Cell.Text("_x001B_[31m\u001B[31m\u202E\nđ\uFFFF")),
                row("D", new Cell.Text(long40000)),
                row("E", new Cell.Text("x".repeat(32_765) + "😀😀"))));

        List<String> cells = cells(table);
        assertThat(cells.subList(0, 3))
                .containsExactly(
                        "STRING '=HYPERLINK(\"http://x\") null",
                        "STRING '-1+cmd|x null",
                        "STRING _x005F_x001B_[31m?[31m? đ null");
        assertThat(cells.get(3)).hasSize("STRING  null".length() + 32_767).endsWith("… null");
        assertThat(cells.get(4)).isEqualTo("STRING " + "x".repeat(32_765) + "… null");
    }

    @Test
    void everySheetHasANameThatExcelTakes() throws IOException {
        List<String> titles = List.of(
                "Theo cơ quan × lĩnh vực × cấp thực hiện: chi phí (đồng/năm)",
                "THEO cơ quan × lĩnh vực × cấp thực hiện: chi phí (đồng/năm)",
                "a*b?c[d]e\\f'",
                "In total",
                "in total");
        List<String> names = new ArrayList<>();
        read(page(titles.stream().map(title -> table(title, List.of())).toList()), sheet -> names.add(sheet.getName()));

        assertThat(names)
                .containsExactly(
                        "Cơ quan × lĩnh …c hiện, chi phí",
                        "THEO cơ quan × …c hiện, chi phí",
                        "a-b-c-d-e-f-",
                        "In total",
                        "in total (2)")
                .allMatch(name -> name.length() <= 31);
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    /** A percentage is computed from what stands beside it only where every program comes to what stands there. */
    @Test
    void percentagesAreComputedWhereTheyComeToTheSame() throws IOException {
        List<Column> columns = List.of(
                new Column("A", Column.Kind.NAME),
                new Column("current", Column.Kind.NUMBER),
                new Column("saved", Column.Kind.NUMBER),
                new Column("%", Column.Kind.NUMBER).computed(new Column.Quotient(-1, -2)));
        Table table = new Table(
                "T",
                columns,
                List.of(
                        figures("847", "221", "26.09"),
                        figures("847", "221", "26.10"),
                        figures("20000", "2001", "10.01"),
                        figures("12345678901234567", "1", "0.00"),
                        figures("0", "0", "0.00")));
        List<String> computed = new ArrayList<>();
        read(page(List.of(table)), sheet -> sheet.read().forEach(row -> {
            if (row.getCellCount() > 3
                    && row.getCell(3).getRawValue() != null
                    && row.getCell(3).getType() != CellType.STRING) {
                computed.add(row.getCell(3).getFormula() + " " + row.getCell(3).getRawValue());
            }
        }));
        assertThat(computed)
                .containsExactly(
                        "IF(B5=0,\"\",ROUND(C5/B5,4)) 0.2609",
                        "null 0.2610",
                        "null 0.1001",
                        "null 0.0000",
                        "null 0.0000");
    }

    private static List<Cell> figures(String current, String saved, String percent) {
        return List.of(
                new Cell.Text("x"),
                new Cell.Amount(new BigDecimal(current)),
                new Cell.Amount(new BigDecimal(saved)),
                new Cell.Percent(Optional.of(new BigDecimal(percent))));
    }

    /** A sheet of many such columns would be too small to read on paper. */
    @Test
    void aLongTitleStandsOnTwoLinesAboveShortNumbers() throws IOException {
        Table table = new Table(
                "In total",
                List.of(
                        new Column("name", Column.Kind.NAME),
                        new Column("Tỷ lệ cắt giảm, thấp nhất", Column.Kind.NUMBER)),
                List.of(row("a", Cell.of(1))));
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook(page(List.of(table)))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }

        Matcher width =
                Pattern.compile("<col min=\"2\" max=\"2\" width=\"([0-9.]+)\"").matcher(sheet);
        assertThat(width.find()).isTrue();
        assertThat(Double.parseDouble(width.group(1))).isBetween(14.0, 24.0);
        assertThat(sheet).contains("<row r=\"4\" ht=\"");
    }

    @Test
    void firstSheetHoldsTheSentencesToo() throws IOException {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        read(
                page(List.of(
                        table("Tổng hợp", List.of(row("A", Cell.of(1)))),
                        table("Nguồn", List.of(row("B", Cell.of(2)))))),
                sheet -> (sheet.getIndex() == 0 ? first : second).addAll(firstColumn(sheet)));

        assertThat(first).containsExactly("Title", "Headline.", "Tổng hợp", "name", "A", "total", "Ghi chú", "• Note.");
        assertThat(second).containsExactly("Nguồn", "name", "B", "total");
    }

    @Test
    void sameFileWheneverItIsWritten() throws IOException {
        Page page = page(List.of(table(List.of(row("A", Cell.of(1))))));
        byte[] once = workbook(page);
        // Times in archives count by two seconds; a clock in the properties would show at once.
        assertThat(workbook(page)).isEqualTo(once);
    }

    @Test
    void manyRowsAreAllThere() throws IOException {
        List<String> found = new ArrayList<>();
        read(
                page(List.of(table(Collections.nCopies(1234, row("A", Cell.of(1)))))),
                sheet -> found.addAll(firstColumn(sheet)));

        assertThat(found).hasSize(4 + 1234 + 3);
    }

    @Test
    void tableLongerThanASheetIsRefused() {
        Page page = page(List.of(table(Collections.nCopies(Worksheet.MAX_ROWS, row("A", Cell.of(1))))));

        assertThatThrownBy(() -> workbook(page)).isInstanceOf(TooManyRowsException.class);
    }

    private interface SheetTaker {
        void take(Sheet sheet) throws IOException;
    }

    private static List<Cell> row(String name, Cell cell) {
        return List.of(new Cell.Text(name), cell);
    }

    private static Table table(List<List<Cell>> rows) {
        return table("In total", rows);
    }

    private static Table table(String title, List<List<Cell>> rows) {
        return new Table(
                title,
                List.of(new Column("name", Column.Kind.NAME), new Column("number", Column.Kind.NUMBER)),
                rows,
                Optional.of(row("total", Cell.of(rows.size()))));
    }

    private static Page page(List<Table> tables) {
        return new Page("Title", "Headline.", "", List.of(), tables, List.of("Note."));
    }

    /** The second cell of each row of the table: its type, value and format. */
    private static List<String> cells(Table table) throws IOException {
        List<String> cells = new ArrayList<>();
        read(page(List.of(table)), sheet -> {
            try (Stream<Row> rows = sheet.openStream()) {
                rows.skip(4)
                        .limit(table.rows().size())
                        .map(row -> row.getCell(1))
                        .forEach(cell -> {
                            String value = cell.getType() == CellType.NUMBER
                                    ? cell.getRawValue()
                                    : String.valueOf(cell.getValue());
                            cells.add(cell.getType() + " " + value + " " + cell.getDataFormatString());
                        });
            }
        });
        return cells;
    }

    private static List<String> firstColumn(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.filter(row -> row.getCellCount() > 0)
                    .map(row -> row.getCell(0).getText())
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static void read(Page page, SheetTaker taker) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(workbook(page)), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                taker.take(sheet);
            }
        }
    }

    private static byte[] workbook(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter(new Presentation(Language.VI, 80, false, false, ',', false, Links.NONE)).write(page, out);
        return out.toByteArray();
    }
}
