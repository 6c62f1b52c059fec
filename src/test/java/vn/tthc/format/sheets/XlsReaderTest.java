package vn.tthc.format.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.ShownBook;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XlsReaderTest {
    @TempDir
    private Path dir;

    @Test
    void numbersAreWhatTheirFormatsShow() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    HSSFRow row = book.createSheet("A").createRow(0);
                    row.createCell(0).setCellValue("Sở Y tế");
                    row.createCell(1).setCellValue(10);
                    row.createCell(2).setCellValue(0.1 + 0.2);
                    number(book, row, 3, 1_500_000, "#,##0,\" nghìn\"");
                    number(book, row, 4, 0.3333, "0.0%");
                    number(book, row, 5, 3, "0\" ngày\"");
                    HSSFCell date = row.createCell(6);
                    date.setCellValue(LocalDate.of(2026, 2, 1));
                    date.setCellStyle(style(book, "m/d/yy"));
                    row.createCell(8).setCellValue(true);
                }))
                .isEqualTo("A = 1: Sở Y tế|#10|#0.3|#1500000e3 nghìn|33.33%|#3 ngày|@2026-02-01||TRUE");
    }

    @Test
    void cellsOverRowsSayWhatTheFirstOneSays() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    HSSFSheet sheet = book.createSheet("A");
                    for (int i = 0; i < 4; i++) {
                        sheet.createRow(i).createCell(2).setCellValue("c" + i);
                    }
                    sheet.getRow(0).createCell(0).setCellValue("a");
                    sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 1));
                }))
                .isEqualTo("A = 1: a||c0 / 2: ^a||c1 / 3: ^a||c2 / 4: ||c3");
    }

    @Test
    void formulasGiveTheirStoredResults() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    HSSFRow row = book.createSheet("A").createRow(0);
                    row.createCell(0).setCellFormula("1+2");
                    row.createCell(1).setCellFormula("\"a\"&\"b\"");
                    row.createCell(2).setCellFormula("1/0");
                    row.createCell(3).setCellFormula("1=1");
                    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                    row.createCell(4).setCellFormula("7*6");
                }))
                .isEqualTo("A = 1: #3|ab|!#DIV/0!|TRUE|?=…");
    }

    @Test
    void sheetsAndRowsThatAreHidden() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    HSSFSheet sheet = book.createSheet("Một");
                    sheet.createRow(0).createCell(0).setCellValue("a");
                    sheet.createRow(4).createCell(0).setCellValue("b");
                    sheet.getRow(4).setZeroHeight(true);
                    book.createSheet("Hai").createRow(0).createCell(0).setCellValue("c");
                    book.setSheetHidden(1, true);
                }))
                .isEqualTo("Một (hidden rows) = 1: a / 5: b\nHai HIDDEN = 1: c");
    }

    @Test
    void columnsThatAreHiddenAndCellsOverColumns() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    HSSFSheet sheet = book.createSheet("A");
                    HSSFRow row = sheet.createRow(0);
                    row.createCell(0).setCellValue("a1");
                    row.createCell(3).setCellValue("b");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                    sheet.setColumnHidden(2, true);
                }))
                .isEqualTo("A (hidden column 2) = 1: a1|<||b");
    }

    @Test
    void datesFrom1904() throws IOException, UnreadableException {
        assertThat(shown(book -> {
                    book.getInternalWorkbook().getRecords().stream()
                            .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                            .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                            .forEach(window -> window.setWindowing((short) 1));
                    HSSFRow row = book.createSheet("A").createRow(0);
                    number(book, row, 0, 1, "yyyy-mm-dd");
                }))
                .isEqualTo("A = 1: @1904-01-02");
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
        byte[] locked;
        try {
            locked = written(
                    book -> book.createSheet("A").createRow(0).createCell(0).setCellValue("a"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> shown(locked)).isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(
                        e.problem().details())
                .containsExactly("locked"));
    }

    @Test
    void damageIsNamedWhereverItIs() throws IOException {
        byte[] whole = written(book -> {
            HSSFSheet sheet = book.createSheet("A");
            for (int i = 0; i < 300; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("Thủ tục " + i);
                row.createCell(1).setCellValue(i);
                row.createCell(2).setCellFormula("1+" + i);
            }
            sheet.addMergedRegion(new CellRangeAddress(5, 9, 0, 0));
        });
        for (int at = 512; at < whole.length; at += 307) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(whole.length, at + 7), (byte) 0xFF);
            assertReadOrNamed(damaged);
            assertReadOrNamed(Arrays.copyOf(whole, at));
        }
    }

    private void assertReadOrNamed(byte[] bytes) {
        try {
            shown(bytes);
        } catch (UnreadableException e) {
            assertThat(e.problem().code())
                    .isIn(
                            ProblemCode.BROKEN_WORKBOOK,
                            ProblemCode.UNSUPPORTED_FORMAT,
                            ProblemCode.UNREADABLE_FILE,
                            ProblemCode.BROKEN_ARCHIVE);
        } catch (IOException e) {
            // Told as a file that cannot be read.
            assertThat(e).isNotNull();
        }
    }

    private static void number(HSSFWorkbook book, HSSFRow row, int column, double value, String format) {
        HSSFCell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style(book, format));
    }

    private static HSSFCellStyle style(HSSFWorkbook book, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] written(Consumer<HSSFWorkbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            content.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private String shown(Consumer<HSSFWorkbook> content) throws IOException, UnreadableException {
        return shown(written(content));
    }

    private String shown(byte[] bytes) throws IOException, UnreadableException {
        Path file = Files.write(dir.resolve("a.xls"), bytes);
        Source source = Source.ofFile(file);
        try (Content content = Content.open(source, InputStream.nullInputStream(), ReadOptions.DEFAULT);
                Book book = new XlsReader().open(content)) {
            return ShownBook.of(book);
        }
    }
}
