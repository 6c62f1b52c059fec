package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every procedure with its figures, which add up to those of the report. */
class AnnexTest {
    private static final String LIST = "samples/hai-phong-2026.csv";

    @TempDir
    private Path folder;

    @Test
    void itsFiguresAddUpToTheTotalInEveryFormat() throws IOException {
        List<String[]> rows = Run.of("report", LIST, "-f", "markdown", "--annex")
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("## List of procedures"))
                .skip(4)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" *\\| *", -1))
                .toList();
        assertThat(rows).hasSize(46);
        assertThat(sum(rows, 6)).isEqualByComparingTo("321");
        assertThat(sum(rows, 7)).isEqualByComparingTo("185");
        assertThat(sum(rows, 8)).isEqualByComparingTo("136");

        String html = Run.of("report", LIST, "-f", "html", "--annex").out();
        String annex = html.substring(html.indexOf("List of procedures"));
        assertThat(annex.substring(0, annex.indexOf("</table>")).split("<tr>", -1))
                .hasSize(48);

        Path file = folder.resolve("report.xlsx");
        Run.of("report", LIST, "-o", file.toString(), "--annex");
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Sheet last = workbook.getSheets().reduce((a, b) -> b).orElseThrow();
            List<Row> cells = last.read().stream().skip(2).toList();
            assertThat(cells).hasSize(46);
            assertThat(cells.stream()
                            .map(row -> row.getCellAsNumber(7).orElseThrow())
                            .reduce(BigDecimal::add))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("136"));
        }
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() throws IOException {
        String other = Files.writeString(
                        folder.resolve("a.csv"),
                        "code,name,agency,sector,current_days,proposed_days\n1.000002,B,Sở Y tế,Dược,5,4\n1.000001,A,Sở Y tế,Dược,5,4\n")
                .toString();

        assertThat(Run.of("report", LIST, other, "--annex").out())
                .isEqualTo(
                        Run.of("report", other, LIST, "--annex", "--jobs", "1").out());
    }

    @Test
    void savedReportsHaveNoProceduresToList() throws IOException {
        Path saved = folder.resolve("saved.json");
        Files.writeString(saved, Run.of("report", LIST, "-f", "json").out());

        assertThat(Run.of("report", saved.toString(), "--annex").out()).contains("The annex lacks 46 procedures");
        assertThat(Run.of("report", LIST, "--annex").out()).doesNotContain("The annex lacks");
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> Arrays.asList(row).get(column))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
