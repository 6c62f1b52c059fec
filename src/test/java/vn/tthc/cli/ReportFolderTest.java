package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFolderTest {
    private static final String HEADER = "agency,sector,current_days,proposed_days\n";

    @TempDir
    private Path folder;

    private Path north;
    private Path south;
    private Path reports;

    @BeforeEach
    void writeLists() throws IOException {
        north = Files.writeString(folder.resolve("Bắc & <b>.csv"), HEADER + "Sở Y tế,Dược,10,6\n");
        south = Files.writeString(folder.resolve("south.csv"), HEADER + "Sở Tư pháp,Hộ tịch,5,4\n");
        reports = folder.resolve("made").resolve("reports");
    }

    @Test
    void eachSourceHasTheReportThatItWouldHaveAloneAndTheIndexTheOneOfAll() throws IOException {
        Run run = Run.of("report", "" + north, "" + south, "--out-dir", "" + reports);

        assertThat(run).isEqualTo(new Run("", "", 0));
        assertThat(names()).containsExactly("Bắc - -b.txt", "index.txt", "south.txt");
        assertThat(Files.readString(reports.resolve("south.txt")))
                .isEqualTo(Run.of("report", "" + south).out());
        assertThat(Files.readString(reports.resolve("index.txt")))
                .isEqualTo(Run.of("report", "" + north, "" + south).out());
    }

    @Test
    void aStreamHasALineForEachDocumentOfTheFolderTheIndexLast() throws IOException {
        Path shares = Files.writeString(folder.resolve("shares.csv"), "agency,part,whole\nA,1,2\n");
        for (List<String> words : List.of(
                List.of("report", "" + north, "" + south, "--title", "Quý III"),
                List.of("report", "" + north, "" + folder.resolve("missing.csv"), "" + south),
                List.of("rate", "" + shares))) {
            Path made = reports.resolve(words.get(0) + words.size());
            Run toFolder = run(words, "--out-dir", "" + made, "-f", "json");
            Run stream = run(words, "--out-dir", "-");
            assertThat(stream.exit()).isEqualTo(toFolder.exit());
            assertThat(stream.err()).isEqualTo(toFolder.err());
            List<JsonNode> lines =
                    stream.out().lines().map(JsonMapper.shared()::readTree).toList();
            List<JsonNode> files = new ArrayList<>();
            for (String name : words.get(0).equals("rate") ? List.of("shares") : List.of("Bắc - -b", "south")) {
                files.add(JsonMapper.shared().readTree(Files.readString(made.resolve(name + ".json"))));
            }
            files.add(JsonMapper.shared().readTree(Files.readString(made.resolve("index.json"))));
            assertThat(lines).isEqualTo(files);
            assertThat(lines.get(lines.size() - 1).get("document").asString()).isEqualTo("index");
        }
    }

    /** The index has the rows of all parts, so that a stream cannot be added up as it is. */
    @Test
    void aStreamIsNoSavedReportButItsIndexIs() {
        Run stream = Run.of("report", "" + north, "" + south, "--out-dir", "-");
        Run back = Run.withInput(stream.out(), "report", "-");
        assertThat(back.exit()).isEqualTo(5);
        assertThat(back.err()).contains("take the last one (index): tail -n 1 FILE | tthc report -");

        String index = stream.out().lines().reduce("", (first, last) -> last);
        assertThat(Run.withInput(index, "report", "-", "-f", "csv"))
                .isEqualTo(Run.of("report", "" + north, "" + south, "-f", "csv"));
    }

    @Test
    void aStreamIsOfJsonAlone() {
        Run run = Run.of("report", "" + north, "--out-dir", "-", "-f", "csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out-dir - writes a stream of JSON documents");
    }

    private static Run run(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void sharesAndRankingsHaveFoldersToo() throws IOException {
        Path first = Files.writeString(folder.resolve("a.csv"), "agency,part,whole,score\nA,1,2,90\n");
        Path second = Files.writeString(folder.resolve("b.csv"), "agency,part,whole,score\nB,2,2,80\n");

        for (String command : List.of("rate", "rank")) {
            Run run = Run.of(command, "" + first, "" + second, "--out-dir", "" + reports);

            assertThat(run).isEqualTo(new Run("", "", 0));
            assertThat(names()).containsExactly("a.txt", "b.txt", "index.txt");
            assertThat(Files.readString(reports.resolve("b.txt")))
                    .isEqualTo(Run.of(command, "" + second).out());
            assertThat(Files.readString(reports.resolve("index.txt")))
                    .isEqualTo(Run.of(command, "" + first, "" + second).out());
        }
    }

    @Test
    void aListThatLiesInTwoPlacesIsNoticedWhateverItsKind() throws IOException {
        String list = "agency,part,whole,score\nA,1,2,90\n";
        Path first =
                Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("a.csv"), list);
        Path second =
                Files.writeString(Files.createDirectory(folder.resolve("y")).resolve("a.csv"), list);

        for (String command : List.of("rate", "rank")) {
            Run run = Run.of(command, "" + first, "" + second);

            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("with the same rows and sums").contains("[repeated-source]");
        }
    }

    @Test
    void theIndexComparesTheSourcesInCharts() throws IOException {
        Run.of("report", "" + north, "" + south, "--out-dir", "" + reports, "-f", "html");

        String index = Files.readString(reports.resolve("index.html"));
        String parts = index.substring(index.indexOf("<nav id=\"parts\">"));
        String chart = parts.substring(parts.indexOf("<h3>time (days)</h3>"));
        chart = chart.substring(0, chart.indexOf("\n</div>"));
        assertThat(chart).contains("aria-label=\"Reports of the sources: time (days)\"");
        assertThat(chart.indexOf("Bắc &amp; &lt;b&gt;</span>"))
                .as("the higher percentage first")
                .isPositive()
                .isLessThan(chart.indexOf("south</span>"));
        assertThat(chart).contains("<b>40.00%</b>", "<b>20.00%</b>");

        Run.of("report", "" + south, "--out-dir", "" + reports.resolve("one"), "-f", "html");
        String single = Files.readString(reports.resolve("one").resolve("index.html"));
        assertThat(single.substring(single.indexOf("<nav id=\"parts\">"))).doesNotContain("class=\"chart\"");
    }

    @Test
    void pagesAreLinkedBothWays() throws IOException {
        assertThat(Run.of("report", "" + north, "" + south, "--out-dir", "" + reports, "-f", "html")
                        .exit())
                .isZero();

        assertThat(Files.readString(reports.resolve("index.html")))
                .contains("<p class=\"trail\"><a href=\"#parts\">Reports of the sources</a></p>")
                .contains("<th scope=\"row\"><a href=\"B%E1%BA%AFc%20-%20-b.html\">Bắc &amp; &lt;b&gt;</a></th>")
                .contains("<th scope=\"row\"><a href=\"south.html\">south</a></th><td class=\"number\">")
                .contains("<th scope=\"col\" class=\"number\">Rejected</th>", "Time (days)</th>");
        assertThat(Files.readString(reports.resolve("south.html")))
                .contains("<p class=\"trail\"><a href=\"index.html\">All sources</a> › south.csv</p>")
                .doesNotContain("id=\"parts\"");
        assertThat(Run.of("report", "" + south, "-f", "html").out()).doesNotContain("<a ");
    }

    @Test
    void filesOfAnEarlierRunAreSaid() throws IOException {
        assertThat(Run.of("report", "" + north, "" + south, "--out-dir", "" + reports, "-f", "html")
                        .err())
                .isEmpty();
        assertThat(Run.of("report", "" + south, "--out-dir", "" + reports, "-f", "html")
                        .err())
                .contains("also holds files that are not of this run: Bắc - -b.html")
                .doesNotContain("south.html");
    }

    @Test
    void aSavedReportOfSeveralSourcesIsOneSource() throws IOException {
        Path saved = folder.resolve("saved.json");
        Run.of("report", "" + north, "" + south, "-o", "" + saved);

        Run run = Run.of("report", "" + saved, "--out-dir", "" + reports, "-f", "json");

        assertThat(run).isEqualTo(new Run("", "", 0));
        assertThat(names()).containsExactly("index.json", "saved.json");
        String single = Files.readString(saved);
        assertThat(reports.resolve("saved.json")).hasContent(single.replace("single", "part"));
        assertThat(reports.resolve("index.json")).hasContent(single.replace("single", "index"));
    }

    @Test
    void aFileThatCannotBeWrittenDoesNotStopTheOthers() throws IOException {
        Files.createDirectories(reports.resolve("south.html"));

        Run run = Run.of("report", "" + south, "" + north, "--out-dir", "" + reports, "-f", "html");

        assertThat(run)
                .isEqualTo(new Run(
                        "",
                        "tthc: cannot write " + reports.resolve("south.html")
                                + ": it is a directory; name a file in it\n",
                        ExitCode.UNREADABLE.number()));
        assertThat(names()).containsExactly("Bắc - -b.html", "index.html", "south.html");
        assertThat(Files.readString(reports.resolve("index.html"))).doesNotContain("href=\"south.html\"");
    }

    @Test
    void nothingIsMadeWhereNothingIsWritten() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), HEADER + "Sở Y tế,Dược,x,6\n");

        assertThat(Run.of("report", "" + wrong, "" + south, "--out-dir", "" + reports, "--strict")
                        .exit())
                .isEqualTo(ExitCode.REJECTED.number());
        assertThat(Run.of("report", "" + folder.resolve("missing.csv"), "--out-dir", "" + reports)
                        .exit())
                .isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(reports).doesNotExist();
    }

    @Test
    void listsAndRejectedRowsAreNotOverwritten() throws IOException {
        assertThat(Run.of("report", "" + south, "--out-dir", "" + folder, "-f", "csv")
                        .err())
                .startsWith("tthc: " + south + " is one of the inputs; write to another file\n");
        assertThat(Files.readString(south)).startsWith(HEADER);
        assertThat(Run.of("report", "" + south, "--out-dir", "" + reports, "--rejects", reports + "/index.txt")
                        .err())
                .startsWith("tthc: " + reports.resolve("index.txt")
                        + " cannot take both the report and the rejected rows\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
