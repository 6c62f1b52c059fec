package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No row counts twice: rows that stand in a saved report and in another file are known by their digest, and refused. */
class AddingUpTest {
    private static final String HEADER = "agency,sector,current_days,proposed_days\n";
    private static final String LIST = HEADER + "Sở Y tế,Dược,5,3\nSở Tư pháp,Hộ tịch,7,4\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        write("list.csv", LIST);
        write("other.csv", HEADER + "Sở Xây dựng,Nhà ở,9,6\n");
        assertThat(Run.of("report", path("list.csv"), "-o", path("list.json")).exit())
                .isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(Run run, String name, String first, String second) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("tthc: " + name + " stands in " + first + " and in " + second
                        + ": its rows would count twice, so no report is made; leave one of the two out\n");
    }

    @Test
    void aFileAndTheReportOfItAreRefused() {
        assertRefused(
                Run.of("report", path("list.csv"), path("list.json")), "list.csv", path("list.csv"), path("list.json"));
        assertRefused(
                Run.of("report", path("list.json"), path("list.csv"), "-f", "json"),
                "list.csv",
                path("list.csv"),
                path("list.json"));
        assertThat(Run.of("report", path("list.json"), path("other.csv")).exit())
                .isZero();
    }

    @Test
    void theSameRowsAreKnownUnderAnyNameThroughAnyPipeAndCompressed() throws IOException {
        write("copies/of/it.csv", LIST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(LIST.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("packed.gz"), bytes.toByteArray());

        assertRefused(
                Run.of("report", path("copies/of/it.csv"), path("list.json")),
                "list.csv",
                path("copies/of/it.csv"),
                path("list.json"));
        assertRefused(
                Run.of("report", path("packed.gz"), path("list.json")),
                "packed.gz",
                path("list.json"),
                path("packed.gz"));
        assertRefused(Run.withInput(LIST, "report", "-", path("list.json")), "stdin", path("list.json"), "stdin");
        assertRefused(
                Run.of("report", path("copies"), path("list.json"), "--jobs", "4"),
                "list.csv",
                path("copies/of/it.csv"),
                path("list.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void theIndexOfABatchAndItsPartsAreRefused(String jobs) throws IOException {
        assertThat(Run.of(
                                "report",
                                path("list.csv"),
                                path("other.csv"),
                                "--out-dir",
                                path("reports"),
                                "-f",
                                "json",
                                "--jobs",
                                jobs)
                        .exit())
                .isZero();
        String parts = path("reports/list.json");
        assertThat(Run.of("report", parts, path("reports/other.json"), "-f", "csv")
                        .out())
                .isEqualTo(Run.of("report", path("list.csv"), path("other.csv"), "-f", "csv")
                        .out())
                .isEqualTo(Run.of("report", path("reports/index.json"), "-f", "csv")
                        .out());
        assertRefused(
                Run.of("report", path("reports/index.json"), parts, path("reports/other.json")),
                "list.csv",
                path("reports/index.json"),
                parts);
        assertThat(Files.readString(folder.resolve("reports/index.json"))).contains("\"document\" : \"index\"");
        assertThat(Files.readString(Path.of(parts))).contains("\"document\" : \"part\"");
        assertThat(Files.readString(folder.resolve("list.json"))).contains("\"document\" : \"single\"");
    }

    @Test
    void nothingIsWrittenWhereRowsWouldCountTwice() throws IOException {
        write("sum.html", "old");
        Run run = Run.of(
                "report",
                path("list.csv"),
                path("list.json"),
                "-o",
                path("sum.html"),
                "--rejects",
                path("rejects.csv"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve("sum.html")).hasContent("old");
        assertThat(folder.resolve("rejects.csv")).doesNotExist();
    }

    @Test
    void listsThatOnlyLookAlikeAreTwo() throws IOException {
        write("a/list.csv", HEADER + "Sở Y tế,Dược,5,3\nSở Y tế,Dược,7,4\n");
        write("b/list.csv", HEADER + "Sở Y tế,Dược,6,4\nSở Y tế,Dược,6,3\n");
        for (String name : List.of("a", "b")) {
            Run.of("report", path(name + "/list.csv"), "-o", path(name + ".json"));
        }
        Run run = Run.of("report", path("a.json"), path("b.json"), "-f", "csv");
        assertThat(run.exit()).isZero();
        assertThat(Compact.csv(run.out())).contains("total,,,4,0,24,14,10,");
    }

    @Test
    void emptyListsAreNotRefused() throws IOException {
        write("none.csv", HEADER);
        write("none2.csv", HEADER);
        Run.of("report", path("none.csv"), "-o", path("none.json"));
        assertThat(Run.of("report", path("none.json"), path("none.csv"), path("none2.csv"), path("list.csv"))
                        .err())
                .doesNotContain("count twice");
    }

    /** It was said when they were read; the report that has both can be read as what it is. */
    @Test
    void aReportOfAListThatLiesInTwoPlacesIsReadByItself() throws IOException {
        write("copy/elsewhere.csv", LIST);
        Run both = Run.of("report", path("list.csv"), path("copy/elsewhere.csv"), "-o", path("both.json"));
        assertThat(both.exit()).isZero();
        assertThat(both.err()).contains("[repeated-source]");
        assertThat(Compact.csv(Run.of("report", path("both.json"), "-f", "csv").out()))
                .contains("total,,,4,0,24,14,10,");
        assertThat(Run.of("report", path("both.json"), path("list.json")).exit())
                .isEqualTo(2);
    }

    @Test
    void workbooksAndTheirSheetsAreKnown() {
        String workbook = "samples/hai-phong-2026.xlsx";
        Run.of("report", workbook, "-o", path("workbook.json"));
        assertRefused(
                Run.of("report", workbook, path("workbook.json")),
                "hai-phong-2026.xlsx",
                workbook,
                path("workbook.json"));
        assertThat(Run.of("report", "samples/hai-phong-2026.csv", path("workbook.json"))
                        .exit())
                .isZero();
    }

    /** Reports of parts of a list add up; that of a part and that of the whole do not. */
    @Test
    void rowsThatWereChosenAreKnownByTheirChoice() {
        for (String agency : List.of("Sở Y tế", "Sở Tư pháp")) {
            Run.of("report", path("list.csv"), "--where", "agency=" + agency, "-o", path(agency + ".json"));
        }
        assertThat(Run.of("report", path("Sở Y tế.json"), path("Sở Tư pháp.json"), "-f", "csv")
                        .out())
                .isEqualTo(Run.of("report", path("list.csv"), "-f", "csv").out());
        assertThat(Run.of("report", path("Sở Y tế.json"), path("list.json")).exit())
                .isEqualTo(2);
        assertThat(Run.of("report", path("list.csv"), path("Sở Y tế.json")).exit())
                .isEqualTo(2);
    }

    @Test
    void comparingAListWithItselfIsNoAddingUp() {
        assertThat(Run.of("compare", path("list.csv"), path("list.json")).exit())
                .isZero();
    }
}
