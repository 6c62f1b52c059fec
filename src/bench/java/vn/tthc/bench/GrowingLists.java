package vn.tthc.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lists that have more and more of one thing, of which nobody has as much unless they mean harm: twice of it may take twice as long. */
final class GrowingLists {
    private static final String HEADER =
            "code,name,agency,sector,current_days,proposed_days,current_cost,proposed_cost";
    private static final String ROW = "1.000001,Thủ tục,Sở Y tế,Đất đai,10,5,1000,500";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Path folder;

    GrowingLists(Path folder) {
        this.folder = folder;
    }

    /** Writes a list that has so many of something. */
    interface Kind {
        Path write(int size) throws IOException;
    }

    /** The kinds, by what they have many of. */
    Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(
                "attributes of an XML element of a workbook",
                size -> workbook("attributes", out -> {
                    rows(out, 1);
                    out.write("<row r=\"3\"");
                    for (int i = 0; i < size; i++) {
                        out.write(" a" + i + "=\"\"");
                    }
                    out.write("></row></sheetData>");
                }));
        kinds.put(
                "merged cells of a workbook",
                size -> workbook("merges", out -> {
                    rows(out, size);
                    out.write("</sheetData><mergeCells>");
                    for (int i = 0; i < size; i++) {
                        out.write("<mergeCell ref=\"J" + (i + 2) + ":K" + (i + 2) + "\"/>");
                    }
                    out.write("</mergeCells>");
                }));
        kinds.put(
                "keys of a JSON object",
                size -> list("keys.json", out -> {
                    out.write("[{\"code\":\"1.000001\",\"name\":\"Thủ tục\",\"current_days\":10,\"proposed_days\":5");
                    for (int i = 0; i < size; i++) {
                        out.write(",\"k" + i + "\":" + i);
                    }
                    out.write("}]\n");
                }));
        kinds.put(
                "JSON objects with a key of their own",
                size -> list("objects.ndjson", out -> {
                    for (int i = 0; i < size; i++) {
                        out.write("{\"code\":\"1." + i + "\",\"current_days\":10,\"proposed_days\":5,\"k" + i
                                + "\":1}\n");
                    }
                }));
        kinds.put(
                "quotes in a cell",
                size -> list("quotes.csv", out -> {
                    out.write(HEADER + "\n1.000001,\"");
                    for (int i = 0; i < size; i++) {
                        out.write("\"\"");
                    }
                    out.write("\",Sở Y tế,Đất đai,10,5,1000,500\n");
                }));
        kinds.put(
                "quotes that nothing closes",
                size -> list("unclosed.csv", out -> {
                    out.write(HEADER + "\n");
                    for (int i = 0; i < size; i++) {
                        out.write("1." + i + ",\"Thủ tục,Sở Y tế,Đất đai,10,5,1000,500\n");
                    }
                }));
        kinds.put(
                "cells in a row",
                size -> list("cells.csv", out -> {
                    out.write(HEADER + "\n" + ROW);
                    for (int i = 0; i < size; i++) {
                        out.write(",x");
                    }
                    out.write("\n");
                }));
        kinds.put(
                "columns in the header",
                size -> list("headers.csv", out -> {
                    out.write(HEADER);
                    for (int i = 0; i < size; i++) {
                        out.write(",h" + i);
                    }
                    out.write("\n" + ROW + "\n");
                }));
        return kinds;
    }

    /** What a list has. */
    private interface Content {
        void write(Writer out) throws IOException;
    }

    private Path list(String name, Content content) throws IOException {
        Path list = folder.resolve("growing-" + name);
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            content.write(out);
        }
        return list;
    }

    private static void rows(Writer out, int rows) throws IOException {
        out.write("<sheetData>");
        row(out, 1, HEADER);
        for (int i = 0; i < rows; i++) {
            row(out, i + 2, ROW);
        }
    }

    private static void row(Writer out, int number, String cells) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (String cell : cells.split(",", -1)) {
            boolean isNumber = cell.chars().allMatch(Character::isDigit);
            out.write(isNumber ? "<c><v>" + cell + "</v></c>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        out.write("</row>");
    }

    /** A workbook of one sheet, begun with its rows. */
    private Path workbook(String name, Content sheet) throws IOException {
        Path workbook = folder.resolve("growing-" + name + ".xlsx");
        Files.createDirectories(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + CONTENT_TYPES + "\">"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.sheet.main+xml\"/></Types>");
            part(zip, out, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(zip, out, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    SHEET.replace("worksheet", "workbook").replace(">", " xmlns:r=\"" + RELATIONS + "\">")
                            + "<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write(SHEET);
            sheet.write(out);
            out.write("</worksheet>");
            out.flush();
            zip.closeEntry();
        }
        return workbook;
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.flush();
        zip.closeEntry();
    }
}
