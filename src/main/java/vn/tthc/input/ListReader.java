package vn.tthc.input;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tthc.bulk.BulkGrid;
import vn.tthc.bulk.BulkProcedures;
import vn.tthc.bulk.BulkRecords;
import vn.tthc.bulk.ListShape;
import vn.tthc.bulk.ProcedureCounter;
import vn.tthc.bulk.RecordSink;
import vn.tthc.bulk.Sink;
import vn.tthc.bulk.scan.BlockScanner;
import vn.tthc.bulk.scan.BulkCounter;
import vn.tthc.bulk.scan.BulkScanner;
import vn.tthc.bulk.scan.JsonScanner;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.format.Content;
import vn.tthc.format.CsvGrid;
import vn.tthc.format.InputFormat;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.RecordCutter;
import vn.tthc.format.document.DocumentGrid;
import vn.tthc.model.Procedure;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.Published;
import vn.tthc.model.RankScheme;
import vn.tthc.model.Score;
import vn.tthc.model.cost.Activity;
import vn.tthc.model.cost.Version;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.model.share.ShareRow;
import vn.tthc.row.Baseline;
import vn.tthc.row.FigureIntake;
import vn.tthc.row.KeptRows;
import vn.tthc.row.ListCounts;
import vn.tthc.row.ListIntake;
import vn.tthc.row.OtherList;
import vn.tthc.row.ProblemSink;
import vn.tthc.row.ProcedureIntake;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.Proposals;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.row.figures.ActivityParser;
import vn.tthc.row.figures.DossierParser;
import vn.tthc.row.figures.ScoreParser;
import vn.tthc.row.figures.ShareParser;
import vn.tthc.row.figures.ShareProblems;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.schema.ListRole;
import vn.tthc.side.HourlyRates;
import vn.tthc.source.BlockEnd;
import vn.tthc.source.BlockLines;
import vn.tthc.source.BlockPlaces;
import vn.tthc.source.BlockText;
import vn.tthc.source.Blocks;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.table.Sheets;
import vn.tthc.table.TableRows;
import vn.tthc.table.json.JsonInput;
import vn.tthc.table.json.JsonLayout;
import vn.tthc.table.json.JsonRows;

/**
 * Reads lists to their end. It holds a row at a time, or some blocks of 1 MB of a long list; of a list that others are joined
 * with ({@link #readProposals}, {@link #readBaseline}) all rows.
 */
public final class ListReader {
    private final RowOptions options;
    private final HeaderTable table;
    private final ProblemSink problems;
    private final Optional<RejectWriter> rejects;
    private final Optional<Proposals> proposals;
    private final int jobs;
    private Consumer<Published> published = row -> {};
    /** What was learnt of the lists before: those of a folder mostly have one header and the same texts. */
    private final Deque<ProcedureCounter> alike;

    /** What the rows are noted in, if that alone is wanted. */
    private final Optional<ListIdentity> noted;
    /** Which of the rows are read; all if empty. */
    private Optional<ReadStretch> stretch = Optional.empty();
    /** Whether those of the stretch were read before, and only what is to be said of all of them is left. */
    private boolean isJoined;

    /**
     * A reader of lists.
     *
     * @param problems takes every problem when it is found
     * @param rejects takes the rows that are rejected
     * @param proposals the list that completes the rows of the others
     * @param jobs how many threads may read a list
     */
    public ListReader(
            RowOptions options,
            ProblemSink problems,
            Optional<RejectWriter> rejects,
            Optional<Proposals> proposals,
            int jobs) {
        this(
                options,
                table(ListKind.PROCEDURES, options),
                problems,
                rejects,
                proposals,
                jobs,
                new LinkedBlockingDeque<>(),
                Optional.empty());
    }

