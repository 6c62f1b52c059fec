package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not counted is said where the figures are. */
class RejectedRowsTest {
    private static final String HEADER = "code,name,agency,sector,current_days,proposed_days\n";

    @TempDir
    private Path folder;

    @Test
    void everyFormatForPeopleSaysWhatIsNotCounted() throws IOException {
        String list = HEADER + "1.000001,Secret,Sở Y tế,Dược,10,5\n1.000002,Secret too,Sở Y tế,Dược,bao lâu?,5\n";
        for (String format : new String[] {"text", "markdown", "html"}) {
            Run run = Run.withInput(list, "report", "-", "-f", format, "--lang", "vi");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out())
                    .as(format)
                    .contains("Chưa tính: 1 dòng không hợp lệ.", "dòng 3, ô 5", "bao lâu?", "thời hạn không hiểu được")
                    .doesNotContain("Secret");
        }
        String html = Run.withInput(list, "report", "-", "-f", "html").out();
        assertThat(html).contains("<p class=\"caution\">Not counted: 1 rejected row.</p>");
    }

    @Test
    void aFailedSourceIsNamed() throws IOException {
        String list = write("a.csv", HEADER + "1.000001,P,Sở Y tế,Dược,10,5\n");
        String broken = write("b.json", "[{");

        assertThat(Run.of("report", list, broken, "--lang", "vi").out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith("Chưa tính: 1 nguồn không đọc được (b.json)."));
    }

    @Test
    void theRowsOfSavedReportsAddUpInAnyOrder() throws IOException {
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 150; i++) {
            many.append("1.000001,P,A,S,x").append(i).append(",5\n");
        }
        String a = write("a.csv", HEADER + "1.000001,P,A,S,x,5\n1.000001,P,A,S,9,5\n");
        String b = write("b.csv", many.toString());
        String saved = write("b.tthc.json", Run.of("report", b, "-f", "json").out());
        String savedA = write("a.tthc.json", Run.of("report", a, "-f", "json").out());
        JsonNode together = rows(Run.of("report", a, b, "-f", "json"));

        assertThat(together.size()).isEqualTo(100);
        assertThat(together.get(0).get("source").asString()).isEqualTo("a.csv");
        assertThat(rows(Run.of("report", saved, savedA, "-f", "json"))).isEqualTo(together);
        assertThat(rows(Run.of("report", a, b, "-f", "json", "--max-problems", "0", "--jobs", "2")))
                .isEqualTo(together);
    }

    @Test
    void ofDossiersOnlyThePlaceIsTold() {
        Run run = Run.withInput(
                "agency,sector,status,due,result\nA,S,Đã giải quyết đúng hạn,,\nA,S,,hạn của ông B,1/1/2025\n",
                "rate",
                "-");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("line 3, cell 4").doesNotContain("ông B");
    }

    private static JsonNode rows(Run run) {
        return JsonMapper.shared().readTree(run.out()).get("rejected_rows");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
