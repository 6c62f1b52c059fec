package vn.tthc.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.Activity;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Task;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;

/**
 * The work with procedures, taken one activity at a time. All activities are kept, for whoever wants to see every step of
 * the sum; a nation has a few hundred thousand.
 */
public final class Costs {
    private final Map<List<String>, Entry> entries = new LinkedHashMap<>();
    private long assumed;
    private long attributed;

    /** What is known of a procedure. */
    private static final class Entry {
        private final Set<ProcedureName> names = new HashSet<>();
        private final Map<SegmentKey, OpenSegment> segments = new LinkedHashMap<>();
        private final Set<Version> incomplete = EnumSet.noneOf(Version.class);
        private boolean abolished;
    }

    /** A segment of one list: what several lists say of one name may hold for others. */
    private record SegmentKey(Version version, String source, String name) {}

    /** A segment that is still being filled. */
    private static final class OpenSegment {
        private final String name;
        private final List<Task> tasks = new ArrayList<>();
        private Terms terms = Terms.NONE;

        OpenSegment(String name) {
            this.name = name;
        }

        Segment close() {
            return new Segment(name, tasks, terms);
        }
    }

    /** Adds an activity of a source. */
    public void add(Activity activity, String source) {
        Entry entry = entry(activity.procedure());
        assumed += activity.isAssumed() ? 1 : 0;
        if (activity.version() == Version.ABOLISHED) {
            entry.abolished = true;
            return;
        }
        SegmentKey key =
                new SegmentKey(activity.version(), source, activity.segment().toLowerCase(Locale.ROOT));
        OpenSegment segment = entry.segments.computeIfAbsent(key, k -> new OpenSegment(activity.segment()));
        activity.task().ifPresent(segment.tasks::add);
        segment.terms = segment.terms.or(activity.terms());
    }

    /** Says that a row of a procedure was rejected, so that the costs of these versions are not known. */
    public void addIncomplete(ProcedureName procedure, List<Version> versions) {
        Entry entry = entry(procedure);
        versions.forEach(version -> entry.incomplete.add(version == Version.ABOLISHED ? Version.PROPOSED : version));
        attributed++;
    }

    /** Adds all of the other, which was read from another source. */
    public void add(Costs other) {
        assumed += other.assumed;
        attributed += other.attributed;
        other.entries.forEach((identity, more) -> {
            Entry entry = entries.computeIfAbsent(identity, key -> new Entry());
            entry.names.addAll(more.names);
            entry.segments.putAll(more.segments);
            entry.incomplete.addAll(more.incomplete);
            entry.abolished |= more.abolished;
        });
    }

    /** The procedures in the order in which they were first named. */
    public List<CostedProcedure> procedures() {
        return entries.values().stream().map(Costs::close).toList();
    }

    /** How many activities do not say of which version they are. */
    public long assumed() {
        return assumed;
    }

    /** How many rejected rows name their procedure. */
    public long attributed() {
        return attributed;
    }

    private Entry entry(ProcedureName name) {
        Entry entry = entries.computeIfAbsent(name.identity(), key -> new Entry());
        entry.names.add(name);
        return entry;
    }

    private static CostedProcedure close(Entry entry) {
        Map<Version, List<Segment>> segments = new EnumMap<>(Version.class);
        Map<Version, Set<String>> sources = new EnumMap<>(Version.class);
        entry.segments.forEach((key, segment) -> {
            segments.computeIfAbsent(key.version(), version -> new ArrayList<>())
                    .add(segment.close());
            sources.computeIfAbsent(key.version(), version -> new TreeSet<>()).add(key.source());
        });
        Set<Version> unknown = EnumSet.noneOf(Version.class);
        unknown.addAll(entry.incomplete);
        if (entry.abolished && segments.containsKey(Version.PROPOSED)) {
            unknown.add(Version.PROPOSED);
        }
        return new CostedProcedure(
                called(entry.names),
                segments,
                unknown,
                entry.abolished,
                sources.values().stream().anyMatch(several -> several.size() > 1));
    }

    /** One name for all, whatever the order of the rows: of each part the first that is given. */
    private static ProcedureName called(Set<ProcedureName> names) {
        return new ProcedureName(
                first(names.stream().map(ProcedureName::code).toList()),
                first(names.stream().map(ProcedureName::name).toList()),
                first(names.stream().map(ProcedureName::agency).toList()),
                first(names.stream().map(ProcedureName::sector).toList()));
    }

    private static String first(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
