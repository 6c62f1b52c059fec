package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted by what is done with procedures, and which rows are counted. */
class ActionsTest {
    private static final String LIST = """
            Mã TTHC,Tên,Cơ quan,Lĩnh vực,Cấp thực hiện,Loại thủ tục,Hình thức nộp,Phương án,Thời gian hiện hành,\
            Thời gian đề xuất,Điều kiện kinh doanh hiện hành,Điều kiện kinh doanh đề xuất
            1.000001,A,Sở Y tế,Dược,"Cấp xã, Cấp tỉnh",Đặc thù,Trực tuyến,Sửa đổi,10,5,7,3
            1.000002,B,Sở Y tế,Dược,"Cấp tỉnh, Cấp xã",Đặc thù,Trực tiếp,Phân cấp,10,10,5,5
            1.000003,C,Sở Tư pháp,Hộ tịch,Cấp tỉnh,Liên thông,trực tuyến,Mới ban hành,,8,,2
            1.000004,D,Sở Tư pháp,Hộ tịch,Cấp tỉnh,Liên thông,Trực tuyến,Bãi bỏ,4,,2,
            1.000005,E,Sở Tư pháp,Hộ tịch,Cấp tỉnh,Liên thông,,Giữ nguyên,4,4,2,2
            """;

    private static final List<String> SHOWN = List.of("simplify", "abolish", "decentralise", "new", "keep");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Sửa đổi bổ sung, simplify",
        "Thay thế, replace",
        "Gộp, merge",
        "Đã bãi bỏ, abolish",
        "Phân cấp, decentralise",
        "PHÂN QUYỀN, devolve",
        "Uỷ quyền, delegate",
        "Thay giấy tờ bằng dữ liệu, data",
        "Mới ban hành, new",
        "Giữ nguyên, keep",
        "decentralized, decentralise"
    })
    void wordsOfDecisionsAreUnderstood(String word, String action) {
        String list = "agency,sector,action,current_days,proposed_days\nA,S," + word + ",5,5\n";
        JsonNode json = json(Run.withInput(list, "report", "-", "-f", "json", "--by", "action"));

        assertThat(json.at("/total/actions/" + action).asInt()).isEqualTo(1);
        assertThat(json.at("/groups/action/0/name").asString()).isEqualTo(action);
        assertThat(Run.withInput(list, "convert", "-").out()).contains("," + action + ",");
    }

    @Test
    void newProceduresAreCountedAndLeftOutOfEveryMeasure() {
        JsonNode total = json(Run.withInput(LIST, "report", "-", "-f", "json")).get("total");

        assertThat(total.get("procedures").asInt()).isEqualTo(5);
        assertThat(total.get("existing").asInt()).isEqualTo(4);
        assertThat(total.get("touched").asInt()).isEqualTo(3);
        assertThat(total.get("touched_percent").asString()).isEqualTo("75.0");
        assertThat(total.at("/measures/days/increased").asInt()).isZero();
        assertThat(total.at("/measures/days/left_out").asInt()).isEqualTo(1);
        assertThat(total.at("/measures/conditions/percent").asString()).isEqualTo("37.5");
        assertThat(Run.withInput(LIST, "report", "-", "--lang", "vi").out())
                .contains("Chưa tính: 1 thủ tục mới ban hành.", "6/16 điều kiện, đạt 37,50%");
    }

    @Test
    void withoutActionsAProcedureIsTouchedByWhatIsCut() {
        String list = """
                agency,sector,current_days,proposed_days,current_cost,proposed_cost
                A,S,5,5,10,9
                A,S,5,4,10,10
                A,S,5,5,10,10
                A,S,5,6,10,10
                A,S,,,,
                """;
        JsonNode total = json(Run.withInput(list, "report", "-", "-f", "json")).get("total");

        assertThat(total.get("touched").asInt()).isEqualTo(2);
        assertThat(total.get("touched_percent").asString()).isEqualTo("40.0");
    }

    @Test
    void severalLevelsInACellAreOneGroupInWhateverOrder() {
        JsonNode levels = json(Run.withInput(LIST, "report", "-", "-f", "json", "--by", "level"))
                .at("/groups/level");

        assertThat(names(levels)).containsExactlyInAnyOrder("Cấp tỉnh", "Cấp tỉnh; Cấp xã");
    }

    @Test
    void anyColumnGroupsByItsHeaderCrossedToo() {
        JsonNode json = json(Run.withInput(LIST, "report", "-", "-f", "json", "--by", "Hình thức nộp+agency,type"));

        assertThat(names(json.at("/groups/Hình thức nộp+agency")))
                .containsExactlyInAnyOrder(
                        "Trực tuyến / Sở Y tế",
                        "Trực tiếp / Sở Y tế",
                        "Trực tuyến / Sở Tư pháp",
                        "(not given) / Sở Tư pháp");
        assertThat(names(json.at("/groups/type"))).containsExactlyInAnyOrder("Đặc thù", "Liên thông");
        assertThat(Run.withInput(LIST, "report", "-", "--by", "Hình thức nộb").exit())
                .isEqualTo(2);
    }

    @Test
    void aHeaderWithACommaOrAPlusStandsInQuotes() {
        String list = "agency,sector,\"Nộp, trả\",C+,current_days,proposed_days\nA,S,x,y,5,4\n";
        JsonNode groups = json(Run.withInput(list, "report", "-", "-f", "json", "--by", "\"Nộp, trả\"+\"C+\""))
                .get("groups");

        assertThat(groups.propertyNames()).containsExactly("\"Nộp, trả\"+\"C+\"");
    }

    @Test
    void columnsOfSavedReportsAddUp() throws IOException {
        String[] by = {"-f", "json", "--by", "Hình thức nộp,action"};
        String a = saved("a.csv", LIST, by);
        String b = saved("b.csv", LIST.replace("1.00", "2.00"), by);
        JsonNode both = json(Run.of("report", a, b, "-f", "json", "--by", "Hình thức nộp,action"));
        JsonNode together = json(Run.of(
                "report",
                folder.resolve("a.csv").toString(),
                folder.resolve("b.csv").toString(),
                "-f",
                "json",
                "--by",
                "Hình thức nộp,action"));

        assertThat(both.get("groups")).isEqualTo(together.get("groups"));
        assertThat(both.get("total")).isEqualTo(together.get("total"));
    }

    @Test
    void chosenRowsCountAndTheOthersAreAFourthNumber() {
        Run run = Run.withInput(
                LIST + "Tổng cộng,,,,,,,,28,27,16,12\n",
                "report",
                "-",
                "-f",
                "json",
                "--where",
                "Hình thức nộp=TRỰC TUYẾN",
                "--where",
                "sector=hộ tịch",
                "--where",
                "sector=Dược");
        JsonNode json = json(run);
        JsonNode source = json.at("/sources/0");

        assertThat(json.at("/total/procedures").asInt()).isEqualTo(3);
        assertThat(source.get("filtered").asInt()).isEqualTo(2);
        assertThat(source.get("rows").asInt())
                .isEqualTo(source.get("accepted").asInt()
                        + source.get("rejected").asInt()
                        + source.get("skipped").asInt()
                        + source.get("filtered").asInt());
        assertThat(source.at("/day_units/unstated").asInt()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(json.get("where").size()).isEqualTo(3);
    }

    @Test
    void aTotalThatIsRightStaysRightForChosenRows() {
        Run run = Run.withInput(
                "agency,sector,name,current_days,proposed_days\nA,S,P,5,4\nB,S,Q,7,6\n,,Tổng cộng,12,10\n",
                "report",
                "-",
                "--where",
                "agency=a");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("1 of 5 days, 20.00%. Only rows with agency=a.");
    }

    @Test
    void aSavedReportHasNoRowsToChoose() throws IOException {
        String saved = saved("a.csv", LIST, "-f", "json");

        assertThat(Run.of("report", saved, "--where", "sector=Dược").err()).contains("[report-as-list]");
    }

    @Test
    void theCountsByActionAreTheSameInEveryFormat() throws IOException {
        JsonNode json = json(Run.withInput(LIST, "report", "-", "-f", "json"));
        List<String> expected = new ArrayList<>();
        for (JsonNode group : json.at("/groups/agency")) {
            expected.add(line(group.get("name").asString(), group));
        }
        expected.add(line("Total", json.get("total")));
        String title = "Procedures by action and agency";
        String text = Run.withInput(LIST, "report", "-").out();
        assertThat(table(text, title, " {2,}", 2)).isEqualTo(expected);
        String markdown = Run.withInput(LIST, "report", "-", "-f", "markdown").out();
        assertThat(table(markdown.replace("**", ""), "## " + title, " ?\\| ?", 4))
                .isEqualTo(expected);
        String html = Run.withInput(LIST, "report", "-", "-f", "html").out();
        String section = html.substring(html.indexOf(title));
        List<String> rows = Pattern.compile("<tr>(.*?)</tr>")
                .matcher(section.substring(0, section.indexOf("</table>")))
                .results()
                .skip(1)
                .map(row -> Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>")
                        .matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1))
                        .collect(Collectors.joining("|")))
                .toList();
        assertThat(rows).isEqualTo(expected);
        List<List<String>> csv = Run.withInput(LIST, "report", "-", "-f", "csv")
                .out()
                .lines()
                .map(row -> List.of(row.split(",", -1)))
                .toList();
        List<String> header = csv.get(0);
        List<String> columns = new ArrayList<>(List.of("procedures"));
        SHOWN.forEach(action -> columns.add("action_" + action));
        List<String> ofCsv = new ArrayList<>();
        for (List<String> row : csv.subList(1, csv.size())) {
            if (!row.get(0).equals("sector")) {
                ofCsv.add((row.get(0).equals("total") ? "Total" : row.get(header.indexOf("agency"))) + "|"
                        + columns.stream()
                                .map(column -> row.get(header.indexOf(column)))
                                .collect(Collectors.joining("|")));
            }
        }
        assertThat(ofCsv).containsExactlyInAnyOrderElementsOf(expected);
        List<String> total = csv.get(1);
        assertThat(total.get(header.indexOf("touched_percent"))).isEqualTo("75.00");
        assertThat(total.get(header.indexOf("rejected_rows"))).isEqualTo("0");
    }

    private static List<String> table(String text, String title, String parted, int skipped) {
        return text.substring(text.indexOf(title))
                .lines()
                .skip(skipped)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.replaceAll("^\\| | \\|$", ""))
                .map(line -> String.join("|", line.split(parted, -1)))
                .toList();
    }

    private static String line(String name, JsonNode group) {
        List<String> cells =
                new ArrayList<>(List.of(name, group.get("procedures").asString()));
        for (String action : SHOWN) {
            cells.add(group.get("actions").path(action).asString("0"));
        }
        return String.join("|", cells);
    }

    private String saved(String name, String list, String... options) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("report", Files.writeString(folder.resolve(name), list).toString()));
        args.addAll(List.of(options));
        return Files.writeString(
                        folder.resolve(name + ".json"),
                        Run.of(args.toArray(String[]::new)).out())
                .toString();
    }

    private static List<String> names(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(group -> group.get("name").asString())
                .toList();
    }

    private static JsonNode json(Run run) {
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return JsonMapper.shared().readTree(run.out());
    }
}
