package vn.tthc.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document of Word that is written from its first paragraph to its last, in the layout of Vietnamese administrative
 * documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, margins of 20, 20, 30 and 20 mm, Times New Roman in black, the number of
 * the page centred above from page 2. It has no clock in it, so that the same report is the same file.
 */
public final class WordDocument {
    /** The width of the text on the page, in twentieths of a point. */
    public static final int TEXT_WIDTH = WordXml.TEXT_WIDTH;

    /** The width of the text where the page lies across. */
    public static final int WIDE = 14570;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** A rule below a line is a third to a half of its length. */
    private static final int RULE = 4;

    /** How many relations stand before those of the charts. */
    private static final int FIRST_CHART = 2;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<WordChart> charts;
    private int drawn;
    private int width = TEXT_WIDTH;

    /** How the letters of a text look; sizes are in points. */
    public record Font(int size, boolean isBold, boolean isItalic) {
        String properties() {
            return "<w:rPr>" + (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "") + "<w:sz w:val=\"" + 2 * size
                    + "\"/><w:szCs w:val=\"" + 2 * size + "\"/></w:rPr>";
        }
    }

    /** How a paragraph stands. */
    public enum Align {
        CENTRE("center"),
        LEFT("left"),
        RIGHT("right"),
        /** Both edges straight, the first line indented by 1 cm, as running text stands. */
        TEXT("both");

        private final String word;

        Align(String word) {
            this.word = word;
        }
    }

