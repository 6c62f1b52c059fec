package vn.tthc.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.tthc.model.Action;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.model.Published;

/**
 * Exact sums over procedures, taken one at a time. Two summaries add up to what one summary over both lists would be, in
 * any order.
 */
public final class Summary extends Accounts {
    private Cells cells;
    private final Set<Measure> measures = EnumSet.noneOf(Measure.class);
    private final Set<String> workingDayRatios = new TreeSet<>();
    private final Set<String> baselines = new TreeSet<>();
    private boolean ranges;

    /** No report publishes as many percentages. */
    private static final int MAX_PUBLISHED = 100_000;

    private final List<Published> published = new ArrayList<>();
    private long unchecked;

    private final Top top;
    private final Annex annex;
    private final boolean daysByVolume;
    private final boolean bySource;

    /**
     * An empty summary.
     *
     * @param topLimit how many of the procedures that save most are kept per measure
     */
    public Summary(int topLimit) {
        this(topLimit, false);
    }

    /**
     * An empty summary.
     *
     * @param topLimit how many of the procedures that save most are kept per measure
     * @param daysByVolume whether days times dossiers are summed too
     */
    public Summary(int topLimit, boolean daysByVolume) {
        this(new Cells(), topLimit, daysByVolume, true, false);
    }

    private Summary(Cells cells, int topLimit, boolean daysByVolume, boolean bySource, boolean hasAnnex) {
        this.cells = cells;
        top = new Top(topLimit);
        annex = new Annex(hasAnnex);
        this.daysByVolume = daysByVolume;
        this.bySource = bySource;
    }

    /** An empty summary of the same kind. */
    public Summary empty() {
        return new Summary(cells.empty(), top.limit(), daysByVolume, bySource, annex.isWanted());
    }

    /** An empty summary of the same kind whose sums are of all sources together, which are far fewer in a large batch. */
    public Summary ofAllSourcesTogether() {
        return new Summary(cells.empty(), top.limit(), daysByVolume, false, annex.isWanted());
    }

    /** Counts a procedure of a source. */
    public void add(Procedure stated, String source) {
        Procedure procedure = daysByVolume ? stated.withDaysByVolume() : stated;
        cells.tallies().add(cell(procedure, source), procedure);
        top.add(procedure, source);
        annex.add(procedure, source);
    }

    /** Whether procedures that are alike but for their changes can be counted together. */
    public boolean canCountAlike() {
        return !daysByVolume && !annex.isWanted();
    }

    /**
     * What counts procedures of a source that are like this one but for their changes, except those that may be among the top ones
     * and must be {@linkplain #add added} as a whole, of which it says false; only if that can be done.
     */
    public Predicate<Changes> countAlike(Procedure procedure, String source) {
        int[] cell = {-1};
        Tallies tallies = cells.tallies();
        Optional<Action> action = procedure.action();
        return changes -> {
            if (top.mayTake(changes)) {
                return false;
            }
            // Nothing is counted of a procedure that turns out to be none.
            cell[0] = cell[0] < 0 ? cell(procedure, source) : cell[0];
            tallies.add(cell[0], action, changes);
            return true;
        };
    }

    private int cell(Procedure procedure, String source) {
        return cells.number(GroupKey.of(procedure, bySource ? source : ""));
    }

    /** Adds what has been counted elsewhere under one key. */
    public void add(GroupKey key, Tally tally) {
        int cell = cells.number(bySource ? key : key.ofAnySource());
        tally.addTo(cells.tallies(), cell);
    }

    public void add(Measure measure, TopProcedure procedure) {
        top.add(measure, procedure);
    }

    /** Keeps a percentage that was published of a procedure, as long as they are not too many. */
    public void add(Published row) {
        if (published.size() < MAX_PUBLISHED) {
            published.add(row);
        } else {
            unchecked++;
        }
    }

    /** The percentages that were published of procedures, in the order of the lists; saved reports have none. */
    public List<Published> published() {
        return Collections.unmodifiableList(published);
    }

    /** How many there were beyond those that were kept. */
    public long unchecked() {
        return unchecked;
    }

    /** Adds all of another summary, which stays what it is. */
    public void add(Summary other) {
        if (bySource) {
            cells.add(other.cells);
            addOthers(other, name -> name);
        } else {
            add(other, name -> name);
        }
    }

    /** Adds all of another summary, which must not be used any more. */
    public void absorb(Summary other) {
        if (cells.isEmpty()) {
            cells = other.cells;
        } else {
            cells.add(other.cells);
        }
        addOthers(other, name -> name);
    }

    /** Adds all of another summary under other names of agencies and sectors. */
    public void add(Summary other, UnaryOperator<String> names) {
        other.cells().forEach((key, tally) -> add(key.renamed(names), tally));
        addOthers(other, names);
    }

