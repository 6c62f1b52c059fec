package vn.tthc.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.Segment;
import vn.tthc.model.Version;

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
        return incomplete.contains(version) ? List.of() : segments.getOrDefault(version, List.of());
    }
}
