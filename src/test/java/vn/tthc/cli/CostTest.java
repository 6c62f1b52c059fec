package vn.tthc.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.WrittenWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

class CostTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String HEADER =
            "code,agency,sector,version,task,segment,hours,rate,services,fees,times,subjects,factor";
    private static final int LISTS = 40;

    @TempDir
    private Path folder;

    /** DOMAIN: examples of the Standard Cost Model as they were published. */
    @ParameterizedTest
    @CsvSource({
        "slovenia, 0, 3840000, 160000",
        "slovenia, 1, 3264000, 136000",
        "norway,   0, 3744000, 6240",
        "us,       0, 1811550, 97500",
        "us,       1, 107484,  1378",
    })
    void publishedCostsAreReproduced(String sample, int procedure, BigDecimal cost, BigDecimal hours) {
        JsonNode found =
                json("", "samples/" + sample + "-costs.csv").get("procedures").get(procedure);
        assertThat(found.get("current_cost").decimalValue()).isEqualTo(cost);
        assertThat(found.get("current_hours").decimalValue()).isEqualTo(hours);
        assertThat(found.get("proposed_cost").isNull()).isTrue();
    }

    /** Two tasks of 600 and 650 minutes, and a row that may sum them up: whatever it is, it never counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1.000001,X,Y,,1250                > total_skipped 0
            1.000001,X,Tổng,,1250             > total_skipped 0
            1.000001,X,Tổng,,1260             > total_skipped 1
            1.000001,X,Y,Tổng số giờ,1250     > total_skipped 0
            1.000001,X,Y,Tổng số giờ,"20 giờ 50 phút" > total_skipped 0
            1.000001,X,Y,Tổng số giờ,20 giờ   > total_skipped 1
            ,,,Tổng cộng,1250                 > total_skipped 0
            ,,,Tổng cộng,1251                 > total_skipped 1
            1.000001,X,Y,,1249                > counted 0
            1.000001,X,Y,Trả,1250             > counted 0
            """)
    void rowsThatSumUpTasksAreHeldAgainstThem(String row, String outcome) {
        String list = "Mã TTHC,Cơ quan,Lĩnh vực,Công việc,Thời gian thực hiện (phút),Đơn giá giờ,Số lần,Số đối tượng\n"
                + "1.000001,X,Y,Nộp,600,6000,1,1\n1.000001,X,Y,Chờ,650,6000,1,1\n"
                + row + ",6000,1,1\n";
        JsonNode found = JSON.readTree(run(list, "-", "-f", "json").out());
        long differing = found.get("problems")
                .valueStream()
                .filter(problem -> problem.get("code").asString().equals("total-differs"))
                .count();
        boolean isSkipped = found.at("/procedures/0/current_cost").asLong() == 125_000;
        assertThat((isSkipped ? "total_skipped " : "counted ") + differing).isEqualTo(outcome);
    }

    /** A row that is numbered as a chapter has the sums of its tasks; a chapter alone with hours is a task. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            I;Chuẩn bị;2;30.000;1 & 1;Lập đơn;1;30.000;1 & 2;Chứng thực;1;30.000;1     > 60000
            I;Chuẩn bị;2;30.000;1 & II;Nộp;1;30.000;1                                  > 90000
            I;Chuẩn bị;3;30.000;1 & 1;Lập đơn;1;30.000;1 & 2;Chứng thực;1;30.000;1     > 60000 total-differs
            1;Lập đơn;2;30;1                                                           > 60 small-cost
            1;Lập đơn;2;600;1                                                          > 1200
            """)
    void chaptersOfTasksDoNotCount(String rows, String outcome) {
        String list = "STT;Mã TTHC;Cơ quan;Lĩnh vực;Công việc;Số giờ;Đơn giá giờ;Số lần\n"
                + Stream.of(rows.split(" & "))
                        .map(row -> row.replaceFirst(";", ";1.000001;X;Y;"))
                        .collect(Collectors.joining("\n"));
        JsonNode found = JSON.readTree(run(list, "-", "-f", "json").out());
        String said = found.get("problems")
                .valueStream()
                .map(problem -> " " + problem.get("code").asString())
                .collect(Collectors.joining());
        assertThat(found.at("/total/current_cost").asString() + said).isEqualTo(outcome);
    }

    @Test
    void howOftenInWordsThatAreNotKnownIsSaid() {
        String list = """
                Mã TTHC;Cơ quan;Lĩnh vực;Công việc;Số giờ;Đơn giá giờ;Số lần nộp mỗi quý;Số đối tượng
                1.000001;X;Y;Nộp;1;30.000;12;1
                """;
        assertThat(run(list, "-").err()).contains("Số lần nộp mỗi quý").contains("[unused-column]");
    }

    @ParameterizedTest
    @CsvSource({"'', 3, 15000", "',\"task\":\"\"', 3, 15000", "',\"task\":\"C\"', 3, 30000", "'', 4, 35000"})
    void rowsThatSumUpTasksOfJsonDoNotCount(String task, int hours, long cost) {
        String form = "{\"code\":\"1.000001\",\"hours\":%d%s,\"rate\":5000,\"times\":1,\"subjects\":1}\n";
        String list = form.formatted(2, ",\"task\":\"A\"")
                + form.formatted(1, ",\"task\":\"B\"")
                + form.formatted(hours, task);
        JsonNode found = JSON.readTree(run(list, "-", "-f", "json").out());
        assertThat(found.at("/procedures/0/current_cost").asLong()).isEqualTo(cost);
    }

    /** Fees and services under their short names are no columns to pass over. */
    @Test
    void feesAndServicesCount() {
        String list = """
                Mã TTHC,Công việc,Số giờ,Đơn giá giờ,Số lần,Số đối tượng,Phí,Dịch vụ thuê ngoài (nghìn đồng)
                1.000001,A,1,5000,1,1,300,2
                """;
        JsonNode found = JSON.readTree(run(list, "-", "-f", "json").out());
        assertThat(found.at("/procedures/0/current_cost").asLong()).isEqualTo(7300);
    }

    @ParameterizedTest
    @CsvSource({"csv", "json"})
    void itsListIsOneThatReportsTake(String format) {
        for (long seed = 1; seed <= LISTS; seed++) {
            String list = list(rows(new Random(seed)));
            String procedures = run(list, "-", "-f", format, "--income-per-head", "101900000")
                    .out();
            JsonNode costs = JSON.readTree(run(list, "-", "-f", "json").out());
            Run report = Run.withInput(procedures, "report", "-", "-f", "json");
            assertThat(report.exit()).as("seed " + seed).isZero();
            assertThat(report.err().lines().filter(line -> line.contains(": warning: ")))
                    .allMatch(line -> line.endsWith(" [increase]"));
            JsonNode total = JSON.readTree(report.out()).get("total");
            assertThat(total.get("procedures").asLong())
                    .isEqualTo(costs.get("procedures").size());
            JsonNode figures = total.at("/measures/cost");
            if (costs.at("/total/saved").isNull()) {
                // Some version leaves open how often, so that nothing is known of the whole.
                continue;
            }
            assertThat(figures.get("saved").decimalValue())
                    .isEqualByComparingTo(costs.at("/total/saved").decimalValue());
            assertThat(figures.get("percent")).isEqualTo(costs.at("/total/percent"));
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (long seed = 1; seed <= LISTS; seed++) {
            Random random = new Random(seed);
            List<String> rows = rows(random);
            String before = run(list(rows), "-", "-f", "json").facts();
            Collections.shuffle(rows, random);
            assertThat(run(list(rows), "-", "-f", "json").facts())
                    .as("seed " + seed)
                    .isEqualTo(before);
        }
    }

    @Test
    void twiceTheSubjectsCostTwiceAsMuch() {
        for (long seed = 1; seed <= LISTS; seed++) {
            String list = list(rows(new Random(seed))).replace(",120,", ",,");
            JsonNode once = json(list, "-", "--subjects", "3", "--decimals", "9");
            JsonNode twice = json(list, "-", "--subjects", "6", "--decimals", "9");
            assertThat(twice.at("/total/current_hours").decimalValue())
                    .isEqualByComparingTo(
                            once.at("/total/current_hours").decimalValue().multiply(BigDecimal.valueOf(2)));
        }
    }

    /** The sum as fractions of whole numbers, reckoned once more and in another way. */
    @Test
    void costsAreTheExactSumsRoundedOnce() {
        Random random = new Random(7);
        for (int i = 0; i < LISTS; i++) {
            long income = 1L + random.nextInt(200_000_000);
            long minutes = 1L + random.nextInt(600);
            long times = 1L + random.nextInt(9);
            long subjects = random.nextInt(100_000);
            String hours = BigDecimal.valueOf(minutes, 2).toPlainString();
            String row = "A,x,y,current,t,," + hours + ",,,,0." + times + "," + subjects + ",";
            BigInteger numerator = BigInteger.valueOf(income)
                    .multiply(BigInteger.valueOf(minutes))
                    .multiply(BigInteger.valueOf(times))
                    .multiply(BigInteger.valueOf(subjects));
            BigDecimal exact = new BigDecimal(numerator)
                    .divide(BigDecimal.valueOf(12L * 22 * 8 * 100 * 10), 2, RoundingMode.HALF_UP);
            JsonNode found = JSON.readTree(Run.withInput(
                            list(List.of(row)),
                            "cost",
                            "-",
                            "-f",
                            "json",
                            "--income-per-head",
                            String.valueOf(income),
                            "--income-year",
                            "2024",
                            "--income-source",
                            "test")
                    .out());
            assertThat(found.at("/total/current_cost").decimalValue()).isEqualByComparingTo(exact);
        }
    }

    @Test
    void whatIsAskedForOfAYearMayBeDividedByOtherHours() {
        String list = list(List.of("A,x,y,current,t,,1,,,,1,1,1"));
        assertThat(json(
                                list,
                                "-",
                                "--months-per-year",
                                "10",
                                "--days-per-month",
                                "20",
                                "--hours-per-day",
                                "7,5",
                                "--decimals",
                                "3")
                        .at("/total/current_cost")
                        .decimalValue())
                .isEqualTo(new BigDecimal("67933.333"));
    }

    @Test
    void aRowThatIsRejectedLeavesTheCostOfItsVersionOpen() {
        JsonNode found = JSON.readTree(Run.withInput(
                        list(List.of(
                                "A,x,y,current,t,,1,10,,,1,1,1",
                                "A,x,y,current,u,,-1,10,,,1,1,1",
                                "A,x,y,proposed,t,,1,8,,,1,1,1")),
                        "cost",
                        "-",
                        "-f",
                        "json")
                .out());
        assertThat(found.at("/procedures/0/current_cost").isNull()).isTrue();
        assertThat(found.at("/procedures/0/proposed_cost").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"4, 12", "12, 4", "4, 4.1"})
    void aSegmentThatContradictsItselfHasNoCost(String first, String second) {
        Run run = Run.withInput(
                list(List.of(
                        "A,x,y,current,t,firms,1,10,,," + first + ",1,1",
                        "A,x,y,current,u,Firms,1,10,,," + second + ",1,1")),
                "cost",
                "-");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("stdin:3:11: error: times: \"" + second + "\" contradicts line 2, which says " + first
                        + " for the same segment of the procedure; write one of them [segment-conflict]\n");
        assertThat(run.out()).startsWith("There is no cost to show. Not counted: 1 rejected row.\n");
    }

    @ParameterizedTest
    @CsvSource({"proposed, abolished", "abolished, proposed"})
    void whetherItEndsIsLeftOpenIfTheListContradictsItself(String first, String second) {
        String proposed = ",t,,1,8,,,1,1,1";
        String nothing = ",,,,,,,,,";
        Run run = Run.withInput(
                list(List.of(
                        "A,x,y,current,t,,1,10,,,1,1,1",
                        "A,x,y," + first + (first.equals("proposed") ? proposed : nothing),
                        "A,x,y," + second + (second.equals("proposed") ? proposed : nothing))),
                "cost",
                "-",
                "-f",
                "csv");
        assertThat(run.out()).endsWith("\nA,,x,y,,10,\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void cellsOfAWorkbookThatAreMergedHoldForAllTheirRows() {
        byte[] workbook = WrittenWorkbook.of(book -> {
            Worksheet sheet = book.newWorksheet("Sheet1");
            WrittenWorkbook.fill(
                    sheet,
                    List.of(
                            List.of(
                                    "Tên TTHC",
                                    "Cơ quan",
                                    "Lĩnh vực",
                                    "Công việc",
                                    "Số giờ",
                                    "Mức thu nhập",
                                    "Tần suất"),
                            List.of("Cấp phép", "Sở Y tế", "Dược", "một", 0.5, 40_000, 0.2),
                            List.of("", "", "", "hai", 1.5, "", "")));
            for (int column : List.of(0, 1, 2, 5, 6)) {
                sheet.range(1, column, 2, column).merge();
            }
        });
        Run run = Run.withInput(workbook, "cost", "-", "-f", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("\n,Cấp phép,Sở Y tế,Dược,,16000,\n");
    }

    /** The text of a merged cell does not say whether it is a number. */
    @Test
    void whatAMergedCellSaysMustBeOneThing() {
        byte[] workbook = WrittenWorkbook.of(book -> {
            Worksheet sheet = book.newWorksheet("Sheet1");
            WrittenWorkbook.fill(
                    sheet,
                    List.of(
                            List.of("Tên TTHC", "Công việc", "Số giờ", "Mức thu nhập", "Tần suất"),
                            List.of("Cấp phép", "một", 1, 10, 1.125),
                            List.of("Cấp phép", "hai", 1, 10, "")));
            sheet.range(1, 4, 2, 4).merge();
        });
        Run run = Run.withInput(workbook, "cost", "-", "-f", "csv");
        assertThat(run.err()).contains("[merged-value]");
        assertThat(run.out()).endsWith("\n,Cấp phép,,,,,\n");
    }

    @Test
    void theErrorOfAFormulaIsNoRate() {
        byte[] workbook = WrittenWorkbook.with(
                WrittenWorkbook.ofRows(
                        List.of(List.of("name", "task", "hours", "rate"), List.of("A", "t", 1, WrittenWorkbook.MARK))),
                "e",
                "<v></v>");
        assertThat(Run.withInput(workbook, "cost", "-").err()).contains("[formula-error]");
    }

    @Test
    void aListGivenUnderTwoNamesIsSaid() throws Exception {
        String list = list(List.of("A,x,y,current,t,,1,10,,,1,1,1"));
        Path one = Files.writeString(folder.resolve("one.csv"), list);
        Path two = Files.writeString(folder.resolve("two.csv"), list);
        assertThat(Run.of("cost", one.toString(), two.toString()).out())
                .contains("20 đồng a year")
                .contains("Added up from several lists: activities of 1 procedure.");
    }

    @ParameterizedTest
    @CsvSource({"name, P", "code, 12", "code, I"})
    void aRowWithHoursIsNoHeading(String field, String procedure) {
        String list = field + ",hours,rate\n" + procedure + ",2,10\n" + procedure + "I,3,\n";
        Run run = Run.withInput(list, "cost", "-", "-f", "csv");
        assertThat(run.out().lines()).hasSize(3).anyMatch(line -> line.endsWith(",20,"));
        assertThat(run.err()).startsWith("stdin:3:3: error: ");
    }

    @Test
    void whatIsReadAsOneIsWrittenAsJsonToo() {
        String rows =
                "{\"activities\":[{\"code\":\"A\",\"agency\":\"x\",\"sector\":\"y\",\"version\":\"current\",\"hours\":0.5,"
                        + "\"rate\":20,\"services\":2,\"times\":4,\"subjects\":50000}]}";
        assertThat(json(rows, "-").at("/total/current_cost").asInt()).isEqualTo(2_400_000);
    }

    private static JsonNode json(String input, String... arguments) {
        Run run = run(
                input,
                Stream.concat(Stream.of(arguments), Stream.of("-f", "json")).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private static Run run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("cost"));
        all.addAll(List.of(arguments));
        if (!all.contains("--income-per-head")) {
            all.addAll(List.of("--income-per-head", "101900000"));
        }
        all.addAll(List.of("--income-year", "2023", "--income-source", "test"));
        return Run.withInput(input, all.toArray(String[]::new));
    }

    private static String list(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    /** Procedures of two versions each, with some terms said once, some on each row, and some not at all. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int code = 100_000; code < 100_000 + 1 + random.nextInt(5); code++) {
            for (String version : List.of("current", "proposed")) {
                for (int segment = 0; segment < 1 + random.nextInt(3); segment++) {
                    String terms = "0." + (1 + random.nextInt(9)) + "," + (random.nextBoolean() ? "" : "120") + ",0.75";
                    for (int task = 0; task < 1 + random.nextInt(4); task++) {
                        boolean says = task == 0 || random.nextBoolean();
                        rows.add(Stream.of(
                                        "1." + code,
                                        "Sở Y tế",
                                        "Dược",
                                        version,
                                        "task " + task,
                                        "segment " + segment,
                                        random.nextInt(10) + "." + random.nextInt(100),
                                        random.nextBoolean() ? "" : "50000",
                                        random.nextInt(3) == 0 ? "" + random.nextInt(100_000) : "",
                                        says ? "20000" : "",
                                        says ? terms : ",,")
                                .collect(Collectors.joining(",")));
                    }
                }
            }
        }
        return rows;
    }
}
