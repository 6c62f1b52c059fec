package vn.tthc.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.cli.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the library gives is what the command gives. */
class LibraryTest {
    private static final Path HAI_PHONG = Path.of("samples/hai-phong-2026.csv");
    private static final Path MISTAKES = Path.of("samples/mistakes.csv");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "csv", "json"})
    void writesWhatTheCommandWrites(String format) throws Exception {
        for (Path list : List.of(HAI_PHONG, MISTAKES, Path.of("samples/long-an-2022.csv"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ListReading.DEFAULT.read(list).report().write(format, VIETNAMESE, out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(Run.of("report", list.toString(), "--lang", "vi", "-f", format)
                            .out());
        }
    }

    @Test
    void severalListsAreSummedUpInAnyOrder() throws Exception {
        Path other = Path.of("samples/long-an-2022.csv");
        String expected = Run.of(
                        "report", HAI_PHONG.toString(), other.toString(), "-f", "json", "--by", "agency+sector")
                .out();
        for (List<Path> files : List.of(List.of(HAI_PHONG, other), List.of(other, HAI_PHONG))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ListReading.DEFAULT.read(files).report("agency+sector").write("json", Locale.ROOT, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }

    @Test
    void givesTheFiguresOfAllAndOfGroups() throws Exception {
        ReductionReport report = ListReading.DEFAULT.read(HAI_PHONG).report("agency");
        MeasureFigures days = report.total().measure("days");
        assertThat(days.current()).isEqualByComparingTo("321");
        assertThat(days.proposed()).isEqualByComparingTo("185");
        assertThat(days.saved()).isEqualByComparingTo("136");
        assertThat(days.percent()).contains(new BigDecimal("42.37"));
        assertThat(report.total().procedures()).isEqualTo(46);
        assertThat(report.groups("agency"))
                .extracting(GroupFigures::name)
                .containsExactly("Sở Y tế", "Sở Tư pháp", "Sở Xây dựng");
        assertThat(ListReading.DEFAULT
                        .read(HAI_PHONG)
                        .report("Agency+sector", "level")
                        .groups("agency+sector"))
                .hasSize(5)
                .extracting(GroupFigures::name)
                .contains("Sở Y tế / Phòng bệnh");
        assertThat(report.headline(VIETNAMESE))
                .startsWith("Rà soát 46 thủ tục hành chính")
                .contains("42,37%");
        assertThatThrownBy(() -> report.total().measure("cost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[days]");
        assertThatThrownBy(() -> report.groups("sector")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectedRowsAreCountedAndSaid() throws Exception {
        ProcedureSums sums = ListReading.DEFAULT.withMaxProblems(3).read(MISTAKES);
        assertThat(sums.rejected()).isEqualTo(15);
        SourceAccount account = sums.sources().get(0);
        assertThat(account.rows()).isEqualTo(account.accepted() + account.rejected() + account.skipped());
        assertThat(account.problems()).containsEntry("action-conflict", 3L);
        assertThat(sums.problems()).hasSize(3);
        ListProblem first = sums.problems().get(0);
        assertThat(first.code()).isEqualTo("bad-number");
        assertThat(first.isError()).isTrue();
        assertThat(List.of(first.source(), first.field(), first.value()))
                .containsExactly(MISTAKES.toString(), "current_cost", "khoảng một triệu");
        assertThat(first.line()).isEqualTo(5);
        assertThat(first.column()).isEqualTo(8);
        assertThat(first.say(VIETNAMESE)).contains("không phải số");
        assertThat(first)
                .hasToString(Run.of("report", MISTAKES.toString(), "--lang", "en")
                        .err()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatCannotBeReadGivesNoSums() {
        ListException e = catchThrowableOfType(
                ListException.class, () -> ListReading.DEFAULT.read(HAI_PHONG, folder.resolve("missing.csv")));
        assertThat(e).hasMessageContaining("missing.csv").hasMessageContaining("[missing-file]");
        assertThat(e.problems()).extracting(ListProblem::code).containsExactly("missing-file");
        assertThatThrownBy(() -> ListReading.DEFAULT.read(folder)).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> ListReading.DEFAULT.read(Path.of("pom.xml"))).isInstanceOf(ListException.class);
    }

    @Test
    void nothingCountsTwice() throws Exception {
        assertThatThrownBy(() -> ListReading.DEFAULT.read(HAI_PHONG, HAI_PHONG.toAbsolutePath()))
                .isInstanceOf(IllegalArgumentException.class);
        Path saved = folder.resolve("saved.json");
        ListReading.DEFAULT.read(HAI_PHONG).report().write(saved, Locale.ROOT);
        assertThat(ListReading.DEFAULT.read(saved).report().total().procedures())
                .isEqualTo(46);
        assertThatThrownBy(() -> ListReading.DEFAULT.read(saved, HAI_PHONG))
                .isInstanceOf(ListException.class)
                .hasMessageContaining("would count twice");
    }

    @Test
    void aListOfOwnHeadersIsReadAsIsSaid() throws Exception {
        Path list = Files.writeString(folder.resolve("own.csv"), """
                Cơ quan,Lĩnh vực,Trước đây,Bây giờ
                Sở A,Đất đai,"10 ngày; 20 ngày","1.000 giờ"
                """);
        assertThatThrownBy(() -> ListReading.DEFAULT.read(list)).isInstanceOf(ListException.class);
        MeasureFigures days = ListReading.DEFAULT
                .withColumn("current_days", "Trước đây")
                .withColumn("proposed_days", "Bây giờ")
                .withCases("max")
                .withNumbers("en")
                .read(list)
                .report()
                .total()
                .measure("days");
        assertThat(days.current()).isEqualByComparingTo("20");
        assertThat(days.proposed()).isEqualByComparingTo("0.125");
    }

    @Test
    void daysOfBothUnitsAreComparedByARatio() throws Exception {
        Path list = Files.writeString(folder.resolve("units.csv"), """
                agency,sector,current_days,proposed_days,action
                A,X,7 ngày,5 ngày làm việc,
                A,X,2 ngày làm việc,,bãi bỏ
                """);
        ListReading reading = ListReading.DEFAULT.withWorkingDayRatio("5/7");
        assertThat(days(ListReading.DEFAULT, list).leftOut()).isEqualTo(1);
        assertThat(days(reading, list).current()).isEqualByComparingTo("7");
        assertThat(days(reading.withoutAbolished(), list).percent()).isEqualTo(Optional.of(new BigDecimal("0.00")));
    }

    private static MeasureFigures days(ListReading reading, Path list) throws ListException {
        return reading.read(list).report().total().measure("days");
    }

    @Test
    void aStreamIsOneList() throws Exception {
        byte[] list = Files.readAllBytes(HAI_PHONG);
        ProcedureSums sums = ListReading.DEFAULT.read(new ByteArrayInputStream(list));
        assertThat(sums.report().total().measure("days").percent()).contains(new BigDecimal("42.37"));
        assertThat(sums.sources()).extracting(SourceAccount::name).containsExactly("stdin");
    }

    @Test
    void wordsThatMeanNothingAreRefused() throws Exception {
        ProcedureSums sums = ListReading.DEFAULT.read(HAI_PHONG);
        assertThatThrownBy(() -> sums.report("agncy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agency");
        assertThatThrownBy(() -> ListReading.DEFAULT.withColumn("days", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("current_days");
        assertThatThrownBy(() -> ListReading.DEFAULT.withCases("mean")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListReading.DEFAULT.withWorkingDayRatio("7/5"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListReading.DEFAULT.read(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListReading.DEFAULT.withMaxProblems(-1)).isInstanceOf(IllegalArgumentException.class);
        Path archive = folder.resolve("lists.zip");
        try (FileSystem other = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            assertThatThrownBy(() -> ListReading.DEFAULT.read(other.getPath(HAI_PHONG.toString())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> sums.report().write("pdf", Locale.ROOT, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReportReplacesNoListAndLeavesNothingHalf() throws Exception {
        Path list = Files.copy(HAI_PHONG, folder.resolve("list.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), list);
        ReductionReport report = ListReading.DEFAULT.read(list).report();
        for (Path file : List.of(list, link, folder.resolve("report.pdf"))) {
            assertThatThrownBy(() -> report.write(file, Locale.ROOT)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(list).hasSameBinaryContentAs(HAI_PHONG);
        assertThatThrownBy(() -> report.write(folder.resolve("none/report.html"), Locale.ROOT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder");
        for (String ending : List.of("txt", "md", "html", "csv", "json", "xlsx", "docx")) {
            report.write(folder.resolve("report." + ending), VIETNAMESE);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(9).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @Test
    void ofSeveralLimitsBothEndsAreTold() throws Exception {
        Path list = Files.writeString(folder.resolve("cases.csv"), """
                agency,sector,current_days,proposed_days
                A,X,10-20 ngày,5 ngày
                """);
        ReductionReport report = ListReading.DEFAULT
                .withCases("range")
                .read(list)
                .report("agency")
                .withTargets("days=60");
        MeasureFigures days = report.total().measure("days");
        assertThat(days.percent()).contains(new BigDecimal("75.00"));
        MeasureBounds bounds = days.bounds().orElseThrow();
        assertThat(List.of(bounds.currentLow(), bounds.currentHigh(), bounds.savedLow(), bounds.savedHigh()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("10"), new BigDecimal("20"), new BigDecimal("5"), new BigDecimal("15"));
        assertThat(bounds.percentLow()).contains(new BigDecimal("50.00"));
        assertThat(bounds.percentHigh()).contains(new BigDecimal("75.00"));
        // 60 % is reached with the longest limits alone, so nobody can say.
        assertThat(report.total().targets().get("days").met()).isEmpty();
        assertThat(report.missedTargets()).containsExactly("days");
        assertThat(ListReading.DEFAULT
                        .read(HAI_PHONG)
                        .report()
                        .total()
                        .measure("days")
                        .bounds())
                .isEmpty();
    }

    @Test
    void figuresAreHeldAgainstTargets() throws Exception {
        ReductionReport report = ListReading.DEFAULT.read(HAI_PHONG).report("agency");
        assertThat(report.total().targets()).isEmpty();
        ReductionReport held = report.withTargets("days=50");
        TargetFigures days = held.total().targets().get("days");
        assertThat(days.met()).contains(false);
        assertThat(days.points()).contains(new BigDecimal("-7.63"));
        // Half of 321 is 160,5, of which 136 are saved; 185 are left to take it from.
        assertThat(days.toSave()).isEqualByComparingTo("24.5");
        assertThat(days.toSavePercent()).contains(new BigDecimal("13.24"));
        assertThat(held.groups("agency").get(0).targets().get("days").met()).contains(true);
        assertThat(held.missedTargets()).containsExactly("days");
        assertThat(report.withTargets("days=42").missedTargets()).isEmpty();
        for (String[] words : new String[][] {{"days=30", "days=40"}, {"dais=30"}, {"nq99"}}) {
            assertThatThrownBy(() -> report.withTargets(words)).isInstanceOf(IllegalArgumentException.class);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        held.write("text", VIETNAMESE, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        Run.of("report", HAI_PHONG.toString(), "--lang", "vi", "--by", "agency", "--target", "days=50")
                                .out());
    }

    @Test
    void targetsOfAFileAreKnownByTheirName() throws Exception {
        Path schemes = Files.writeString(folder.resolve("schemes.csv"), """
                scheme,measure,percent,period,against,source
                ours,days,40,2026,2024,Kế hoạch 1
                """);
        ReductionReport report = ListReading.DEFAULT.read(HAI_PHONG).report();
        assertThat(report.withTargets(schemes, "ours")
                        .total()
                        .targets()
                        .get("days")
                        .target())
                .isEqualByComparingTo("40");
        assertThatThrownBy(() -> report.withTargets(folder.resolve("none.csv"), "ours"))
                .isInstanceOf(ListException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void reductionsAreMeasuredAgainstAnEarlierList() throws Exception {
        Path earlier = Files.writeString(
                folder.resolve("2024.csv"), "code,agency,sector,current_days,proposed_days\n1.000001,A,X,20,20\n");
        Path now = Files.writeString(
                folder.resolve("2026.csv"), "code,agency,sector,current_days,proposed_days\n1.000001,A,X,14,10\n");
        assertThat(days(ListReading.DEFAULT.withBaseline(earlier), now).percent())
                .contains(new BigDecimal("50.00"));
        assertThatThrownBy(() -> ListReading.DEFAULT.withBaseline(now).read(now))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListReading.DEFAULT
                        .withBaseline(folder.resolve("none.csv"))
                        .read(now))
                .isInstanceOf(ListException.class)
                .hasMessageContaining("none.csv");
        ReductionReport report =
                ListReading.DEFAULT.withBaseline(earlier).read(now).report();
        assertThatThrownBy(() -> report.write(earlier, Locale.ROOT)).isInstanceOf(IllegalArgumentException.class);
    }
}
