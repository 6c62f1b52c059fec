package vn.tthc.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Tally;

/** Where sources were read from: keeps those of one name apart, and notices the same one twice. */
final class Origins {
    private final Set<String> names = new HashSet<>();
    private final Map<Content, String> origins = new HashMap<>();
    /** By the digests of whole files. */
    private final Map<String, List<Place>> digests = new HashMap<>();

    /**
     * Where rows were read from.
     *
     * @param chosen which rows; empty if all
     * @param list which of several lists of a file; empty if it has but one
     * @param shown the file, as the user named it
     * @param saved whether that is a saved report
     */
    public record Place(String chosen, String list, String shown, boolean saved) {
        /** Whether there are rows that both have, as far as that can be said: rows chosen in two ways are taken for others. */
        private boolean overlaps(Place other) {
            return isSame(list, other.list()) && isSame(chosen, other.chosen());
        }

        private static boolean isSame(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
    }

    /**
     * The digest of some rows.
     *
     * @param file the digest of their file
     * @param chosen which of its rows; empty if all
     * @param list which of several lists of the file
     */
    public static String digest(String file, String chosen, Optional<String> list) {
        return file
                + (chosen.isEmpty() ? "" : "?" + chosen.replace('#', '_'))
                + list.map(one -> "#" + one).orElse("");
    }

    /** What two readings of one file have in common, wherever it lies. */
    private record Content(String fileName, long rows, Fingerprint fingerprint) {}

    /** The name, followed by a number if another source has it already. */
    public String free(String name) {
        String free = name;
        for (int i = 2; names.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** Gives a source the name, or the next free one. */
    public String take(String name) {
        String free = free(name);
        names.add(free);
        return free;
    }

    /** What a source adds up to, by which it is known again; empty if it has nothing to count. */
    public static Optional<Fingerprint> fingerprint(SourceCounts counts, Summary read) {
        Tally all = read.totalOf(counts.name());
        if (all.procedures() == 0) {
            return Optional.empty();
        }
        Map<Measure, Change> sums = new EnumMap<>(Measure.class);
        read.measures().forEach(measure -> sums.put(measure, all.sums(measure).total()));
        return Optional.of(new Fingerprint(List.of(all.procedures(), all.abolished(), sums)));
    }

    /**
     * Where the rows of this digest were read before, from another file.
     *
     * @param digest as {@link #digest(String, String, Optional)} gives it; empty if it is not known
     */
    public Optional<Place> findSame(String digest, String shown, boolean saved) {
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        int hash = digest.indexOf('#') < 0 ? digest.length() : digest.indexOf('#');
        String rows = digest.substring(0, hash);
        int question = rows.indexOf('?') < 0 ? hash : rows.indexOf('?');
        Place here = new Place(rows.substring(question), digest.substring(hash), shown, saved);
        List<Place> places = digests.computeIfAbsent(rows.substring(0, question), key -> new ArrayList<>(1));
        Optional<Place> same = Optional.empty();
        for (Place place : places) {
            if (same.isEmpty() && place.overlaps(here) && !place.shown().equals(shown)) {
                same = Optional.of(place);
            }
        }
        places.add(here);
        return same;
    }

    /** Where what looks like the same list was read before; empty if nowhere. */
    public Optional<String> rememberOrFindEarlier(SourceCounts counts, Fingerprint fingerprint, String shown) {
        return Optional.ofNullable(
                origins.putIfAbsent(new Content(fileName(counts.name()), counts.rows(), fingerprint), shown));
    }

    /** A name without the folders before it and the numbers after it that tell it from others. */
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
