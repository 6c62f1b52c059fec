package vn.tthc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import vn.tthc.bulk.InOrder;
import vn.tthc.bulk.Sink;
import vn.tthc.convert.CleanRow;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.input.ListPlace;
import vn.tthc.input.ListReader;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.saved.SavedReport;
import vn.tthc.row.Baseline;
import vn.tthc.row.ListCounts;
import vn.tthc.row.Proposals;
import vn.tthc.row.RejectWriter;
import vn.tthc.row.RowOptions;
import vn.tthc.source.Source;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.Roster;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Tally;

/** Reads sources of all kinds into one summary. A source that fails counts with nothing and does not stop the others. */
public final class Batch {
    /** Longer sources are read by several threads together. */
    private static final long MAX_EARLY_BYTES = 4 << 20;

    private final Setting setting;
    private RowOptions options;
    private final ProblemLog problems;
    private final Optional<RejectWriter> rejects;
    private final Optional<Consumer<CleanRow>> cleaned;
    private final BiConsumer<Source, Summary> each;
    private final Summary all;

    private final Origins origins = new Origins();
    private final Map<ProblemCode, Long> baselineProblems = new EnumMap<>(ProblemCode.class);
    private final Set<Path> reportsInDirectories = new HashSet<>();
    private Optional<Roster> roster = Optional.empty();
    private Optional<Taker> taker = Optional.empty();
    /** The earlier lists whose current values the sources count with; empty until the first is read. */
    private Optional<Set<String>> measured = Optional.empty();

    /**
     * A batch.
     *
     * @param empty the summary to add to
     * @param cleaned takes every accepted row of lists; saved reports, which have none, are then no lists
     * @param each takes every source that could be read, in their order, with the sums of it alone
     */
    public Batch(
            Setting setting,
            RowOptions options,
            ProblemLog problems,
            Optional<RejectWriter> rejects,
            Summary empty,
            Optional<Consumer<CleanRow>> cleaned,
            BiConsumer<Source, Summary> each) {
        this.setting = setting;
        this.options = options;
        this.problems = problems;
        this.rejects = rejects;
        this.cleaned = cleaned;
        this.each = each;
        all = empty;
    }

    /**
     * Where a batch is read.
     *
     * @param standardInput what a source without a file is
     * @param jobs how many threads may read
     */
    public record Setting(InputStream standardInput, Watcher watcher, int jobs) {}

    /** Is told how far a batch has come, by the thread that reads it. */
    public interface Watcher {
        /** For batches that nobody watches. */
        Watcher NONE = new Watcher() {
            @Override
            public void source(String shown) {}

            @Override
            public void rows(long count) {}
        };

        /** The next source is being read. */
        void source(String shown);

        /**
         * It lies in a file as it is read.
         *
         * @param position how many bytes of it were read, whenever that is asked for
         */
        default void reading(LongSupplier position) {}

        /** So many more rows of it were accepted. */
        void rows(long count);
    }

    /** What is made of some procedures of a list. */
    private record Part(Summary summary, Roster roster) {
        void absorb(Part other) {
            summary.absorb(other.summary);
            roster.add(other.roster);
        }
    }

    /** A list that was read by itself, before it is known what others there are. */
    private record Loaded(
            Summary summary,
            Roster entered,
            ListCounts counts,
            String digest,
            Optional<Object> figures,
            Runnable counting) {}

    /**
     * What became of a source that was read before it was its turn.
     *
     * @param problems those of the list
     * @param list empty if it cannot be read out of turn
     * @param failure why it could not be read
     */
    private record Early(ProblemLog.Later problems, Optional<Loaded> list, Optional<Problem> failure) {}

    /**
     * Reads one of two sides of a comparison: adds the procedures of its lists to a roster, too. Aliases that nothing uses are then
     * said by the caller, for both sides together.
     */
    public void collectInto(Roster procedures) {
        roster = Optional.of(procedures);
    }

    /** Takes lists of a kind other than procedures; the summary has then their accounts alone. */
    public interface Taker {
        /**
         * Reads a list, which does not count yet.
         *
         * @param name the source in reports
         * @param rows is told how many rows were accepted, now and then
         */
        Taken read(ListReader lists, Content content, String name, LongConsumer rows) throws UnreadableException;
    }

    /**
     * What was taken of a list.
     *
     * @param figures a fingerprint of the list, equal for lists that say the same; used to warn of one that is given twice
     * @param counting lets it count
     */
    public record Taken(ListCounts counts, Object figures, Runnable counting) {}

