package vn.tthc.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;

/**
 * The work with a procedure, as all lists together state it.
 *
 * @param segments by version; none where a version has no activities
 * @param incomplete the versions of which rows were rejected, or lists contradict each other: their cost is not known
 * @param isAbolished whether a row says that it ends
 * @param isOfSeveralLists whether several lists have activities of one version
 */
public record CostedProcedure(
        ProcedureName name,
        Map<Version, List<Segment>> segments,
        Set<Version> incomplete,
        boolean isAbolished,
        boolean isOfSeveralLists) {
    public CostedProcedure {
        Map<Version, List<Segment>> copy = new EnumMap<>(Version.class);
        copy.putAll(segments);
        segments = Collections.unmodifiableMap(copy);
        Set<Version> rejected = EnumSet.noneOf(Version.class);
        rejected.addAll(incomplete);
        incomplete = Collections.unmodifiableSet(rejected);
    }

    /** The segments of a version; none if its cost is not known. */
    public List<Segment> known(Version version) {
        return incomplete.contains(version) || isHalfSaid(version) ? List.of() : stated(version);
    }

    private List<Segment> stated(Version version) {
        return segments.getOrDefault(version, List.of());
    }

    /**
     * Whether a segment of the version leaves open how often it applies, or to how many, though the other version says that of
     * the same segment. Taken as once for one, as where nobody says it, the two would be worlds apart.
     */
    public boolean isHalfSaid(Version version) {
        Map<String, Terms> said = terms(version == Version.CURRENT ? Version.PROPOSED : Version.CURRENT);
        return terms(version).entrySet().stream().anyMatch(own -> {
            Terms other = said.getOrDefault(own.getKey(), Terms.NONE);
            return (own.getValue().times().isEmpty() && other.times().isPresent())
                    || (own.getValue().subjects().isEmpty() && other.subjects().isPresent());
        });
    }

    /** How many segments one version has and the other has not, though it has others. */
    public long segmentsOfOneVersion() {
        Set<String> current = terms(Version.CURRENT).keySet();
        Set<String> proposed = terms(Version.PROPOSED).keySet();
        if (current.isEmpty() || proposed.isEmpty()) {
            return 0;
        }
        return current.stream().filter(name -> !proposed.contains(name)).count()
                + proposed.stream().filter(name -> !current.contains(name)).count();
    }

    /** What is said of the segments of a version, by their names. */
    private Map<String, Terms> terms(Version version) {
        Map<String, Terms> terms = new HashMap<>();
        stated(version)
                .forEach(segment -> terms.merge(segment.name().toLowerCase(Locale.ROOT), segment.terms(), Terms::or));
        return terms;
    }
}
