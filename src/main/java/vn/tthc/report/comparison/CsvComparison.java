package vn.tthc.report.comparison;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.procedures.Figures;
import vn.tthc.summary.GroupBy;

/** A comparison as CSV: a line for the total and one for each group, with plain numbers under fixed names. */
final class CsvComparison {
    private static final List<String> SUMS = List.of("current", "proposed", "saved");

    private CsvComparison() {}

    static void write(Comparison comparison, CsvTable table) throws IOException {
        comparison.lines().write(table, GroupBy.OF_PROCEDURES, titles(), group -> values(comparison, group));
    }

    private static List<String> titles() {
        List<String> header =
                new ArrayList<>(List.of("state", "procedures_before", "procedures_after", "procedures_change"));
        for (Measure measure : Measure.values()) {
            for (String sum : SUMS) {
                for (String when : List.of("before", "after", "change")) {
                    header.add(sum + "_" + measure.key() + "_" + when);
                }
            }
            for (String when : List.of("before", "after", "points")) {
                header.add("percent_" + measure.key() + "_" + when);
            }
        }
        return header;
    }

    private static List<String> values(Comparison comparison, Difference group) {
        List<String> line = new ArrayList<>();
        line.add(group.state().key());
        line.add(group.before().map(one -> String.valueOf(one.procedures())).orElse(""));
        line.add(group.after().map(one -> String.valueOf(one.procedures())).orElse(""));
        line.add(String.valueOf(group.procedures()));
        for (Measure measure : Measure.values()) {
            if (!comparison.measures().contains(measure)) {
                line.addAll(Collections.nCopies(3 * (SUMS.size() + 1), ""));
                continue;
            }
            for (String key : SUMS) {
                Function<Change, BigDecimal> sum = JsonComparison.sum(key);
                line.add(GroupLines.plain(
                        group.before(measure).map(Figures::total).map(sum)));
                line.add(GroupLines.plain(
                        group.after(measure).map(Figures::total).map(sum)));
                line.add(GroupLines.plain(comparison.change(group, measure, sum)));
            }
            line.add(GroupLines.plain(group.before(measure).flatMap(Figures::percent)));
            line.add(GroupLines.plain(group.after(measure).flatMap(Figures::percent)));
            line.add(GroupLines.plain(group.points(measure)));
        }
        return line;
    }
}
