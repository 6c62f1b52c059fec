package vn.tthc.format.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.document.DocumentGrid;
import vn.tthc.format.document.ShownBlocks;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.tthc.format.word.WrittenDocx.cell;
import static vn.tthc.format.word.WrittenDocx.paragraph;
import static vn.tthc.format.word.WrittenDocx.row;
import static vn.tthc.format.word.WrittenDocx.run;
import static vn.tthc.format.word.WrittenDocx.table;

class DocxReaderTest {
    private static final String DECIMAL =
            "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                    + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>"
                    + "</w:abstractNum><w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\">"
                    + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId=\"6\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/>"
                    + "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
                    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"6\"/></w:num>";

    @TempDir
    private Path dir;

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments(
                        "paragraphs of a cell stand below each other",
                        table("<w:tr>" + cell("", paragraph("10") + paragraph("20")) + "</w:tr>"),
                        "10¶20"),
                arguments(
                        "breaks are lines, tabs are blanks",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:r><w:t>10</w:t><w:br/><w:t>20</w:t><w:tab/><w:t>a</w:t></w:r></w:p>")
                                + "</w:tr>"),
                        "10¶20\ta"),
                arguments(
                        "cells over several columns",
                        table(
                                "<w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", paragraph("a")) + cell("", paragraph("b"))
                                        + "</w:tr>",
                                row("1", "2", "3")),
                        "a||b / 1|2|3"),
                arguments(
                        "cells over several rows",
                        table(
                                "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", paragraph("a"))
                                        + cell("", paragraph("b")) + "</w:tr>",
                                "<w:tr>" + cell("<w:vMerge/>", paragraph("")) + cell("", paragraph("c")) + "</w:tr>",
                                "<w:tr>" + cell("<w:vMerge w:val=\"continue\"/>", paragraph(""))
                                        + cell("", paragraph("d")) + "</w:tr>"),
                        "a|b / ^a|c / ^a|d"),
                arguments(
                        "cells over rows and columns",
                        table(
                                "<w:tr>"
                                        + cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", paragraph("a"))
                                        + cell("", paragraph("b")) + "</w:tr>",
                                "<w:tr>" + cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", paragraph(""))
                                        + cell("", paragraph("c")) + "</w:tr>",
                                row("1", "2", "3")),
                        "a||b / ^a||c / 1|2|3"),
                arguments(
                        "rows that begin further right",
                        table(
                                row("1", "2"),
                                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", paragraph("b"))
                                        + "</w:tr>"),
                        "1|2 / |b"),
                arguments(
                        "edges that stand a hair apart make no column",
                        table(
                                "<w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", paragraph("a")) + cell("", paragraph("b"))
                                        + "</w:tr>",
                                "<w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", paragraph("1")) + cell("", paragraph("2"))
                                        + "</w:tr>"),
                        "a|b / 1|2"),
                arguments(
                        "cells, rows and tables in controls",
                        "<w:sdt><w:sdtPr/><w:sdtContent>"
                                + table(
                                        "<w:tr><w:sdt><w:sdtContent>" + cell("", paragraph("1"))
                                                + "</w:sdtContent></w:sdt>" + cell("", paragraph("2")) + "</w:tr>",
                                        "<w:sdt><w:sdtContent>" + row("3", "4") + "</w:sdtContent></w:sdt>",
                                        "<w:tr>"
                                                + cell(
                                                        "",
                                                        "<w:sdt><w:sdtContent>" + paragraph("5")
                                                                + "</w:sdtContent></w:sdt>")
                                                + cell(
                                                        "",
                                                        "<w:p><w:sdt><w:sdtContent>" + run("6")
                                                                + "</w:sdtContent></w:sdt></w:p>")
                                                + "</w:tr>")
                                + "</w:sdtContent></w:sdt>",
                        "1|2 / 3|4 / 5|6"),
                arguments(
                        "what is inserted counts, what is deleted does not",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:del>" + "<w:r><w:delText>15</w:delText></w:r></w:del><w:ins>"
                                                + run("10") + "</w:ins>" + run(" ngày") + "</w:p>")
                                + "</w:tr>"),
                        "10 ngày"),
                arguments(
                        "moved text stands where it went",
                        table("<w:tr>"
                                + cell("", "<w:p><w:moveFrom>" + run("10") + "</w:moveFrom></w:p>")
                                + cell("", "<w:p><w:moveTo>" + run("10") + "</w:moveTo></w:p>") + "</w:tr>"),
                        "|10"),
                arguments(
                        "deleted rows are gone, inserted ones are there",
                        table(
                                row("1"),
                                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", paragraph("2")) + "</w:tr>",
                                "<w:tr><w:trPr><w:ins/></w:trPr>" + cell("", paragraph("3")) + "</w:tr>"),
                        "1 / 3"),
                arguments(
                        "a paragraph whose mark was deleted goes on in the next one",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("1") + "</w:p>"
                                                + paragraph("0"))
                                + "</w:tr>"),
                        "10"),
                arguments(
                        "marks of notes are no digits",
                        table("<w:tr>"
                                + cell("", "<w:p>" + run("12") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                                + cell(
                                        "",
                                        "<w:p>" + run("12")
                                                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>(1)</w:t></w:r></w:p>")
                                + cell(
                                        "",
                                        "<w:p>" + run("50 m")
                                                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>")
                                + "</w:tr>"),
                        "12|12|50 m2"),
                arguments(
                        "what is struck through beside other text does not hold",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>15</w:t></w:r>" + run("10")
                                                + "</w:p>")
                                + cell("", "<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>15</w:t></w:r></w:p>")
                                + cell("", "<w:p><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>15</w:t></w:r></w:p>")
                                + "</w:tr>"),
                        "10|15|15"),
                arguments(
                        "hidden text is not seen",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r>" + run("5") + "</w:p>")
                                + "</w:tr>"),
                        "5"),
                arguments(
                        "capitals by format stay the letters that were typed",
                        table("<w:tr>" + cell("", "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Sở Y tế</w:t></w:r></w:p>")
                                + "</w:tr>"),
                        "Sở Y tế"),
                arguments(
                        "links, fields and insertions inside them",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:hyperlink>" + run("1.00") + "<w:ins>" + run("1230")
                                                + "</w:ins></w:hyperlink></w:p>")
                                + cell(
                                        "",
                                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(ABOVE)"
                                                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                                + run("30")
                                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
                                + cell("", "<w:p><w:fldSimple w:instr=\"PAGE\">" + run("4") + "</w:fldSimple></w:p>")
                                + "</w:tr>"),
                        "1.001230|30|4"),
                arguments(
                        "text boxes, of which there is an older copy",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("7")
                                                + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                                                + paragraph("7")
                                                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                                                + run("5") + "</w:p>")
                                + "</w:tr>"),
                        "5¶7"),
                arguments(
                        "a table in a text box, behind what it hangs on",
                        "<w:p><w:r><w:pict><w:shape><w:textbox><w:txbxContent>" + paragraph("Bảng 1")
                                + table(row("a", "b")) + "</w:txbxContent></w:textbox></w:shape></w:pict></w:r>"
                                + run("LĨNH VỰC ĐẤT ĐAI") + "</w:p>" + table(row("1")),
                        "LĨNH VỰC ĐẤT ĐAI\nBảng 1\na|b\n1"),
                arguments(
                        "a text box that only older programs know",
                        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>"
                                + "<w:txbxContent>" + table(row("a"))
                                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                        "\na"),
                arguments(
                        "text boxes that were deleted",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:del><w:r><w:pict><w:txbxContent>" + paragraph("15")
                                                + "</w:txbxContent></w:pict></w:r></w:del>" + run("10") + "</w:p>")
                                + "</w:tr>"),
                        "10"),
                arguments(
                        "a text box in a paragraph that goes on in the next one",
                        table("<w:tr>"
                                + cell(
                                        "",
                                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("1")
                                                + "<w:r><w:pict><w:txbxContent>" + paragraph("7")
                                                + "</w:txbxContent></w:pict></w:r></w:p>" + paragraph("0"))
                                + "</w:tr>"),
                        "10¶7"),
                arguments(
                        "what programs may choose between counts once",
                        "<mc:AlternateContent><mc:Choice>" + table(row("a")) + "</mc:Choice><mc:Fallback>"
                                + table(row("a")) + "</mc:Fallback></mc:AlternateContent>"
                                + table("<w:tr>"
                                        + cell(
                                                "",
                                                "<w:p><mc:AlternateContent/><mc:AlternateContent><mc:Choice>" + run("3")
                                                        + "</mc:Choice><mc:Fallback>" + run("3")
                                                        + "</mc:Fallback></mc:AlternateContent></w:p>")
                                        + "</w:tr>"),
                        "a\n3"),
                arguments(
                        "formulas",
                        table("<w:tr>"
                                + cell("", "<w:p><m:oMath><m:r><m:t>10</m:t></m:r></m:oMath>" + run(" ngày") + "</w:p>")
                                + "</w:tr>"),
                        "10 ngày"),
                arguments(
                        "a small table in a cell belongs to its text",
                        table("<w:tr>" + cell("", paragraph("a") + table(row("b", "c"), row("d", "e")))
                                + cell("", paragraph("f")) + "</w:tr>"),
                        "a¶b c¶d e|f"),
                arguments(
                        "a list in a frame is a table of its own",
                        table("<w:tr>" + cell("", paragraph("Phụ lục") + table(row("a", "b", "c"))) + "</w:tr>"),
                        "Phụ lục\na|b|c"),
                arguments(
                        "what stands between tables",
                        paragraph("LĨNH VỰC ĐẤT ĐAI")
                                + table(row("1"))
                                + paragraph("LĨNH VỰC HỘ TỊCH")
                                + table(row("2")),
                        "LĨNH VỰC ĐẤT ĐAI\n1\nLĨNH VỰC HỘ TỊCH\n2"),
                arguments(
                        "numbers that Word gives",
                        table(
                                "<w:tr>" + cell("", numbered(1, 0, "")) + cell("", paragraph("a")) + "</w:tr>",
                                "<w:tr>" + cell("", numbered(1, 0, "")) + cell("", paragraph("b")) + "</w:tr>",
                                "<w:tr>" + cell("", numbered(1, 1, "")) + cell("", numbered(2, 0, "c")) + "</w:tr>",
                                "<w:tr>" + cell("", numbered(3, 0, "")) + cell("", styled("d")) + "</w:tr>",
                                "<w:tr>" + cell("", numbered(3, 0, "")) + cell("", numbered(0, 0, "e")) + "</w:tr>"),
                        "1.|a / 2.|b / 2.a)|c / IX|3. d / X|e"));
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    private static String styled(String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Row\"/></w:pPr>" + run(text) + "</w:p>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void givesWhatAReaderSees(String shape, String body, String expected) throws IOException, UnreadableException {
        String styles = "<w:style w:styleId=\"List\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"Row\"><w:basedOn w:val=\"List\"/></w:style>";

        assertThat(shown(WrittenDocx.of(body, DECIMAL, styles))).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep =
                "<w:sdt><w:sdtContent>".repeat(50_000) + paragraph("a") + "</w:sdtContent></w:sdt>".repeat(50_000);

        assertProblem(WrittenDocx.of(deep), ProblemCode.BROKEN_DOCUMENT);
    }

    @Test
    void refusesEntities() {
        String entity = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + paragraph("&x;") + table(row("1")) + "</w:body></w:document>";

        assertProblem(WrittenDocx.of(document, "", "", entity), ProblemCode.BROKEN_DOCUMENT);
    }

    @Test
    void refusesWhatEndsTooSoon() {
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + table(row("1"));

        assertProblem(WrittenDocx.of(document, "", "", ""), ProblemCode.BROKEN_DOCUMENT);
    }

    @Test
    void refusesBombs() {
        String blank = paragraph(" ".repeat(100_000)).repeat(1_000);

        assertProblem(WrittenDocx.of(blank + table(row("1"))), ProblemCode.EXPANDS_TOO_FAR);
    }

    @Test
    void refusesTablesThatNobodyCouldHold() {
        String wide =
                "<w:tr>" + cell("<w:gridSpan w:val=\"999\"/>", paragraph("a")) + cell("", paragraph("b")) + "</w:tr>";

        assertProblem(WrittenDocx.of(table(wide.repeat(5_000) + row("a", "b", "c"))), ProblemCode.EXPANDS_TOO_FAR);
    }

    private void assertProblem(byte[] bytes, ProblemCode code) {
        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
    }

    private void open(byte[] bytes) throws IOException, UnreadableException {
        Source source = Source.ofFile(Files.write(dir.resolve("a.docx"), bytes));
        try (Content content = Content.open(source, InputStream.nullInputStream(), ReadOptions.DEFAULT)) {
            DocumentGrid.open(content);
        } catch (IOException e) {
            throw Content.unreadable(source, e);
        }
    }

    private String shown(byte[] bytes) throws IOException, UnreadableException {
        Path file = Files.write(dir.resolve("a.docx"), bytes);
        Source source = Source.ofFile(file);
        try (Content content = Content.open(source, InputStream.nullInputStream(), ReadOptions.DEFAULT)) {
            return ShownBlocks.of(new DocxReader().read(content));
        }
    }
}