    private ListReader(
            RowOptions options,
            HeaderTable table,
            ProblemSink problems,
            Optional<RejectWriter> rejects,
            Optional<Proposals> proposals,
            int jobs,
            Deque<ProcedureCounter> alike,
            Optional<ListIdentity> noted) {
        this.options = options;
        this.table = table;
        this.problems = problems;
        this.rejects = rejects;
        this.proposals = proposals;
        this.jobs = jobs;
        this.alike = alike;
        this.noted = noted;
    }

    private static HeaderTable table(ListKind kind, RowOptions options) {
        ReadOptions reading = options.reading();
        return new HeaderTable(kind, reading.headers(), Map.of(), reading.units());
    }

    /**
     * A reader of lists whose problems go elsewhere and of which nothing is rejected, which may be used beside others.
     *
     * @param itsJobs how many threads may read a list
     */
    public ListReader beside(ProblemSink itsProblems, int itsJobs) {
        return new ListReader(options, table, itsProblems, Optional.empty(), proposals, itsJobs, alike, noted);
    }

    /**
     * A reader of a stretch of a list of text, as {@link #beside} has made it. Nothing is counted, as it is kept in the stretch, and
     * nothing said of the list as a whole.
     */
    public ListReader within(ReadStretch its) {
        stretch = Optional.of(its);
        return this;
    }

    /** A reader of a list all stretches of which were read: it counts them, and says what is to be said of the whole. */
    public ListReader joining(ReadStretch all) {
        isJoined = true;
        return within(all);
    }

    /** The digest of the content; it says nothing of a stretch. */
    public String digest(Content content) throws IOException {
        return stretch.isEmpty() ? content.digest() : stretch.get().digest().toString();
    }

    /** What takes the problems. */
    public ProblemSink problems() {
        return problems;
    }

    /** A reader that tells nobody what is wrong with lists, as that was told before. */
    public ListReader silent() {
        ListReader reader = new ListReader(
                options, table, problem -> {}, Optional.empty(), proposals, jobs, alike, Optional.empty());
        reader.publishing(published);
        return reader;
    }

    /** A reader of one of the lists that a file has. */
    public ListReader at(ListPlace place) {
        ListReader reader = new ListReader(
                options.at(place.sheet(), place.table()), table, problems, rejects, proposals, jobs, alike, noted);
        reader.publishing(published);
        return reader;
    }