    /** Reads lists of another kind, and no saved reports. */
    public void readFiguresInto(Taker other) {
        taker = Optional.of(other);
    }

    /** Reads lists and saved reports. */
    public Summary read(List<Source> sources) {
        all.addProblems(problems.takeSourceCounts());
        ListReader lists = new ListReader(options, problems, rejects, Optional.empty(), setting.jobs());
        for (int next = 0; next < sources.size(); ) {
            int end = next;
            while (end < sources.size() && canReadEarly(sources.get(end))) {
                end++;
            }
            if (end - next > 1) {
                readSideBySide(sources.subList(next, end), lists);
                next = end;
            } else {
                read(sources.get(next), lists);
                next++;
            }
        }
        countBaseline();
        warnOfUnusedAliases();
        warnOfNearNames();
        return all;
    }

    /**
     * Whether a source may be read while it is not its turn: if it is short, as several threads read a long one together,
     * and if its rows go nowhere but into sums.
     */
    private boolean canReadEarly(Source source) {
        return setting.jobs() > 1
                && rejects.isEmpty()
                && cleaned.isEmpty()
                && taker.isEmpty()
                && options.baseline().isEmpty()
                && source.isFileUpTo(MAX_EARLY_BYTES);
    }

    /** Reads sources on several threads; what comes of it is the same as if they had been read one after another. */
    private void readSideBySide(List<Source> sources, ListReader lists) {
        try (InOrder<Early> early = new InOrder<>(setting.jobs())) {
            int added = 0;
            for (Source source : sources) {
                while (added < sources.size() && !early.isFull()) {
                    Source next = sources.get(added);
                    early.add(() -> readEarly(next, lists));
                    added++;
                }
                take(source, early.take(), lists);
            }
        }
    }

    private Early readEarly(Source source, ListReader lists) {
        ProblemLog.Later later = problems.new Later();
        ListReader alone = lists.alone(later);
        try (Content content = Content.open(source, InputStream.nullInputStream(), options.reading())) {
            if (content.format() == InputFormat.REPORT || alone.sheets(content).size() > 1) {
                return new Early(later, Optional.empty(), Optional.empty());
            }
            Loaded list = load(content, source.name(), alone, rows -> {});
            if (list.counts().followed() && options.reading().table() == 0) {
                return new Early(later, Optional.empty(), Optional.empty());
            }
            return new Early(later, Optional.of(list), Optional.empty());
        } catch (UnreadableException e) {
            return new Early(later, Optional.empty(), Optional.of(e.problem()));
        } catch (IOException e) {
            return new Early(
                    later,
                    Optional.empty(),
                    Optional.of(Content.unreadable(source, e).problem()));
        }
    }

    /** Takes what was read early, if it could be and if no saved report has the name of the source by now. */
    private void take(Source source, Early early, ListReader lists) {
        if (early.failure().isEmpty()
                && (early.list().isEmpty() || !origins.free(source.name()).equals(source.name()))) {
            read(source, lists);
            return;
        }
        setting.watcher().source(source.shown());
        early.problems().release();
        early.failure().ifPresent(problem -> fail(source, problem));
        early.list().ifPresent(list -> {
            setting.watcher().rows(list.counts().accepted());
            add(source, source.name(), list);
        });
        all.addProblems(problems.takeSourceCounts());
    }

    /** Reads lists that another one completes. If that one cannot be read, nothing can. */
    public Summary read(List<Source> sources, Source proposed, boolean missingUnchanged) {
        all.addProblems(problems.takeSourceCounts());
        ListReader alone = new ListReader(options, problems, rejects, Optional.empty(), setting.jobs());
        try (Content content = Content.open(proposed, setting.standardInput(), options.reading())) {
            Proposals proposals = alone.readProposals(content, missingUnchanged);
            content.checkUnchanged();
            Map<ProblemCode, Long> found = new EnumMap<>(ProblemCode.class);
            all.addRejectedRows(problems.rejected(), any -> proposals.name());
            found.putAll(problems.takeSourceCounts());
            ListReader lists = new ListReader(options, problems, rejects, Optional.of(proposals), setting.jobs());
            sources.forEach(source -> read(source, lists));
            countBaseline();
            warnOfUnusedAliases();
            warnOfNearNames();
            if (all.sources().stream().allMatch(SourceCounts::failed)) {
                return all;
            }
            Map<Skipped, Long> skipped = proposals.finish(problems);
            problems.takeSourceCounts().forEach((code, count) -> found.merge(code, count, Long::sum));
            all.addUnderstanding(proposals.name(), proposals.understanding());
            all.addSource(
                    new SourceCounts(proposals.name(), 0, proposals.rejected(), 0, skipped, Map.of(), found, false));
        } catch (UnreadableException e) {
            fail(proposed, e.problem());
        } catch (IOException e) {
            fail(proposed, Content.unreadable(proposed, e).problem());
        }
        return all;
    }

