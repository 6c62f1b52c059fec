package vn.tthc.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.cli.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the library gives of shares, scores and activities is what {@code rate}, {@code rank} and {@code cost} give. */
class FiguresLibraryTest {
    private static final Path INDICATORS = Path.of("samples/long-an-2022-indicators.csv");
    private static final Path FINDINGS = Path.of("samples/findings.csv");
    private static final Path FORM = Path.of("samples/form-ii06a.csv");
    private static final Path SCORES = Path.of("samples/long-an-scores.csv");
    private static final Path SCHEME = Path.of("samples/long-an-scheme.csv");
    private static final Path NORWAY = Path.of("samples/norway-costs.csv");
    private static final Path SLOVENIA = Path.of("samples/slovenia-costs.csv");

    @TempDir
    Path folder;

    private static void isAsOfCommand(ListReport report, String... command) throws Exception {
        for (String format : List.of("text", "markdown", "html", "csv", "json")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            report.write(format, Locale.forLanguageTag("vi"), out);
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--lang", "vi", "-f", format));
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as(String.join(" ", words))
                    .isEqualTo(Run.of(words.toArray(String[]::new)).out());
        }
    }

    @Test
    void sharesAreThoseOfRate() throws Exception {
        isAsOfCommand(RateReading.DEFAULT.read(INDICATORS), "rate", INDICATORS.toString());
        isAsOfCommand(
                RateReading.DEFAULT.withGroups("agency").read(FINDINGS), "rate", FINDINGS.toString(), "--by", "agency");
        isAsOfCommand(RateReading.DEFAULT.withForm("II06A").read(FORM), "rate", FORM.toString(), "--form", "ii06a");
        isAsOfCommand(
                RateReading.DEFAULT.read(INDICATORS).withTarget(new BigDecimal("50")),
                "rate",
                INDICATORS.toString(),
                "--target",
                "50");
    }

    @Test
    void sharesAreToldByIndicatorAndHeldAgainstTargets() throws Exception {
        RateReport report = RateReading.DEFAULT.read(INDICATORS);
        assertThat(report.total()).isEmpty();
        RateFigures filed = report.groups("indicator").stream()
                .filter(line -> line.part().compareTo(new BigDecimal("465553")) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(filed.whole()).isEqualByComparingTo("830481");
        assertThat(filed.percent()).contains(new BigDecimal("56.06"));
        assertThat(filed.target()).isEmpty();
        RateReport held = report.withTarget(filed.name(), new BigDecimal("60"));
        TargetFigures target = held.groups("indicator").stream()
                .filter(line -> line.name().equals(filed.name()))
                .findFirst()
                .flatMap(RateFigures::target)
                .orElseThrow();
        assertThat(target.met()).contains(false);
        assertThat(target.points()).contains(new BigDecimal("-3.94"));
        assertThat(held.missedTargets()).containsExactly(filed.name());
        assertThat(report.withTarget("nothing of the kind", BigDecimal.TEN).missedTargets())
                .containsExactly("nothing of the kind");
        for (String percent : List.of("0", "101", "-1")) {
            assertThatThrownBy(() -> report.withTarget(new BigDecimal(percent)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> report.groups("agency")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RateReading.DEFAULT.withGroups("agency").read(INDICATORS).groups("agency"))
                .allMatch(line -> line.names().size() == 2);
    }

    /** Long An's 1.709/1.915 is printed 88,79 % and is 89,24. */
    @Test
    void publishedPercentagesAreRechecked() throws Exception {
        assertThat(RateReading.DEFAULT.read(INDICATORS).rechecks())
                .filteredOn(one -> one.printed().compareTo(new BigDecimal("88.79")) == 0)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.percent()).contains(new BigDecimal("89.24"));
                    assertThat(one.verdict()).contains("off");
                });
    }

    @Test
    void recordsCountAsIsSaid() throws Exception {
        Path list = Files.writeString(folder.resolve("records.csv"), """
                agency,status,due,result
                A,xong,,
                A,bỏ qua,,
                B,xong,,
                """);
        RateReport report = RateReading.DEFAULT
                .withStatuses(List.of("xong"), List.of("bỏ qua"))
                .withAsOf(LocalDate.of(2026, 1, 1))
                .read(list);
        assertThat(report.total().orElseThrow().part()).isEqualByComparingTo("2");
        assertThat(report.total().orElseThrow().whole()).isEqualByComparingTo("3");
        assertThat(report.rejected()).isZero();
    }

