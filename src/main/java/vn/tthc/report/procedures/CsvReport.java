package vn.tthc.report.procedures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Measure;
import vn.tthc.model.Subject;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.GroupLines;

/** A report as CSV: a line for the total and one for each group, with plain numbers under fixed names in any language. */
final class CsvReport {
    private static final List<String> TARGET_FIGURES =
            List.of("target", "target_met", "target_points", "to_save", "to_save_percent");

    private static final List<String> PUBLISHED = List.of(
            "printed_by", "printed_name", "measure", "figure", "computed", "printed", "bound", "verdict", "difference");

    private CsvReport() {}

    static void write(Report report, CsvTable table) throws IOException {
        List<String> published = report.publications().isEmpty() ? List.of() : PUBLISHED;
        List<String> titles = new ArrayList<>(titles(report));
        titles.addAll(published);
        List<String> none = Collections.nCopies(published.size(), "");
        int width = report.lines().write(table, titles, group -> {
            List<String> line = values(report, group);
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

    private static List<String> titles(Report report) {
        List<String> titles = new ArrayList<>(List.of("procedures", "abolished"));
        for (Measure measure : report.measures()) {
            for (String figure : figureNames(report)) {
                titles.add(figure + "_" + measure.key());
            }
            if (report.targets().has(Subject.of(measure))) {
                TARGET_FIGURES.forEach(figure -> titles.add(figure + "_" + measure.key()));
            }
        }
        return titles;
    }

    private static List<String> figureNames(Report report) {
        List<String> names = new ArrayList<>(List.of("current", "proposed", "saved", "percent"));
        if (report.mean()) {
            names.add("mean_percent");
        }
        names.addAll(List.of("reduced", "unchanged", "increased", "left_out"));
        return names;
    }

    private static List<String> values(Report report, Group group) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(group.procedures()));
        line.add(String.valueOf(group.abolished()));
        for (Measure measure : report.measures()) {
            Figures figures = group.figures().get(measure);
            line.add(figures.total().current().toPlainString());
            line.add(figures.total().proposed().toPlainString());
            line.add(figures.total().saved().toPlainString());
            line.add(GroupLines.plain(figures.percent()));
            if (report.mean()) {
                line.add(GroupLines.plain(figures.meanPercent()));
            }
            line.add(String.valueOf(figures.reduced()));
            line.add(String.valueOf(figures.unchanged()));
            line.add(String.valueOf(figures.increased()));
            line.add(String.valueOf(figures.leftOut()));
            if (report.targets().has(Subject.of(measure))) {
                line.addAll(target(figures.attainment()));
            }
        }
        return line;
    }

    private static List<String> target(Optional<Attainment> found) {
        if (found.isEmpty()) {
            return Collections.nCopies(TARGET_FIGURES.size(), "");
        }
        Attainment attainment = found.get();
        return List.of(
                attainment.target().value().toPlainString(),
                attainment.met().map(String::valueOf).orElse(""),
                GroupLines.plain(attainment.points()),
                attainment.toSave().toPlainString(),
                GroupLines.plain(attainment.toSavePercent()));
    }
}