    /**
     * Begins a document.
     *
     * @param language the code of the language of its text, such as "vi-VN"
     * @param program what says in its properties who wrote it
     * @param charts those that it will have, in their order
     */
    public WordDocument(OutputStream target, String language, String title, String program, List<WordChart> charts)
            throws IOException {
        this.charts = List.copyOf(charts);
        zip = new ZipOutputStream(target);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Default Extension=\"xlsx\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>"
                        + type("/word/document.xml", "wordprocessingml.document.main")
                        + type("/word/styles.xml", "wordprocessingml.styles")
                        + type("/word/header1.xml", "wordprocessingml.header")
                        + type("/docProps/app.xml", "extended-properties")
                        + typesOfCharts()
                        + "<Override PartName=\"/docProps/core.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        part(
                "_rels/.rels",
                relations(
                        OFFICE + "officeDocument",
                        "word/document.xml",
                        OFFICE + "extended-properties",
                        "docProps/app.xml",
                        PACKAGE + "relationships/metadata/core-properties",
                        "docProps/core.xml"));
        List<String> parts =
                new ArrayList<>(List.of(OFFICE + "styles", "styles.xml", OFFICE + "header", "header1.xml"));
        for (int chart = 1; chart <= charts.size(); chart++) {
            parts.addAll(List.of(OFFICE + "chart", "charts/chart" + chart + ".xml"));
        }
        part("word/_rels/document.xml.rels", relations(parts.toArray(String[]::new)));
        part(
                "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>" + WordXml.escaped(program) + "</Application></Properties>");
        part(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + WordXml.escaped(title)
                        + "</dc:title></cp:coreProperties>");
        part("word/styles.xml", Resources.xml("word/styles.xml").replace("%LANGUAGE%", language));
        part("word/header1.xml", Resources.xml("word/header1.xml"));
        for (int chart = 1; chart <= charts.size(); chart++) {
            part("word/charts/chart" + chart + ".xml", charts.get(chart - 1).xml(language));
            part(
                    "word/charts/_rels/chart" + chart + ".xml.rels",
                    relations(OFFICE + "package", "../embeddings/chart" + chart + ".xlsx"));
            zip.putNextEntry(entry("word/embeddings/chart" + chart + ".xlsx"));
            charts.get(chart - 1).writeWorkbook(zip);
            zip.closeEntry();
        }
        zip.putNextEntry(entry("word/document.xml"));
        out.write(HEAD + "<w:document" + NAMES + "><w:body>");
    }

    /** A paragraph. */
    public void paragraph(String text, Font font, Align align) throws IOException {
        out.write(paragraphOf(text, font, align));
    }

    /** A paragraph by which readers find their way: it stands in the outline, and on the page of what follows it. */
    public void heading(String text, Font font) throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:keepNext/></w:pPr>" + run(text, font) + "</w:p>");
    }

    /** The next of the charts, as wide as the text, on the page of what follows it. */
    public void chart(String description) throws IOException {
        WordChart chart = charts.get(drawn++);
        out.write("<w:p><w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr><w:r>"
                + chart.drawing(drawn, "r" + (FIRST_CHART + drawn), description) + "</w:r></w:p>");
    }

    /** Ends the upright pages: those that follow lie across. */
    public void turn() throws IOException {
        out.write("<w:p><w:pPr>" + section() + "</w:pPr></w:p>");
        width = WIDE;
    }

    private String section() {
        boolean isUpright = width == TEXT_WIDTH;
        String size = isUpright
                ? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                : "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
        String margins = isUpright ? "w:left=\"1701\"" : "w:left=\"1134\"";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>" + size + "<w:pgMar w:top=\"1134\""
                + " w:right=\"1134\" w:bottom=\"1134\" " + margins + " w:header=\"567\" w:footer=\"567\""
                + " w:gutter=\"0\"/>" + (isUpright ? "<w:titlePg/>" : "") + "</w:sectPr>";
    }

    /** Ends a page. */
    public void newPage() throws IOException {
        out.write("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    /** A rule in the middle of the page, below the paragraph before. */
    public void rule() throws IOException {
        out.write(ruleOf(width));
    }

    /**
     * Two columns side by side without lines between them.
     *
     * @param left paragraphs, each as {@link #line} or {@link #blank} makes it
     */
    public void sideBySide(List<String> left, List<String> right, int leftWidth) throws IOException {
        int rightWidth = TEXT_WIDTH - leftWidth;
        out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + TEXT_WIDTH + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"" + leftWidth + "\"/><w:gridCol w:w=\"" + rightWidth
                + "\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>" + side(left, leftWidth)
                + side(right, rightWidth) + "</w:tr></w:tbl>");
    }

    /** A line of a column that stands beside another. */
    public static String line(String text, Font font, Align align) {
        return "<w:p><w:pPr><w:jc w:val=\"" + align.word + "\"/></w:pPr>" + run(text, font) + "</w:p>";
    }

    /** A line that whoever uses the document fills in: what is written there stands for it until then. */
    public static String blank(String name, String text, Font font, Align align) {
        return "<w:p><w:pPr><w:jc w:val=\"" + align.word + "\"/></w:pPr><w:sdt>"
                + "<w:sdtPr><w:alias w:val=\"" + WordXml.escaped(name) + "\"/></w:sdtPr><w:sdtContent>"
                + run(text, font) + "</w:sdtContent></w:sdt></w:p>";
    }

    /** A rule in the middle of a column of such a width. */
    public static String ruleOf(int width) {
        int indent = width * (RULE - 1) / RULE / 2;
        return "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/><w:ind w:left=\""
                + indent + "\" w:right=\"" + indent + "\"/></w:pPr></w:p>";
    }

    /**
     * Begins a table, whose first row is there again on each page.
     *
     * @param widths of its columns, which add up to that of the text
     */
    public void beginTable(List<Integer> widths, List<String> titles, int size) throws IOException {
        StringBuilder grid = new StringBuilder();
        widths.forEach(width -> grid.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        out.write("<w:tbl><w:tblPr><w:tblStyle w:val=\"Lined\"/><w:tblW w:w=\"" + width
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>");
        out.write("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < titles.size(); i++) {
            cell(titles.get(i), widths.get(i), new Font(size, true, false), Align.CENTRE);
        }
        out.write("</w:tr>");
    }

    /** A row of the table that was begun. */
    public void row(List<String> texts, List<Integer> widths, List<Boolean> areNumbers, int size, boolean isTotal)
            throws IOException {
        out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < texts.size(); i++) {
            Align align = areNumbers.get(i) ? Align.RIGHT : Align.LEFT;
            cell(texts.get(i), widths.get(i), new Font(size, isTotal, false), align);
        }
        out.write("</w:tr>");
    }

    public void endTable() throws IOException {
        out.write("</w:tbl>");
    }

    /** Ends the document; what it was written to stays open. */
    public void finish() throws IOException {
        out.write(section() + "</w:body></w:document>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }

    private void cell(String text, int width, Font font, Align align) throws IOException {
        out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"" + align.word + "\"/></w:pPr>"
                + run(text, font) + "</w:p></w:tc>");
    }

    private static String side(List<String> paragraphs, int width) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + String.join("", paragraphs)
                + "</w:tc>";
    }

    private static String paragraphOf(String text, Font font, Align align) {
        String indent = align == Align.TEXT ? "<w:ind w:firstLine=\"567\"/>" : "";
        return "<w:p><w:pPr><w:pStyle w:val=\"Text\"/>" + indent + "<w:jc w:val=\"" + align.word + "\"/></w:pPr>"
                + run(text, font) + "</w:p>";
    }

    private static String run(String text, Font font) {
        StringBuilder run = new StringBuilder();
        String between = "";
        for (String line : text.split("\n", -1)) {
            run.append("<w:r>").append(font.properties()).append(between);
            run.append("<w:t xml:space=\"preserve\">")
                    .append(WordXml.escaped(line))
                    .append("</w:t></w:r>");
            between = "<w:br/>";
        }
        return run.toString();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + kind
                + "+xml\"/>";
    }

    private String typesOfCharts() {
        StringBuilder types = new StringBuilder();
        for (int chart = 1; chart <= charts.size(); chart++) {
            types.append(type("/word/charts/chart" + chart + ".xml", "drawingml.chart"));
        }
        return types.toString();
    }

    /** The file of relations, which are given as their types and targets in turn. */
    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations
                    .append("<Relationship Id=\"r")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
