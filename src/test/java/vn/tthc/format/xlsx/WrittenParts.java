package vn.tthc.format.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tthc.WrittenWorkbook;

/** A workbook of one sheet by its parts, of which a test may change any. */
final class WrittenParts {
    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    WrittenParts() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("r1", "officeDocument", "xl/workbook.xml"));
        workbook("", "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>", "");
        parts.put("xl/_rels/workbook.xml.rels", relations("r1", "worksheet", "worksheets/sheet1.xml"));
    }

    /** A relation, more of which may follow. */
    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String id, String kind, String target) {
        return "<Relationships>" + relation(id, kind, target) + "</Relationships>";
    }

    /** The workbook with what stands before and behind its sheets. */
    WrittenParts workbook(String before, String sheets, String after) {
        return part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS + "\">" + before + "<sheets>" + sheets + "</sheets>"
                        + after + "</workbook>");
    }

    /** The sheet, with what stands behind its rows. */
    WrittenParts rows(String rows, String after) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    WrittenParts styles(String styles) {
        part("xl/styles.xml", "<styleSheet " + MAIN + ">" + styles + "</styleSheet>");
        return related("r8", "styles", "styles.xml");
    }

    WrittenParts sharedTexts(String texts) {
        part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + texts + "</sst>");
        return related("r9", "sharedStrings", "sharedStrings.xml");
    }

    WrittenParts related(String id, String kind, String target) {
        String relations = parts.get("xl/_rels/workbook.xml.rels");
        return part(
                "xl/_rels/workbook.xml.rels",
                relations.replace("</Relationships>", relation(id, kind, target) + "</Relationships>"));
    }

    WrittenParts part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    WrittenParts without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        return WrittenWorkbook.ofParts(parts);
    }
}
