package vn.tthc.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook that is the same, byte for byte, whenever it is written. fastexcel puts the time into it and lets nobody
 * forbid it, so it writes to a temporary file, from which the workbook is packed anew without the time; and with the true
 * {@linkplain SheetDimension dimension} of each sheet.
 */
public final class ClocklessWorkbook implements Closeable {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/sheet";

    /** The first month of zip files; their very first day would be written beside it in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final OutputStream out;
    private final Path temporary;
    private final OutputStream written;
    private final Workbook workbook;

    public ClocklessWorkbook(OutputStream out) throws IOException {
        this.out = out;
        temporary = Files.createTempFile("tthc-", ".xlsx");
        temporary.toFile().deleteOnExit();
        written = Files.newOutputStream(temporary);
        workbook = new Workbook(written, "tthc", null);
    }

    public Workbook workbook() {
        return workbook;
    }

    /** Ends the workbook and sends it on. */
    public void finish() throws IOException {
        workbook.finish();
        written.close();
        try (ZipFile parts = new ZipFile(temporary.toFile())) {
            ZipOutputStream packed = new ZipOutputStream(out);
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                packed.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        packed.write(withoutTime(content));
                    } else if (part.getName().startsWith(SHEETS)) {
                        SheetDimension.of(parts.getInputStream(part)).copy(content, packed);
                    } else {
                        content.transferTo(packed);
                    }
                }
                packed.closeEntry();
            }
            packed.finish();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            written.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static byte[] withoutTime(InputStream properties) throws IOException {
        return new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
