package vn.tthc.side;

import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.GroupName;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.source.Source;

/**
 * Which names of agencies and sectors stand for others, as the user's file says. Names match whatever their
 * letter case and the place of tone marks; a chain of names leads to its last.
 */
public final class Aliases implements Serializable {
    /** Every name stands for itself. */
    public static final Aliases NONE = new Aliases(Map.of());

    private static final String NAMES_PARTED_BY = "; ";

    private final Map<String, Chain> byName;

    /** A line of the file. */
    private record Alias(Location location, String from, String to) {}

    /** What a name stands for in the end, and the lines that lead there: its own first. */
    private record Chain(Merge merge, List<Alias> lines) {}

    /** A name, or several, once aliases are applied, and which ones were. */
    public record Named(String name, Set<Merge> merges) {}

    private Aliases(Map<String, Chain> byName) {
        this.byName = byName;
    }

    /**
     * Reads the file.
     *
     * @param problems takes everything that is wrong with it
     * @return empty if anything is
     */
    public static Optional<Aliases> read(Source source, Consumer<Problem> problems) {
        return new AliasFile(source, problems).read();
    }

    /** The name that counts instead of a normalised one; of several names, "A; B", each is looked up, and none repeated. */
    public Named apply(String name) {
        if (byName.isEmpty() || name.isEmpty()) {
            return new Named(name, Set.of());
        }
        Optional<Merge> whole = find(name);
        if (whole.isPresent()) {
            return new Named(whole.get().to(), Set.of(whole.get()));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Set<Merge> merges = new LinkedHashSet<>();
        for (String part : name.split(NAMES_PARTED_BY, -1)) {
            Optional<Merge> merge = find(part);
            merge.ifPresent(merges::add);
            String to = merge.map(Merge::to).orElse(part);
            names.putIfAbsent(key(to), to);
        }
        return merges.isEmpty()
                ? new Named(name, Set.of())
                : new Named(String.join(NAMES_PARTED_BY, names.values()), merges);
    }

    /** A warning for each line of the file that no name has needed. */
    public List<Problem> unused(Set<Merge> used) {
        if (byName.isEmpty()) {
            return List.of();
        }
        Set<Alias> needed = new HashSet<>();
        byName.values().stream()
                .filter(chain -> used.contains(chain.merge()))
                .forEach(chain -> needed.addAll(chain.lines()));
        return byName.values().stream()
                .map(chain -> chain.lines().get(0))
                .filter(alias -> !needed.contains(alias))
                .map(alias -> Problem.of(ProblemCode.UNUSED_ALIAS, alias.location(), alias.from()))
                .toList();
    }

    private Optional<Merge> find(String name) {
        return Optional.ofNullable(byName.get(key(name))).map(Chain::merge);
    }

    private static String key(String name) {
        return GroupName.identity(name);
    }

    /** The reading of the file. */
    private static final class AliasFile {
        private static final String FROM = "from";
        private static final String TO = "to";

        private final SideFile file;
        private final Map<String, Alias> lines = new LinkedHashMap<>();

        AliasFile(Source source, Consumer<Problem> problems) {
            file = new SideFile(source, ProblemCode.BAD_ALIASES, problems);
        }

        Optional<Aliases> read() {
            file.read(InputStream.nullInputStream(), List.of(FROM, TO), this::take);
            Map<String, Chain> chains = chains();
            return file.isFaulty() ? Optional.empty() : Optional.of(new Aliases(chains));
        }

        private void take(SideFile.Line line) {
            SideFile.Cell from = line.get(FROM);
            SideFile.Cell to = line.get(TO);
            if (from.isEmpty() || to.isEmpty()) {
                file.report(line, from.isEmpty() ? from : to, "empty");
            } else if (to.text().contains(NAMES_PARTED_BY)) {
                file.report(line, to, "several", to.text());
            } else if (!key(from.text()).equals(key(to.text()))) {
                Alias alias = new Alias(file.location(line, from), from.text(), to.text());
                Alias earlier = lines.putIfAbsent(key(from.text()), alias);
                if (earlier != null && !key(earlier.to()).equals(key(to.text()))) {
                    file.report(
                            line,
                            from,
                            "conflict",
                            from.text(),
                            to.text(),
                            earlier.to(),
                            String.valueOf(earlier.location().line()));
                }
            }
        }

        /** Follows every name to the end of its chain; a chain that comes back is reported once. */
        private Map<String, Chain> chains() {
            Map<String, Chain> chains = new LinkedHashMap<>();
            Set<String> inCycles = new HashSet<>();
            lines.forEach((name, alias) -> {
                Map<String, Alias> way = new LinkedHashMap<>();
                Alias last = alias;
                for (Alias next = alias; next != null && !way.containsKey(key(next.from())); ) {
                    way.put(key(next.from()), next);
                    last = next;
                    next = lines.get(key(next.to()));
                }
                if (!way.containsKey(key(last.to()))) {
                    chains.put(name, new Chain(new Merge(alias.from(), last.to()), List.copyOf(way.values())));
                } else if (key(last.to()).equals(name) && inCycles.add(name)) {
                    inCycles.addAll(way.keySet());
                    file.report(cycle(List.copyOf(way.values())));
                }
            });
            return chains;
        }

        private Problem cycle(List<Alias> way) {
            List<String> names = new ArrayList<>(way.stream().map(Alias::from).toList());
            names.add(way.get(0).from());
            Location first = way.get(0).location();
            return file.bad(first.line(), first.column(), "cycle", String.join(" → ", names));
        }
    }
}
