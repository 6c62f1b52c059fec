package vn.tthc.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.source.Garbling;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;
import vn.tthc.text.NearNames;
import vn.tthc.text.Texts;

/**
 * Warns of agencies and sectors that are probably one under two spellings, over all sources of a run, and of such whose
 * letters are damaged, and of an agency whose figures are the sums of those that its name joins.
 */
public final class NameWarnings {
    /** So many of a kind are shown; all are counted. */
    private static final int MAX_SHOWN = 20;

    /** So many sources of a name are named. */
    private static final int MAX_SOURCES = 3;

    private static final String BETWEEN_NAMES = "; ";

    /** What may stand between the names of agencies in a cell, and in some names. */
    private static final Pattern BETWEEN_AGENCIES = Pattern.compile("\\s*[,;+&]\\s*|\\s+và\\s+");

    private final Map<String, List<Counted>> agencies = new HashMap<>();

    private boolean isAnyJoined;

    private final Map<GroupBy, Map<String, Named>> named = new TreeMap<>();
    /** Each source alone, as most names stand in one. */
    private final Map<String, Set<String>> alone = new HashMap<>();

    /**
     * Takes a name, or several, of rows.
     *
     * @param source where they are from; empty if that is not known
     */
    public void add(GroupBy by, String names, String source, long count) {
        isAnyJoined = isAnyJoined || (by.equals(GroupBy.AGENCY) && mayJoin(names));
        List<String> parts = names.contains(BETWEEN_NAMES) ? List.of(names.split(BETWEEN_NAMES, -1)) : List.of(names);
        Map<String, Named> byName = named.computeIfAbsent(by, key -> new HashMap<>());
        for (String name : parts) {
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, key -> new Named()).add(count, alone.computeIfAbsent(source, Set::of));
            }
        }
    }

    /** The rows of a name. */
    private static final class Named {
        private long rows;
        /** The sources in which it stands. */
        private Set<String> sources = Set.of();

        void add(long more, Set<String> source) {
            rows += more;
            if (sources.isEmpty()) {
                sources = source;
            } else if (!sources.containsAll(source)) {
                sources = new TreeSet<>(sources);
                sources.addAll(source);
            }
        }

        long rows() {
            return rows;
        }
    }

    /** Whether the figures of agencies say anything: some of their names may join others. */
    boolean wantFigures() {
        return isAnyJoined;
    }

    /** Some rows of an agency, whose figures few lists ask for. */
    private record Counted(long rows, Supplier<List<BigDecimal>> figures) {}

    /**
     * Takes the figures of rows of an agency, which may turn out to be the sums of others.
     *
     * @param figures gives so many for each row, in the same order
     */
    public void addFigures(String agency, long count, Supplier<List<BigDecimal>> figures) {
        agencies.computeIfAbsent(agency, key -> new ArrayList<>(1)).add(new Counted(count, figures));
    }

    /** What the rows of an agency come to. */
    private record Figures(long rows, List<BigDecimal> sums) {
        static Figures of(List<Counted> rows) {
            return rows.stream()
                    .map(some -> new Figures(some.rows, some.figures.get()))
                    .reduce(Figures::plus)
                    .orElseThrow();
        }

        Figures plus(Figures other) {
            List<BigDecimal> both = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                both.add(sums.get(i).add(other.sums.get(i)));
            }
            return new Figures(rows + other.rows, both);
        }

        /** Whether a single row has two figures or more that are the sums of others, which hardly comes about by chance. */
        boolean isSumOf(Figures others) {
            long known = sums.stream().filter(sum -> sum.signum() != 0).count();
            boolean isSame = true;
            for (int i = 0; i < sums.size(); i++) {
                isSame &= sums.get(i).compareTo(others.sums.get(i)) == 0;
            }
            return rows == 1 && others.rows > 1 && known > 1 && isSame;
        }
    }

    /** Whether a name may have {@link #BETWEEN_AGENCIES} in it. */
    private static boolean mayJoin(String name) {
        return name.indexOf(',') >= 0
                || name.indexOf(';') >= 0
                || name.indexOf('+') >= 0
                || name.indexOf('&') >= 0
                || name.contains("và");
    }

    /** "Sở A, Sở B", whose figures are those of Sở A and Sở B together. */
    private List<Problem> sumsOfOthers(Accounts all) {
        List<String> joined = agencies.keySet().stream()
                .filter(NameWarnings::mayJoin)
                .sorted()
                .toList();
        if (joined.isEmpty()) {
            return List.of();
        }
        Map<String, Figures> byName = new HashMap<>();
        agencies.forEach((name, rows) -> byName.merge(Texts.fold(name), Figures.of(rows), Figures::plus));
        List<Problem> found = new ArrayList<>();
        for (String name : joined) {
            List<String> parts = List.of(BETWEEN_AGENCIES.split(name, -1));
            boolean areKnown =
                    parts.size() > 1 && parts.stream().allMatch(part -> byName.containsKey(Texts.fold(part)));
            if (areKnown) {
                Figures others = parts.stream()
                        .map(Texts::fold)
                        .distinct()
                        .map(byName::get)
                        .reduce(Figures::plus)
                        .orElseThrow();
                if (Figures.of(agencies.get(name)).isSumOf(others)) {
                    found.add(new Problem(
                            ProblemCode.SUM_OF_AGENCIES,
                            Location.of(shown(all.sources().stream()
                                    .map(SourceCounts::name)
                                    .toList())),
                            GroupBy.AGENCY.key(),
                            name,
                            List.of(String.join(" + ", parts), String.valueOf(others.rows))));
                }
            }
        }
        return found;
    }

    /**
     * Says which names are damaged, and which are near to each other.
     *
     * @param all the sources that names of unknown ones are from
     */
    public void report(ProblemLog problems, Accounts all) {
        List<Problem> damaged = new ArrayList<>();
        List<Problem> near = new ArrayList<>();
        named.forEach((by, names) -> {
            names.keySet().stream()
                    .filter(name -> Garbling.ofName(name).isPresent())
                    .sorted()
                    .forEach(name ->
                            damaged.add(garbled(by, Garbling.ofName(name).orElseThrow(), all)));
            NearNames.of(names, Named::rows).forEach(pair -> near.add(near(by, pair, all)));
        });
        report(damaged, problems);
        report(near, problems);
        report(sumsOfOthers(all), problems);
    }

    private static void report(List<Problem> found, ProblemLog problems) {
        int shown = Math.min(MAX_SHOWN, found.size());
        found.subList(0, shown).forEach(problems);
        found.subList(shown, found.size()).forEach(problem -> problems.count(List.of(problem)));
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
        Set<String> sources = named.get(by).get(name).sources;
        List<String> where = sources.contains("")
                ? all.sources().stream().map(SourceCounts::name).toList()
                : List.copyOf(sources);
        return Location.of(shown(where));
    }

    private static String shown(List<String> where) {
        String shown = String.join(", ", where.subList(0, Math.min(MAX_SOURCES, where.size())));
        return where.size() > MAX_SOURCES ? shown + ", … (" + where.size() + ")" : shown;
    }

    /** The name as a cell of the file of aliases. */
    private static String cell(String name) {
        boolean quoted = name.chars().anyMatch(c -> c == ',' || c == '"' || c == ';');
        return quoted ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
