package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN §7: every published share is reproduced, or its slip named; costs are in {@link CostTest}. */
class PublishedFiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
        long-an-2022-indicators, Nhiệm vụ hoàn thành,          100.00, 100,   agrees
        long-an-2022-indicators, Dịch vụ công mức độ 3,        9.92,   9.92,  agrees
        long-an-2022-indicators, Dịch vụ công mức độ 4,        79.32,  79.32, agrees
        long-an-2022-indicators, Dịch vụ công mức độ 3 và 4,   89.24,  88.79, off
        long-an-2022-indicators, Dịch vụ công phát sinh hồ sơ, 87.23,  87.23, agrees
        long-an-2022-indicators, Hồ sơ nộp trực tuyến,         56.06,  56.06, agrees
        construction-2025,       Days cut,                     29.19,  29.2,  agrees
        construction-2025,       'Cost cut, tỷ đồng',          28.74,  29.1,  off
        construction-2025,       Conditions cut,               38.93,  38,    truncated
        construction-2025,       Procedures cut,               66.03,  66,    agrees
        hue-portal,              Trước hạn,                    48.58,  48.6,  agrees
        hue-portal,              Đúng hạn,                     39.97,  40,    agrees
        hue-portal,              Quá hạn,                      7.72,   7.7,   agrees
        """)
    void percentagesAreJudged(String sample, String indicator, String percent, String printed, String verdict) {
        JsonNode found = one(rate(sample).get("printed"), indicator);
        assertThat(found.get("percent").decimalValue()).isEqualByComparingTo(percent);
        assertThat(found.get("printed").decimalValue()).isEqualByComparingTo(printed);
        assertThat(found.get("verdict").asString()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "long-an-2022-indicators, Dịch vụ công mức độ 3 và 4, 1709, 1709, 0",
        "hue-portal, Hồ sơ đã giải quyết, 247529, 257141, 9612",
        "can-giuoc-follow-up, Hồ sơ còn tồn đọng, 98, 136, 38",
    })
    void partsAreHeldAgainstTheirTotals(String sample, String indicator, long sum, long total, long unexplained) {
        JsonNode found = one(rate(sample).get("parts"), indicator);
        assertThat(found.get("sum").asLong()).isEqualTo(sum);
        assertThat(found.get("total").asLong()).isEqualTo(total);
        assertThat(found.get("unexplained").asLong()).isEqualTo(unexplained);
    }

    /** Long An's services linked to the national portal; the departments of Bà Rịa–Vũng Tàu, whose split is ours. */
    @ParameterizedTest
    @CsvSource({"190, 1291, 1481, 0", "300, 188, 535, 47"})
    void partsAddUpOrAreShort(long one, long other, long total, long unexplained) {
        String list = "indicator,part,whole,of\nall," + total + "," + total + ",\nfirst," + one + "," + total
                + ",all\nsecond," + other + "," + total + ",all\n";
        JsonNode found =
                one(json(Run.withInput(list, "rate", "-", "-f", "json")).get("parts"), "all");
        assertThat(found.get("sum").asLong()).isEqualTo(one + other);
        assertThat(found.get("unexplained").asLong()).isEqualTo(unexplained);
    }

    /** Bắc Ninh publishes 75 % of "10–20 ngày" → 5: the higher one of 50 and 75. */
    @Test
    void aRangeOfLimitsHasTwoPercentages() {
        String list = """
                code,agency,sector,current_days,proposed_days,printed_days_percent
                1.000001,A,x,10–20 ngày,5 ngày,75
                1.000002,A,x,3 ngày,2 ngày,"33,33"
                """;
        JsonNode report = json(Run.withInput(
                list, "report", "-", "-f", "json", "--cases", "range", "--by", "agency", "--numbers", "vi"));
        assertThat(report.at("/printed/0/verdict").asString()).isEqualTo("agrees");
        JsonNode days = report.at("/total/measures/days");
        // 13 → 7 and 23 → 7
        assertThat(days.get("percent_low").decimalValue()).isEqualByComparingTo("46.15");
        assertThat(days.get("percent_high").decimalValue()).isEqualByComparingTo("69.57");
    }

    /** The Ministry of Construction's cost: "hơn 3.600" of 12.524 tỷ, published as 29,1 %. */
    @Test
    void whatARoundedPartAllowsIsSaid() {
        String list = "indicator,part,whole,printed\ncost,\"hơn 3.600\",\"12.524\",\"29,1%\"\n";
        JsonNode found = one(
                json(Run.withInput(list, "rate", "-", "-f", "json", "--numbers", "vi"))
                        .get("printed"),
                "cost");
        assertThat(found.get("verdict").asString()).isEqualTo("agrees");
        assertThat(found.get("percent_low").decimalValue()).isBetween(new BigDecimal("28.74"), new BigDecimal("28.75"));
        assertThat(found.get("percent_high").decimalValue())
                .isBetween(new BigDecimal("29.54"), new BigDecimal("29.55"));
    }

    /** 1.944 days of 8 hours are 15.552 hours, printed "hơn 15.500". */
    @Test
    void hoursAndDaysAreOneAmount() throws IOException {
        Path printed = Files.writeString(
                folder.resolve("printed.csv"),
                "by;group;measure;saved\ntotal;;days;hơn 15.500 giờ\nagency;A;days;1.944 ngày = 15.552 giờ\n");
        String list = "agency,sector,current_days,proposed_days\nA,x,2944,1000\n";
        JsonNode found = json(Run.withInput(
                        list, "report", "-", "-f", "json", "--numbers", "vi", "--printed", printed.toString()))
                .get("printed");
        assertThat(found.valueStream().map(one -> one.get("verdict").asString()))
                .containsExactly("agrees", "agrees");
    }

    /** US Department of Education, ICR 1845-0099: 6,6 + 8,5 + 4,5 hours were rounded to 7 + 9 + 5 = 21, of an exact 19,6. */
    @Test
    void aSumOfRoundedLinesIsNamed() throws IOException {
        Path printed = Files.writeString(folder.resolve("printed.csv"), "by,group,measure,saved\ntotal,,days,21\n");
        String list = "agency,sector,current_days,proposed_days\nline d,x,6.6,0\nline e,x,8.5,0\nline f,x,4.5,0\n";
        JsonNode found = json(Run.withInput(list, "report", "-", "-f", "json", "--printed", printed.toString()))
                .at("/printed/0");
        assertThat(found.get("verdict").asString()).isEqualTo("off");
        assertThat(found.get("computed").decimalValue()).isEqualByComparingTo("19.6");
        assertThat(found.get("rounded_sum").decimalValue()).isEqualByComparingTo("21");
    }

    /** Cần Giuộc: 2.381 → 136. */
    @Test
    void aBacklogFalls() {
        Run run = Run.of("compare", "samples/can-giuoc-backlog.csv", "samples/can-giuoc-follow-up.csv", "-f", "csv");
        assertThat(run.out()).contains("\nindicator,,,,Hồ sơ còn tồn đọng,2381,136,-2245,-94.29,");
    }

    /** Cần Đước: over 98 % on time, without a count. */
    @Test
    void whatHasNoCountsIsNotJudged() {
        String list = "agency,indicator,part,whole,printed\nCần Đước,on time,,,over 98%\n";
        JsonNode found =
                one(json(Run.withInput(list, "rate", "-", "-f", "json")).get("printed"), "on time");
        assertThat(found.get("bound").asString()).isEqualTo("above");
        assertThat(found.get("verdict").isNull()).isTrue();
    }

    /** Lạng Sơn prints 29,92 and 29,91 swapped, and cuts 33,998; the swapped sums are ours. */
    @Test
    void whatWasSwappedOrCutIsNamed() {
        String list = """
            code,agency,sector,current_days,proposed_days,printed_days_percent
            1.000001,A,x,10000,7008,29.91
            1.000002,A,x,10000,7009,29.92
            1.000003,B,x,6974,4603,33.9
            """;
        JsonNode found = json(Run.withInput(list, "report", "-", "-f", "json")).get("printed");
        assertThat(found.valueStream().map(one -> one.get("verdict").asString()))
                .containsExactly("off", "off", "truncated");
    }

    @ParameterizedTest
    @CsvSource({
        "Sở có điểm cao nhất,    88.72, Tốt,        Khá",
        "Sở có điểm thấp nhất,   68.97, Trung bình, Trung bình",
        "Huyện có điểm cao nhất, 87.27, Tốt,        Khá",
        "Huyện có điểm thấp nhất,67.27, Trung bình, Trung bình",
    })
    void scoresGetTheClassesOfTheScheme(String unit, String score, String qd766, String longAn) {
        String scores = "samples/long-an-scores.csv";
        assertThat(Run.of("rank", scores, "-f", "csv").out())
                .contains("," + unit + "," + score + "," + qd766 + "," + longAn + "," + qd766.equals(longAn));
        assertThat(Run.of("rank", scores, "-f", "csv", "--schemes", "samples/long-an-scheme.csv")
                        .out())
                .contains("," + unit + "," + score + "," + longAn + "," + longAn + ",true");
    }

    private static JsonNode rate(String sample) {
        return json(Run.of("rate", "samples/" + sample + ".csv", "-f", "json"));
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private static JsonNode one(JsonNode array, String indicator) {
        return array.valueStream()
                .filter(node -> node.get("indicator").asString().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
