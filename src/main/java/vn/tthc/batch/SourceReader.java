package vn.tthc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tthc.bulk.Sink;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.convert.CleanRows;
import vn.tthc.convert.RowTaker;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.input.ListPlace;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadStretch;
import vn.tthc.model.Changes;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;
import vn.tthc.row.ProblemSink;
import vn.tthc.row.RowOptions;
import vn.tthc.source.Source;
import vn.tthc.summary.Roster;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;

/** Reads sources, each by itself: nothing of one counts yet, so that others may be read at the same time. */
final class SourceReader {
    private final RowOptions options;
    private final Heap heap = new Heap();
    private final Summary empty;
    private final Optional<ListTaker> taker;
    private final boolean areListsAlone;
    private final Optional<RowTaker> cleaned;
    private final boolean isRostered;
    private final InputStream standardInput;

    /**
     * A reader of sources.
     *
     * @param empty the kind of summary that is made of a list
     * @param taker takes lists of other things than procedures
     * @param areListsAlone whether saved reports are no lists, as their rows are not known
     * @param cleaned takes every accepted row
     * @param isRostered whether procedures are wanted one by one
     * @param standardInput what a source without a file is
     */
    SourceReader(
            RowOptions options,
            Summary empty,
            Optional<ListTaker> taker,
            boolean areListsAlone,
            Optional<RowTaker> cleaned,
            boolean isRostered,
            InputStream standardInput) {
        this.options = options;
        this.empty = empty;
        this.taker = taker;
        this.areListsAlone = areListsAlone;
        this.cleaned = cleaned;
        this.isRostered = isRostered;
        this.standardInput = standardInput;
    }

    /** Who gets the lists of a source as they are read. */
    interface Turn {
        /** What a list may be called that would be called so. */
        String free(String name);

        /** So many more rows were accepted. */
        void rows(long count);

        /**
         * Takes a list that was read to its end.
         *
         * @param list with its account without the problems, which a {@link ListReader} has told where it tells them
         */
        void take(LoadedList list);
    }

    /**
     * What was read of a source before it is its turn.
     *
     * @param lists in their order
     * @param rest the problems after the last of them
     * @param failure why it could not be read to its end
     * @param isReport whether it is a saved report, which was not read
     */
    record Early(List<LoadedList> lists, ProblemLog.Later rest, Optional<Problem> failure, boolean isReport) {}

    /** The problems of a source, list by list. */
    private static final class EarlyProblems implements ProblemSink {
        private final long limit;
        private ProblemLog.Later ofList;

        EarlyProblems(long limit) {
            this(limit, new ProblemLog.Later(limit));
        }

        EarlyProblems(long limit, ProblemLog.Later before) {
            this.limit = limit;
            ofList = before;
        }

        ProblemLog.Later take() {
            ProblemLog.Later taken = ofList;
            ofList = new ProblemLog.Later(limit);
            return taken;
        }

        @Override
        public void accept(Problem problem) {
            ofList.accept(problem);
        }

        @Override
        public boolean isFull(List<Problem> alike, boolean isRejected) {
            return ofList.isFull(alike, isRejected);
        }

        @Override
        public void count(List<Problem> alike) {
            ofList.count(alike);
        }
    }

    /**
     * Reads a source while it is not its turn.
     *
     * @param lists tells its problems nobody: they are kept
     * @param jobs how many threads may read it
     * @param limit how many problems are passed on at most
     */
    Early readEarly(Source source, ListReader lists, int jobs, long limit) {
        EarlyProblems problems = new EarlyProblems(limit);
        return early(source, problems, (content, turn) -> read(content, lists.beside(problems, jobs), turn));
    }

    /** Reads the lists of an opened source. */
    private interface Reading {
        void of(Content content, Turn turn) throws UnreadableException, IOException;
    }

    private Early early(Source source, EarlyProblems problems, Reading reading) {
        List<LoadedList> loaded = new ArrayList<>();
        Turn early = new EarlyTurn(list -> {
            ListAccount account = list.account();
            loaded.add(new LoadedList(
                    account.withProblems(problems.take()), list.summary(), list.entered(), list.counting()));
        });
        boolean isReport = false;
        Optional<Problem> failure = Optional.empty();
        try (Content content = Content.open(source, standardInput, options.reading())) {
            isReport = isReport(content);
            if (!isReport) {
                reading.of(content, early);
            }
        } catch (UnreadableException e) {
            failure = Optional.of(e.problem());
        } catch (IOException e) {
            failure = Optional.of(Content.unreadable(source, e).problem());
        }
        return new Early(List.copyOf(loaded), problems.take(), failure, isReport);
    }

    /** Takes lists when it is not their turn. */
    private record EarlyTurn(Consumer<LoadedList> taker) implements Turn {
        @Override
        public String free(String name) {
            return name;
        }

        @Override
        public void rows(long count) {}

        @Override
        public void take(LoadedList list) {
            taker.accept(list);
        }
    }

    /** Reads a stretch of the one list of a source; where that is in vain, the stretch is not sure. */
    StretchRun readStretch(Source source, ListReader lists, int jobs, long limit, ReadStretch stretch) {
        EarlyProblems problems = new EarlyProblems(limit);
        try (Content content = Content.open(source, standardInput, options.reading())) {
            load(
                    content,
                    source.name(),
                    lists.beside(problems, jobs).within(stretch),
                    new EarlyTurn(list -> {}),
                    cleaned);
        } catch (UnreadableException | IOException e) {
            stretch.doubt();
        }
        return new StretchRun(stretch, problems.take());
    }