    private void addOthers(Summary other, UnaryOperator<String> names) {
        measures.addAll(other.measures);
        addAccounts(other, name -> name);
        workingDayRatios.addAll(other.workingDayRatios);
        baselines.addAll(other.baselines);
        ranges |= other.ranges;
        other.published.forEach(this::add);
        unchecked += other.unchecked;
        top.add(other.top, names);
        annex.add(other.annex, names);
    }

    /** Says that the lists have these measures, whether or not any procedure states them. */
    public void addMeasures(Set<Measure> present) {
        measures.addAll(present);
        if (daysByVolume && measures.contains(Measure.DAYS)) {
            measures.add(Measure.DAYS_BY_VOLUME);
        }
    }

    /** Says that calendar days were converted to working days by this ratio. */
    public void addWorkingDayRatio(String ratio) {
        workingDayRatios.add(ratio);
    }

    /** Says that the current values are those of an earlier list. */
    public void addBaseline(String name) {
        baselines.add(name);
    }

    /** Says that of several limits in a cell all count. */
    public void addRanges() {
        ranges = true;
    }

    /** Whether of several limits in a cell all count, so that sums of days have bounds. */
    public boolean hasRanges() {
        return ranges;
    }

    /** The same summary with other names of its sources. */
    public Summary withSourceNames(UnaryOperator<String> names) {
        Summary renamed = empty();
        cells().forEach((key, tally) -> renamed.add(key.ofSource(names.apply(key.source())), tally));
        renamed.addMeasures(measures);
        renamed.addAccounts(this, names);
        renamed.workingDayRatios.addAll(workingDayRatios);
        renamed.baselines.addAll(baselines);
        renamed.ranges = ranges;
        measures.forEach(measure -> top.list(measure)
                .forEach(procedure -> renamed.add(measure, procedure.withSource(names.apply(procedure.source())))));
        renamed.annex.addOfSources(annex, names);
        renamed.published.addAll(published);
        renamed.unchecked = unchecked;
        return renamed;
    }

    /** The finest sums, in no order. They are looked up among numbers: each key and each tally is made anew when it is asked for. */
    public Map<GroupKey, Tally> cells() {
        return cells.byKey();
    }

    /** The same sums by some things alone; in the keys nothing else is given. */
    public Map<GroupKey, Tally> cells(Set<GroupBy> by) {
        return cells.by(by).byKey();
    }

    /**
     * The sums by what some things are called, however it is spelled.
     *
     * @param splitting under which agencies the procedures of one count, if not under itself
     */
    public GroupSums groups(List<GroupBy> by, Optional<Function<String, Collection<String>>> splitting) {
        return cells.groups(by, splitting);
    }

    /** Tells how many procedures there are by some things alone; in the keys nothing else is given. */
    public void procedures(Set<GroupBy> by, ObjLongConsumer<GroupKey> taker) {
        cells.procedures(by, taker);
    }

    /** What the procedures of a source come to, and those of which it is not known from which they are. */
    public Tally totalOf(String source) {
        return cells.totalOf(source);
    }

    /** The finest sums in an order that is the same for the same input, made anew as those of {@link #cells}. */
    public List<Map.Entry<GroupKey, Tally>> sortedCells() {
        return cells.sorted();
    }

    /** What all procedures come to. */
    public Tally total() {
        return cells.total();
    }

    /** How many names there are of something, as in {@link #groups}, each once however it is spelled; what is not given has none. */
    public long countNames(GroupBy by, Optional<Function<String, Collection<String>>> splitting) {
        return cells.countNames(by, splitting);
    }

    /** The measures that the lists have, in their fixed order. */
    public Set<Measure> measures() {
        return Collections.unmodifiableSet(measures);
    }

    /** By which ratios calendar days were converted to working days; empty if none were. */
    public Set<String> workingDayRatios() {
        return Collections.unmodifiableSet(workingDayRatios);
    }

    /** The earlier lists whose current values took the place of the lists' own; empty if none did. */
    public Set<String> baselines() {
        return Collections.unmodifiableSet(baselines);
    }

    /** An empty summary of the same kind that keeps every procedure with its figures. */
    public Summary withAnnex() {
        return new Summary(cells.empty(), top.limit(), daysByVolume, bySource, true);
    }

    /** Whether codes and names of procedures are kept, be it of the first ones. */
    public boolean keepsProcedures() {
        return top.limit() > 0 || annex.isWanted();
    }

    /** Every procedure with its figures, if that was asked for; those of saved reports are not known. */
    public List<AnnexEntry> annex() {
        return annex.entries();
    }

    public boolean hasAnnex() {
        return annex.isWanted();
    }

    public int topLimit() {
        return top.limit();
    }

    /** The procedures that save most of the measure, most first. */
    public List<TopProcedure> top(Measure measure) {
        return top.list(measure);
    }
}
