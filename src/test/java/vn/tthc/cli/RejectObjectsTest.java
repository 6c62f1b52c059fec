package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rejected rows as JSON: mended, they are a list that says what the rows of their own list would have said. */
class RejectObjectsTest {
    private static final String SOON = "soon";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency,sector,current_days,proposed_days\nA,S,%s,8\n",
                "agency,sector,current_days (giờ),proposed_days (giờ)\nA,S,%s,8\n",
                "Đơn vị tính: giờ\nCơ quan,Lĩnh vực,Theo quy định,Sau cắt giảm\nA,S,%s,8\n",
                "Cơ quan;Xem;Lĩnh vực;Xem;;;Theo quy định;Sau cắt giảm\n\"A\"\"\";x;S;y;z;;%s;1,5\n",
                "agency,current_days,proposed_days\n,%s,\"1,250.5\"\n",
                "[{\"agency\":\"A\",\"sector\":\"S\",\"current_days (giờ)\":\"%s\",\"proposed_days (giờ)\":1.50}]",
                "{\"unit\":\"giờ\",\"procedures\":[{\"agency\":\"A\",\"current_days\":\"%s\",\"proposed_days\":16}]}",
                "{\"Cơ quan\":\"A\",\"Lĩnh vực\":\"S\",\"Theo quy định\":\"%s\",\"Sau cắt giảm\":1.250}\n",
            })
    void mendedTheFileIsAListAgain(String text) throws IOException {
        String whole = figures(write("whole.txt", text.replace("%s", "240")));
        Path list = write("list.txt", text.replace("%s", SOON));
        for (String name : new String[] {"r.json", "r.NDJSON", "r.csv"}) {
            Path rejects = folder.resolve(name);
            assertThat(Run.of("report", list.toString(), "--rejects", rejects.toString())
                            .exit())
                    .isEqualTo(3);
            String rejected = Files.readString(rejects);
            assertThat(rejected).contains("\"soon\\\"".substring(0, 5));
            Path mended = write("mended.txt", mend(rejected));
            assertThat(figures(mended)).as(name).isEqualTo(whole);
        }
    }

    /** The reason names the value too and is not to be mended. */
    private static String mend(String rejected) {
        return rejected.replace("\"soon\",", "\"240\",")
                .replace("\"soon\"}", "\"240\"}")
                .replace(",soon", ",240")
                .replace(";soon", ";240");
    }

    private String figures(Path list) {
        Run run = Run.of("report", list.toString(), "-f", "csv", "--long", "--by", "agency,sector");
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void objectsStandOnALineEachWithTheReasonInFront() throws IOException {
        Path list = write(
                "list.csv", "agency,x,x,sector,current_days,proposed_days\n=A,n,\"m\",S,5,3\n=A,n,\"m\",S,x,3\nA,S\n");
        Path array = folder.resolve("r.json");
        Path lines = folder.resolve("r.ndjson");
        Run.of("report", list.toString(), "--rejects", array.toString());
        Run.of("report", list.toString(), "--rejects", lines.toString());

        assertThat(Files.readString(array))
                .isEqualTo("[\n" + Files.readString(lines).strip().replace("\n", ",\n") + "\n]\n");
        assertThat(lines).hasContent("""
                {"problem":"current_days: \\"x\\" is not understood as a time limit; write it like \\"5 ngày làm việc\\" or \\"2,5 ngày\\"",\
                "source":"list.csv","line":"3","agency":"=A","x":"n","x [6]":"m","sector":"S","current_days":"x","proposed_days":"3"}
                {"problem":"the row has 2 cells, the header 6 cells; add the missing ones","source":"list.csv","line":"4",\
                "agency":"A","x":"S","x [6]":"","sector":"","current_days":"","proposed_days":""}
                """);
    }

    /** Rows of JSON come back as they came, whatever else they hold, and with nothing that they did not have. */
    @Test
    void objectsComeBackAsTheyCame() throws IOException {
        Path list = write("list.json", """
                {"unit": "ngày", "procedures": [
                {"id": 7, "agency": "A", "sector": "S", "papers": [{"n": 1.50, "x": [null, true, "đ\\u0001"]}],
                 "current_days": "soon", "proposed_days": 1.20, "e": 1e2},
                {"sector": "S", "current_days": "later"},
                {"agency": "A", "agency": "B", "sector": {"name": "S"}, "current_days": 5, "proposed_days": 3},
                "a line", {"agency": "A", "current_days": 5, "proposed_days": 3}]}
                """);
        Path lines = folder.resolve("r.ndjson");
        Run.of("report", list.toString(), "--rejects", lines.toString());

        assertThat(Files.readString(lines).replaceAll("\"problem\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"problem\":\"…\""))
                .isEqualTo("""
                {"problem":"…","source":"list.json","line":"2","id":7,"agency":"A","sector":"S",\
                "papers":[{"n":1.50,"x":[null,true,"đ\\u0001"]}],"current_days (ngày)":"soon","proposed_days (ngày)":1.20,"e":1e2}
                {"problem":"…","source":"list.json","line":"4","sector":"S","current_days (ngày)":"later","agency":"","proposed_days":""}
                {"problem":"…","source":"list.json","line":"5","agency":"A","agency":"B","sector":{"name":"S"},\
                "current_days (ngày)":5,"proposed_days (ngày)":3}
                {"problem":"…","source":"list.json","line":"6","text":"a line"}
                """);
    }

    /** What says the problem is no more than that: of rows that are rejected again it is what is said now. */
    @Test
    void rowsThatAreRejectedAgainSayTheLastProblemAlone() throws IOException {
        Path list = write("list.ndjson", """
                {"agency":"A","current_days":"soon","proposed_days":3}
                {"agency":"A",
                "oops"
                {"agency":"A","source":"x","current_days":"y","proposed_days":3}
                """);
        Path once = folder.resolve("once.ndjson");
        Path twice = folder.resolve("twice.ndjson");
        Run.of("check", list.toString(), "--rejects", once.toString());
        Run again = Run.of("check", once.toString(), "--rejects", twice.toString());

        assertThat(again.out()).contains("once.ndjson: 3 rows: 0 accepted, 3 rejected");
        assertThat(Files.readString(twice).lines().map(line -> line.replaceFirst(".*?\"line\":", "")))
                .containsExactly(
                        "\"1\",\"agency\":\"A\",\"current_days\":\"soon\",\"proposed_days\":3}",
                        "\"2\",\"text\":\"{\\\"agency\\\":\\\"A\\\",\\n\\\"oops\\\"\"}",
                        "\"3\",\"agency\":\"A\",\"source\":\"x\",\"current_days\":\"y\",\"proposed_days\":3}");
        assertThat(Files.readString(twice)).contains("\"source [2]\":\"once.ndjson\",");
    }

    @Test
    void moreCellsThanHeadersHaveKeysOfTheirOwn() throws IOException {
        Path list = write("list.csv", "agency,sector,current_days,proposed_days\nA,S,5,3,7,\n");
        Path lines = folder.resolve("r.ndjson");
        Run.of("report", list.toString(), "--rejects", lines.toString());
        assertThat(Files.readString(lines)).endsWith("\"proposed_days\":\"3\",\" [8]\":\"7\",\" [9]\":\"\"}\n");
    }

    @Test
    void withoutRejectedRowsThereAreNoObjects() throws IOException {
        Path list = write("list.csv", "agency,sector,current_days,proposed_days\nA,S,5,3\n");
        Path array = folder.resolve("r.json");
        Run.of("report", list.toString(), "--rejects", array.toString());
        assertThat(array).hasContent("[]\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
