package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as officers keep them, and what is asked of several ways to the same report. */
class OfficersListTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    private Path folder;

    @Test
    void aListWithTitlesHeadingsAndTotalsReportsWhatItsFlatFormReports() {
        Path list = GOLDEN.resolve("report-officers-list");

        String kept = csv(list.resolve("list.csv"));
        assertThat(kept).isEqualTo(csv(list.resolve("flat.csv")));
        assertThat(kept).contains("sector,,Đất đai,,,,,2,0,30,22.5,7.5,25.00,");
    }

    @Test
    void aSavedReportTakesAliasesAsItsListDoes() throws IOException {
        Path list = GOLDEN.resolve("report-aliases-json").resolve("list.csv");
        String aliases =
                GOLDEN.resolve("report-aliases-json").resolve("aliases.csv").toString();
        Path saved = folder.resolve("saved.json");
        run("report", list.toString(), "--top", "2", "-o", saved.toString());

        String ofList = run("report", list.toString(), "-f", "json", "--top", "2", "--aliases", aliases);
        assertThat(run("report", saved.toString(), "-f", "json", "--top", "2", "--aliases", aliases))
                .isEqualTo(ofList);
        assertThat(ofList).contains("\"count\" : 3");
    }

    @Test
    void mergesOfSavedReportsAddUp() throws IOException {
        Path golden = GOLDEN.resolve("report-aliases-json");
        Path saved = folder.resolve("saved.json");
        String otherBuild =
                Files.readString(golden.resolve("expected.out")).replaceAll(",\\s*\"digest\" : \"[^\"]*\"", "");
        Files.writeString(saved, otherBuild);
        Path other = folder.resolve("other.csv");
        Files.copy(golden.resolve("list.csv"), other);

        String both = run(
                "report",
                saved.toString(),
                other.toString(),
                "-f",
                "json",
                "--aliases",
                golden.resolve("aliases.csv").toString());

        assertThat(both).contains("\"from\" : \"Sở Giao thông vận tải\",", "\"count\" : 6");
    }

    @Test
    void splitsTheAgenciesOfASavedReport() throws IOException {
        Path golden = GOLDEN.resolve("report-split-agencies-json");
        Path saved = folder.resolve("saved.json");
        Path list = golden.resolve("list.csv");
        Run.of("report", list.toString(), "-o", saved.toString());

        Run ofReport = Run.of("report", saved.toString(), "--split-agencies", "-f", "json", "--by", "agency");

        assertThat(ofReport.out()).isEqualTo(Files.readString(golden.resolve("expected.out")));
    }

    private static String csv(Path list) {
        return run("report", list.toString(), "-f", "csv", "--mean", "--by", "agency,sector,agency+sector");
    }

    private static String run(String... args) {
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
