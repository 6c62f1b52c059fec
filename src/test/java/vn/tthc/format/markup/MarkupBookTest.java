package vn.tthc.format.markup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.ShownBook;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.ExpansionGuard;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MarkupBookTest {
    @TempDir
    private Path dir;

    static Stream<Arguments> openDocuments() {
        return Stream.of(
                arguments(
                        "values and what is shown of them",
                        row(value("float", "office:value=\"1500000\"", "1.500 nghìn")
                                + value("percentage", "office:value=\"0.3333\"", "33,3%")
                                + value("percentage", "office:value=\"0.3333\"", "")
                                + value("currency", "office:value=\"2.5\"", "2,5 ₫")
                                + value("float", "office:value=\"1.5E+016\"", "1,5E+16")
                                + value("float", "office:value=\"0.30000000000000004\"", "0,3")),
                        "1: #1500000e3 nghìn|33.33%|33.33%|#2.5 ₫|#15000000000000000|#0.3"),
                arguments(
                        "dates, times, truths, errors",
                        row(value("date", "office:date-value=\"2026-02-01\"", "1/2/26")
                                + value("date", "office:date-value=\"2026-02-01T08:30:00\"", "")
                                + value("time", "office:time-value=\"PT08H30M00S\"", "8:30")
                                + value("boolean", "office:boolean-value=\"true\"", "ĐÚNG")
                                + value("string", "calcext:value-type=\"error\"", "#N/A")
                                + "<table:table-cell table:formula=\"of:=1+1\"/>"),
                        "1: @2026-02-01|@2026-02-01 08:30:00|@08:30|TRUE|!#N/A|?of:=1+1"),
                arguments(
                        "paragraphs, blanks, breaks, links; no comments and notes",
                        row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>x</text:p>"
                                + "</office:annotation><text:p>a<text:s/>b<text:line-break/>c</text:p>"
                                + "<text:p><text:a>d</text:a><text:span>e</text:span>"
                                + "<text:note><text:p>y</text:p></text:note></text:p></table:table-cell>"),
                        "1: a b¶c¶de"),
                arguments(
                        "repeated cells and rows",
                        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                                + " table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>a</text:p>"
                                + "</table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/>"
                                + "</table:table-row><table:table-row table:number-rows-repeated=\"7\">"
                                + "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                                + row(value("string", "", "b"))
                                + "<table:table-row table:number-rows-repeated=\"1048566\"><table:table-cell/>"
                                + "</table:table-row>",
                        "1: a|a / 2: a|a / 10: b"),
                arguments(
                        "merged cells, and what they cover",
                        row("<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\""
                                        + " office:value-type=\"string\"><text:p>a1</text:p></table:table-cell>"
                                        + "<table:covered-table-cell/>" + value("string", "", "b"))
                                + row("<table:covered-table-cell table:number-columns-repeated=\"2\""
                                        + " office:value-type=\"string\"><text:p>z</text:p></table:covered-table-cell>"
                                        + value("string", "", "c"))
                                + row(value("string", "", "d")),
                        "1: a1|<|b / 2: ^a1||c / 3: d"),
                arguments(
                        "groups, header rows, hidden rows, drawings",
                        "<table:shapes><table:table-row/></table:shapes><table:table-header-rows>"
                                + row(value("string", "", "a"))
                                + "</table:table-header-rows><table:table-row-group>"
                                + "<table:table-row table:visibility=\"filter\">" + value("string", "", "b")
                                + "</table:table-row></table:table-row-group>",
                        "1: a / 2: b (hidden rows)"));
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String value(String type, String attributes, String text) {
        return "<table:table-cell office:value-type=\"" + type + "\" " + attributes + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openDocuments")
    void rowsOfOpenDocument(String shape, String rows, String expected) throws IOException, UnreadableException {
        boolean hidden = expected.endsWith(" (hidden rows)");
        String sheet = "A" + (hidden ? " (hidden rows)" : "") + " = " + expected.replace(" (hidden rows)", "");
        String table = "<table:table table:name=\"A\">" + rows + "</table:table>";

        assertThat(shown(ods(document(table)))).isEqualTo(sheet);
        assertThat(shown(flat(table).getBytes(StandardCharsets.UTF_8))).isEqualTo(sheet);
        assertThat(shown(("\uFEFF" + flat(table)).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(sheet);
    }

    @Test
    void columnsOfOpenDocumentThatAreHidden() throws IOException, UnreadableException {
        String table = "<table:table table:name=\"A\"><table:table-column table:number-columns-repeated=\"2\"/>"
                + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
                + row(value("string", "", "a")) + "</table:table>";

        assertThat(shown(ods(document(table)))).isEqualTo("A (hidden column 2) (hidden column 3) = 1: a");
    }

    @Test
    void sheetsOfOpenDocument() throws IOException, UnreadableException {
        String tables = "<table:table table:name=\"Một\" table:style-name=\"ta1\">" + row(value("string", "", "a"))
                + "</table:table><table:table table:name=\"Hai\" table:style-name=\"ta2\">"
                + row(value("string", "", "b")) + "</table:table>";

        assertThat(shown(ods(document(tables)))).isEqualTo("Một = 1: a\nHai HIDDEN = 1: b");
    }

    @Test
    void cellsThatARepeatMakesAreBounded() {
        String bomb = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1000000\">"
                + "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>a</text:p>"
                + "</table:table-cell></table:table-row></table:table>";

        assertThatThrownBy(() -> shown(ods(document(bomb)))).isInstanceOf(ExpansionGuard.TooFarException.class);
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        byte[] locked = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "\u0001\u0002",
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"u\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");

        assertThatThrownBy(() -> shown(locked)).isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(
                        e.problem().details())
                .containsExactly("locked"));
    }

    @Test
    void rowsOfXmlOf2003() throws IOException, UnreadableException {
        String sheets = "<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                + "<Style ss:ID=\"n\"><NumberFormat ss:Format=\"#,##0,&quot; nghìn&quot;\"/></Style>"
                + "<Style ss:ID=\"c\" ss:Parent=\"n\"><Font/></Style></Styles>"
                + "<Worksheet ss:Name=\"Một\"><Table><Column/><Column ss:Hidden=\"1\" ss:Span=\"1\"/>"
                + "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">a&#10;b</Data></Cell>"
                + "<Cell ss:Index=\"3\"><Data ss:Type=\"Number\">10</Data><Comment><ss:Data>x</ss:Data></Comment></Cell>"
                + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.25</Data></Cell>"
                + "<Cell ss:StyleID=\"c\"><Data ss:Type=\"Number\">1500000</Data></Cell></Row>"
                + "<Row ss:StyleID=\"p\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">1</Data></Cell>"
                + "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>c</B>d</ss:Data></Cell>"
                + "<Cell><Data ss:Type=\"DateTime\">2026-02-01T00:00:00.000</Data></Cell>"
                + "<Cell><Data ss:Type=\"Error\">#N/A</Data></Cell><Cell ss:Formula=\"=1+1\"/></Row>"
                + "<Row ss:Index=\"5\" ss:Hidden=\"1\"><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"Boolean\">1</Data></Cell>"
                + "<Cell><Data ss:Type=\"String\">e</Data></Cell></Row>"
                + "</Table></Worksheet><Worksheet ss:Name=\"Hai\"><Table/><WorksheetOptions><Visible>SheetHidden</Visible>"
                + "</WorksheetOptions></Worksheet>";
        String book = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" + sheets + "</Workbook>";

        assertThat(shown(book.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Một (hidden rows) (hidden column 1) (hidden column 2) = 1: a¶b||#10|25%|#1500000e3 nghìn"
                        + " / 2: ^a¶b|100%|cd|@2026-02-01|!#N/A|?=1+1 / 5: TRUE||e\nHai HIDDEN = ");
    }

    @Test
    void damageIsNamed() {
        assertThatThrownBy(() -> shown(ods("<office:document-content><a>")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("broken-workbook");
        assertThatThrownBy(() -> shown(flat("<table:table table:name=\"A\"><table:table-row>")
                        .replace("</office:spreadsheet>", "")
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class);
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + flat("").substring("<?xml version=\"1.0\"?>".length());
        assertThatThrownBy(() -> shown(doctype.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class);
    }

    private static String document(String tables) {
        return "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\""
                + " xmlns:style=\"s\" xmlns:calcext=\"c\"><office:automatic-styles>"
                + "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
                + "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    private static String flat(String tables) {
        return document(tables)
                .replace(
                        "<office:document-content",
                        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\""
                                + " xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
                .replace("</office:document-content", "</office:document");
    }

    private static byte[] ods(String content) throws IOException {
        return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private String shown(byte[] bytes) throws IOException, UnreadableException {
        Path file = Files.write(dir.resolve("a.xls"), bytes);
        try (Content content = Content.open(Source.ofFile(file), InputStream.nullInputStream(), ReadOptions.DEFAULT);
                Book book = MarkupBook.open(content)) {
            return ShownBook.of(book);
        }
    }
}
