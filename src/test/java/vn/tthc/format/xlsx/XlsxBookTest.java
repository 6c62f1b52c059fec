package vn.tthc.format.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.format.Grid;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Workbooks as programs other than Excel write them. */
class XlsxBookTest {
    private static final Source SOURCE = new Source(Optional.empty(), "book", "book", false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <c><v>7.5</v></c>                                   | NUMBER 7.5
                    <c><v>7.50</v></c>                                  | NUMBER 7.5
                    <c t="n"><v> 7 </v></c>                             | NUMBER 7
                    <c><v>-7</v></c>                                    | NUMBER -7
                    <c><v>0.30000000000000004</v></c>                   | NUMBER 0.3
                    <c><v>1.5E-3</v></c>                                | NUMBER 0.0015
                    <c><v>07</v></c>                                    | NUMBER 7
                    <c t="str"><v>1.500</v></c>                         | TEXT 1.500
                    <c t="str"><f>"1.500"</f><v>1.500</v></c>           | TEXT 1.500
                    <c t="str"><v></v></c>                              | TEXT
                    <c t="str"><f>IF(1,"")</f><v></v></c>               | TEXT
                    <c t="b"><v>1</v></c>                               | TEXT TRUE
                    <c t="b"><f>1=2</f><v>0</v></c>                     | TEXT FALSE
                    <c t="e"><f>1/0</f><v>#DIV/0!</v></c>               | ERROR #DIV/0!
                    <c t="d"><v>2026-02-01T00:00:00.000Z</v></c>        | DATE 2026-02-01
                    <c t="d"><v>2026-02-01T08:30:00</v></c>             | DATE 2026-02-01 08:30:00
                    <c t="s"/>                                          | TEXT
                    <c t="s"><v>0</v></c>                               | TEXT Sở Y tế
                    <c t="s"><v>1</v></c>                               | TEXT Sở Y tế
                    <c t="s"><v>2</v></c>                               | TEXT a_b
                    <c t="inlineStr"><is>\\n<r>\\n<t>Sở </t></r> <r><t>Y tế</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c> | TEXT Sở Y tế
                    <c t="inlineStr"><is><t>a &amp;&lt; &#x110;&#7871;<![CDATA[ <c>]]><!-- x --></t></is></c> | TEXT a &< Đế <c>
                    <c><f>1+1</f></c>                                   | UNCALCULATED =1+1
                    <c><f>1+1</f><v/></c>                               | UNCALCULATED =1+1
                    <c t="str"><f>1+1</f></c>                           | UNCALCULATED =1+1
                    <c><f t="shared" si="0"/><v>2</v></c>               | NUMBER 2
                    <c><f>1-1</f><v>0</v></c>                           | NUMBER 0
                    <c s="1"><v>16</v></c>                              | NUMBER 16 giờ
                    <c s="2"><v>28.57</v></c>                           | TEXT 28.57% %
                    <c s="3"><v>0.2857</v></c>                          | TEXT 28.57% %
                    <c s="4"><v>46054</v></c>                           | DATE 2026-02-01
                    <c s="5"><v>46054.25</v></c>                        | DATE 2026-02-01 06:00
                    <c s="99"><v>1</v></c>                              | NUMBER 1
                    """)
    void readsACell(String xml, String expected) throws Exception {
        WrittenParts parts = new WrittenParts()
                .rows("<row>" + xml.replace("\\n", "\n") + "</row>", "")
                .sharedTexts("<si><t>Sở Y tế</t></si><si><r><t xml:space=\"preserve\">Sở </t></r><r><t>Y tế</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>y</t></rPh></si><si><t>a_x005F_b</t></si>")
                .styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"0&quot; giờ&quot;\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0.00\\%\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"dd/mm/yyyy;@\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"10\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"166\"/></cellXfs>");

        assertThat(cells(parts)).isEqualTo("1: " + (expected.equals("TEXT") ? "" : expected));
    }

    /** Excel and LibreOffice do not ask for calculation when they have calculated. */
    @ParameterizedTest
    @CsvSource({
        "<f>1-1</f><v>0</v>,              UNCALCULATED =1-1",
        "<f>1+1</f><v>2</v>,              NUMBER 2",
        "<v>0</v>,                        NUMBER 0",
        "<f t=\"array\" ref=\"A1:A9\">B1:B9</f><v>0</v>, UNCALCULATED =B1:B9",
    })
    void aResultOfZeroIsNoneWhereCalculationIsAskedFor(String xml, String expected) throws Exception {
        WrittenParts parts = new WrittenParts()
                .workbook("", "<sheet name=\"S\" r:id=\"r1\"/>", "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>")
                .rows("<row><c>" + xml + "</c></row>", "");

        assertThat(cells(parts)).isEqualTo("1: " + expected);
    }

    @Test
    void theOtherCellsOfAFormulaThatWasNeverCalculatedHaveNoResult() throws Exception {
        WrittenParts parts = new WrittenParts()
                .workbook("", "<sheet name=\"S\" r:id=\"r1\"/>", "<calcPr fullCalcOnLoad=\"true\"/>")
                .rows(
                        "<row><c><f t=\"array\" ref=\"A1:A2\">B</f><v>0</v></c></row><row><c><v>0</v></c></row>"
                                + "<row><c><v>0</v></c></row>",
                        "");

        assertThat(cells(parts)).isEqualTo("1: UNCALCULATED =B / 2: UNCALCULATED =B / 3: NUMBER 0");
    }

    @ParameterizedTest
    @CsvSource({"0.0, UNCALCULATED =A", "0, NUMBER 0", "1.0, NUMBER 1"})
    void poiStoresZeroForWhatItHasNotCalculated(String value, String expected) throws Exception {
        WrittenParts parts = new WrittenParts()
                .part(
                        "_rels/.rels",
                        "<Relationships>" + WrittenParts.relation("r1", "officeDocument", "xl/workbook.xml")
                                + WrittenParts.relation("r2", "extended-properties", "docProps/app.xml")
                                + "</Relationships>")
                .part("docProps/app.xml", "<Properties><Application>Apache POI</Application></Properties>")
                .rows("<row><c><f>A</f><v>" + value + "</v></c></row>", "");

        assertThat(cells(parts)).isEqualTo("1: " + expected);
    }

    @Test
    void readsPrefixesAndRowsAndCellsWithoutTheirNumbers() throws Exception {
        WrittenParts parts = new WrittenParts()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                                + "<x:row r=\"4\"><x:c><x:v>1</x:v></x:c><x:c r=\"D4\"><x:v>2</x:v></x:c>"
                                + "<x:c><x:v>3</x:v></x:c></x:row>"
                                + "<x:row/><x:row><x:c/><x:c r=\"B6\"><x:v>4</x:v></x:c></x:row></x:sheetData>"
                                + "<x:mergeCells><x:mergeCell ref=\"A4:A6\"/></x:mergeCells></x:worksheet>");

        assertThat(cells(parts))
                .isEqualTo("1: TEXT a / 4: NUMBER 1, , , NUMBER 2, NUMBER 3 / 5: MERGED 1 / 6: MERGED 1, NUMBER 4");
    }

    @Test
    void findsPartsByTheirRelationsWhateverTheirNames() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
        WrittenParts parts = new WrittenParts()
                .without("xl/workbook.xml")
                .without("xl/_rels/workbook.xml.rels")
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"" + strict
                                + "officeDocument\" Target=\"/Sổ/Book.xml\"/></Relationships>")
                .part(
                        "Sổ/Book.xml",
                        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"" + strict
                                + "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" q:id=\"b\"/></sheets></workbook>")
                .part(
                        "Sổ/_rels/Book.xml.rels",
                        "<Relationships><Relationship Id=\"b\" Type=\"" + strict
                                + "worksheet\" Target=\"../Tờ\\MỘT.xml\"/><Relationship Id=\"c\" Type=\"" + strict
                                + "sharedStrings\" Target=\"./texts\"/><Relationship Id=\"d\" Type=\"" + strict
                                + "styles\" Target=\"looks\"/></Relationships>")
                .part(
                        "tờ/một.xml",
                        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>1</v></c></row>"
                                + "</sheetData></worksheet>")
                .part("Sổ/texts", "<sst><si><t>a</t></si></sst>")
                .part("Sổ/looks", "<styleSheet><cellXfs><xf numFmtId=\"22\"/></cellXfs></styleSheet>");

        assertThat(cells(parts)).isEqualTo("1: TEXT a, DATE 1904-01-02");
    }

    @Test
    void saysWhatSheetsThereAreAndHowTheyAreSeen() throws Exception {
        WrittenParts parts = new WrittenParts()
                .workbook(
                        "",
                        "<sheet name=\"Biểu đồ\" r:id=\"r2\"/><sheet name=\"A &amp; B\" r:id=\"r1\"/>"
                                + "<sheet name=\"C\" state=\"hidden\" r:id=\"r1\"/>"
                                + "<sheet name=\"D\" state=\"veryHidden\" r:id=\"r1\"/>",
                        "")
                .related("r2", "chartsheet", "chartsheets/sheet1.xml")
                .rows("", "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref='$B$2:$B$9'/></mergeCells>");

        try (XlsxBook book = open(parts)) {
            assertThat(book.sheets().stream()
                            .map(sheet -> sheet.number() + " " + sheet.name() + " " + sheet.visibility()))
                    .containsExactly("2 A & B VISIBLE", "3 C HIDDEN", "4 D VERY_HIDDEN");
            assertThat(((XlsxBook.XlsxSheet) book.sheets().get(0)).merges())
                    .containsExactly(new MergedRegion(1, 1, 0, 2), new MergedRegion(2, 9, 1, 1));
        }
    }

    /** Names of elements and attributes that are all different cost no more than others. */
    @ParameterizedTest
    @CsvSource({"'<c ', ' a%d=\"\"', />", "<c>, <a%d/>, </c>", "'<c ', ' xmlns:a%d=\"u\"', />", "<c>, <a%d:b/>, </c>"})
    void namesThatAreAllDifferentAreReadInOnePass(String start, String each, String end) throws Exception {
        String names = IntStream.range(0, 200_000)
                .mapToObj(i -> each.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining("", start, end));

        long begin = System.nanoTime();
        assertThat(cells(new WrittenParts().rows("<row>" + names + "<c><v>1</v></c></row>", "")))
                .isEqualTo("1: , NUMBER 1");
        assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <row r="1"><c r="A2"><v>1</v></c></row>              | S!1: c r="A2"
                    <row r="0"/>                                         | S: row r="0"
                    <row r="1048577"/>                                   | S: row r="1048577"
                    <row r="5"/><row r="5"/>                             | S!5: row 5
                    <row r="2"><c r="G2"><v>1,5</v></c></row>            | S!G2: 1,5
                    <row><c r="XFD1"/><c/></row>                         | S!XFD1: c
                    <row><c r="A1" r="B1"/></row>                        | S!1: r="…" r="…"
                    <row><c><v>&nbsp;</v></c></row>                      | S!A1: &nbsp;
                    <row><c><v>&#0;</v></c></row>                        | S!A1: &#0;
                    <row><c><v>&#xD800;</v></c></row>                    | S!A1: &#xD800;
                    <row><c><v>1</x></c></row>                           | S!A1: <v> … </x>
                    <row><c t=n></c></row>                               | S!1: <c t=n
                    <!-- <mergeCell ref="A1:A2"/> -->                    | S: mergeCell
                    """)
    void refusesWhatIsNoSheet(String rows, String reason) {
        assertThatThrownBy(() -> cells(new WrittenParts().rows(rows, "")))
                .isInstanceOf(UnreadableException.class)
                .extracting(e -> ((UnreadableException) e).problem())
                .extracting(
                        problem -> problem.location() + ": " + problem.details().get(0))
                .isEqualTo("book:" + reason);
    }

    private static XlsxBook open(WrittenParts parts) throws UnreadableException, IOException {
        try (Content content = Content.open(SOURCE, new ByteArrayInputStream(parts.bytes()), ReadOptions.DEFAULT)) {
            return XlsxBook.open(content);
        }
    }

    /** The rows of the first sheet: their numbers, and the kinds and texts of their cells. */
    private static String cells(WrittenParts parts) throws IOException, UnreadableException {
        List<String> rows = new ArrayList<>();
        try (XlsxBook book = open(parts);
                Book.SheetGrid grid = book.sheets().get(0).grid()) {
            for (Optional<Grid.GridRow> row = grid.next(); row.isPresent(); row = grid.next()) {
                rows.add(row.get().line() + ": "
                        + row.get().cells().stream().map(XlsxBookTest::shown).collect(Collectors.joining(", ")));
            }
        }
        return String.join(" / ", rows);
    }

    private static String shown(Grid.GridCell cell) {
        String unit = cell.shown().unit();
        return cell.text().isEmpty() ? "" : cell.kind() + " " + cell.text() + (unit.isEmpty() ? "" : " " + unit);
    }
}
