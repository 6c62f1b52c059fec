package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.cli.WordTables.part;
import static vn.tthc.cli.WordTables.rows;
import static vn.tthc.cli.WordTables.texts;

class DocxReportTest {
    private static final String LIST = "samples/long-an-2022.csv";
    private static final String HAI_PHONG = "samples/hai-phong-2026.csv";

    @TempDir
    private Path dir;

    /** The page has each row of a table as a line. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void itsTablesAreThoseOfOtherFormats(String language) throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of("report", LIST, "--lang", language, "--target", "nq66-2025", "-o", file.toString());
        String html = Run.of("report", LIST, "--lang", language, "--target", "nq66-2025", "-f", "html")
                .out();

        List<String> expected = html.lines()
                .filter(line -> line.startsWith("<tr>") || line.startsWith("<thead><tr>"))
                .map(row -> row.replaceAll("</t[hd]>(?!</tr>)", "|")
                        .replaceAll("<[^>]*>", "")
                        .replace("|</tr>", "")
                        .replace("&amp;", "&")
                        .strip())
                .toList();
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(rows(part(file, "word/document.xml")))
                .containsSequence(expected.subList(0, 10))
                .containsAll(expected);
    }

    @Test
    void itHasTheLayoutOfAnAdministrativeDocument() throws IOException {
        Path file = dir.resolve("a.docx");
        Run.of("report", LIST, "--lang", "vi", "-o", file.toString());
        String document = part(file, "word/document.xml");

        assertThat(document)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "<w:alias w:val=\"Số và ký hiệu\"/>",
                        "BÁO CÁO",
                        "221/847 ngày",
                        "<w:tblHeader/>",
                        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
                        "<w:titlePg/>",
                        "Nơi nhận:");
        assertThat(part(file, "word/styles.xml")).contains("w:ascii=\"Times New Roman\"", "<w:sz w:val=\"28\"/>");
        assertThat(part(file, "word/header1.xml")).contains(" PAGE ", "<w:jc w:val=\"center\"/>");
    }

    @Test
    void whatIsGivenStandsWhereItWouldBeFilledIn() throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of(
                "report",
                LIST,
                "--lang",
                "vi",
                "--title",
                "Kết quả <rà soát>",
                "--period",
                "Quý III/2026",
                "--issuer",
                "Sở Nội vụ",
                "--place",
                "Long An",
                "-o",
                file.toString());

        assertThat(texts(part(file, "word/document.xml"), "t"))
                .containsSubsequence(
                        "CƠ QUAN CHỦ QUẢN",
                        "SỞ NỘI VỤ",
                        "Long An, ngày … tháng … năm 20…",
                        "BÁO CÁO",
                        "Kết quả <rà soát>",
                        "Quý III/2026");
        Run.of("report", LIST, "--lang", "en", "--place", "Long An", "-o", file.toString());
        assertThat(texts(part(file, "word/document.xml"), "t")).contains("REPORTING BODY", "Long An, … … 20…");
    }

    @Test
    void aTableThatIsTooWideIsAnAnnexAcrossThePage() throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of("report", LIST, "--lang", "vi", "--annex", "--issuer", "Sở Nội vụ", "-o", file.toString());
        String document = part(file, "word/document.xml");

        assertThat(document)
                .contains(
                        ">Phụ lục I<",
                        "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm 20… của Sở Nội vụ)",
                        "w:orient=\"landscape\"",
                        "SỞ NỘI VỤ");
        assertThat(document.indexOf("Nơi nhận:")).isLessThan(document.indexOf(">Phụ lục I<"));
        assertThat(rows(document))
                .filteredOn(row -> row.matches("\\d+\\|LA-\\d+\\|.*"))
                .hasSize(42);
    }

    /** The page has room for its words, but only on many lines of each row. */
    @Test
    void aTableOfLongNamesIsAnAnnexTooAndShortOnesAreNot() throws IOException {
        Path file = dir.resolve("a.docx");
        Run.of("report", "samples/hai-phong-2026.csv", "--lang", "vi", "--annex", "-o", file.toString());
        String document = part(file, "word/document.xml");

        assertThat(document.indexOf("Nơi nhận:")).isLessThan(document.indexOf(">DANH MỤC THỦ TỤC HÀNH CHÍNH<"));
        assertThat(document).contains(">Phụ lục I<").doesNotContain(">Phụ lục II<");
    }

    @Test
    void theSameReportIsTheSameFile() throws IOException {
        Path first = dir.resolve("a.docx");
        Path second = dir.resolve("b.docx");
        Run.of("report", LIST, "-o", first.toString());
        Run.of("report", LIST, "-o", second.toString());

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void itsChartsHaveTheFiguresOfTheTables() throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of("report", HAI_PHONG, "--lang", "vi", "-o", file.toString());
        String chart = part(file, "word/charts/chart1.xml");

        assertThat(texts(chart, "v"))
                .containsExactly(
                        "Hiện hành",
                        "Sở Y tế",
                        "Sở Tư pháp",
                        "Sở Xây dựng",
                        "116",
                        "170",
                        "35",
                        "Đề xuất",
                        "Sở Y tế",
                        "Sở Tư pháp",
                        "Sở Xây dựng",
                        "51",
                        "105.5",
                        "28.5");
        assertThat(texts(chart, "t"))
                .containsExactly("116 → 51 (56,03%)", "170 → 105,5 (37,94%)", "35 → 28,5 (18,57%)");
        assertThat(part(file, "word/document.xml"))
                .containsSubsequence("Theo cơ quan: thời gian (ngày)</w:t>", "<w:drawing>", "<w:tbl>")
                .contains("descr=\"Theo cơ quan: thời gian (ngày): Hiện hành ở trên, Đề xuất ở dưới\"", "r:id=\"r3\"");
        assertThat(part(file, "word/_rels/document.xml.rels")).contains("Id=\"r3\"", "Target=\"charts/chart1.xml\"");
    }

