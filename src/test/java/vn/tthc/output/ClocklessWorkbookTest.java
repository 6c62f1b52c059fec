package vn.tthc.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import static org.assertj.core.api.Assertions.assertThat;

class ClocklessWorkbookTest {
    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void aWorkbookIsTheSameInEveryTimeZone() throws IOException {
        assertThat(writtenIn("Asia/Ho_Chi_Minh")).isEqualTo(writtenIn("UTC"));
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