    /**
     * Reads the earlier list against which the others are measured. If it cannot be read, nothing can be measured.
     *
     * @return whether it could be read
     */
    public boolean readBaseline(Source source) {
        all.addProblems(problems.takeSourceCounts());
        ListReader alone = new ListReader(options, problems, rejects, Optional.empty(), setting.jobs());
        try (Content content = Content.open(source, setting.standardInput(), options.reading())) {
            Baseline baseline = alone.readBaseline(content);
            content.checkUnchanged();
            options = options.withBaseline(baseline);
            measured = Optional.of(Set.of(source.name()));
            all.addRejectedRows(problems.rejected(), any -> baseline.name());
            baselineProblems.putAll(problems.takeSourceCounts());
            return true;
        } catch (UnreadableException e) {
            fail(source, e.problem());
        } catch (IOException e) {
            fail(source, Content.unreadable(source, e).problem());
        }
        return false;
    }

    /** The rows of the earlier list are known for what they are once all others are read. */
    private void countBaseline() {
        options.baseline().ifPresent(baseline -> {
            all.addUnderstanding(baseline.name(), baseline.understanding());
            all.addSource(new SourceCounts(
                    baseline.name(), 0, baseline.rejected(), 0, baseline.skipped(), Map.of(), baselineProblems, false));
        });
    }

    private void read(Source source, ListReader lists) {
        setting.watcher().source(source.shown());
        try (Content content = Content.open(source, setting.standardInput(), options.reading())) {
            content.position().ifPresent(setting.watcher()::reading);
            if (content.format() == InputFormat.REPORT
                    && ((cleaned.isEmpty() && taker.isEmpty()) || source.inDirectory())) {
                addReport(content);
            } else {
                addList(content, lists);
            }
        } catch (UnreadableException e) {
            fail(source, e.problem());
        } catch (IOException e) {
            fail(source, Content.unreadable(source, e).problem());
        }
        all.addProblems(problems.takeSourceCounts());
    }

    /** Says which of the directories hold nothing but saved reports, so that nothing was read from them. */
    public void noticeWithoutLists(List<Path> directories, List<Source> sources) {
        for (Path directory : directories) {
            List<Path> files = sources.stream()
                    .filter(Source::inDirectory)
                    .flatMap(source -> source.path().stream())
                    .filter(path -> path.startsWith(directory))
                    .toList();
            if (!files.isEmpty() && reportsInDirectories.containsAll(files)) {
                problems.accept(Problem.of(ProblemCode.NO_LISTS, Location.of(directory.toString())));
            }
        }
        all.addProblems(problems.takeSourceCounts());
    }

    private void addList(Content content, ListReader lists) throws UnreadableException, IOException {
        String name = origins.free(content.source().name());
        List<String> sheets = lists.sheets(content);
        if (sheets.size() > 1) {
            addSeveral(content, lists, sheets.stream().map(Optional::of).toList());
            return;
        }
        Loaded list = load(content, name, lists, setting.watcher()::rows);
        if (list.counts().followed() && options.reading().table() == 0) {
            if (content.source().path().isEmpty() && !content.canBeReadAgain()) {
                throw Content.problem(content.source(), ProblemCode.SEVERAL_TABLES);
            }
            addSeveral(content, lists, List.of(options.reading().sheet()));
        } else {
            add(content.source(), name, list);
        }
    }

    /** Reads the lists of a file, each of which is a source of its own, unless one of them repeats others. */
    private void addSeveral(Content content, ListReader lists, List<Optional<String>> sheets)
            throws UnreadableException, IOException {
        Source source = content.source();
        SeveralLists several = new SeveralLists(source, setting.standardInput(), options.reading());
        several.find(
                content,
                sheets,
                (one, identity) -> look(one, lists.at(identity.place()).noting(identity)));
        several.findUnread().ifPresent(problems);
        List<ListPlace> places = several.places();
        for (ListPlace place : places) {
            String name = origins.free(source.name() + (places.size() > 1 ? place.suffix() : ""));
            several.open(content, one -> add(source, name, load(one, name, lists.at(place), setting.watcher()::rows)));
        }
    }

