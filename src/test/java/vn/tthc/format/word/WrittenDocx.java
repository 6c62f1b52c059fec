package vn.tthc.format.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents in the words of Word, with nothing but what a test is about. */
public final class WrittenDocx {
    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";

    private WrittenDocx() {}

    /** A document of a body. */
    public static byte[] of(String body) {
        return of(body, "", "");
    }

    /** A document of a body, whose paragraphs are numbered by what stands in the part of numbers and in that of styles. */
    static byte[] of(String body, String numbering, String styles) {
        return of("<w:document" + NAMES + "><w:body>" + body + "</w:body></w:document>", numbering, styles, "");
    }

    /** A document whose main part is a text of its own. */
    static byte[] of(String document, String numbering, String styles, String beforeRoot) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                String.format(RELATIONS, String.format(RELATION, "r1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + beforeRoot + document);
        parts.put(
                "word/_rels/document.xml.rels",
                String.format(
                        RELATIONS,
                        String.format(RELATION, "r1", "numbering", "numbering.xml")
                                + String.format(RELATION, "r2", "styles", "styles.xml")));
        parts.put("word/numbering.xml", "<w:numbering" + NAMES + ">" + numbering + "</w:numbering>");
        parts.put("word/styles.xml", "<w:styles" + NAMES + ">" + styles + "</w:styles>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A table of rows that are given as XML. */
    public static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells with texts. */
    public static String row(String... texts) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String text : texts) {
            row.append(cell("", paragraph(text)));
        }
        return row.append("</w:tr>").toString();
    }

    /** A cell with some properties and paragraphs, both XML. */
    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    public static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
