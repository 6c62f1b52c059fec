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
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import vn.tthc.bulk.scan.InOrder;
import vn.tthc.convert.RowTaker;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.saved.SavedReport;
import vn.tthc.row.Baseline;
import vn.tthc.row.Proposals;
import vn.tthc.row.RowOptions;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.source.Source;
import vn.tthc.summary.Accounts;
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
    private final Optional<RowTaker> cleaned;
    private final Optional<BiConsumer<Source, Summary>> each;
    private final Summary all;

    private final Origins origins = new Origins();
    private final Map<ProblemCode, Long> baselineProblems = new EnumMap<>(ProblemCode.class);
    private final Set<Path> reportsInDirectories = new HashSet<>();
    private Optional<Roster> roster = Optional.empty();
    private Optional<ListTaker> taker = Optional.empty();
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
            Optional<RowTaker> cleaned,
            Optional<BiConsumer<Source, Summary>> each) {
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

    /**
     * Reads one of two sides of a comparison: adds the procedures of its lists to a roster, too. Aliases that nothing uses are then
     * said by the caller, for both sides together.
     */
    public void collectInto(Roster procedures) {
        roster = Optional.of(procedures);
    }

    /** Reads lists of another kind, and no saved reports. */
    public void readFiguresInto(ListTaker other) {
        taker = Optional.of(other);
    }

    /** Reads lists and saved reports. */
    public Summary read(List<Source> sources) {
        all.addProblems(problems.takeSourceCounts());
        readAll(sources);
        Heap heap = new Heap();
        heap.clear();
        countBaseline();
        warnOfUnusedAliases();
        warnOfNearNames();
        heap.clear();
        return all;
    }

    /** What is remembered of cells goes with the reader: it may be as much again as what is summed up. */
    private void readAll(List<Source> sources) {
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
    }

    /** Reads lists on other machines, and saved reports on this one. */
    public Summary read(List<Source> sources, Elsewhere machines) {
        all.addProblems(problems.takeSourceCounts());
        SourceRun run = machines.read(
                sources, new SourceTask(options, all.empty(), taker, cleaned.isPresent(), problems.limit()));
        if (!run.haveListsOwnNames()) {
            return read(sources);
        }
        ListReader lists = new ListReader(options, problems, Optional.empty(), Optional.empty(), setting.jobs());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            take(sources.get(i), run.sources().get(i), lists, names);
        }
        boolean areSame =
                names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()));
        all.add(areSame ? run.summary() : run.summary().withSourceNames(name -> names.getOrDefault(name, name)));
        run.taker().ifPresent(other -> taker.orElseThrow().add(other));
        warnOfUnusedAliases();
        warnOfNearNames();
        return all;
    }

    /** Takes what was read elsewhere but for its sums. */
    private void take(Source source, ReadSource read, ListReader lists, Map<String, String> names) {
        if (read.isReport()) {
            read(source, lists);
            return;
        }
        setting.watcher().source(source.shown());
        for (ListAccount list : read.lists()) {
            list.problems().release(problems);
            String name = origins.free(list.name());
            names.put(list.name(), name);
            account(source, list, name, all);
        }
        read.rest().release(problems);
        read.failure().ifPresent(problem -> fail(source, problem));
        all.addProblems(problems.takeSourceCounts());
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
        SourceReader reader = reader();
        try (InOrder<SourceReader.Early> early = new InOrder<>(setting.jobs())) {
            int added = 0;
            for (Source source : sources) {
                while (added < sources.size() && !early.isFull()) {
                    Source next = sources.get(added);
                    early.add(() -> reader.readEarly(next, lists, 1, problems.limit()));
                    added++;
                }
                take(source, early.take(), lists);
            }
        }
    }

    /** Takes what was read early, unless it is a saved report, or one has the name of a list by now. */
    private void take(Source source, SourceReader.Early early, ListReader lists) {
        boolean isFree = early.lists().stream()
                .map(list -> list.account().name())
                .allMatch(name -> origins.free(name).equals(name));
        if (early.isReport() || !isFree) {
            read(source, lists);
            return;
        }
        setting.watcher().source(source.shown());
        for (LoadedList list : early.lists()) {
            list.account().problems().release(problems);
            setting.watcher().rows(list.account().counts().accepted());
            add(source, list);
        }
        early.rest().release(problems);
        early.failure().ifPresent(problem -> fail(source, problem));
        all.addProblems(problems.takeSourceCounts());
    }

    private SourceReader reader() {
        return new SourceReader(
                options, all, taker, cleaned.isPresent(), cleaned, roster.isPresent(), setting.standardInput());
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
            SourceReader reader = reader();
            if (reader.isReport(content)) {
                addReport(content);
            } else {
                addLists(content, reader, lists);
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

    private void addLists(Content content, SourceReader reader, ListReader lists)
            throws UnreadableException, IOException {
        Source source = content.source();
        reader.read(content, lists, new SourceReader.Turn() {
            @Override
            public String free(String name) {
                return origins.free(name);
            }

            @Override
            public void rows(long count) {
                setting.watcher().rows(count);
            }

            @Override
            public void take(LoadedList list) {
                add(source, list);
            }
        });
    }

    /** Counts a list, now that it is its turn. */
    private void add(Source source, LoadedList list) {
        String name = list.account().name();
        list.counting().ifPresent(counting -> counting.accept(name));
        account(source, list.account(), name, list.summary());
        add(source, list.summary());
        roster.ifPresent(side -> side.add(list.entered()));
    }

    /** Has a summary account for the rows of a list under a name that is free. */
    private void account(Source source, ListAccount list, String name, Accounts summary) {
        SourceCounts rows = list.rows(name);
        noticeRepeated(source, false, source.name(), rows, list.fingerprint());
        list.baselines().ifPresent(baselines -> noticeOtherBaseline(source, baselines));
        origins.take(name);
        summary.addRejectedRows(problems.rejected(), any -> name);
        summary.addSource(rows.withProblems(problems.takeSourceCounts()));
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
                .forEach(counts ->
                        noticeRepeated(source, true, counts.name(), counts, Origins.fingerprint(counts, report)));
        ListAccount.baselines(report).ifPresent(baselines -> noticeOtherBaseline(source, baselines));
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
        if (each.isPresent()) {
            each.get().accept(source, summary);
            all.add(summary);
        } else {
            all.absorb(summary);
        }
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
        for (GroupBy by : List.of(GroupBy.AGENCY, GroupBy.SECTOR)) {
            all.procedures(Set.of(by, GroupBy.SOURCE), (key, count) -> names.add(by, key.get(by), key.source(), count));
        }
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
    private void noticeOtherBaseline(Source source, Set<String> baselines) {
        Set<String> expected = measured.orElse(baselines);
        measured = Optional.of(expected);
        if (!baselines.equals(expected)) {
            boolean saved = options.baseline().isPresent();
            String kind = saved ? "saved" : baselines.isEmpty() ? "own" : "earlier";
            Set<String> named = baselines.isEmpty() ? expected : baselines;
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
            Source source, boolean saved, String name, SourceCounts counts, Optional<Fingerprint> fingerprint) {
        if (counts.accepted() == 0) {
            return;
        }
        Optional<Origins.Place> same = origins.findSame(counts.digest(), source.shown(), saved);
        if (same.isPresent() && (saved || same.get().saved())) {
            throw new RepeatedException(name, source.shown(), same.get().shown());
        }
        Optional<String> alike =
                fingerprint.flatMap(known -> origins.rememberOrFindEarlier(counts, known, source.shown()));
        same.map(Origins.Place::shown)
                .or(() -> alike)
                .ifPresent(earlier -> problems.accept(
                        Problem.of(ProblemCode.REPEATED_SOURCE, Location.of(source.shown()), name, earlier)));
    }
}
