package vn.tthc.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.source.Garbling;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;
import vn.tthc.text.NearNames;

/**
 * Warns of agencies and sectors that are probably one under two spellings, over all sources of a run, and of such whose
 * letters are damaged.
 */
final class NameWarnings {
    /** So many of a kind are shown; all are counted. */
    private static final int MAX_SHOWN = 20;

    /** So many sources of a name are named. */
    private static final int MAX_SOURCES = 3;

    private static final String BETWEEN_NAMES = "; ";

    private final Map<GroupBy, Map<String, Long>> rows = new TreeMap<>();
    private final Map<GroupBy, Map<String, Set<String>>> sources = new TreeMap<>();

    /**
     * Takes a name, or several, of rows.
     *
     * @param source where they are from; empty if that is not known
     */
    void add(GroupBy by, String names, String source, long count) {
        List<String> parts = names.contains(BETWEEN_NAMES) ? List.of(names.split(BETWEEN_NAMES, -1)) : List.of(names);
        for (String name : parts) {
            if (!name.isEmpty()) {
                rows.computeIfAbsent(by, key -> new HashMap<>()).merge(name, count, Long::sum);
                sources.computeIfAbsent(by, key -> new HashMap<>()).merge(name, Set.of(source), NameWarnings::both);
            }
        }
    }

    /** Most names stand in one source, of which no set need be made. */
    private static Set<String> both(Set<String> some, Set<String> one) {
        if (some.containsAll(one)) {
            return some;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(one);
        return all;
    }

    /**
     * Says which names are damaged, and which are near to each other.
     *
     * @param all the sources that names of unknown ones are from
     */
    void report(ProblemLog problems, Accounts all) {
        List<Problem> damaged = new ArrayList<>();
        List<Problem> near = new ArrayList<>();
        rows.forEach((by, names) -> {
            for (String name : new TreeSet<>(names.keySet())) {
                Garbling.ofName(name).ifPresent(garbling -> damaged.add(garbled(by, garbling, all)));
            }
            NearNames.of(names).forEach(pair -> near.add(near(by, pair, all)));
        });
        report(damaged, problems);
        report(near, problems);
    }

    private static void report(List<Problem> found, ProblemLog problems) {
        int shown = Math.min(MAX_SHOWN, found.size());
        found.subList(0, shown).forEach(problems);
        found.subList(shown, found.size()).forEach(problem -> problems.count(problem.code()));
    }

    private Problem garbled(GroupBy by, Garbling garbling, Accounts all) {
        return new Problem(
                ProblemCode.GARBLED_NAME,
                where(by, garbling.example(), all),
                by.key(),
                garbling.example(),
                List.of(garbling.kind().key(), garbling.meant()));
    }

    private Problem near(GroupBy by, NearNames.Pair pair, Accounts all) {
        return new Problem(
                ProblemCode.NEAR_NAME,
                where(by, pair.from(), all),
                by.key(),
                pair.from(),
                List.of(
                        pair.to(),
                        String.valueOf(pair.fromRows()),
                        String.valueOf(pair.toRows()),
                        cell(pair.from()) + "," + cell(pair.to())));
    }

    /** The sources in which a name stands. */
    private Location where(GroupBy by, String name, Accounts all) {
        Set<String> named = sources.get(by).get(name);
        List<String> where = named.contains("")
                ? all.sources().stream().map(SourceCounts::name).toList()
                : List.copyOf(named);
        String shown = String.join(", ", where.subList(0, Math.min(MAX_SOURCES, where.size())));
        return Location.of(where.size() > MAX_SOURCES ? shown + ", … (" + where.size() + ")" : shown);
    }

    /** The name as a cell of the file of aliases. */
    private static String cell(String name) {
        boolean quoted = name.chars().anyMatch(c -> c == ',' || c == '"' || c == ';');
        return quoted ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
