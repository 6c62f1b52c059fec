package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.WrittenWorkbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Rejected rows as a workbook: what the text says, to mend in place. */
class RejectWorkbookTest {
    private static final String HEADER = "code,name,agency,sector,current_days,proposed_days\n";
    private static final String NAME = "\"b\nc; 'x' \"\"y\"\"\r\n_x000D_ =1\"";

    @TempDir
    private Path folder;

    @Test
    void rejectedRowsStandUnderTheirHeadersWithTheReasonInFront() throws IOException {
        List<List<String>> rows = cells(rejected(list(HEADER + "1.000100,=A1,Sở Y tế,Dược,abc,-5\n")));

        assertThat(rows)
                .containsExactly(
                        List.of(
                                "problem",
                                "source",
                                "line",
                                "code",
                                "name",
                                "agency",
                                "sector",
                                "current_days",
                                "proposed_days"),
                        List.of(
                                rows.get(1).get(0),
                                "list.csv",
                                "2",
                                "1.000100",
                                "'=A1",
                                "Sở Y tế",
                                "Dược",
                                "abc",
                                "-5"));
        assertThat(rows.get(1).get(0))
                .startsWith("current_days: \"abc\" is not understood")
                .contains(" · proposed_days: \"-5\" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name,agency,sector,current_days,proposed_days\n1.000100,P,A,S,abc,5\n",
                "TT,sector,agency,proposed_days,current_days\n1,S,A,5,abc\n",
                "{\"agency\":\"A\",\"sector\":\"S\",\"current_days\":\"abc\",\"proposed_days\":5}\n",
                "code,name,sector,current_days,proposed_days\nSở Y tế,,,,\n1.000100,P,S,abc,5\n",
            })
    void whatIsToMendStandsOut(String text) throws IOException {
        Path rejects = rejected(list(text));
        List<String> row = cells(rejects).get(1);

        assertThat(filled(rejects)).containsExactly(row.indexOf("abc"));
    }

    @Test
    void mendedTheWorkbookIsAListAgain() throws IOException {
        String list = HEADER + "1.000100," + NAME + ",@Sở A,S,%s,5\n0012,d,A,S,10,%s\n";
        Path rejects = rejected(list(list.formatted("abc", "abc")));

        Run mended = Run.of("convert", mended(rejects, "abc", "10").toString(), "-f", "json");
        Run good = Run.of("convert", list(list.formatted("10", "10")).toString(), "-f", "json");

        assertThat(mended.err()).isEqualTo(good.err());
        assertThat(good.out()).contains("1.000100", "_x000D_");
        assertThat(mended.out()).isEqualTo(good.out());
    }

    @Test
    void numbersOfWorkbooksAreReadAsTheSame() throws IOException {
        byte[] list = WrittenWorkbook.ofRows(List.of(
                List.of("Cơ quan", "Lĩnh vực", "Theo quy định", "Sau cắt giảm"),
                List.of("A", "S", new BigDecimal("1.125"), "abc"),
                List.of("C", "S", 1000, "abc")));
        Path rejects = rejected(Files.write(folder.resolve("list.xlsx"), list));

        Run mended = Run.of("convert", mended(rejects, "abc", "1").toString(), "--plain-days", "-f", "ndjson");

        assertThat(mended.out().lines().map(line -> line.replaceFirst(".*\"current_days\":([^,}]*).*", "$1")))
                .containsExactly("1.125", "1000");
    }