    /** Reads a list without counting it; whether another one follows it. */
    private boolean look(Content content, ListReader lists) throws UnreadableException {
        ListCounts counts = taker.isPresent()
                ? taker.get().read(lists, content, "", rows -> {}).counts()
                : lists.read(content, procedure -> {});
        return counts.followed();
    }

    /** Reads a list by itself: nothing of it counts yet, and nothing else is touched. */
    private Loaded load(Content content, String name, ListReader lists, LongConsumer rows) throws UnreadableException {
        Summary list = all.empty();
        Roster entered = new Roster();
        BiConsumer<Part, Procedure> taking = (part, procedure) -> {
            part.summary().add(procedure, name);
            if (roster.isPresent()) {
                part.roster().add(procedure);
            }
        };
        Part whole = new Part(list, entered);
        ListCounts counts;
        Optional<Object> figures = Optional.empty();
        Runnable counting = () -> {};
        if (taker.isPresent()) {
            Taken taken = taker.get().read(lists, content, name, rows);
            counts = taken.counts();
            counting = taken.counting();
            figures = Optional.of(taken.figures());
        } else if (cleaned.isPresent()) {
            Consumer<Procedure> cleaning = procedure -> {
                rows.accept(1);
                taking.accept(whole, procedure);
            };
            counts = lists.readClean(content, cleaning, cleaned.get());
        } else {
            lists.publishing(list::add);
            counts = lists.read(content, sink(name, taking, whole, rows));
        }
        content.checkUnchanged();
        list.addMeasures(counts.measures());
        list.addUnderstanding(name, counts.understanding());
        counts.merges().forEach(list::addMerges);
        options.baseline().ifPresent(baseline -> list.addBaseline(baseline.name()));
        options.workingDayRatio().ifPresent(ratio -> list.addWorkingDayRatio(ratio.toString()));
        if (options.hasRanges()) {
            list.addRanges();
        }
        return new Loaded(list, entered, counts, digest(content, lists), figures, counting);
    }

