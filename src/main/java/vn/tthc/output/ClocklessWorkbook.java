package vn.tthc.output;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is the same, byte for byte, whenever it is written. fastexcel puts the time into it and lets nobody
 * forbid it, so it writes to a temporary file, from which the workbook is packed anew without the time; and with the true
 * {@linkplain SheetDimension dimension} of each sheet.
 */
public final class ClocklessWorkbook implements Closeable {
    /** Liberation Sans, which LibreOffice has, is as wide as Arial. */
    public static final String FONT = "Arial";

    private static final double FONT_SIZE = 11;

    private static final String STYLES = "xl/styles.xml";

    /** Without a style of this name LibreOffice shows cells that have none of their own in a font of its own. */
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private static final Pattern NUMBER_CELL = Pattern.compile("<c r=\"(?<cell>[A-Z]+[0-9]+)\"[^>]*>(?=<v>)");

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/sheet";

    /** The first month of zip files; their very first day would be written beside it in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final OutputStream out;
    private final Path temporary;
    private final OutputStream written;
    private final Workbook workbook;
    /** By the sheets' parts and their cells. */
    private final Map<String, Map<String, String>> formulas = new HashMap<>();

    public ClocklessWorkbook(OutputStream out) throws IOException {
        this.out = out;
        temporary = Files.createTempFile("tthc-", ".xlsx");
        temporary.toFile().deleteOnExit();
        written = Files.newOutputStream(temporary);
        workbook = new Workbook(written, "tthc", null);
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    }

    public Workbook workbook() {
        return workbook;
    }

    /** A further sheet, which is printed on pages of A4 across, as wide as one of them. */
    public Worksheet sheet(String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    /**
     * Says how the number of a cell is computed, which is there as it is for those who do not compute; fastexcel writes formulas
     * without their values.
     *
     * @param sheet from 1
     * @param cell such as {@code E5}
     */
    public void formula(int sheet, String cell, String formula) {
        formulas.computeIfAbsent(SHEETS + sheet + ".xml", key -> new HashMap<>())
                .put(cell, formula);
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
                    } else if (part.getName().equals(STYLES)) {
                        packed.write(text(content)
                                .replace("</cellXfs>", "</cellXfs>" + NORMAL)
                                .getBytes(StandardCharsets.UTF_8));
                    } else if (formulas.containsKey(part.getName())) {
                        byte[] sheet = withFormulas(text(content), formulas.get(part.getName()));
                        SheetDimension.of(new ByteArrayInputStream(sheet))
                                .copy(new ByteArrayInputStream(sheet), packed);
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

    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] withFormulas(String sheet, Map<String, String> formulas) {
        Matcher cells = NUMBER_CELL.matcher(sheet);
        StringBuilder text = new StringBuilder();
        while (cells.find()) {
            String formula = formulas.get(cells.group("cell"));
            String written = formula == null ? cells.group() : cells.group() + "<f>" + formula + "</f>";
            cells.appendReplacement(text, Matcher.quoteReplacement(written));
        }
        return cells.appendTail(text).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutTime(InputStream properties) throws IOException {
        return text(properties)
                .replaceAll("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