    @Test
    void numbersThatAreShownWithAUnitKeepIt() throws IOException {
        byte[] list = WrittenWorkbook.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            WrittenWorkbook.fill(
                    sheet,
                    List.of(
                            List.of(
                                    "agency",
                                    "sector",
                                    "current_days",
                                    "proposed_days",
                                    "current_cost",
                                    "proposed_cost"),
                            List.of("A", "S", 40, "abc", 1_500_000, 1_000_000)));
            sheet.style(1, 2).format("0\" giờ\"").set();
            sheet.style(1, 4).format("#,##0,\" nghìn đồng\"").set();
        });
        Path rejects = rejected(Files.write(folder.resolve("list.xlsx"), list));

        Run mended = Run.of("convert", mended(rejects, "abc", "1 ngày").toString(), "-f", "ndjson");

        assertThat(mended.out())
                .contains("\"current_days\":40,\"current_days_unit\":\"hours\"", "\"current_cost\":1500000,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn vị tính: giờ,,,\nCơ quan,Lĩnh vực,Theo quy định,Sau cắt giảm\nA,S,40,%s\n",
                "Cơ quan,Lĩnh vực,Theo quy định,Sau cắt giảm\n,,(giờ),(giờ)\nA,S,40,%s\n",
                "(Đơn vị: giờ làm việc),,,\nagency,sector,current_days,proposed_days\nA,S,40,%s\n",
            })
    void unitsThatStandAboveTheRowsComeAlong(String list) throws IOException {
        for (String name : List.of("loi.xlsx", "loi.csv")) {
            Path rejects = folder.resolve(name);
            Run.of("report", list(list.formatted("abc")).toString(), "--rejects", rejects.toString());
            Path mended = name.endsWith("csv")
                    ? Files.writeString(rejects, Files.readString(rejects).replace(",abc", ",20"))
                    : mended(rejects, "abc", "20");
            String good = Run.of("convert", list(list.formatted("20")).toString(), "-f", "ndjson")
                    .out();

            assertThat(good).contains("\"current_days\":40,\"current_days_unit\":\"hours\"");
            assertThat(Run.of("convert", mended.toString(), "-f", "ndjson").out())
                    .isEqualTo(good);
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        Path list = list(HEADER + "1.000100,P,A,S,abc,5\n");

        assertThat(Files.readAllBytes(rejected(list))).isEqualTo(Files.readAllBytes(rejected(list)));
    }

    @Test
    void rowsUnderOtherHeadersGoToAFurtherWorkbook() throws IOException {
        Path first = list(HEADER + "1.000100,P,A,S,abc,5\n");
        Path other =
                Files.writeString(folder.resolve("b.csv"), "agency,sector,current_days,proposed_days\nA,S,xyz,5\n");
        Path rejects = folder.resolve("loi.XLSX");

        Run run = Run.of("report", first.toString(), other.toString(), "--rejects", rejects.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("rejected rows of lists with other headers: " + folder.resolve("loi-2.XLSX"));
        assertThat(cells(rejects).get(1)).contains("xyz");
        assertThat(cells(folder.resolve("loi-2.XLSX")).get(1)).contains("abc");
    }

    @Test
    void whatACellCannotHoldIsCutAndSaid() throws IOException {
        Path rejects = rejected(list(HEADER + "1.000100," + "N".repeat(40_000) + ",A,S,abc,5\n"));
        List<String> row = cells(rejects).get(1);

        assertThat(row.get(0)).startsWith("a text is longer than a cell of a workbook holds and is cut");
        assertThat(row.get(4)).hasSize(32_767).endsWith("N…");
    }

    @Test
    void withoutRejectedRowsThereIsAHeaderAlone() throws IOException {
        Path rejects = folder.resolve("none.xlsx");

        Run run = Run.of("report", list(HEADER + "1.000100,P,A,S,10,5\n").toString(), "--rejects", rejects.toString());

        assertThat(run.exit()).isZero();
        assertThat(cells(rejects)).containsExactly(List.of("problem", "source", "line"));
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve(text.startsWith("{") ? "list.ndjson" : "list.csv"), text);
    }

    private Path rejected(Path list) throws IOException {
        Path rejects = Files.createTempDirectory(folder, "out").resolve("loi.xlsx");
        Run run = Run.of("report", list.toString(), "--rejects", rejects.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        return rejects;
    }

    /** The workbook with another text in the cells that have one. */
    private Path mended(Path rejects, String from, String to) throws IOException {
        List<List<String>> rows = cells(rejects).stream()
                .map(row ->
                        row.stream().map(cell -> cell.equals(from) ? to : cell).toList())
                .toList();
        return Files.write(folder.resolve("mended.xlsx"), WrittenWorkbook.ofRows(rows));
    }

    private static List<List<String>> cells(Path workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)));
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            List<List<String>> table = new ArrayList<>();
            rows.forEach(row -> table.add(IntStream.range(0, row.getCellCount())
                    .mapToObj(column ->
                            row.getOptionalCell(column).map(Cell::getText).orElse(""))
                    .toList()));
            return table;
        }
    }

    /** The columns of the second row whose style has a colour of its own. */
    private static List<Integer> filled(Path workbook) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            String styles = part(parts, "xl/styles.xml");
            List<String> formats =
                    matches(styles.replaceFirst("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1"), "<xf [^>]*>");
            List<String> fills =
                    matches(styles.replaceFirst("(?s).*<fills[^>]*>(.*)</fills>.*", "$1"), "<fill>.*?</fill>");
            String row =
                    part(parts, "xl/worksheets/sheet1.xml").replaceFirst("(?s).*<row r=\"2\"[^>]*>(.*?)</row>.*", "$1");
            List<String> cells = matches(row, "<c [^>]*>");
            return IntStream.range(0, cells.size())
                    .filter(column -> {
                        int style = Integer.parseInt(cells.get(column).replaceFirst(".* s=\"(\\d+)\".*", "$1"));
                        int fill = Integer.parseInt(formats.get(style).replaceFirst(".* fillId=\"(\\d+)\".*", "$1"));
                        return fills.get(fill).contains("FFC7CE");
                    })
                    .boxed()
                    .toList();
        }
    }

    private static String part(ZipFile parts, String name) throws IOException {
        return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), UTF_8);
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
