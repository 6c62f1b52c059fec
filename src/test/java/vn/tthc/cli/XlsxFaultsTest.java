package vn.tthc.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.WrittenWorkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Workbooks that Excel would not write: none is a bug, takes memory without measure, or is misread without a word. */
class XlsxFaultsTest {
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEADER = row(1, "name", "agency", "sector", "current_days", "proposed_days");
    private static final String ROW = row(2, "a", "X", "S", "10", "5");

    @TempDir
    private Path folder;

    static Stream<Arguments> sheets() {
        return Stream.of(
                arguments("good", sheet(ROW), "1 accepted"),
                arguments("row without its number", sheet(ROW.replace(" r=\"2\"", "")), "1 accepted"),
                arguments("cells without references", sheet(ROW.replaceAll(" r=\"[A-Z]2\"", "")), "1 accepted"),
                arguments("rows in no order", sheet(ROW.replace('2', '7').replace(">a<", ">b<") + ROW), "2 accepted"),
                arguments("row that is no number", sheet(ROW.replace("r=\"2\"", "r=\"x\"")), "broken-workbook"),
                arguments("row beyond numbers", sheet(ROW.replace("r=\"2\"", "r=\"99999999999\"")), "broken-workbook"),
                arguments(
                        "two cells in one place",
                        sheet(ROW.replace("</row>", cell("D2", "99") + "</row>")),
                        "broken-workbook"),
                arguments(
                        "cells in no order",
                        sheet(ROW.replace(cell("A2", "a"), "").replace("</row>", cell("A2", "a") + "</row>")),
                        "1 accepted"),
                arguments("zero, escaped", sheet(ROW.replace(">10<", ">1_x0000_0<")), "bad-encoding"),
                arguments("control character, escaped", sheet(ROW.replace(">10<", ">1_x0011_0<")), "bad-duration"),
                arguments("cell without a column", sheet(ROW.replace("\"A2\"", "\"2\"")), "broken-workbook"),
                arguments("cell without a row", sheet(ROW.replace("\"A2\"", "\"A\"")), "broken-workbook"),
                arguments("cell beyond the sheet", sheet(ROW.replace("\"E2\"", "\"ZZZZZZ2\"")), "broken-workbook"),
                arguments("the same, small", sheet(ROW.replace("\"E2\"", "\"zzzzzz2\"")), "broken-workbook"),
                arguments("the same, absolute", sheet(ROW.replace("\"E2\"", "\"$ZZZZZZ$2\"")), "broken-workbook"),
                arguments("the same, escaped", sheet(ROW.replace("\"E2\"", "\"Z&#90;&#x5a;ZZZ2\"")), "broken-workbook"),
                arguments("the same, in other quotes", sheet(ROW.replace("\"E2\"", "'ZZZZZZ2'")), "broken-workbook"),
                arguments(
                        "the same, behind a >",
                        sheet(ROW.replace("r=\"E2\"", "x='>' r=\"ZZZZZZ2\"")),
                        "broken-workbook"),
                arguments(
                        "column beyond numbers", sheet(ROW.replace("\"E2\"", "\"ZZZZZZZZZZZZ2\"")), "broken-workbook"),
                arguments(
                        "last column of all",
                        sheet(ROW + "<row r=\"3\">" + cell("XFD3", "x") + "</row>"),
                        "no-procedure, unnamed-column, 1 accepted"),
                arguments(
                        "text like a reference", sheet(ROW.replace(">a<", "><![CDATA[<c r=\"ABCD]]>a<")), "1 accepted"),
                arguments("unknown type", sheet(ROW.replace("t=\"inlineStr\"", "t=\"x\"")), "broken-workbook"),
                arguments("number that is none", sheet(number("x")), "broken-workbook"),
                arguments("number beyond measure", sheet(number("1e999999999")), "bad-duration"),
                arguments("long number", sheet(number("7".repeat(100_000))), "cell-too-long"),
                arguments(
                        "style that is none",
                        sheet(number("1").replace("<c r=\"D2\"", "<c r=\"D2\" s=\"x\"")),
                        "broken-workbook"),
                arguments(
                        "style that is not there",
                        sheet(number("10").replace("<c r=\"D2\"", "<c r=\"D2\" s=\"99\"")),
                        "1 accepted"),
                arguments("shared text that is not there", sheet(shared("7")), "broken-workbook"),
                arguments("shared text beyond memory", sheet(shared("2000000000")), "broken-workbook"),
                arguments("the same, escaped", sheet(shared("&#50;000000000")), "broken-workbook"),
                arguments("the same, apart", sheet(shared("<![CDATA[2000000000]]>")), "broken-workbook"),
                arguments("shared text before the first", sheet(shared("-1")), "broken-workbook"),
                arguments("shared text without a number", sheet(shared("x")), "broken-workbook"),
                arguments(
                        "shared formula that is not there",
                        sheet(number("10").replace("<v>", "<f t=\"shared\" si=\"9\"/><v>")),
                        "1 accepted"),
                arguments("merged beyond numbers", sheet(ROW) + merged("A1:A99999999999"), "1 accepted"),
                arguments("merged beyond the sheet", sheet(ROW) + merged("ZZZZZZ1:ZZZZZZ9"), "1 accepted"),
                arguments("cut off", sheet(ROW).substring(0, 400), "broken-workbook"),
                arguments("nothing", "", "broken-workbook"),
                arguments("no XML", "PK", "broken-workbook"),
                arguments("elements in elements", "<a>".repeat(20_000), "broken-workbook"),
                arguments("file of the machine", entity("SYSTEM \"file:///etc/passwd\""), "broken-workbook"),
                arguments("page of the network", entity("SYSTEM \"http://localhost:1/\""), "broken-workbook"),
                arguments("entity", entity("\"a\""), "broken-workbook"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void aSheetThatExcelWouldNotWriteIsReadRightOrRefused(String kind, String sheet, String outcome)
            throws IOException {
        assertThat(outcome(Map.of("xl/worksheets/sheet1.xml", sheet))).as(kind).isEqualTo(outcome);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                arguments("xl/workbook.xml", "<workbook>", "broken-workbook"),
                arguments("xl/workbook.xml", "<workbook " + MAIN + "/>", "empty-file"),
                arguments("xl/workbook.xml", "", "broken-workbook"),
                arguments("xl/_rels/workbook.xml.rels", "<x/>", "broken-workbook"),
                arguments("xl/styles.xml", "<x>", "broken-workbook"),
                arguments("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>x", "broken-workbook"),
                arguments("xl/media/image1.png", "0".repeat(70 << 20), "1 accepted"),
                arguments("[Content_Types].xml", "<Types", "broken-workbook"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("parts")
    void aPartThatExcelWouldNotWriteDoesNoHarm(String part, String content, String outcome) throws IOException {
        assertThat(outcome(Map.of(part, content))).isEqualTo(outcome);
    }

    /** Rows by merged regions would be 10^10 comparisons. */
    @Test
    void manyMergedRegionsTakeNoLongerThanTheirRows() throws IOException {
        String rows = IntStream.range(2, 20_000)
                .mapToObj(n -> row(n, "a", "X", "S", String.valueOf(n), "1"))
                .collect(Collectors.joining());
        String regions = IntStream.range(1, 500_000)
                .mapToObj(n -> "<mergeCell ref=\"A" + (100 + 2 * n) + ":A" + (101 + 2 * n) + "\"/>")
                .collect(Collectors.joining());
        String sheet = sheet(rows) + "<mergeCells>" + regions + "</mergeCells>";

        long start = processorTime();
        assertThat(outcome(Map.of("xl/worksheets/sheet1.xml", sheet))).isEqualTo("19998 accepted");
        assertThat(processorTime() - start).isLessThan(15_000_000_000L);
    }

    /** Other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String sheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + HEADER + rows + "</sheetData>";
    }

    private static String row(int number, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(column -> cell("" + (char) ('A' + column) + number, texts[column]))
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }

    private static String cell(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String value) {
        return ROW.replace(cell("D2", "10"), "<c r=\"D2\"><v>" + value + "</v></c>");
    }

    private static String shared(String index) {
        return ROW.replace(cell("D2", "10"), "<c r=\"D2\" t=\"s\"><v>" + index + "</v></c>");
    }

    private static String merged(String region) {
        return "<mergeCells><mergeCell ref=\"" + region + "\"/></mergeCells>";
    }

    private static String entity(String value) {
        return "<!DOCTYPE x [<!ENTITY e " + value + ">]>" + sheet(ROW.replace(">a<", ">&e;<"));
    }

    /** The problem of a workbook with other parts than usual, and how many rows are accepted. */
    private String outcome(Map<String, String> others) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("workbook", "sheet.main") + type("styles", "styles")
                        + type("sharedStrings", "sharedStrings")
                        + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/styles.xml", "<styleSheet " + MAIN + "/>");
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + "/>");
        parts.put("xl/worksheets/sheet1.xml", sheet(ROW));
        parts.putAll(others);
        // The end of a sheet that the case does not end itself.
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml", (name, xml) -> xml.contains("</sheetData>") ? xml + "</worksheet>" : xml);
        Path workbook = Files.write(folder.resolve("list.xlsx"), WrittenWorkbook.ofParts(parts));
        Run run = Run.of("check", workbook.toString(), "-f", "json");
        assertThat(run.exit()).as(run.err()).isIn(0, 3, 5);
        ListOutcome outcome = ListOutcome.ofReport(run.out());
        return outcome.problems().replaceAll(" in line \\d+", "")
                + (outcome.accepted() == 0
                        ? ""
                        : (outcome.problems().isEmpty() ? "" : ", ") + outcome.accepted() + " accepted");
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }
}