    @Test
    void ranksAreThoseOfRank() throws Exception {
        isAsOfCommand(RankReading.DEFAULT.read(SCORES), "rank", SCORES.toString());
        RankReport report = RankReading.DEFAULT.withSchemes(SCHEME).read(SCORES);
        isAsOfCommand(report, "rank", SCORES.toString(), "--schemes", SCHEME.toString());
        assertThat(report.units().get(0).rank()).isEqualTo(1);
        assertThat(report.units()).extracting(RankedUnit::grade).contains(Optional.of("Khá"));
        assertThatThrownBy(() -> RankReading.DEFAULT.withScheme("none").read(SCORES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("qd766");
        assertThatThrownBy(() -> RankReading.DEFAULT.withSchemes(SCORES).read(SCORES))
                .isInstanceOf(ListException.class)
                .hasMessageContaining(SCORES.toString());
        Path copy = Files.copy(SCHEME, folder.resolve("scheme.csv"));
        RankReport other = RankReading.DEFAULT.withSchemes(copy).read(SCORES);
        assertThatThrownBy(() -> other.write(copy, Locale.ROOT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costsAreThoseOfCost() throws Exception {
        isAsOfCommand(CostReading.DEFAULT.read(NORWAY), "cost", NORWAY.toString());
        isAsOfCommand(
                CostReading.DEFAULT
                        .withDecimals(0)
                        .withTerms(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE)
                        .read(SLOVENIA),
                "cost",
                SLOVENIA.toString(),
                "--decimals",
                "0",
                "--times",
                "10");
        CostFigures norway = CostReading.DEFAULT.read(NORWAY).procedures().get(0);
        assertThat(norway.currentCost().orElseThrow()).isEqualByComparingTo("3744000");
    }

    @Test
    void costsByIncomePerHeadBecomeAReport() throws Exception {
        Path list = Files.writeString(folder.resolve("activities.csv"), """
                code,name,agency,sector,version,task,hours,times,subjects
                1.000001,Một,Sở A,Đất đai,current,nộp,2,1,100
                1.000001,Một,Sở A,Đất đai,proposed,nộp,1,1,100
                """);
        BigDecimal income = new BigDecimal("84480000");
        CostReport report = CostReading.DEFAULT
                .withIncomePerHead(income, "2024", "Niên giám")
                .withWorkTime(new BigDecimal("8"), new BigDecimal("22"), new BigDecimal("12"))
                .read(list);
        // 84.480.000 ÷ 12 ÷ 22 ÷ 8 = 40.000 an hour
        assertThat(report.current().orElseThrow()).isEqualByComparingTo("8000000");
        assertThat(report.proposed().orElseThrow()).isEqualByComparingTo("4000000");
        assertThat(report.saved().orElseThrow()).isEqualByComparingTo("4000000");
        assertThat(report.percent()).contains(new BigDecimal("50.00"));
        Path costs = folder.resolve("costs.csv");
        report.write(costs, Locale.ROOT);
        assertThat(ListReading.DEFAULT
                        .read(costs)
                        .report()
                        .total()
                        .measure("cost")
                        .saved())
                .isEqualByComparingTo("4000000");
        assertThatThrownBy(() -> CostReading.DEFAULT.withIncomePerHead(income, "2024", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.withIncomePerHead(income.negate(), "2024", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.withYear("24")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.withDecimals(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.withWorkTime(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.withTerms(BigDecimal.ONE.negate(), BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT
                        .withRates(folder.resolve("none.csv"))
                        .read(list))
                .isInstanceOf(ListException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void listsOfAnotherKindGiveNoFigures() throws Exception {
        Path procedures = Path.of("samples/hai-phong-2026.csv");
        assertThatThrownBy(() -> RateReading.DEFAULT.read(procedures)).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> RankReading.DEFAULT.read(procedures)).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> CostReading.DEFAULT.read(procedures)).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> RateReading.DEFAULT.withColumn("hours", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("indicator");
        assertThatThrownBy(() -> RateReading.DEFAULT.withForm("ii07b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectedRowsAreCountedAndStreamsAreLists() throws Exception {
        byte[] list = "agency,indicator,part,whole\nA,x,1,2\nB,x,3,2\n".getBytes(StandardCharsets.UTF_8);
        RateReport report = RateReading.DEFAULT.read(new ByteArrayInputStream(list));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.sources()).extracting(SourceAccount::name).containsExactly("stdin");
        assertThat(report.problems()).isNotEmpty();
        assertThat(report.headline(Locale.ENGLISH)).contains("50.00%");
    }
}
