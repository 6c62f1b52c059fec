package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of Hải Phòng as LibreOffice 7.4 saved it in each format: the same figures, to the byte. */
class OneListTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path FILES = Path.of("src", "test", "resources", "documents");

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "xls", "ods", "fods", "html"})
    void everyFormatGivesOneReport(String ending) throws IOException {
        Path file = FILES.resolve("hai-phong." + ending);

        assertThat(figures(file)).isEqualTo(figures(SAMPLES.resolve("hai-phong-2026.csv")));
        assertThat(Run.of("check", file.toString()).out()).contains("46 accepted, 0 rejected", "no problems");
        assertThat(Run.withInput(Files.readAllBytes(file), "check", "-").out()).contains("46 accepted, 0 rejected");
    }

    /** Offices rename files, and one-stop software names its web tables {@code .xls}. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "xls", "ods", "fods", "html"})
    void theNameOfAFileDoesNotMatter(String ending) throws IOException {
        for (String other : List.of("xls", "xlsx", "doc", "docx", "csv")) {
            Path file = Files.copy(FILES.resolve("hai-phong." + ending), dir.resolve("list." + other));

            assertThat(figures(file)).as(other).isEqualTo(figures(SAMPLES.resolve("hai-phong-2026.csv")));
        }
    }

    @Test
    void xmlOf2003GivesItToo() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line : Files.readAllLines(SAMPLES.resolve("hai-phong-2026.csv"))) {
            rows.append("<Row>");
            for (String cell : line.replace("\uFEFF", "").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                rows.append("<Cell><Data ss:Type=\"String\">")
                        .append(cell.replace("\"", ""))
                        .append("</Data></Cell>");
            }
            rows.append("</Row>\n");
        }
        Path file = Files.writeString(
                dir.resolve("list.xls"),
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>"
                        + rows + "</Table></Worksheet></Workbook>");

        assertThat(figures(file)).isEqualTo(figures(SAMPLES.resolve("hai-phong-2026.csv")));
    }

    @Test
    void aFolderIsReadWithAllOfThem() throws IOException {
        Files.copy(FILES.resolve("hai-phong.doc"), dir.resolve("a.doc"));
        Files.copy(FILES.resolve("hai-phong.ods"), dir.resolve("b.ods"));
        Files.copy(FILES.resolve("hai-phong.html"), dir.resolve("c.html"));

        assertThat(Run.of("check", dir.toString()).out())
                .contains("a.doc: 48 rows", "b.ods: 55 rows", "c.html: 55 rows");
    }

    /** The report without what it says of the file. */
    private static List<String> figures(Path file) {
        String json = Run.of("report", file.toString(), "-f", "json").out();
        String figures = json.replaceFirst("(?s)\"sources\".*", "")
                .replace(file.getFileName().toString(), "LIST");
        assertThat(figures).contains("136").isNotEqualTo(json);
        return figures.lines().toList();
    }
}
