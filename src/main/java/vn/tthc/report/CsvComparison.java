package vn.tthc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.GroupBy;

/** A comparison as CSV: a line for the total and one for each group, with plain numbers under fixed names. */
final class CsvComparison {
    private static final List<String> SUMS = List.of("current", "proposed", "saved");

    private CsvComparison() {}

    static void write(Comparison comparison, CsvTable table) throws IOException {
        Set<GroupBy> by = new TreeSet<>();
        comparison.groups().keySet().forEach(grouping -> by.addAll(grouping.by()));
        table.write(header(comparison, by));
        table.write(line(comparison, by, "total", List.of(), comparison.total()));
        for (Map.Entry<Grouping, List<Difference>> groups : comparison.groups().entrySet()) {
            Grouping grouping = groups.getKey();
            for (Difference group : groups.getValue()) {
                table.write(line(comparison, by, grouping.key(), grouping.by(), group));
            }
        }
    }

    private static List<String> header(Comparison comparison, Set<GroupBy> by) {
        List<String> header = new ArrayList<>(List.of("by"));
        by.forEach(one -> header.add(one.key()));
        header.addAll(List.of("state", "procedures_before", "procedures_after", "procedures_change"));
        for (Measure measure : comparison.measures()) {
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

    private static List<String> line(
            Comparison comparison, Set<GroupBy> by, String kind, List<GroupBy> grouping, Difference group) {
        List<String> line = new ArrayList<>(List.of(kind));
        for (GroupBy one : by) {
            int at = grouping.indexOf(one);
            line.add(
                    at < 0
                            ? ""
                            : Terminal.safe(SpreadsheetText.guard(
                                    JsonReport.name(group.names().get(at)))));
        }
        line.add(group.state().key());
        line.add(group.before().map(one -> String.valueOf(one.procedures())).orElse(""));
        line.add(group.after().map(one -> String.valueOf(one.procedures())).orElse(""));
        line.add(String.valueOf(group.procedures()));
        for (Measure measure : comparison.measures()) {
            for (String key : SUMS) {
                Function<Change, BigDecimal> sum = JsonComparison.sum(key);
                line.add(plain(group.before(measure).map(Figures::total).map(sum)));
                line.add(plain(group.after(measure).map(Figures::total).map(sum)));
                line.add(plain(comparison.change(group, measure, sum)));
            }
            line.add(plain(group.before(measure).flatMap(Figures::percent)));
            line.add(plain(group.after(measure).flatMap(Figures::percent)));
            line.add(plain(group.points(measure)));
        }
        return line;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
