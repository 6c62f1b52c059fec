package vn.tthc.report.procedures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.Action;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Subject;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.GroupLines;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;

/** A report as CSV: a line for the total and one for each group, with plain numbers under fixed names in any language. */
final class CsvReport {
    private static final List<String> FIGURES = List.of(
            "current", "proposed", "saved", "percent", "mean_percent", "reduced", "unchanged", "increased", "left_out");

    private static final List<String> TARGET_FIGURES =
            List.of("target", "target_met", "target_points", "to_save", "to_save_percent");

    private static final List<String> PUBLISHED = List.of(
            "printed_by", "printed_name", "measure", "figure", "computed", "printed", "bound", "verdict", "difference");

    /** Of the measures in days alone, for no other is stated by several limits. */
    private static final List<String> BOUNDS = List.of(
            "current_low",
            "current_high",
            "proposed_low",
            "proposed_high",
            "saved_low",
            "saved_high",
            "percent_low",
            "percent_high",
            "mean_percent_low",
            "mean_percent_high");

    private static final List<String> TARGET_BOUNDS =
            List.of("target_open", "target_points_low", "target_points_high", "to_save_low", "to_save_high");

    private static final List<Measure> OF_DAYS =
            Stream.of(Measure.values()).filter(Measure::isDays).toList();

    private CsvReport() {}

    static void write(Report report, CsvTable table) throws IOException {
        List<String> titles = new ArrayList<>(titles());
        titles.addAll(List.of("existing", "touched", "touched_percent", "kept"));
        for (Action action : Action.values()) {
            titles.add("action_" + action.key());
        }
        for (Subject subject : Subject.OF_PROCEDURES) {
            TARGET_FIGURES.forEach(figure -> titles.add(figure + "_" + subject.key()));
        }
        titles.addAll(List.of("rejected_rows", "failed_sources"));
        for (Measure measure : OF_DAYS) {
            BOUNDS.forEach(figure -> titles.add(figure + "_" + measure.key()));
            TARGET_BOUNDS.forEach(figure -> titles.add(figure + "_" + measure.key()));
        }
        titles.addAll(PUBLISHED);
        List<String> none = Collections.nCopies(PUBLISHED.size(), "");
        int width = report.lines().write(table, GroupBy.OF_PROCEDURES, titles, group -> {
            List<String> line = values(group);
            line.addAll(procedures(group));
            line.addAll(group.names().isEmpty() ? notCounted(report) : List.of("", ""));
            for (Measure measure : OF_DAYS) {
                Optional<Figures> figures = group.findFigures(measure);
                line.addAll(figures.flatMap(Figures::bounds)
                        .map(CsvReport::bounds)
                        .orElse(Collections.nCopies(BOUNDS.size(), "")));
                Optional<Attainment> attainment = figures.flatMap(Figures::attainment);
                line.addAll(attainment
                        .flatMap(Attainment::ends)
                        .map(ends -> bounds(attainment.get().isOpen(), ends))
                        .orElse(Collections.nCopies(TARGET_BOUNDS.size(), "")));
            }
            line.addAll(none);
            return line;
        });
        for (CheckedFigure one : report.publications()) {
            List<String> line = new ArrayList<>(List.of("printed"));
            line.addAll(Collections.nCopies(width - 1 - PUBLISHED.size(), ""));
            line.addAll(List.of(
                    one.by(),
                    GroupLines.text(one.name()),
                    one.measure().key(),
                    one.kind().key(),
                    GroupLines.plain(one.recheck().percent())));
            line.addAll(one.recheck().values());
            table.write(line);
        }
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("procedures", "abolished"));
        for (Measure measure : Measure.values()) {
            FIGURES.forEach(figure -> titles.add(figure + "_" + measure.key()));
            TARGET_FIGURES.forEach(figure -> titles.add(figure + "_" + measure.key()));
        }
        return titles;
    }

    private static List<String> values(Group group) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(group.procedures()));
        line.add(String.valueOf(group.abolished()));
        for (Measure measure : Measure.values()) {
            Optional<Figures> figures = group.findFigures(measure);
            line.addAll(figures.map(CsvReport::figures).orElse(Collections.nCopies(FIGURES.size(), "")));
            line.addAll(figures.flatMap(Figures::attainment)
                    .map(CsvReport::target)
                    .orElse(Collections.nCopies(TARGET_FIGURES.size(), "")));
        }
        return line;
    }

    /** How many procedures there are of which kind. */
    private static List<String> procedures(Group group) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(group.existing()));
        line.add(group.touched().map(String::valueOf).orElse(""));
        line.add(GroupLines.plain(group.touchedPercent()));
        line.add(String.valueOf(group.kept()));
        for (Action action : Action.values()) {
            line.add(String.valueOf(group.actions().getOrDefault(action, 0L)));
        }
        for (Subject subject : Subject.OF_PROCEDURES) {
            line.addAll(group.attainment(subject)
                    .map(CsvReport::target)
                    .orElse(Collections.nCopies(TARGET_FIGURES.size(), "")));
        }
        return line;
    }

    /** What the total lacks. */
    private static List<String> notCounted(Report report) {
        List<SourceCounts> sources = report.accounting().sources();
        return List.of(
                String.valueOf(
                        sources.stream().mapToLong(SourceCounts::rejected).sum()),
                String.valueOf(sources.stream().filter(SourceCounts::failed).count()));
    }

    private static List<String> figures(Figures figures) {
        return List.of(
                figures.total().current().toPlainString(),
                figures.total().proposed().toPlainString(),
                figures.total().saved().toPlainString(),
                GroupLines.plain(figures.percent()),
                GroupLines.plain(figures.meanPercent()),
                String.valueOf(figures.reduced()),
                String.valueOf(figures.unchanged()),
                String.valueOf(figures.increased()),
                String.valueOf(figures.leftOut()));
    }

    private static List<String> bounds(FigureBounds bounds) {
        return List.of(
                bounds.currentLow().toPlainString(),
                bounds.currentHigh().toPlainString(),
                bounds.proposedLow().toPlainString(),
                bounds.proposedHigh().toPlainString(),
                bounds.savedLow().toPlainString(),
                bounds.savedHigh().toPlainString(),
                GroupLines.plain(bounds.percentLow()),
                GroupLines.plain(bounds.percentHigh()),
                GroupLines.plain(bounds.meanPercentLow()),
                GroupLines.plain(bounds.meanPercentHigh()));
    }

    private static List<String> bounds(boolean isOpen, Attainment.Ends ends) {
        return List.of(
                String.valueOf(isOpen),
                GroupLines.plain(ends.pointsLow()),
                GroupLines.plain(ends.pointsHigh()),
                ends.toSaveLow().toPlainString(),
                ends.toSaveHigh().toPlainString());
    }

    private static List<String> target(Attainment attainment) {
        return List.of(
                attainment.target().value().toPlainString(),
                attainment.met().map(String::valueOf).orElse(""),
                GroupLines.plain(attainment.points()),
                attainment.toSave().toPlainString(),
                GroupLines.plain(attainment.toSavePercent()));
    }
}
