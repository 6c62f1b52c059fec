package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocxReportTest {
    private static final String LIST = "samples/long-an-2022.csv";

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

    @Test
    void theSameReportIsTheSameFile() throws IOException {
        Path first = dir.resolve("a.docx");
        Path second = dir.resolve("b.docx");
        Run.of("report", LIST, "-o", first.toString());
        Run.of("report", LIST, "-o", second.toString());

        assertThat(first).hasSameBinaryContentAs(second);
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
    }

    @Test
    void itNeedsAFileAndIsNoList() {
        Path file = dir.resolve("a.docx");
        assertThat(Run.of("report", LIST, "-f", "docx").err()).contains("needs a file to go to");
        Run.of("report", LIST, "-o", file.toString());

        assertThat(Run.of("report", file.toString()).err()).contains("this is a report that tthc wrote");
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** The rows of all tables, with bars between the cells. */
    private static List<String> rows(String document) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(document));
        StringBuilder text = new StringBuilder();
        boolean isInCell = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    isInCell |= xml.getLocalName().equals("tc");
                    if (isInCell && xml.getLocalName().equals("t")) {
                        text.append(xml.getElementText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals("tc")) {
                        text.append('|');
                        isInCell = false;
                    } else if (xml.getLocalName().equals("tr")) {
                        text.append('\n');
                    }
                }
                default -> {
                    // Nothing of a table.
                }
            }
        }
        return text.toString()
                .lines()
                .map(line -> line.replaceFirst("\\|$", ""))
                .collect(Collectors.toList());
    }
}
