package vn.tthc.input;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.tthc.WrittenWorkbook;
import vn.tthc.row.RowOptions;
import vn.tthc.text.Cases;
import vn.tthc.text.Moment;
import vn.tthc.text.Ratio;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks come to the same whether their rows are counted by their parts or read one by one. */
class BulkSheetsTest {
    private static final List<String> FORMATS = List.of(
            "#,##0", "0.00", "#,##0\" đồng\"", "0\" giờ\"", "0%", "dd/mm/yyyy", "#,##0,\" nghìn\"", "\"-\"", "@");
    /** "1/1/2026". */
    private static final int MIN_DAY = 8;

    @Test
    void ordinaryLists() {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            assertSame(random, 0, RowOptions.DEFAULT);
        }
    }

    @Test
    void listsWithAllThatOfficersWrite() {
        Random random = new Random(2);
        for (int i = 0; i < 120; i++) {
            assertSame(random, random.nextInt(60), RowOptions.DEFAULT);
        }
    }

    @Test
    void listsReadWithOptions() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            RowOptions options = RowOptions.DEFAULT.withProcedures(
                    random.nextBoolean() ? Optional.of(Cases.MAX) : Optional.empty(),
                    random.nextBoolean() ? Ratio.parse("5/7") : Optional.empty(),
                    random.nextBoolean());
            assertSame(random, random.nextInt(40), options);
        }
    }

    /** Where any cell of a row shows a unit, one that its unit column says counts for the other values of the measure too. */
    @Test
    void aUnitThatANameShowsBesideOneThatTheRowSays() {
        byte[] workbook = WrittenWorkbook.of(book -> {
            Worksheet sheet = book.newWorksheet("Sheet1");
            write(
                    sheet,
                    0,
                    List.of("code", "name", "agency", "sector", "current_days", "proposed_days_unit", "proposed_days"));
            for (int row = 1; row < 60; row++) {
                List<Object> cells = List.of("1.00000" + row, 112, "Sở Y tế", "Dược", 10, "giờ", "8 giờ");
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row, column, cells.get(column));
                }
                if (row % 3 == 0) {
                    sheet.style(row, 1).format("0\" giờ\"").set();
                }
            }
        });
        BulkRowsTest.assertSame(workbook, RowOptions.DEFAULT, new Random(4));
        assertThat(ReadList.of(workbook, RowOptions.DEFAULT, Optional.empty()).rows())
                .containsExactly(40L, 19L, 0L);
    }

    private static void assertSame(Random random, int strange, RowOptions options) {
        byte[] workbook = workbook(random, strange, header(random), BulkRowsTest.ORDINARY);
        BulkRowsTest.assertSame(workbook, options, random);
        BulkRowsTest.assertCounted(workbook, options, random);
    }

    private static List<String> header(Random random) {
        List<String> header = new ArrayList<>(
                random.nextInt(3) == 0
                        ? BulkRowsTest.VIETNAMESE_HEADERS
                        : random.nextBoolean() ? BulkRowsTest.HEADERS : BulkRowsTest.unitHeaders(random));
        if (random.nextInt(3) == 0) {
            header.remove(random.nextInt(header.size()));
        }
        if (random.nextInt(3) == 0) {
            header.add(random.nextInt(header.size()), random.nextBoolean() ? "STT" : "Căn cứ");
        }
        return header;
    }

    /**
     * A list.
     *
     * @param strange how many of a hundred rows are out of the ordinary
     * @param ordinary what mostly stands in the columns, by their names
     */
    static byte[] workbook(Random random, int strange, List<String> header, Map<String, List<String>> ordinary) {
        return WrittenWorkbook.of(book -> fill(book, random, strange, header, ordinary));
    }

    private static void fill(
            Workbook book, Random random, int strange, List<String> header, Map<String, List<String>> ordinary) {
        Worksheet sheet = book.newWorksheet("Sheet1");
        int row = 0;
        int merges = 2;
        if (random.nextInt(100) < strange) {
            sheet.value(row++, 0, "DANH SÁCH THỦ TỤC HÀNH CHÍNH");
        }
        write(sheet, row++, header);
        int rows = random.nextInt(70);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(300) < strange) {
                List<String> odd = random.nextBoolean() ? BulkRowsTest.ODD_ROWS : BulkRowsTest.HEADINGS;
                write(sheet, row++, List.of(any(random, odd).split(",", -1)));
            } else {
                for (int column = 0; column < header.size(); column++) {
                    write(sheet, row, column, cell(random, header.get(column), i, strange, ordinary));
                    if (random.nextInt(1500) < strange) {
                        sheet.style(row, column).format(any(random, FORMATS)).set();
                    }
                }
                if (random.nextInt(300) < strange) {
                    write(sheet, row, header.size() + random.nextInt(2), "x");
                }
                int merged = random.nextInt(4);
                if (random.nextInt(300) < strange && row > merges) {
                    merges = row + 2;
                    sheet.range(row, merged, row + 2, merged).merge();
                }
                row++;
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            write(sheet, row, column, texts.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    private static Object cell(Random random, String header, int row, int strange, Map<String, List<String>> columns) {
        if (random.nextInt(1500) < strange) {
            return switch (random.nextInt(4)) {
                case 0 -> LocalDate.of(2026, 5, 4);
                case 1 -> random.nextInt(2000) - 500;
                case 2 -> random.nextInt(100_000) / 1000.0;
                default -> any(random, BulkRowsTest.ODD).replace("\u0000", "").replace("\uFFFD", "?");
            };
        }
        List<String> ordinary = columns.get(header);
        if (ordinary == null) {
            return row + 1;
        }
        String text = any(random, ordinary).replace("#", String.valueOf(random.nextInt(10_000_000)));
        Optional<Moment> moment =
                text.length() >= MIN_DAY && random.nextBoolean() ? Moment.find(text) : Optional.empty();
        if (moment.isPresent()) {
            LocalDate day = moment.get().day();
            return moment.get().time().<Object>map(day::atTime).orElse(day);
        }
        boolean isCode = header.equals("code") || header.equals("Mã TTHC");
        return text.matches("0|[1-9]\\d{0,8}") && (!isCode || random.nextInt(400) < strange)
                ? (Object) Integer.valueOf(text)
                : text;
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
