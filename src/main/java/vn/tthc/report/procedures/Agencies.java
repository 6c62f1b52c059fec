package vn.tthc.report.procedures;

import java.util.Collection;
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
        return split(key.agency()).stream().map(key::ofAgency).toList();
    }

    /** The agencies, each once. */
    static Collection<String> split(String names) {
        Map<String, String> agencies = new LinkedHashMap<>();
        for (String agency : names.split(PARTED_BY, -1)) {
            agencies.putIfAbsent(GroupName.identity(agency), agency);
        }
        return agencies.values();
    }

    /** How many procedures are of several agencies. */
    static long shared(Summary summary) {
        return summary.cells().entrySet().stream()
                .filter(cell -> split(cell.getKey()).size() > 1)
                .mapToLong(cell -> cell.getValue().procedures())
                .sum();
    }
}
