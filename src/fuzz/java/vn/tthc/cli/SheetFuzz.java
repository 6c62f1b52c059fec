package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Any bytes as the rows of a workbook, or as another part of it. */
public final class SheetFuzz {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROWS = "<worksheet " + MAIN + "><sheetData><row r=\"1\">" + cell("A1", "agency")
            + cell("B1", "sector") + cell("C1", "current_days") + cell("D1", "proposed_days") + "</row>";

    private SheetFuzz() {}

    /** Called by Jazzer: the first byte chooses the part. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Map<String, byte[]> parts = new TreeMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types>" + type("workbook", "sheet.main") + type("styles", "styles")
                        + type("sharedStrings", "sharedStrings") + "</Types>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(parts, "xl/styles.xml", "<styleSheet " + MAIN + "/>");
        put(parts, "xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>a</t></si></sst>");
        put(parts, "xl/worksheets/sheet1.xml", ROWS + "</sheetData></worksheet>");
        switch (data[0] & 7) {
            case 0 -> parts.put("xl/sharedStrings.xml", FuzzRun.joined("<sst " + MAIN + ">", data, 1));
            case 1 -> parts.put("xl/styles.xml", FuzzRun.joined("<styleSheet " + MAIN + ">", data, 1));
            case 2 -> parts.put("xl/workbook.xml", FuzzRun.joined("<workbook " + MAIN + ">", data, 1));
            case 3 -> parts.put("xl/_rels/workbook.xml.rels", FuzzRun.joined("<Relationships>", data, 1));
            default -> parts.put("xl/worksheets/sheet1.xml", FuzzRun.joined(ROWS, data, 1));
        }
        FuzzRun.check(zipped(parts), "report", "-", "-f", "json");
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
