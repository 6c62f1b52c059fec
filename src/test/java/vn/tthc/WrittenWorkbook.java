package vn.tthc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as Excel writes them. */
public final class WrittenWorkbook {
    /** A number to write where a test puts what fastexcel cannot write: {@link #with} replaces it. */
    public static final int MARK = 424_242;

    private static final Pattern MARKED =
            Pattern.compile("(<c r=\"[A-Z]+\\d+\"[^>]*?)(?: t=\"n\")?><v>" + MARK + "</v>");

    private WrittenWorkbook() {}

    /** One sheet with the cells of a table: texts, numbers, dates; nothing where a text is empty. */
    public static byte[] ofRows(List<? extends List<?>> rows) {
        return of(workbook -> fill(workbook.newWorksheet("Sheet1"), rows));
    }

    public static byte[] of(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tthc", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static void fill(Worksheet sheet, List<? extends List<?>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object value = rows.get(row).get(column);
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof LocalDate date) {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                } else if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    /** An archive of parts that are written as they are given. */
    public static byte[] ofParts(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The workbook with other XML in the cell of {@link #MARK}, its type included. */
    public static byte[] with(byte[] workbook, String type, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            // fastexcel's archives can only be read as files: their entries do not begin with their sizes.
            Path file = Files.createTempFile("tthc", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile from = new ZipFile(file.toFile());
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(MARKED.matcher(part)
                            .replaceAll("$1 t=\"" + type + "\">" + Matcher.quoteReplacement(content))
                            .getBytes(StandardCharsets.UTF_8));
                    to.closeEntry();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