    /** What a source comes to all stretches of which were read. */
    Early ended(Source source, ListReader lists, StretchRun all, long limit) {
        EarlyProblems problems = new EarlyProblems(limit, all.problems());
        return early(
                source,
                problems,
                (content, turn) -> turn.take(
                        load(content, source.name(), lists.beside(problems, 1).joining(all.stretch()), turn, cleaned)));
    }

    /** What the sums of a stretch are, and how those of the next are put into them. */
    static void join(Object sums, Object others) {
        ((Part) sums).absorb((Part) others);
    }

    /** Whether a content is taken for a saved report; named among lists alone, it is one that cannot be read. */
    boolean isReport(Content content) {
        return content.format() == InputFormat.REPORT
                && ((!areListsAlone && taker.isEmpty()) || content.source().inDirectory());
    }

    /** Reads the lists of a source that is no saved report. */
    void read(Content content, ListReader lists, Turn turn) throws UnreadableException, IOException {
        List<String> sheets = lists.sheets(content);
        if (sheets.size() > 1) {
            readSeveral(content, lists, sheets.stream().map(Optional::of).toList(), false, turn);
            return;
        }
        LoadedList list = load(content, turn.free(content.source().name()), lists, turn, cleaned);
        if (list.account().counts().followed() && options.reading().table() == 0) {
            if (content.source().path().isEmpty() && !content.canBeReadAgain()) {
                throw Content.problem(content.source(), ProblemCode.SEVERAL_TABLES);
            }
            readSeveral(content, lists, List.of(options.reading().sheet()), true, turn);
        } else {
            turn.take(list);
        }
    }

    /**
     * Reads the lists of a file, each of which is a source of its own, unless one of them repeats others.
     *
     * @param isFirstTold whether the first was read, and its rows taken and what is wrong with it told, before it was seen that
     *     others follow
     */
    private void readSeveral(
            Content content, ListReader lists, List<Optional<String>> sheets, boolean isFirstTold, Turn turn)
            throws UnreadableException, IOException {
        Source source = content.source();
        SeveralLists several = new SeveralLists(source, standardInput, options.reading());
        several.find(
                content,
                sheets,
                (one, identity) -> look(one, lists.at(identity.place()).noting(identity)));
        several.findUnread().ifPresent(lists.problems());
        List<ListPlace> places = several.places();
        for (ListPlace place : places) {
            String name = turn.free(source.name() + (places.size() > 1 ? place.suffix() : ""));
            boolean isTold = isFirstTold && place.table() == 1;
            ListReader reader = isTold ? lists.at(place).silent() : lists.at(place);
            Optional<RowTaker> rows = isTold ? Optional.empty() : cleaned;
            several.open(content, one -> turn.take(load(one, name, reader, turn, rows)));
        }
    }

    /** Reads a list without counting it; whether another one follows it. */
    private boolean look(Content content, ListReader lists) throws UnreadableException {
        ListCounts counts = taker.isPresent()
                ? taker.get().read(lists, content, "", rows -> {}).counts()
                : lists.read(content, procedure -> {});
        return counts.followed();
    }

    /** What is made of some procedures of a list. */
    private record Part(Summary summary, Roster roster) {
        void absorb(Part other) {
            summary.absorb(other.summary);
            roster.add(other.roster);
        }
    }

    /**
     * Reads a list.
     *
     * @param accepted takes every accepted row
     */
    private LoadedList load(Content content, String name, ListReader lists, Turn turn, Optional<RowTaker> accepted)
            throws UnreadableException {
        Summary list = empty.empty();
        Roster entered = new Roster();
        BiConsumer<Part, Procedure> taking = (part, procedure) -> {
            part.summary().add(procedure, name);
            if (isRostered) {
                part.roster().add(procedure);
            }
        };
        Part whole = new Part(list, entered);
        ListCounts counts;
        Optional<ListTaker.Taken> other = Optional.empty();
        if (taker.isPresent()) {
            ListTaker.Taken taken = taker.get().read(lists, content, name, turn::rows);
            counts = taken.counts();
            other = Optional.of(taken);
        } else {
            if (!areListsAlone) {
                lists.publishing(list::add);
            }
            Optional<PartSink.Each> each = accepted.map(rows -> new CleanRows(rows, options.workingDayRatio()));
            counts = lists.read(content, sink(name, each, taking, whole, turn::rows));
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
        ListAccount account = new ListAccount(
                name,
                new ProblemLog.Later(0),
                counts,
                digest(content, lists),
                other.map(ListTaker.Taken::fingerprint),
                ListAccount.baselines(list));
        SourceCounts rows = account.rows(name);
        return new LoadedList(
                account.withFingerprint(account.fingerprint()
                        .or(() -> Origins.fingerprint(rows, list))
                        .filter(any -> rows.accepted() > 0)),
                list,
                entered,
                other.map(ListTaker.Taken::counting));
    }

    private Sink<Part> sink(
            String name,
            Optional<PartSink.Each> each,
            BiConsumer<Part, Procedure> taking,
            Part whole,
            LongConsumer rows) {
        BiFunction<Part, Procedure, Predicate<Changes>> alike =
                (part, procedure) -> part.summary().countAlike(procedure, name);
        return new Sink<>(
                empty.keepsProcedures() || isRostered || each.isPresent(),
                each,
                () -> new Part(empty.empty(), new Roster()),
                taking,
                empty.canCountAlike() && !isRostered ? Optional.of(alike) : Optional.empty(),
                part -> {
                    whole.absorb(part);
                    heap.clear();
                },
                rows);
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
            return Origins.digest(lists.digest(content), chosen, lists.place());
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }
}
