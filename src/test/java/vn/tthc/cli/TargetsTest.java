package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Targets of several shapes: of measures and of procedures, at least and at most, percentages and amounts, for all and for one. */
class TargetsTest {
    private static final String LIST = """
            code,agency,sector,action,current_days,proposed_days,current_cost,proposed_cost
            1.000001,Bộ A,S,simplify,10,5,1000000,400000
            1.000002,Bộ A,S,decentralise,10,10,1000000,1000000
            1.000003,Bộ B,S,abolish,10,,2000000,
            1.000004,Bộ B,S,keep,10,10,1000000,1000000
            1.000005,Bộ B,S,new,,7,,1000000
            """;

    @TempDir
    private Path folder;

    private String schemes;

    @BeforeEach
    void writeSchemes() throws IOException {
        schemes = Files.writeString(folder.resolve("schemes.csv"), """
                        scheme,measure,sense,percent,amount,agency,expiry,source
                        touched,procedures_touched,at_least,75,,,,Plan
                        more,procedures_touched,,75.1,,,,Plan
                        cut,procedures_cut,,25,,,,Plan
                        kept,procedures_kept,at_most,50,,,,Plan
                        fewer,procedures_kept,at_most,49.9,,,,Plan
                        amount,cost,,,2600000,,,Plan
                        larger,cost,,,2600001,,,Plan
                        own,days,,10,,,,Plan
                        own,days,,50,,Bộ B,,Plan
                        own,days,,60,,bộ a,,Plan
                        nobody,days,,10,,Bộ C,,Plan
                        over,days,,10,,,2001-01-01,Plan
                        later,days,,10,,,2999-01-01,Plan
                        """).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "touched, 0",
        "more, 4",
        "cut, 0",
        "kept, 0",
        "fewer, 4",
        "amount, 0",
        "larger, 4",
        "own, 4",
        "nobody, 4",
    })
    void anUnroundedFigureReachesItsTargetOrNot(String scheme, int exit) {
        assertThat(run("report", scheme, "--fail-under").exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "touched | thủ tục được đơn giản hóa 75%: vừa đạt",
                "more    | thủ tục được đơn giản hóa 75,1%: chưa đạt, thấp hơn 0,10 điểm phần trăm",
                "fewer   | thủ tục còn giữ tối đa 49,9%: chưa đạt, vượt mức tối đa 0,10 điểm phần trăm",
                "kept    | thủ tục còn giữ tối đa 50%: vừa đạt",
                "amount  | chi phí 2,6 triệu đồng: đạt",
                "larger  | chi phí 2,600001 triệu đồng: chưa đạt, còn phải cắt giảm 1 đồng/năm",
                "own     | Bộ B, thời gian 50%: vừa đạt; bộ a, thời gian 60%: chưa đạt, thấp hơn 35,00 điểm phần trăm",
                "nobody  | Danh sách không có cơ quan \"Bộ C\"",
            })
    void theSentenceSaysHowItStands(String scheme, String words) {
        assertThat(run("report", scheme, "--lang", "vi").out()).contains(words);
    }

    @Test
    void agenciesAreHeldAgainstTheirOwnTarget() {
        JsonNode json =
                JsonMapper.shared().readTree(run("report", "own", "-f", "json").out());

        for (JsonNode group : json.at("/groups/agency")) {
            assertThat(group.at("/measures/days/target/percent").asInt())
                    .isEqualTo(group.get("name").asString().equals("Bộ A") ? 60 : 50);
        }
        assertThat(json.at("/total/measures/days/target/percent").asInt()).isEqualTo(10);
        assertThat(json.get("target_list").size()).isEqualTo(3);
    }

    @Test
    void aSchemeThatIsNotInForceAnyMoreIsSaid() {
        assertThat(run("report", "over").err()).contains("over", "2001-01-01");
        assertThat(run("report", "later").err()).isEmpty();
        assertThat(run("report", "later").out()).contains("in force until 2999-01-01");
    }

    @Test
    void schemesOf2026AreKnown() {
        String report =
                Run.withInput(LIST, "report", "-", "--target", "nq109-2026").out();

        assertThat(report)
                .contains("procedures kept at most 30% missed, 20.00 percentage points above")
                .contains("Nghị quyết 109/NQ-CP (16/04/2026)", "due: Q2/2026", "counts against 2024");
        assertThat(Run.withInput(LIST, "report", "-", "--target", "nq122-2026").out())
                .contains("Q3/2026");
    }

    @ParameterizedTest
    @CsvSource({"x|days|most|5||, sense", "x|days||5|6|, percent", "x|days||||, percent", "x|hours||5||, measure"})
    void whatIsWrongWithAFileIsSaid(String line, String kind) throws IOException {
        String bad = Files.writeString(
                        folder.resolve("bad.csv"),
                        "scheme,measure,sense,percent,amount,expiry\n" + line.replace('|', ',') + "\n")
                .toString();
        Run run = Run.withInput(LIST, "report", "-", "--target", "x", "--schemes", bad);

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("[bad-targets]", bad);
    }

    @ParameterizedTest
    @CsvSource({"97, 0", "98, 4"})
    void sharesOnTimeAreHeldAgainstASchemeToo(String percent, int exit) throws IOException {
        String plan = Files.writeString(
                        folder.resolve("plan.csv"), "scheme,measure,percent\nplan,on_time," + percent + "\n")
                .toString();
        Run run = Run.withInput(
                "agency,indicator,part,whole\nA,On time,975,1000\n",
                "rate",
                "-",
                "--target",
                "plan",
                "--schemes",
                plan,
                "--fail-under");

        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    }

    private Run run(String command, String scheme, String... options) {
        String[] args = new String[options.length + 6];
        System.arraycopy(new String[] {command, "-", "--target", scheme, "--schemes", schemes}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        return Run.withInput(LIST, args);
    }
}
