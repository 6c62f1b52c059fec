package vn.tthc.cli;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Tally;

/** Where sources were read from: keeps those of one name apart, and notices the same one twice. */
final class Origins {
    private final Set<String> names = new HashSet<>();
    private final Map<Content, String> origins = new HashMap<>();

    /** What two readings of one file have in common, wherever it lies. */
    private record Content(String fileName, long rows, Object figures) {
        /** As that of records takes long to set up, and most runs need no other. */
        @Override
        public int hashCode() {
            return fileName.hashCode() + Long.hashCode(rows);
        }
    }

    /** What the procedures of a list add up to. */
    private record Figures(long procedures, long abolished, Map<Measure, Change> sums) {}

    /** The name, or one with a number behind it if another source has it already. */
    String free(String name) {
        String free = name;
        for (int i = 2; names.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** Gives a source the name, or the next free one. */
    String take(String name) {
        String free = free(name);
        names.add(free);
        return free;
    }

    /** What a source adds up to, by which it is known again; empty if it has nothing to count. */
    static Optional<Object> figures(SourceCounts counts, Summary read) {
        Tally all = new Tally();
        for (Map.Entry<GroupKey, Tally> cell : read.cells().entrySet()) {
            if (cell.getKey().isOf(counts.name())) {
                all.add(cell.getValue());
            }
        }
        if (all.procedures() == 0) {
            return Optional.empty();
        }
        Map<Measure, Change> sums = new EnumMap<>(Measure.class);
        read.measures().forEach(measure -> sums.put(measure, all.sums(measure).total()));
        return Optional.of(new Figures(all.procedures(), all.abolished(), sums));
    }

    /** Where the same list was read before; empty if nowhere. */
    Optional<String> findEarlier(SourceCounts counts, Object figures, String shown) {
        return Optional.ofNullable(
                origins.putIfAbsent(new Content(fileName(counts.name()), counts.rows(), figures), shown));
    }

    /** A name without the folders in front and the numbers behind that tell it from others. */
    private static String fileName(String name) {
        String file = name.substring(name.lastIndexOf('/', name.length() - 2) + 1);
        int number = file.lastIndexOf(" (");
        while (number > 0 && file.substring(number).matches(" \\(\\d+\\)")) {
            file = file.substring(0, number);
            number = file.lastIndexOf(" (");
        }
        return file;
    }
}
