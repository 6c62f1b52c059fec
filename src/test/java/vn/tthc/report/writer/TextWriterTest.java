package vn.tthc.report.writer;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Goal;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Terminal;
import vn.tthc.report.page.TextOutput;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportDocument;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.report.procedures.Targets;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Sums;
import vn.tthc.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class TextWriterTest {
    private static final String HEADLINE =
            "Rà soát 1 thủ tục hành chính thuộc 1 lĩnh vực của 1 cơ quan; cắt giảm thời gian giải quyết của 1 thủ tục:"
                    + " 221/847 ngày, đạt 26,09%; cắt giảm chi phí tuân thủ của 1 thủ tục: 8,65/157,97 triệu đồng/năm,"
                    + " đạt 5,48%.";

    @Test
    void theHeadlineIsOneLineToPasteAndSeveralOnATerminal() throws IOException {
        assertThat(text(false).lines().findFirst()).contains(HEADLINE);

        List<String> lines =
                text(true).lines().takeWhile(line -> !line.isEmpty()).toList();
        assertThat(lines).hasSize(3).allMatch(line -> Terminal.width(line) <= 80);
        assertThat(String.join(" ", lines)).isEqualTo(HEADLINE);
    }

    /** Verdicts are long in Vietnamese; numbers and titles stand whole all the same. */
    @ParameterizedTest
    @CsvSource({"VI, 80", "VI, 60", "EN, 80", "EN, 60"})
    void aTableOfTargetsFitsTheTerminal(Language language, int width) throws IOException {
        List<String> table = targets(language, width, "Sở Nông nghiệp và Phát triển nông thôn")
                .lines()
                .dropWhile(line -> !line.startsWith(language == Language.VI ? "Mục tiêu 30%" : "Target 30%"))
                .takeWhile(line -> !line.isEmpty())
                .toList();

        assertThat(table).hasSize(4).allMatch(line -> Terminal.width(line) <= width);
        assertThat(table.get(1)).contains(language == Language.VI ? "Phải cắt" : "To cut");
        assertThat(table.get(2)).contains(language == Language.VI ? "✗ chưa đạt (-3,91)" : "✗ missed (-3.91)");
    }

    /** Where there is room the verdict is a sentence. */
    @Test
    void aVerdictIsInFullWhereThereIsRoom() throws IOException {
        assertThat(targets(Language.VI, 120, "Sở Y tế")).contains("✗ chưa đạt, thấp hơn 3,91 điểm phần trăm");
    }

    private static String targets(Language language, int width, String agency) throws IOException {
        Summary summary = new Summary(0);
        summary.addMeasures(EnumSet.of(Measure.DAYS));
        summary.add(
                new GroupKey(agency, "Dược", "", "", "", "list.csv", Map.of()),
                new Tally(1, 0, Optional.of(1L), Optional.empty(), Map.of(Measure.DAYS, sums("847", "626"))));
        Target target = new Target(Subject.of(Measure.DAYS), new Goal(false, BigDecimal.valueOf(30), true), "");
        ReportOptions options = new ReportOptions(
                ReportOptions.DEFAULT.groupings(),
                Sort.PERCENT,
                false,
                false,
                new Targets(List.of(target), List.of()),
                List.of(),
                Optional.empty(),
                List.of());
        StringWriter out = new StringWriter();
        ReportFormat.TEXT.write(
                new ReportDocument(Report.of(summary, options)),
                new Presentation(language, width, true, false, ',', false, Links.NONE),
                new TextOutput(out));
        return out.toString();
    }

    private static String text(boolean wrapped) throws IOException {
        Map<Measure, Sums> sums = new EnumMap<>(Measure.class);
        sums.put(Measure.DAYS, sums("847", "626"));
        sums.put(Measure.COST, sums("157966240", "149315696"));
        Summary summary = new Summary(0);
        summary.addMeasures(EnumSet.of(Measure.DAYS, Measure.COST));
        summary.add(
                new GroupKey("Sở Y tế", "Dược", "", "", "", "list.csv", Map.of()),
                new Tally(1, 0, Optional.of(1L), Optional.empty(), sums));
        StringWriter out = new StringWriter();
        ReportFormat.TEXT.write(
                new ReportDocument(Report.of(summary, ReportOptions.DEFAULT)),
                new Presentation(Language.VI, 80, wrapped, false, ',', false, Links.NONE),
                new TextOutput(out));
        return out.toString();
    }

    private static Sums sums(String current, String proposed) {
        Change change = new Change(new BigDecimal(current), new BigDecimal(proposed));
        return new Sums(change, 1, 0, 0, change.ratio().orElseThrow(), 1);
    }
}
