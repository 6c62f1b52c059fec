package vn.tthc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tthc.model.Measure;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.GroupBy;

/** A report as CSV: a line for the total and one for each group, with plain numbers under fixed names in any language. */
final class CsvReport {
    private static final List<String> TARGET_FIGURES =
            List.of("target", "target_met", "target_points", "to_save", "to_save_percent");

    private CsvReport() {}

    static void write(Report report, CsvTable table) throws IOException {
        Set<GroupBy> by = new TreeSet<>();
        report.groups().keySet().forEach(grouping -> by.addAll(grouping.by()));
        table.write(header(report, by));
        table.write(line(report, by, "total", List.of(), report.total()));
        for (Map.Entry<Grouping, List<Group>> groups : report.groups().entrySet()) {
            for (Group group : groups.getValue()) {
                Grouping grouping = groups.getKey();
                table.write(line(report, by, grouping.key(), grouping.by(), group));
            }
        }
    }

    private static List<String> header(Report report, Set<GroupBy> by) {
        List<String> header = new ArrayList<>(List.of("by"));
        by.forEach(one -> header.add(one.key()));
        header.add("procedures");
        header.add("abolished");
        for (Measure measure : report.measures()) {
            for (String figure : figureNames(report)) {
                header.add(figure + "_" + measure.key());
            }
            if (report.targets().byMeasure().containsKey(measure)) {
                TARGET_FIGURES.forEach(figure -> header.add(figure + "_" + measure.key()));
            }
        }
        return header;
    }

    private static List<String> figureNames(Report report) {
        List<String> names = new ArrayList<>(List.of("current", "proposed", "saved", "percent"));
        if (report.mean()) {
            names.add("mean_percent");
        }
        names.addAll(List.of("reduced", "unchanged", "increased", "left_out"));
        return names;
    }

    private static List<String> line(Report report, Set<GroupBy> by, String kind, List<GroupBy> grouping, Group group) {
        List<String> line = new ArrayList<>(List.of(kind));
        for (GroupBy one : by) {
            int at = grouping.indexOf(one);
            line.add(at < 0 ? "" : text(JsonReport.name(group.names().get(at))));
        }
        line.add(String.valueOf(group.procedures()));
        line.add(String.valueOf(group.abolished()));
        for (Measure measure : report.measures()) {
            Figures figures = group.figures().get(measure);
            line.add(figures.total().current().toPlainString());
            line.add(figures.total().proposed().toPlainString());
            line.add(figures.total().saved().toPlainString());
            line.add(plain(figures.percent()));
            if (report.mean()) {
                line.add(plain(figures.meanPercent()));
            }
            line.add(String.valueOf(figures.reduced()));
            line.add(String.valueOf(figures.unchanged()));
            line.add(String.valueOf(figures.increased()));
            line.add(String.valueOf(figures.leftOut()));
            figures.attainment().ifPresent(attainment -> line.addAll(target(attainment)));
        }
        return line;
    }

    private static List<String> target(Attainment attainment) {
        return List.of(
                attainment.target().percent().toPlainString(),
                attainment.met().map(String::valueOf).orElse(""),
                plain(attainment.points()),
                attainment.toSave().toPlainString(),
                plain(attainment.toSavePercent()));
    }

    /** A text that does no harm in a spreadsheet or terminal. */
    static String text(String text) {
        return Terminal.safe(SpreadsheetText.guard(text));
    }

    private static String plain(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }
}
