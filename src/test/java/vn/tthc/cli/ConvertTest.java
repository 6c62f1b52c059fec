package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A converted list says what the original says, and converted again, by whatever way, it is the same file. */
class ConvertTest {
    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "xlsx");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/long-an-2022.csv",
                "samples/long-an-2022.json",
                "samples/hai-phong-2026.csv",
                "samples/hai-phong-2026.xlsx",
                "samples/mistakes.csv",
                "src/test/resources/golden/convert-csv/input.csv",
                "src/test/resources/golden/convert-for-excel/input.json"
            })
    void convertedListIsTheSameByEveryWayAndReportsTheSame(String original) throws IOException {
        for (String format : FORMATS) {
            converted(original, "once." + format);
        }
        JsonNode report = report(original);
        for (String format : FORMATS) {
            String once = folder.resolve("once." + format).toString();
            // Through CSV every format reaches every other.
            for (String other : format.equals("csv") ? FORMATS : List.of(format, "csv")) {
                Path twice = converted(once, "twice." + other);
                assertThat(twice).as("%s → %s", format, other).hasSameBinaryContentAs(folder.resolve("once." + other));
            }
            assertThat(report(once)).as("report of %s", format).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/long-an-2022.json", "samples/hai-phong-2026.xlsx", "samples/mistakes.csv"})
    void placesOfRowsSayNothingWhenTheyAreReadAgain(String original) throws IOException {
        for (String format : FORMATS) {
            Path plain = converted(original, "plain." + format);
            Path placed = folder.resolve("placed." + format);
            assertThat(Run.of("convert", original, "--add-source", "-o", placed.toString())
                            .exit())
                    .isIn(0, 3);
            assertThat(placed.toFile().length()).isGreaterThan(plain.toFile().length());

            Run again = Run.of("convert", placed.toString(), "-f", "csv");

            assertThat(again.out())
                    .as(format)
                    .isEqualTo(Run.of("convert", plain.toString(), "-f", "csv").out());
            assertThat(again.err().replace("placed.", "plain."))
                    .isEqualTo(Run.of("convert", plain.toString(), "-f", "csv").err());
        }
    }

    /** That others follow is seen when the first was read. */
    @Test
    void rowsOfTheFirstOfSeveralTablesAreWrittenOnce() throws IOException {
        Path lists = Files.writeString(folder.resolve("two.csv"), RandomFolder.TWO_TABLES);
        for (String more : List.of("--add-source", "--plain-days", "--working-day-ratio=5/7", "--jobs=1")) {
            assertThat(Run.of("convert", lists.toString(), "-f", "ndjson", more)
                            .out()
                            .lines())
                    .as(more)
                    .satisfiesExactly(first -> assertThat(first).contains("1.000002"), second -> assertThat(second)
                            .contains("\"current_cost\":5"));
        }
    }

    @Test
    void everyRowSaysWhereItStood() throws IOException {
        String header = "agency,sector,current_days,proposed_days\n";
        Path first = Files.writeString(folder.resolve("a.csv"), header + "\nA,S,5,3\nA,S,x,3\nA,S,6,3\n");
        Path other = Files.createDirectory(folder.resolve("b")).resolve("a.ndjson");
        Files.writeString(other, text(header + "B,S,7,3\n", "ndjson"));

        Run run = Run.of("convert", first.toString(), other.toString(), "--add-source", "-f", "ndjson");

        assertThat(run.out().lines().map(JSON::readTree))
                .extracting(
                        row -> row.get("current_days").asInt(),
                        row -> row.get("source").asString(),
                        row -> row.get("line").asInt())
                .containsExactly(
                        tuple(5, first.toString(), 3), tuple(6, first.toString(), 5), tuple(7, other.toString(), 1));
    }

    /** Also where its cells stand on lines of their own. */
    @Test
    void anObjectStandsWhereItBegins() throws IOException {
        String object = """
                {
                  "agency": "A",
                  "sector": "S",
                  "current_days": 5,
                  "proposed_days": 3
                }""";
        Path list = Files.writeString(folder.resolve("a.json"), "[\n" + object + ",\n\n" + object + "\n]\n");

        Run run = Run.of("convert", list.toString(), "--add-source", "-f", "ndjson");

        assertThat(run.out().lines().map(JSON::readTree))
                .extracting(row -> row.get("line").asInt())
                .containsExactly(2, 9);
    }

    @Test
    void randomListsStayTheSameInText() throws IOException {
        Random random = new Random(20260722);
        for (int i = 0; i < 40; i++) {
            String original = RandomList.any(random).csv();
            String csv = text(original, "csv");
            String json = text(original, "json");
            String ndjson = text(original, "ndjson");
            assertThat(text(csv, "csv")).isEqualTo(csv);
            assertThat(text(json, "json")).isEqualTo(json);
            assertThat(text(ndjson, "csv")).isEqualTo(csv);
            assertThat(text(csv, "ndjson")).isEqualTo(ndjson);
            assertThat(figures(Run.withInput(csv, "report", "-f", "json")))
                    .isEqualTo(figures(Run.withInput(json, "report", "-f", "json")))
                    .isEqualTo(figures(Run.withInput(original, "report", "-f", "json")));
        }
    }

    /** A list of which a column is blank must still be one when JSON leaves out what is blank. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency,sector,current_days,proposed_days\n,Dược,5,3\n",
                "agency,sector,current_days,proposed_days\nSở Y tế,Dược,5 days,not specified\n",
                "agency,sector,current_days,proposed_days\nSở Y tế,Dược,,\n",
                "agency,sector,current_days,proposed_days,current_cost\nSở Y tế,Dược,,,100\n",
                "agency,sector,current_days,proposed_days,current_cost\nSở Y tế,Dược,5,,100\n",
                "agency,sector,action,current_days,proposed_days,current_cost\nSở Y tế,Dược,keep,5,,100\n",
                "agency,sector,current_days,proposed_days\n"
            })
    void listWithBlankColumnsCanBeReadAgain(String original) {
        assertThat(Run.withInput(original, "report").exit()).isZero();
        String csv = text(original, "csv");
        for (String format : List.of("csv", "json", "ndjson")) {
            String once = text(original, format);
            if (!once.isEmpty()) {
                assertThat(text(once, format)).isEqualTo(once);
                assertThat(text(once, "csv")).isEqualTo(csv);
            }
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        04 ngày làm việc kể từ ngày nhận đủ hồ sơ | 4,working days
        2,5 ngày làm việc                         | 2.5,working days
        01 ngày làm việc                          | 1,working days
        Tối đa 140 ngày                           | 140,days
        01 ngày                                   | 1,days
        Chậm nhất 01 giờ                          | 1,hours
        3 giờ                                     | 3,hours
        06 tháng                                  | 6,months
        nửa tháng                                 | 0.5,months
        Ba (03) ngày làm việc                     | 3,working days
        1/2 ngày                                  | 0.5,days
        1.500 ngày                                | 1500,days
        1,125 ngày                                | 1.125,days
        Trong ngày                                | 1,
        2,50                                      | 2.5,
        Không quy định                            | ,
        """)
    void timeLimitKeepsItsUnit(String written, String canonical) throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "Cơ quan thực hiện;Lĩnh vực;Thời gian hiện hành;Thời gian đề xuất\nSở Y tế;Dược;" + written + ";\n");
        String once = Run.of("convert", list.toString()).out();
        assertThat(once.lines().skip(1)).containsExactly(",,Sở Y tế,Dược,,," + canonical + ",,,,,,,,,,,");
        assertThat(Run.withInput(once, "convert").out()).isEqualTo(once);
    }

    @Test
    void manyRowsReachTheWorkbook() throws IOException {
        StringBuilder rows = new StringBuilder("code,agency,sector,current_days,proposed_days\n");
        for (int i = 0; i < 1200; i++) {
            rows.append("1.00").append(1000 + i).append(",Sở Y tế,Dược,5 days,3 days\n");
        }
        Path list = Files.writeString(folder.resolve("list.csv"), rows);
        Path workbook = converted(list.toString(), "list.xlsx");
        assertThat(Run.of("convert", workbook.toString()).out())
                .isEqualTo(Run.of("convert", list.toString()).out())
                .hasLineCount(1201);
    }

    /** Excel takes {@code _x0041_} for A, and so does whoever reads its files. */
    @Test
    void textThatLooksLikeACharacterInHidingStaysText() {
        Path file = folder.resolve("list.xlsx");
        Run.withInput(
                "agency,sector,name,current_days,proposed_days\nA_x0041_,S,a_x000D_b,5,4\n",
                "convert",
                "-",
                "-o",
                file.toString());

        assertThat(Run.of("convert", file.toString(), "-f", "csv").out()).contains("a_x000D_b,A_x0041_,S");
    }

    @Test
    void numbersThatExcelWouldRoundStayExact() throws IOException {
        String list = "agency,sector,current_cost,proposed_cost\nSở Y tế,Dược,12345678901234567.25,0.1\n";
        Path original = Files.writeString(folder.resolve("list.csv"), list);
        Path workbook = converted(original.toString(), "list.xlsx");
        assertThat(Run.of("convert", workbook.toString()).out()).contains(",12345678901234567.25,0.1,");
    }

    @Test
    void fileStaysAsItWasIfASourceFails() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), """
            [{"agency":"Sở Y tế","sector":"Dược","current_days":5,"proposed_days":3},
            """);
        for (String format : FORMATS) {
            Path target = Files.writeString(folder.resolve("list." + format), "what was there");
            Run run = Run.of("convert", "samples/long-an-2022.csv", broken.toString(), "-o", target.toString());
            assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.number());
            assertThat(run.err()).endsWith("not all was read, so " + target + " is not written\n");
            assertThat(target).hasContent("what was there");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1 + FORMATS.size());
        }
    }

    private Path converted(String list, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        assertThat(Run.of("convert", list, "-o", file.toString()).exit()).isIn(0, 3);
        return file;
    }

    private static String text(String list, String format) {
        Run run = Run.withInput(list, "convert", "-f", format);
        assertThat(run.exit()).isIn(0, 3);
        return run.out();
    }

    private static JsonNode report(String list) {
        return figures(Run.of("report", list, "-f", "json", "--top", "5"));
    }

    /** The figures of a report, without its sources and their problems. */
    private static JsonNode figures(Run run) {
        JsonNode report = JSON.readTree(run.out().replaceAll("\"source\" : \".*\"", "\"source\" : \"\""));
        return JSON.createArrayNode()
                .add(report.get("total"))
                .add(report.get("groups"))
                .add(report.get("cells"))
                .add(report.path("top"))
                .add(report.get("day_units"));
    }

    /** Numbers are numbers, and what they count stands beside them: both are read back, and nothing else. */
    @Test
    void daysAreNumbersWithTheirUnitsBesideThem() {
        String list = """
            agency,sector,current_days,proposed_days
            A,S,20 ngày làm việc,15 ngày làm việc
            A,S,4 giờ,2 giờ
            A,S,2 tháng,30 ngày
            A,S,10,7
            A,S,20 ngày,15 ngày làm việc
            A,S,5 ngày,
            """;
        String rows = Run.withInput(list, "convert", "-", "-f", "ndjson").out();
        assertThat(rows.lines())
                .contains(
                        "{\"agency\":\"A\",\"sector\":\"S\",\"current_days\":20,\"current_days_unit\":\"working days\","
                                + "\"proposed_days\":15,\"proposed_days_unit\":\"working days\"}",
                        "{\"agency\":\"A\",\"sector\":\"S\",\"current_days\":10,\"proposed_days\":7}");
        assertThat(rows)
                .contains(
                        "\"current_days\":2,\"current_days_unit\":\"months\"",
                        "\"current_days\":4,\"current_days_unit\":\"hours\"");
        for (String format : List.of("ndjson", "csv", "json")) {
            Run converted = Run.withInput(list, "convert", "-", "-f", format);
            assertThat(Run.withInput(converted.out(), "report", "-", "-f", "json")
                            .facts())
                    .as(format)
                    .isEqualTo(Run.withInput(list, "report", "-", "-f", "json").facts());
        }
    }

    @Test
    void plainDaysAddUpToTheReport() {
        for (String list : List.of("samples/hai-phong-2026.csv", "samples/long-an-2022.csv", "samples/mistakes.csv")) {
            BigDecimal current = BigDecimal.ZERO;
            BigDecimal proposed = BigDecimal.ZERO;
            JsonMapper mapper = new JsonMapper();
            for (String line : Run.of("convert", list, "-f", "ndjson", "--plain-days")
                    .out()
                    .lines()
                    .toList()) {
                assertThat(line).doesNotContain("_unit");
                JsonNode row = mapper.readTree(line);
                current = current.add(row.path("current_days").decimalValue(BigDecimal.ZERO));
                proposed = proposed.add(row.path("proposed_days").decimalValue(BigDecimal.ZERO));
            }
            JsonNode total =
                    mapper.readTree(Run.of("report", list, "-f", "json").out()).at("/total/measures/days");
            assertThat(current)
                    .as(list)
                    .isEqualByComparingTo(total.get("current").decimalValue());
            assertThat(proposed)
                    .as(list)
                    .isEqualByComparingTo(total.get("proposed").decimalValue());
        }
    }
}
