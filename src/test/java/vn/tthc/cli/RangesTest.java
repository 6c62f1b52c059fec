package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code --cases range}: of several limits in a cell all count, and figures of days have a lowest and a highest value. */
class RangesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String HEADER = "code,name,agency,sector,current_days,proposed_days\n";

    private static final String LIST = HEADER + """
            1.000001,Một,Sở A,X,10–20 ngày,5 ngày
            1.000002,Hai,Sở A,X,10–20 ngày,5–15 ngày
            1.000003,Ba,Sở B,X,10 ngày,8 ngày
            1.000004,Bốn,Sở B,X,03 ngày | 12 ngày,Không thực hiện cắt giảm
            """;

    @TempDir
    private Path folder;

    private static JsonNode days(String list, String... options) {
        return JSON.readTree(report(list, options)).at("/total/measures/days");
    }

    private static String report(String list, String... options) {
        List<String> args = new ArrayList<>(List.of("report", "-", "--cases", "range", "-f", "json"));
        args.addAll(List.of(options));
        Run run = Run.withInput(list, args.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static List<String> bounds(JsonNode days) {
        List<String> bounds = new ArrayList<>();
        for (String figure : List.of("current", "proposed", "saved", "percent")) {
            bounds.add(days.get(figure + "_low").decimalValue().toPlainString() + "–"
                    + days.get(figure + "_high").decimalValue().toPlainString());
        }
        return bounds;
    }

    /** Bắc Ninh published 75 % of 10–20 → 5; the other end is 50 %. */
    @Test
    void oneProposedLimitBelongsToEachCurrentOne() {
        assertThat(bounds(days(HEADER + "1.000001,Một,A,X,10–20 ngày,5 ngày\n")))
                .containsExactly("10–20", "5–5", "5–15", "50.00–75.00");
    }

    @Test
    void asManyLimitsBelongTogetherInOrder() {
        assertThat(bounds(days(HEADER + "1.000001,Một,A,X,10–20 ngày,5–15 ngày\n")))
                .containsExactly("10–20", "5–15", "5–5", "25.00–50.00");
    }

    @Test
    void aGroupHasTheBoundsOfItsSums() {
        assertThat(bounds(days(LIST))).containsExactly("33–62", "21–40", "12–22", "23.08–51.16");
    }

    @Test
    void whereNoLimitIsOneOfSeveralBothBoundsAreTheFigure() {
        JsonNode days = days(HEADER + "1.000001,Một,A,X,10 ngày,5 ngày\n");
        assertThat(bounds(days)).containsExactly("10–10", "5–5", "5–5", "50.00–50.00");
        assertThat(days.get("percent").decimalValue()).isEqualTo("50.00");
    }

    @Test
    void withoutTheOptionThereAreNoBounds() {
        String json = Run.withInput(LIST, "report", "-", "--cases", "max", "-f", "json")
                .out();
        assertThat(json).doesNotContain("_low", "_high", "\"cases\"", "choices");
    }

    @Test
    void whatIsCutIsTakenFromEachLimit() {
        String list = "code,name,agency,sector,current_days,saved_days\n1.000001,Một,A,X,10–20 ngày,5 ngày\n";
        assertThat(bounds(days(list))).containsExactly("10–20", "5–15", "5–5", "25.00–50.00");
    }

    @Test
    void calendarDaysOfSeveralLimitsAreConverted() {
        assertThat(bounds(days(
                        HEADER + "1.000001,Một,A,X,03 ngày làm việc | 14 ngày,2 ngày làm việc\n",
                        "--working-day-ratio",
                        "5/7")))
                .containsExactly("3.000000–10.000000", "2.000000–2.000000", "1.000000–8.000000", "33.33–80.00");
    }

    @Test
    void daysByVolumeHaveBoundsToo() {
        String list = "agency,sector,current_days,proposed_days,volume\nA,X,10–20 ngày,5 ngày,3\n";
        JsonNode json = JSON.readTree(report(list, "--weight", "volume"));
        assertThat(bounds(json.at("/total/measures/days_by_volume")))
                .containsExactly("30–60", "15–15", "15–45", "50.00–75.00");
    }

    @Test
    void savedReportsAddUpAsTheirListsTogether() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<String> rows = rows(random);
            int half = rows.size() / 2;
            Path first = Files.writeString(folder.resolve("a.csv"), HEADER + String.join("", rows.subList(0, half)));
            Path second = Files.writeString(
                    folder.resolve("b.csv"), HEADER + String.join("", rows.subList(half, rows.size())));
            String[] options = {"--cases", "range", "-f", "json", "--top", "3", "--target", "days=40"};
            String together = run(options, "" + first, "" + second);
            Path savedFirst = Files.writeString(folder.resolve("a.json"), run(options, "" + first));
            Path savedSecond = Files.writeString(folder.resolve("b.json"), run(options, "" + second));
            String[] without = {"-f", "json", "--top", "3", "--target", "days=40"};
            assertThat(run(without, "" + savedFirst, "" + savedSecond))
                    .as("seed " + seed)
                    .isEqualTo(together);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (long seed = 0; seed < 20; seed++) {
            List<String> rows = rows(new Random(seed));
            String inOrder = report(HEADER + String.join("", rows));
            Collections.shuffle(rows, new Random(seed));
            assertThat(withoutDigest(report(HEADER + String.join("", rows)))).isEqualTo(withoutDigest(inOrder));
        }
    }

    private static String withoutDigest(String report) {
        return report.replaceAll("\"digest\" : \"[^\"]*\"", "");
    }

    /** Rows of which some have several limits. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add("1.0000" + (10 + i) + ",Thủ tục " + i + ",Sở " + (char) ('A' + random.nextInt(3)) + ",X,"
                    + limit(random) + "," + limit(random) + "\n");
        }
        return rows;
    }

    private static String limit(Random random) {
        int days = 1 + random.nextInt(20);
        return random.nextInt(3) == 0 ? days + "–" + (days + 1 + random.nextInt(9)) + " ngày" : days + " ngày";
    }

    private static String run(String[] options, String... lists) {
        List<String> args = new ArrayList<>(List.of("report"));
        args.addAll(List.of(lists));
        args.addAll(List.of(options));
        Run run = Run.of(args.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void aSavedReportThatDoesNotAgreeIsRefused() throws IOException {
        String saved = report(LIST);
        for (List<String> change : List.of(
                List.of("\"percent_high\" : 51.16", "\"percent_high\" : 61.16"),
                List.of("\"current_low\" : 33", "\"current_low\" : 30"),
                List.of("\"changes\" : [ [ 10, 5 ], [ 20, 5 ] ]", "\"changes\" : [ [ 10, 5 ], [ 20, 4 ] ]"),
                List.of("\"changes\" : [ [ 10, 5 ], [ 20, 5 ] ]", "\"changes\" : [ [ 20, 5 ] ]"),
                List.of("\"changes\" : [ [ 10, 5 ], [ 20, 5 ] ]", "\"changes\" : [ [ 10, 5 ], [ 20 ] ]"),
                List.of("\"cases\" : \"range\"", "\"cases\" : \"most\""))) {
            String changed = saved.replaceFirst(Pattern.quote(change.get(0)), change.get(1));
            assertThat(changed).isNotEqualTo(saved);
            Run run = Run.withInput(changed, "report", "-", "-f", "json");
            assertThat(run.exit()).as(change + run.err()).isEqualTo(5);
            assertThat(run.err()).contains("bad-report");
        }
    }

    @Test
    void aTargetIsMetMissedOrOpen() {
        assertThat(target("20")).isEqualTo("true false 3.08 31.16 0 0");
        assertThat(target("60")).isEqualTo("false false -36.92 -8.84 3.8 19.2");
        assertThat(target("45")).isEqualTo("null true -21.92 6.16 0 11.4");
    }

    private static String target(String percent) {
        JsonNode target = days(LIST, "--target", "days=" + percent).get("target");
        return target.get("met") + " " + target.get("open") + " " + target.get("points_low") + " "
                + target.get("points_high") + " " + target.get("to_save_low") + " " + target.get("to_save_high");
    }

    /** Nobody can say that it is reached. */
    @Test
    void anOpenTargetFailsUnderFailUnder() {
        String[] args = {"report", "-", "--cases", "range", "--fail-under", "--target"};
        List<String> line = new ArrayList<>(List.of(args));
        line.add("days=45");
        assertThat(Run.withInput(LIST, line.toArray(new String[0])).exit()).isEqualTo(4);
        line.set(line.size() - 1, "days=20");
        assertThat(Run.withInput(LIST, line.toArray(new String[0])).exit()).isZero();
    }

    @Test
    void everyFormatShowsBothEnds() throws IOException {
        for (String format : List.of("text", "markdown", "html", "docx", "xlsx")) {
            Path file = folder.resolve("report." + format);
            Run run = Run.withInput(
                    LIST,
                    "report",
                    "-",
                    "--cases",
                    "range",
                    "--annex",
                    "-f",
                    format,
                    "-o",
                    file.toString(),
                    "--lang",
                    "vi");
            assertThat(run.exit()).as(run.err()).isZero();
            if (format.equals("xlsx")) {
                assertThat(numbers(file)).containsSequence(row("33", "62", "21", "40", "12", "22"));
                continue;
            }
            String text = format.equals("docx") ? document(file) : Files.readString(file);
            assertThat(text)
                    .as(format)
                    .contains("33–62", "21–40", "12–22", "23,08–51,16%", "33,33–66,67%", "9,09–15,38%")
                    .contains("50,00–75,00%", "25,00–50,00%");
        }
    }

    private static List<BigDecimal> row(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    private static List<BigDecimal> numbers(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                row.stream()
                        .filter(cell -> cell != null && cell.getValue() instanceof BigDecimal)
                        .forEach(cell -> numbers.add(cell.asNumber().stripTrailingZeros()));
            }
            return numbers.stream()
                    .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                    .toList();
        }
    }

    private static String document(Path file) throws IOException {
        try (java.util.zip.ZipFile parts = new java.util.zip.ZipFile(file.toFile())) {
            return new String(
                            parts.getInputStream(parts.getEntry("word/document.xml"))
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("<[^>]*>", "");
        }
    }

    @Test
    void whatHasOneLimitInACellRefusesRanges() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST);
        assertThat(Run.of("convert", "" + list, "--cases", "range").exit()).isEqualTo(2);
        Path saved = Files.writeString(folder.resolve("saved.json"), report(LIST));
        Run compared = Run.of("compare", "" + saved, "samples/hai-phong-2026.csv");
        assertThat(compared.exit()).isEqualTo(2);
        assertThat(compared.err()).contains("saved").contains("--cases range");
    }

    /** A saved report without bounds adds to one that has them. */
    @Test
    void anOlderReportAddsToOneWithBounds() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), report(LIST));
        String plain = Run.withInput(HEADER + "1.000009,Chín,Sở C,X,10 ngày,5 ngày\n", "report", "-", "-f", "json")
                .out();
        ObjectNode older = (ObjectNode) JSON.readTree(plain);
        Path other =
                Files.writeString(folder.resolve("other.json"), older.toString().replace("\"stdin\"", "\"khác\""));
        Run run = Run.of("report", "" + one, "" + other, "-f", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(bounds(JSON.readTree(run.out()).at("/total/measures/days")))
                .containsExactly("43–72", "26–45", "17–27", "27.42–50.94");
    }
}
