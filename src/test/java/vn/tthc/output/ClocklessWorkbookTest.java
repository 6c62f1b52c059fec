package vn.tthc.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClocklessWorkbookTest {
    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void aWorkbookIsTheSameInEveryTimeZone() throws IOException {
        assertThat(writtenIn("Asia/Ho_Chi_Minh")).isEqualTo(writtenIn("UTC"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, A1",
        "0, 1, A1:B1",
        "46, 25, A1:Z47",
        "2, 26, A1:AA3",
        "0, 16383, A1:XFD1",
        "131071, 701, A1:ZZ131072"
    })
    void aSheetSaysHowLargeItIs(int row, int column, String dimension) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ClocklessWorkbook written = new ClocklessWorkbook(bytes)) {
            Worksheet sheet = written.workbook().newWorksheet("A");
            sheet.value(0, 0, "<c r=\"XFD9\"");
            sheet.value(row, column, "z");
            written.finish();
        }
        assertThat(sheet(bytes.toByteArray())).contains("<dimension ref=\"" + dimension + "\"/>");
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no sheet");
    }

    private static byte[] writtenIn(String zone) throws IOException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ClocklessWorkbook written = new ClocklessWorkbook(bytes)) {
            written.workbook().newWorksheet("A").value(0, 0, "a");
            written.finish();
        } finally {
            TimeZone.setDefault(before);
        }
        return bytes.toByteArray();
    }
}