    /** Which of the lists of a file is read, where that is said; empty where it is the only one. */
    public Optional<String> place() {
        ReadOptions reading = options.reading();
        String table = reading.table() > 0 ? ", table " + reading.table() : "";
        String place = reading.sheet().orElse("") + table + reading.listKey().orElse("");
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    /** A reader that finds out what a list is: it notes its rows, says nothing of them, and leaves no mark anywhere. */
    public ListReader noting(ListIdentity identity) {
        return new ListReader(
                options, table, problem -> {}, Optional.empty(), proposals, 1, alike, Optional.of(identity));
    }

    /** The sheets of a workbook that may have lists: those that are seen; none if one is asked for. */
    public List<String> sheets(Content content) throws UnreadableException {
        if (!content.format().isWorkbook() || options.reading().sheet().isPresent()) {
            return List.of();
        }
        try (Sheets sheets = Sheets.open(content, options.reading())) {
            if (!sheets.hiddenNames().isEmpty()) {
                problems.accept(Problem.of(
                        ProblemCode.HIDDEN_SHEETS,
                        Location.of(content.source().shown()),
                        "\"" + String.join("\", \"", sheets.hiddenNames()) + "\""));
            }
            return sheets.names();
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }

    /**
     * Reads one list.
     *
     * @param procedures takes every accepted row
     * @throws UnreadableException if the content is no list or cannot be read to its end; what was taken before must then
     *     not be counted
     */
    public ListCounts read(Content content, Consumer<Procedure> procedures) throws UnreadableException {
        return readParsed(content, parsed -> procedures.accept(parsed.procedure()));
    }

    /**
     * Reads one list, long ones faster than {@link #read(Content, Consumer)} and with the same outcome.
     *
     * @throws UnreadableException as {@link #read(Content, Consumer)} does
     */
    public <T> ListCounts read(Content content, Sink<T> sink) throws UnreadableException {
        return read(content, sink, Blocks.SIZE);
    }

    /** Says who takes what lists published of single procedures, from now on. */
    public void publishing(Consumer<Published> taker) {
        published = stretch.isPresent() ? row -> stretch.get().doubt() : taker;
    }

    <T> ListCounts read(Content content, Sink<T> given, int blockSize) throws UnreadableException {
        Sink<T> sink = isPart() ? given.into(stretch.get()::keep) : given;
        T others = sink.begin().get();
        Consumer<ProcedureParser.Parsed> taker = parsed -> {
            sink.rows().accept(1);
            sink.take().accept(others, parsed.procedure());
            sink.each().ifPresent(wanted -> wanted.take(parsed, parsed.row().location(content.source())));
            parsed.published().forEach(published);
        };
        // Rows that are joined with two lists are so few that they need not go the fast way.
        boolean isPlain = options.selection().isEmpty()
                && (proposals.isEmpty() || options.baseline().isEmpty());
        Bulk<T, ListCounts, ProcedureIntake> bulk = new Bulk<>(
                table,
                needs(),
                (header, rows) -> list(content, rows, taker),
                list -> sink,
                (shape, list) ->
                        BulkProcedures.canRead(shape) && canJoin(shape.columns().keySet()),
                (shape, list) -> counter(content.source(), shape, sink));
        ListCounts counts = isPlain ? readInBulk(content, bulk, blockSize) : readParsed(content, taker);
        sink.end().accept(others);
        return counts;
    }

    /** The list that the rows are joined with, if there is one. */
    private Optional<OtherList<?>> other() {
        return proposals.<OtherList<?>>map(list -> list).or(options::baseline);
    }

    private boolean canJoin(Set<Field> fields) {
        return other().isEmpty() || ProcedureCounter.canJoin(fields, other().get());
    }

    private <T> BulkProcedures<T> counter(Source source, ListShape shape, Sink<T> sink) {
        return other().isEmpty()
                ? new BulkProcedures<>(options, shape, sink, alike(source, shape), alike::push)
                : new BulkProcedures<>(
                        options, shape, sink, new ProcedureCounter(source, shape, options, proposals), counter -> {});
    }

    private ListRole needs() {
        return proposals.isPresent() ? ListRole.CURRENT : ListRole.WHOLE;
    }

    private boolean isPart() {
        return stretch.isPresent() && !isJoined;
    }

    private static boolean isJson(Content content) {
        return content.format() == InputFormat.NDJSON || content.format() == InputFormat.JSON;
    }

    /**
     * How the rows of lists of a kind are taken in bulk.
     *
     * @param lists makes what takes the rows of a table, or some of them
     * @param sinks gives where they go
     * @param isRead whether rows that are so can be understood in bulk at all
     * @param counters gives what understands them, for one thread
     */
    private record Bulk<T, R, L extends ListIntake<R>>(
            HeaderTable headers,
            ListRole needs,
            BiFunction<Rows, Rows, L> lists,
            Function<L, PartSink<T>> sinks,
            BiPredicate<ListShape, L> isRead,
            BiFunction<ListShape, L, BulkCounter<T>> counters) {}

    /** Reads a list, in bulk where that can be done. */
    private <T, R, L extends ListIntake<R>> R readInBulk(Content content, Bulk<T, R, L> bulk, int blockSize)
            throws UnreadableException {
        try {
            boolean isInBulk = blockSize > 0 && noted.isEmpty();
            if (isInBulk
                    && content.format() == InputFormat.CSV
                    && content.utf8().isPresent()) {
                return readBlocks(content, bulk, blockSize);
            }
            if (isInBulk && isJson(content)) {
                return readJson(content, bulk, blockSize);
            }
            if (isInBulk && content.format().isWorkbook()) {
                return readSheet(content, bulk);
            }
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
        return withRows(content, bulk.headers, bulk.needs, rows -> bulk.lists
                .apply(rows, rows)
                .read(() -> {}));
    }

    private <T, R, L extends ListIntake<R>> R readJson(Content content, Bulk<T, R, L> bulk, int blockSize)
            throws IOException, UnreadableException {
        boolean inLines = content.format() == InputFormat.NDJSON;
        Blocks blocks = blocks(content, blockSize, inLines ? BlockEnd.LINE : BlockEnd.OBJECT);
        BlockPlaces places;
        JsonRows rows;
        if (inLines) {
            BlockLines lines = new BlockLines(blocks);
            places = lines;
            rows = JsonInput.ofLines(content, lines, options.reading(), bulk.headers, bulk.needs);
        } else {
            BlockText text = new BlockText(blocks);
            places = text;
            rows = JsonInput.ofDocument(content, text, options.reading(), bulk.headers, bulk.needs);
        }
        L list = bulk.lists.apply(rows, rows);
        Function<List<String>, Optional<JsonLayout>> layouts =
                keys -> rows.findLayout(keys).filter(layout -> bulk.isRead.test(ListShape.of(layout), list));
        Supplier<BulkScanner<T>> scanners =
                () -> new JsonScanner<>(inLines, layouts, layout -> bulk.counters.apply(ListShape.of(layout), list));
        PartSink<T> parts = bulk.sinks.apply(list);
        return read(
                new BlockList<>(content, places, rows, one -> bulk.lists.apply(rows, one), parts, scanners, jobs),
                blocks,
                list);
    }

    /**
     * Reads a list, or a stretch of it; or ends one of which all stretches were read.
     *
     * @param list takes the rows of the whole
     */
    private <R> R read(BlockList<?, R> blockList, Blocks head, ListIntake<R> list)
            throws IOException, UnreadableException {
        if (stretch.isEmpty()) {
            return blockList.read(head, list);
        }
        return isJoined ? blockList.join(stretch.get()) : blockList.readStretch(stretch.get(), head);
    }

    /** The blocks of a content, up to the end of the stretch if that begins with it. */
    private Blocks blocks(Content content, int blockSize, BlockEnd cut) throws UnreadableException {
        InputStream in = content.utf8().orElseThrow();
        if (!isPart() || !stretch.get().place().isFirst()) {
            return new Blocks(in, blockSize, cut);
        }
        try {
            return stretch.get().blocks(in, content.textStart().orElseThrow(), blockSize);
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }

    private <T, R, L extends ListIntake<R>> R readSheet(Content content, Bulk<T, R, L> bulk)
            throws IOException, UnreadableException {
        checkWhole(content);
        try (Sheets sheets = Sheets.open(content, options.reading())) {
            TableRows rows = sheets.rows(bulk.headers, bulk.needs);
            L list = bulk.lists.apply(rows, rows);
            ListShape shape = ListShape.of(rows);
            if (!bulk.isRead.test(shape, list)) {
                return list.read(() -> {});
            }
            BulkCounter<T> counter = bulk.counters.apply(shape, list);
            try (BulkGrid<T, R> grid = new BulkGrid<>(rows, list, bulk.sinks.apply(list), counter)) {
                return grid.read();
            }
        }
    }

    private <T, R, L extends ListIntake<R>> R readBlocks(Content content, Bulk<T, R, L> bulk, int blockSize)
            throws IOException, UnreadableException {
        Blocks blocks = blocks(content, blockSize, BlockEnd.LINE);
        BlockLines lines = new BlockLines(blocks);
        TableRows rows = TableRows.of(
                content.source(),
                new CsvGrid(content, lines, options.reading(), bulk.headers),
                options.reading(),
                bulk.headers,
                bulk.needs);
        L list = bulk.lists.apply(rows, rows);
        ListShape shape = ListShape.of(rows);
        if (!RecordCutter.canCut(rows.delimiter()) || !bulk.isRead.test(shape, list)) {
            checkWhole(content);
            return list.read(() -> {});
        }
        rows.lookAgain(lines);
        Supplier<BulkScanner<T>> scanners = () -> new BlockScanner<>(rows, bulk.counters.apply(shape, list));
        PartSink<T> parts = bulk.sinks.apply(list);
        return read(
                new BlockList<>(content, lines, rows, one -> bulk.lists.apply(rows, one), parts, scanners, jobs),
                blocks,
                list);
    }

    /** Sees that a way of reading that knows no stretches has none to read. */
    private void checkWhole(Content content) throws UnreadableException {
        if (stretch.isPresent()) {
            throw BlockList.notInStretches(content);
        }
    }

    private ProcedureCounter alike(Source source, ListShape shape) {
        for (ProcedureCounter known = alike.poll(); known != null; known = alike.poll()) {
            if (known.fits(shape)) {
                return known;
            }
        }
        return new ProcedureCounter(source, shape, options, Optional.empty());
    }

    private ListCounts readParsed(Content content, Consumer<ProcedureParser.Parsed> accepted)
            throws UnreadableException {
        return withRows(content, needs(), rows -> list(content, rows, accepted).read(() -> {}));
    }

    /** Whether a file is a list of shares and not of procedures, as far as its header says; one that cannot be read is not. */
    public static boolean isOfShares(Source source, RowOptions options) {
        return isList(source, options, ListRole.SHARES) && !isList(source, options, ListRole.WHOLE);
    }

    private static boolean isList(Source source, RowOptions options, ListRole needs) {
        ListReader reader = new ListReader(options, problem -> {}, Optional.empty(), Optional.empty(), 1);
        try (Content content = Content.open(source, InputStream.nullInputStream(), options.reading())) {
            HeaderTable headers = table(needs.kind(), options);
            reader.withRows(content, headers, needs, Rows::next);
            return true;
        } catch (UnreadableException | IOException e) {
            return false;
        }
    }

    /**
     * Reads one list of shares.
     *
     * @param words which statuses records may have
     * @param indications takes every accepted row
     * @throws UnreadableException as {@link #read} does
     */
    public ListCounts readShares(Content content, StandingWords words, Consumer<ShareRow> indications)
            throws UnreadableException {
        RecordSink<ListReader> sink = new RecordSink<>(
                () -> this,
                (any, row) -> indications.accept(row),
                (any, row) -> standing -> {},
                (any, status) -> {},
                any -> {},
                count -> {});
        return readShares(content, words, sink, 0);
    }

    private FigureIntake<ShareRow> shares(
            Content content, Rows rows, StandingWords words, ShareProblems found, Consumer<ShareRow> indications) {
        return new FigureIntake<>(
                content, rows, found, rejects, new ShareParser(content.source(), options, words), indications);
    }

    /**
     * Reads one list of shares, long ones of records faster than {@link #readShares(Content, StandingWords, Consumer)} and
     * with the same outcome.
     *
     * @param words which statuses records may have
     * @throws UnreadableException as {@link #read} does
     */
    public <T> ListCounts readShares(Content content, StandingWords words, RecordSink<T> sink)
            throws UnreadableException {
        return readShares(content, words, sink, Blocks.SIZE);
    }

    <T> ListCounts readShares(Content content, StandingWords words, RecordSink<T> given, int blockSize)
            throws UnreadableException {
        RecordSink<T> sink = isPart() ? given.into(stretch.get()::keep) : given;
        T others = sink.begin().get();
        Consumer<ShareRow> taker = indication -> {
            sink.rows().accept(1);
            sink.take().accept(others, indication);
        };
        ShareProblems found = new ShareProblems(problems);
        if (isJoined) {
            found.add(stretch.get().shares().orElseThrow());
        } else {
            stretch.ifPresent(its -> its.keep(found));
        }
        Bulk<T, ListCounts, FigureIntake<ShareRow>> bulk = new Bulk<>(
                new HeaderTable(ListKind.SHARES, options.reading().headers()),
                ListRole.SHARES,
                (header, rows) -> shares(content, rows, words, found, taker),
                list -> sink,
                (shape, list) -> BulkRecords.canRead(shape),
                (shape, list) -> new BulkRecords<>(content.source(), shape, options, words, sink));
        ListCounts counts = readInBulk(content, bulk, blockSize);
        if (!isPart()) {
            found.end(counts, status -> sink.unknown().accept(others, status));
        }
        sink.end().accept(others);
        return counts;
    }

    /**
     * Reads one list of dossiers as form II.06a counts them.
     *
     * @param shares takes those that an accepted row says
     * @throws UnreadableException as {@link #read} does
     */
    public ListCounts readDossiers(Content content, Consumer<List<ShareRow>> shares) throws UnreadableException {
        return readKind(content, ListRole.DOSSIERS, new DossierParser(content.source(), options), shares);
    }

    /**
     * Reads one list of scores.
     *
     * @param scheme whose criteria the list may have as columns
     * @param scores takes every accepted row
     * @throws UnreadableException as {@link #read} does
     */
    public ListCounts readScores(Content content, RankScheme scheme, Consumer<Score> scores)
            throws UnreadableException {
        Map<Field, String> criteria = new EnumMap<>(Field.class);
        scheme.criteria().forEach(criterion -> criteria.put(ListKind.CRITERIA.get(criteria.size()), criterion.name()));
        HeaderTable headers = new HeaderTable(
                ListKind.SCORES,
                options.reading().headers(),
                criteria,
                options.reading().units());
        ScoreParser parser = new ScoreParser(content.source(), options, scheme);
        ListCounts counts = readKind(content, headers, ListRole.SCORES, parser, scores);
        parser.end(problems);
        return counts;
    }

    /**
     * Reads one list of activities.
     *
     * @param rates those that the list may name
     * @param activities takes every accepted row
     * @param incomplete takes the procedure, and the version or those that may be meant, of every rejected row that names one
     * @throws UnreadableException as {@link #read} does
     */
    public ListCounts readActivities(
            Content content,
            HourlyRates rates,
            Consumer<Activity> activities,
            BiConsumer<ProcedureName, List<Version>> incomplete)
            throws UnreadableException {
        ActivityParser parser = new ActivityParser(content.source(), options, rates, incomplete);
        return readKind(content, ListRole.ACTIVITIES, parser, activities);
    }

    private <P> ListCounts readKind(Content content, ListRole needs, RowParser<P> kind, Consumer<P> taker)
            throws UnreadableException {
        return readKind(content, table(needs.kind(), options), needs, kind, taker);
    }

    private <P> ListCounts readKind(
            Content content, HeaderTable headers, ListRole needs, RowParser<P> kind, Consumer<P> taker)
            throws UnreadableException {
        return withRows(
                content, headers, needs, rows -> new FigureIntake<>(content, rows, problems, rejects, kind, taker)
                        .read(() -> {}));
    }

    /**
     * Reads a list of proposals, which completes others.
     *
     * @param missingUnchanged whether a procedure that the list does not have stays as it is
     * @throws UnreadableException if the content is no such list or cannot be read to its end
     */
    public Proposals readProposals(Content content, boolean missingUnchanged) throws UnreadableException {
        return readProposals(content, missingUnchanged, Blocks.SIZE);
    }

    Proposals readProposals(Content content, boolean missingUnchanged, int blockSize) throws UnreadableException {
        return readOther(
                content,
                ListRole.PROPOSED,
                blockSize,
                rows -> new Proposals(content.source(), rows, missingUnchanged, options.aliases(), problems, rejects));
    }

    /** Reads a list that others are joined with, row by row where its blocks have no size. */
    private <L extends OtherList<?>> L readOther(
            Content content, ListRole needs, int blockSize, Function<Rows, L> lists) throws UnreadableException {
        boolean isEarlier = needs == ListRole.BASELINE;
        Bulk<KeptRows, L, OtherListIntake<L>> bulk = new Bulk<>(
                table,
                needs,
                (header, rows) -> new OtherListIntake<>(rows, lists.apply(rows)),
                list -> list,
                (shape, list) -> list.canKeep(shape),
                (shape, list) -> list.counter(content.source(), shape, options, isEarlier));
        return readInBulk(content, bulk, isJson(content) ? 0 : blockSize);
    }

    private ProcedureIntake list(Content content, Rows rows, Consumer<ProcedureParser.Parsed> accepted) {
        Optional<Proposals> others = noted.isEmpty() ? proposals : Optional.empty();
        return new ProcedureIntake(content, rows, options, problems, rejects, others, accepted);
    }

    /**
     * Reads a list of an earlier year, to measure others against.
     *
     * @throws UnreadableException if the content is no such list or cannot be read to its end
     */
    public Baseline readBaseline(Content content) throws UnreadableException {
        return readBaseline(content, Blocks.SIZE);
    }

    Baseline readBaseline(Content content, int blockSize) throws UnreadableException {
        ProcedureParser parser = new ProcedureParser(content.source(), options);
        return readOther(
                content,
                ListRole.BASELINE,
                blockSize,
                rows -> new Baseline(
                        content.source(), rows, parser::parseCurrent, options.aliases(), problems, rejects));
    }

    /** What is done with the rows of a content while it is open. */
    private interface Use<T> {
        T of(Rows rows) throws IOException, UnreadableException;
    }

    private <T> T withRows(Content content, ListRole needs, Use<T> use) throws UnreadableException {
        return withRows(content, table, needs, use);
    }

    private Rows noted(Content content, Rows rows, ListRole needs) {
        if (noted.isEmpty()) {
            return rows;
        }
        Function<Row, Map<Field, BigDecimal>> figures =
                switch (needs.kind()) {
                    case PROCEDURES -> new ProcedureParser(content.source(), options)::figures;
                    case SHARES ->
                        new ShareParser(
                                        content.source(),
                                        options,
                                        new StandingWords(List.of(), List.of(), Optional.empty()))::figures;
                    case DOSSIERS -> new DossierParser(content.source(), options)::figures;
                    case SCORES, ACTIVITIES -> row -> Map.of();
                };
        return new NotedRows(rows, noted.get(), figures);
    }

    private <T> T withRows(Content content, HeaderTable headers, ListRole needs, Use<T> given)
            throws UnreadableException {
        checkWhole(content);
        Use<T> use = rows -> given.of(noted(content, rows, needs));
        try {
            return switch (content.format()) {
                case CSV ->
                    use.of(TableRows.of(
                            content.source(),
                            new CsvGrid(content, options.reading(), headers),
                            options.reading(),
                            headers,
                            needs));
                case JSON -> use.of(JsonInput.ofDocument(content, options.reading(), headers, needs));
                case NDJSON -> use.of(JsonInput.ofLines(content, options.reading(), headers, needs));
                case XLSX, XLS, ODS, XML -> {
                    try (Sheets sheets = Sheets.open(content, options.reading())) {
                        yield use.of(sheets.rows(headers, needs));
                    }
                }
                case DOCX, DOC, HTML ->
                    use.of(TableRows.of(
                            content.source(), DocumentGrid.open(content), options.reading(), headers, needs));
                case REPORT -> throw Content.problem(content.source(), ProblemCode.REPORT_AS_LIST);
            };
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }
}
