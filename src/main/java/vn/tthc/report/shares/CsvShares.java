package vn.tthc.report.shares;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Recheck;
import vn.tthc.summary.GroupBy;

/**
 * Shares as CSV: a line for each group, and for each percentage that was published and each indicator with parts, with
 * plain numbers under fixed names in any language.
 */
final class CsvShares {
    private static final List<String> FIGURES = List.of(
            "rows",
            "part",
            "whole",
            "percent",
            "left_out",
            "bounds",
            "target",
            "target_met",
            "target_points",
            "missing");
    private static final List<String> CHECKS = List.of("printed", "bound", "verdict", "points", "unexplained");

    /** By what groups have columns whether or not there are such groups. */
    static final Set<GroupBy> GROUPINGS = Set.of(GroupBy.AGENCY, GroupBy.SECTOR, GroupBy.SOURCE, GroupBy.INDICATOR);

    private CsvShares() {}

    static void write(ShareReport rates, CsvTable table) throws IOException {
        Set<GroupBy> by = new TreeSet<>(GROUPINGS);
        rates.groups().keySet().forEach(grouping -> by.addAll(grouping.by()));
        List<String> header = new ArrayList<>(List.of("by"));
        by.forEach(one -> header.add(one.key()));
        header.addAll(FIGURES);
        header.addAll(CHECKS);
        table.write(header);
        if (rates.total().isPresent()) {
            table.write(line(by, "total", Map.of(), figures(rates.total().get()), List.of()));
        }
        for (Map.Entry<Grouping, List<ShareLine>> groups : rates.groups().entrySet()) {
            for (ShareLine group : groups.getValue()) {
                Map<GroupBy, String> names = new TreeMap<>();
                for (int i = 0; i < group.names().size(); i++) {
                    names.put(groups.getKey().by().get(i), group.names().get(i));
                }
                table.write(line(by, groups.getKey().key(), names, figures(group), List.of()));
            }
        }
        for (Map.Entry<ShareRow, Recheck> one : rates.rechecks()) {
            table.write(recheck(by, one.getKey(), one.getValue()));
        }
        for (Composition one : rates.compositions()) {
            List<String> figures = List.of(
                    String.valueOf(one.parts()),
                    one.sum().toPlainString(),
                    GroupLines.plain(one.total()),
                    GroupLines.plain(one.total().flatMap(total -> new Share(one.sum(), total).percent())));
            table.write(line(
                    by,
                    "parts",
                    given(one.names().get(0), one.names().get(1), one.names().get(2)),
                    figures,
                    List.of("", "", "", "", GroupLines.plain(one.rest()))));
        }
    }

    private static List<String> recheck(Set<GroupBy> by, ShareRow row, Recheck recheck) {
        List<String> figures = List.of(
                "1",
                GroupLines.plain(row.share().map(share -> share.part())),
                GroupLines.plain(row.share().map(share -> share.whole())),
                GroupLines.plain(recheck.percent()));
        return line(by, "printed", given(row.indicator(), row.agency(), row.sector()), figures, recheck.values());
    }

    /** The names of a line that is of no group: those that are given. */
    private static Map<GroupBy, String> given(String indicator, String agency, String sector) {
        Map<GroupBy, String> names =
                new TreeMap<>(Map.of(GroupBy.INDICATOR, indicator, GroupBy.AGENCY, agency, GroupBy.SECTOR, sector));
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static List<String> figures(ShareLine group) {
        List<String> figures = new ArrayList<>(List.of(
                String.valueOf(group.rows()),
                group.share().part().toPlainString(),
                group.share().whole().toPlainString(),
                GroupLines.plain(group.share().percent()),
                String.valueOf(group.leftOut()),
                String.valueOf(group.bounds())));
        group.attainment()
                .ifPresent(attainment -> figures.addAll(List.of(
                        attainment.target().value().toPlainString(),
                        attainment.met().map(String::valueOf).orElse(""),
                        GroupLines.plain(attainment.points()),
                        attainment.toSave().toPlainString())));
        return figures;
    }

    /** A line of the table; figures and checks that are not there are empty. */
    private static List<String> line(
            Set<GroupBy> by, String kind, Map<GroupBy, String> names, List<String> figures, List<String> checks) {
        List<String> line = new ArrayList<>(List.of(kind));
        for (GroupBy one : by) {
            line.add(names.containsKey(one) ? GroupLines.text(GroupLines.name(names.get(one))) : "");
        }
        line.addAll(filled(figures, FIGURES.size()));
        line.addAll(filled(checks, CHECKS.size()));
        return line;
    }

    private static List<String> filled(List<String> cells, int size) {
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < size) {
            filled.add("");
        }
        return filled;
    }
}
