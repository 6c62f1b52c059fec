package vn.tthc.report.procedures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.model.GroupName;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.Summary;

/** Several agencies in one cell, "A; B", taken apart. */
final class Agencies {
    private static final String PARTED_BY = "; ";

    private Agencies() {}

    /** The key once for each agency that it names. */
    static List<GroupKey> split(GroupKey key) {
        Map<String, String> agencies = new LinkedHashMap<>();
        for (String agency : key.agency().split(PARTED_BY, -1)) {
            agencies.putIfAbsent(GroupName.identity(agency), agency);
        }
        return agencies.values().stream().map(key::ofAgency).toList();
    }

    /** How many procedures are of several agencies. */
    static long shared(Summary summary) {
        return summary.cells().entrySet().stream()
                .filter(cell -> split(cell.getKey()).size() > 1)
                .mapToLong(cell -> cell.getValue().procedures())
                .sum();
    }
}
