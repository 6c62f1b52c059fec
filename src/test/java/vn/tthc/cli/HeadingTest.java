package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the user says of a report stands in it, in every format. */
class HeadingTest {
    private static final String LIST = "agency,sector,current_days,proposed_days\nA,S,10,9\nB,S,10,5\n";
    private static final List<String> HEADING =
            List.of("--title", "Báo cáo <quý>", "--period", "Quý III/2026", "--issuer", "UBND tỉnh", "--place", "Huế");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"text, Báo cáo <quý>", "markdown, '# Báo cáo \\<quý\\>'", "html, <title>Báo cáo &lt;quý&gt;</title>"})
    void whatIsSaidStandsFirst(String format, String title) {
        assertThat(report("-f", format).out()).contains(title, "UBND tỉnh · Huế · Quý III/2026");
    }

    @Test
    void aWorkbookHasThemInItsFirstRows() throws IOException {
        Path file = folder.resolve("report.xlsx");
        report("-o", file.toString());
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Báo cáo <quý>");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("UBND tỉnh · Huế · Quý III/2026");
        }
    }

    @Test
    void jsonHasThemAndIsReadAgain() throws IOException {
        String saved = report("-f", "json").out();
        JsonNode json = JsonMapper.shared().readTree(saved);

        assertThat(json.get("title").asString()).isEqualTo("Báo cáo <quý>");
        assertThat(json.get("period").asString()).isEqualTo("Quý III/2026");
        assertThat(json.get("issuer").asString()).isEqualTo("UBND tỉnh");
        assertThat(json.get("place").asString()).isEqualTo("Huế");
        Path file = Files.writeString(folder.resolve("saved.json"), saved);
        assertThat(Run.of("report", file.toString()).exit()).isZero();
        assertThat(Run.withInput(LIST, "report", "-", "-f", "json").out()).doesNotContain("\"issuer\"", "\"place\"");
    }

    @Test
    void chartsShowTheTargetAndWhoMissesIt() {
        String html = Run.withInput(LIST, "report", "-", "-f", "html", "--target", "days=40")
                .out();

        // 60 % of 10 days may be left: B leaves 5, A leaves 9.
        assertThat(html)
                .contains("<rect class=\"target\" x=\"60.00%\"")
                .contains("<rect class=\"missed\" y=\"11\" width=\"90.00%\"")
                .contains("<rect class=\"proposed\" y=\"11\" width=\"50.00%\"")
                .contains("✗ 10.00%");
        assertThat(Run.withInput(LIST, "report", "-", "-f", "html").out())
                .doesNotContain("class=\"missed\"", "class=\"target\"");
    }

    @Test
    void labelsNameTheSidesOfAComparison() throws IOException {
        String before = Files.writeString(folder.resolve("q2.csv"), LIST).toString();
        String after = Files.writeString(folder.resolve("q3.csv"), LIST.replace("9", "8"))
                .toString();

        assertThat(Run.of("compare", before, after, "--labels", "Quý II,Quý III")
                        .out())
                .startsWith("From Quý II to Quý III: ");
        assertThat(Run.of("compare", before, after, "--labels", "Quý II").exit())
                .isEqualTo(2);
        assertThat(Run.of("compare", before, after, "--labels", "Q,Q").exit()).isEqualTo(2);
    }

    private static Run report(String... options) {
        Run run = Run.withInput(
                LIST,
                Stream.of(Stream.of("report", "-"), HEADING.stream(), Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }
}