    @Test
    void aChartCanBeChangedAsItHasItsWorkbook() throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of("report", HAI_PHONG, "--lang", "vi", "-o", file.toString());
        Path book = dir.resolve("chart.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("word/embeddings/chart1.xlsx"))) {
            Files.copy(in, book);
        }

        assertThat(part(book, "xl/workbook.xml")).contains("name=\"Chart\"");
        assertThat(texts(part(book, "xl/worksheets/sheet1.xml"), "t"))
                .containsExactly("Hiện hành", "Đề xuất", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng");
        assertThat(texts(part(book, "xl/worksheets/sheet1.xml"), "v"))
                .containsExactly("116", "51", "170", "105.5", "35", "28.5");
        assertThat(part(book, "docProps/core.xml")).doesNotContain("created");
        assertThat(part(file, "word/charts/chart1.xml"))
                .contains("<c:f>Chart!$A$2:$A$4</c:f>", "<c:f>Chart!$C$2:$C$4</c:f>");
    }

    @Test
    void chartsShowTargetsAndWhoMissesThem() throws IOException, XMLStreamException {
        Path file = dir.resolve("a.docx");
        Run.of("report", HAI_PHONG, "--lang", "vi", "--target", "days=30", "-o", file.toString());
        String chart = part(file, "word/charts/chart1.xml");

        assertThat(texts(chart, "v"))
                .endsWith("Mức phải đạt", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng", "81.2", "119", "24.5");
        assertThat(texts(chart, "t")).endsWith("35 → 28,5 (✗ 18,57%)");
        assertThat(chart).containsOnlyOnce("<c:dPt><c:idx val=\"2\"/>").containsOnlyOnce("<c:dPt>");
        assertThat(part(file, "word/document.xml")).contains("✗ Đề xuất chưa đạt mục tiêu.<");
    }

    @Test
    void whatIsTooMuchForAChartIsSaid() throws IOException, XMLStreamException {
        StringBuilder list = new StringBuilder("agency,sector,current_days,proposed_days\n");
        for (int i = 0; i < 30; i++) {
            list.append("Sở ").append(i).append(",Dược,").append(i).append(",1\n");
        }
        list.append("Sở rất dài".repeat(20)).append(",Dược,100,1\n");
        Path file = dir.resolve("a.docx");
        Run.of(
                "report",
                Files.writeString(dir.resolve("list.csv"), list).toString(),
                "--lang",
                "en",
                "-o",
                file.toString());

        assertThat(part(file, "word/document.xml"))
                .contains(
                        "Of 31 rows the 13 with the highest and the 12 with the lowest percentages are drawn; the table has them all.");
        assertThat(part(file, "word/charts/chart1.xml")).contains("<c:ptCount val=\"25\"/>");
        assertThat(texts(part(file, "word/charts/chart1.xml"), "v"))
                .anyMatch(name -> name.startsWith("Sở rất dài") && name.contains("…") && name.length() <= 70);
        assertThat(part(file, "word/_rels/document.xml.rels")).doesNotContain("chart3");
    }

    @Test
    void aTableOfNothingHasNoChart() throws IOException {
        Path list = Files.writeString(
                dir.resolve("list.csv"), "agency,sector,current_days,proposed_days\nSở Y tế,Dược,0,0\n");
        Path file = dir.resolve("a.docx");
        Run.of("report", list.toString(), "-o", file.toString());

        assertThat(part(file, "word/document.xml")).doesNotContain("<w:drawing>");
        assertThat(part(file, "[Content_Types].xml")).doesNotContain("chart");
    }

    @Test
    void aComparisonIsOneToo() throws IOException {
        Path file = dir.resolve("a.docx");
        assertThat(Run.of("compare", LIST, "samples/hai-phong-2026.csv", "-o", file.toString())
                        .exit())
                .isZero();
        assertThat(part(file, "word/document.xml")).contains("</w:document>");
    }

    @Test
    void namesWithMarkupStayNames() throws IOException {
        Path list = Files.writeString(
                dir.resolve("list.csv"),
                "agency,sector,name,current_days,proposed_days\n\"Sở <w:b/> & \u0001\"\"\",Dược,Cấp lại,10,7\n");
        Path file = dir.resolve("a.docx");
        Run.of("report", list.toString(), "-o", file.toString());

        assertThat(part(file, "word/document.xml"))
                .contains("Sở &lt;w:b/&gt; &amp;")
                .doesNotContain("\u0001");
        assertThat(part(file, "word/charts/chart1.xml"))
                .contains("Sở &lt;w:b/&gt; &amp;")
                .doesNotContain("\u0001");
    }

    @Test
    void itNeedsAFileAndIsNoList() {
        Path file = dir.resolve("a.docx");
        assertThat(Run.of("report", LIST, "-f", "docx").err()).contains("needs a file to go to");
        Run.of("report", LIST, "-o", file.toString());

        assertThat(Run.of("report", file.toString()).err()).contains("this is a report that tthc wrote");
    }
}