    /** By what a list is known again: the bytes of its file, which rows were chosen, and which of several lists is meant. */
    private String digest(Content content, ListReader lists) throws UnreadableException {
        try {
            String chosen = options.selection().conditions().entrySet().stream()
                    .map(one -> options.selection()
                                    .headers()
                                    .getOrDefault(one.getKey(), one.getKey().key()) + "="
                            + new TreeSet<>(one.getValue()))
                    .sorted()
                    .collect(Collectors.joining(" "));
            return Origins.digest(content.digest(), chosen, lists.place());
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }

    /** Counts a list, now that it is its turn. */
    private void add(Source source, String name, Loaded loaded) {
        loaded.counting().run();
        ListCounts counts = loaded.counts();
        SourceCounts accounts = new SourceCounts(
                        name,
                        counts.accepted(),
                        counts.rejected(),
                        counts.filtered(),
                        counts.skipped(),
                        counts.dayUnits(),
                        Map.of(),
                        false)
                .withDigest(loaded.digest());
        noticeRepeated(
                source,
                false,
                source.name(),
                accounts,
                loaded.figures()
                        .or(() -> Origins.figures(accounts, loaded.summary()))
                        .filter(any -> accounts.accepted() > 0));
        noticeOtherBaseline(source, loaded.summary());
        origins.take(name);
        loaded.summary().addRejectedRows(problems.rejected(), any -> name);
        loaded.summary().addSource(accounts.withProblems(problems.takeSourceCounts()));
        add(source, loaded.summary());
        roster.ifPresent(side -> side.add(loaded.entered()));
    }

    private Sink<Part> sink(String name, BiConsumer<Part, Procedure> taking, Part whole, LongConsumer rows) {
        BiFunction<Part, Procedure, Consumer<Changes>> alike =
                (part, procedure) -> part.summary().countAlike(procedure, name);
        return new Sink<>(
                all.keepsProcedures() || roster.isPresent(),
                () -> new Part(all.empty(), new Roster()),
                taking,
                all.canCountAlike() && roster.isEmpty() ? Optional.of(alike) : Optional.empty(),
                whole::absorb,
                rows);
    }

    private void addReport(Content content) throws UnreadableException, IOException {
        Source source = content.source();
        if (source.inDirectory()) {
            source.path().ifPresent(reportsInDirectories::add);
            problems.accept(Problem.of(ProblemCode.REPORT_NOT_TAKEN, Location.of(source.shown())));
            return;
        }
        if (!options.selection().conditions().isEmpty()) {
            throw Content.problem(source, ProblemCode.REPORT_AS_LIST);
        }
        Summary report = new SavedReport(source.shown(), problems).read(content.text(), all.topLimit());
        report.sources()
                .forEach(
                        counts -> noticeRepeated(source, true, counts.name(), counts, Origins.figures(counts, report)));
        noticeOtherBaseline(source, report);
        Map<String, String> names = new HashMap<>();
        report.sources().forEach(counts -> names.computeIfAbsent(counts.name(), origins::take));
        Summary renamed = all.empty();
        countMerges(report, renamed);
        renamed.add(
                report.withSourceNames(names::get),
                name -> options.aliases().apply(name).name());
        add(source, renamed);
    }

    private void add(Source source, Summary summary) {
        each.accept(source, summary);
        all.add(summary);
    }

    /** Counts the procedures of a saved report that come under other names. */
    private void countMerges(Summary report, Summary renamed) {
        report.cells().forEach((key, tally) -> {
            Set<Merge> merges =
                    new LinkedHashSet<>(options.aliases().apply(key.agency()).merges());
            merges.addAll(options.aliases().apply(key.sector()).merges());
            merges.forEach(merge -> renamed.addMerges(merge, tally.procedures()));
        });
    }

    /** The warnings belong to no source. */
    private void warnOfUnusedAliases() {
        if (roster.isPresent()) {
            return;
        }
        options.aliases().unused(all.merges().keySet()).forEach(problems);
        all.addProblems(problems.takeSourceCounts());
    }

    /** Names of all sources together, for a slip in one is seen beside another. */
    private void warnOfNearNames() {
        if (roster.isPresent() || taker.isPresent()) {
            return;
        }
        NameWarnings names = new NameWarnings();
        all.procedures(Set.of(GroupBy.AGENCY, GroupBy.SOURCE))
                .forEach((key, count) -> names.add(GroupBy.AGENCY, key.agency(), key.source(), count));
        all.procedures(Set.of(GroupBy.SECTOR, GroupBy.SOURCE))
                .forEach((key, count) -> names.add(GroupBy.SECTOR, key.sector(), key.source(), count));
        if (names.wantFigures()) {
            all.cells(Set.of(GroupBy.AGENCY))
                    .forEach((key, tally) -> names.addFigures(key.agency(), tally.procedures(), () -> figures(tally)));
        }
        names.report(problems, all);
        all.addProblems(problems.takeSourceCounts());
    }

    private static List<BigDecimal> figures(Tally tally) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Change total = tally.sums(measure).total();
            figures.add(total.current());
            figures.add(total.proposed());
        }
        return figures;
    }

    private void fail(Source source, Problem problem) {
        problems.accept(problem);
        all.addSource(SourceCounts.failed(origins.take(source.name()), problems.takeSourceCounts()));
    }

    /** Percentages of what was in force in different years do not add up; those of a saved report stay what they were. */
    private void noticeOtherBaseline(Source source, Summary read) {
        if (read.cells().isEmpty()) {
            return;
        }
        Set<String> expected = measured.orElse(read.baselines());
        measured = Optional.of(expected);
        if (!read.baselines().equals(expected)) {
            boolean saved = options.baseline().isPresent();
            String kind = saved ? "saved" : read.baselines().isEmpty() ? "own" : "earlier";
            Set<String> named = read.baselines().isEmpty() ? expected : read.baselines();
            problems.accept(Problem.of(
                    ProblemCode.OTHER_BASELINE,
                    Location.of(source.shown()),
                    kind,
                    String.join(", ", saved ? expected : named)));
        }
    }

    /**
     * A list read beside a report that holds it already would count twice. Where the digests say so, nothing is reported; a
     * list that lies in two places, and what merely looks like the same, is warned of.
     *
     * @throws RepeatedException if a saved report has the rows of another source
     */
    private void noticeRepeated(
            Source source, boolean saved, String name, SourceCounts counts, Optional<Object> figures) {
        if (counts.accepted() == 0) {
            return;
        }
        Optional<Origins.Place> same = origins.findSame(counts.digest(), source.shown(), saved);
        if (same.isPresent() && (saved || same.get().saved())) {
            throw new RepeatedException(name, source.shown(), same.get().shown());
        }
        Optional<String> alike = figures.flatMap(known -> origins.rememberOrFindEarlier(counts, known, source.shown()));
        same.map(Origins.Place::shown)
                .or(() -> alike)
                .ifPresent(earlier -> problems.accept(
                        Problem.of(ProblemCode.REPEATED_SOURCE, Location.of(source.shown()), name, earlier)));
    }
}
