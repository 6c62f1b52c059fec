package vn.tthc.report.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tthc.model.Change;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;
import vn.tthc.model.NationalCode;
import vn.tthc.summary.Roster;

/**
 * What became of the procedures, by their codes.
 *
 * @param changed the pairs of which some value differs
 * @param withoutCode how many procedures of both together have no code to know them by
 */
record ProcedureChanges(
        List<Roster.Entry> added, List<Roster.Entry> dropped, List<Pair> changed, long unchanged, long withoutCode) {
    private static final Comparator<Roster.Entry> ORDER = Comparator.comparing(Roster.Entry::code)
            .thenComparing(Roster.Entry::agency)
            .thenComparing(Roster.Entry::name)
            .thenComparing(Roster.Entry::sector)
            .thenComparing(entry -> values(entry).toString());

    /** A procedure before and after. */
    record Pair(Roster.Entry before, Roster.Entry after) {
        boolean isChanged() {
            return !before.changes().equals(after.changes());
        }

        /** How far the saving has moved, of the first measure that has. */
        private BigDecimal moved(Measure measure) {
            return saved(after, measure).subtract(saved(before, measure)).abs();
        }

        private static BigDecimal saved(Roster.Entry entry, Measure measure) {
            return Optional.ofNullable(entry.changes().get(measure))
                    .map(Change::saved)
                    .orElse(BigDecimal.ZERO);
        }
    }

    static ProcedureChanges of(Roster before, Roster after, Set<Measure> measures) {
        List<Roster.Entry> added = new ArrayList<>();
        List<Roster.Entry> dropped = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Roster.Entry>> earlier = byCode(before.entries());
        Map<String, List<Roster.Entry>> later = byCode(after.entries());
        for (String code : union(earlier.keySet(), later.keySet())) {
            List<Roster.Entry> olds = earlier.getOrDefault(code, List.of());
            List<Roster.Entry> news = later.getOrDefault(code, List.of());
            if (olds.size() == 1 && news.size() == 1) {
                pairs.add(new Pair(olds.get(0), news.get(0)));
            } else {
                match(olds, news, pairs, dropped, added);
            }
        }
        Comparator<Pair> order = Comparator.comparing((Pair pair) -> 0);
        for (Measure measure : measures) {
            order = order.thenComparing(pair -> pair.moved(measure), Comparator.reverseOrder());
        }
        List<Pair> changed = pairs.stream()
                .filter(Pair::isChanged)
                .sorted(order.thenComparing(Pair::after, ORDER))
                .toList();
        return new ProcedureChanges(
                added, dropped, changed, pairs.size() - changed.size(), before.withoutCode() + after.withoutCode());
    }

    /** A code that stands several times is matched for each agency. */
    private static void match(
            List<Roster.Entry> olds,
            List<Roster.Entry> news,
            List<Pair> pairs,
            List<Roster.Entry> dropped,
            List<Roster.Entry> added) {
        Map<String, List<Roster.Entry>> earlier = byAgency(olds);
        Map<String, List<Roster.Entry>> later = byAgency(news);
        for (String agency : union(earlier.keySet(), later.keySet())) {
            List<Roster.Entry> one = earlier.getOrDefault(agency, List.of());
            List<Roster.Entry> other = later.getOrDefault(agency, List.of());
            int both = Math.min(one.size(), other.size());
            for (int i = 0; i < both; i++) {
                pairs.add(new Pair(one.get(i), other.get(i)));
            }
            dropped.addAll(one.subList(both, one.size()));
            added.addAll(other.subList(both, other.size()));
        }
    }

    private static Map<String, List<Roster.Entry>> byCode(List<Roster.Entry> entries) {
        return entries.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        entry -> NationalCode.identity(entry.code()), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, List<Roster.Entry>> byAgency(List<Roster.Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> GroupName.identity(entry.agency()), TreeMap::new, Collectors.toList()));
    }

    private static Map<Measure, Change> values(Roster.Entry entry) {
        return new TreeMap<>(entry.changes());
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }
}
