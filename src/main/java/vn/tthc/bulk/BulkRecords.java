package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.bulk.scan.BulkCounter;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.row.figures.ShareParser;
import vn.tthc.row.figures.ShareProblems;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.table.TotalRows;
import vn.tthc.text.Moment;
import vn.tthc.text.Texts;

/**
 * Understands the rows of lists of records by their parts: the names, and the status with how the dates stand to each other.
 * {@link ShareParser} judges each part once, in a row that has nothing else, and what is wrong with a row is what is wrong
 * with its parts: neither has a say in the other.
 */
public final class BulkRecords<T> implements BulkCounter<T> {
    private static final List<Field> NAMES = List.of(Field.AGENCY, Field.SECTOR, Field.INDICATOR, Field.OF);
    /** Of which a row may be a total. */
    private static final Set<Field> UNITS = EnumSet.of(Field.AGENCY, Field.SECTOR);

    private static final List<Field> FIGURES = List.of(Field.PART, Field.WHOLE, Field.PRINTED);
    /** Of a row that has them nothing else is looked at. */
    private static final Set<ProblemCode> OF_TEXTS = EnumSet.of(ProblemCode.FORMULA_ERROR, ProblemCode.CELL_TOO_LONG);

    /** With more filled cells a row is no heading, no note and none of the lines with which a page ends. */
    private static final int MIN_CERTAIN = 4;

    /** The same of rows that have a day. */
    private static final int MIN_CERTAIN_DATED = 3;

    private static final String ANY_DAY = "31/12/2025";

    private final ListShape list;
    private final RecordSink<T> sink;
    private final ShareParser parser;
    private final long asOf;
    private final Verdict.All verdicts = new Verdict.All(ShareProblems::kind);
    /** By the places of {@link #NAMES}; null where the list has no such column. */
    private final TextColumn[] names = new TextColumn[NAMES.size()];

    /** What headings say of the rows, by the places of {@link #NAMES}; null where they say nothing. */
    private final KnownCells.Known[] carried = new KnownCells.Known[NAMES.size()];

    private Map<Field, String> carriedNames = Map.of();
    private final int[] unnamed;
    private final List<TextColumn> figures = new ArrayList<>();
    private final Optional<TextColumn> status;
    private final Optional<DayColumn> due;
    private final Optional<DayColumn> result;

    private final KnownCells.Known nothing;
    private final CombinationCache<Group> groups = new CombinationCache<>(NAMES.size(), Group::new);
    private final CombinationCache<Judged[]> standings = new CombinationCache<>(1, key -> new Judged[DatePair.COUNT]);
    private final KnownCells.Known[] group = new KnownCells.Known[NAMES.size()];
    private final KnownCells.Known[] statusKey = new KnownCells.Known[1];

    /** What a status comes to beside some dates; how the record stands is empty if the row is rejected for it. */
    private record Judged(Optional<Standing> standing, Verdict verdict, boolean isUnread, boolean isClear) {}

    /** Rows with the same names. */
    private final class Group {
        /** Like all of them but for how they stand; empty if they are rejected for their names. */
        private final Optional<RowParser.Accepted<ShareRow>> like;

        private final Verdict verdict;
        private final boolean isUnread;
        /** Whether they certainly sum up no others, and show no example. */
        private final boolean areClear;
        /** Whether a name tells that they are no totals, whatever stands first. */
        private final boolean areTold;
        /** The names that marks below refer to. */
        private final List<Map.Entry<Field, String>> marked = new ArrayList<>();
        /** Where it counts; itself as long as it has counted nothing. */
        private Object part = this;
        /** Counts in the part. */
        private Consumer<Standing> counting = standing -> {};

        Group(KnownCells.Known[] cells) {
            EnumMap<Field, Row.Cell> row = new EnumMap<>(Field.class);
            boolean isTold = false;
            boolean isClear = true;
            boolean isNamed =
                    !cells[NAMES.indexOf(Field.AGENCY)].isBlank() || !cells[NAMES.indexOf(Field.SECTOR)].isBlank();
            for (int i = 0; i < cells.length; i++) {
                Field field = NAMES.get(i);
                boolean isOwn = names[i] != null && cells[i] != carried[i];
                if (names[i] != null || cells[i] == carried[i]) {
                    row.put(field, cells[i].cell());
                }
                String text = cells[i].cell().text();
                if (isOwn && UNITS.contains(field) && !cells[i].isBlank()) {
                    marked.add(Map.entry(field, text));
                }
                isTold |= isOwn && tells(field) && isName(field, text);
                isClear &= !isOwn || isClear(field, text, isNamed);
            }
            row.put(Field.DUE, SampleParser.cell(ANY_DAY, list.numbers()));
            List<Problem> problems = new ArrayList<>();
            Row sample = Row.of(0, row, List.of());
            like = parser.parse(sample, problems::add);
            verdict = verdicts.of(problems);
            isUnread = isAnyOfTexts(problems);
            areClear = list.isTable() ? isClear : TotalRows.isOrdinary(sample, ListKind.SHARES);
            areTold = isTold;
        }

        void count(Standing standing, ScannedRun<T> scanned) {
            RowParser.Accepted<ShareRow> row = like.orElseThrow();
            if (part != scanned.part()) {
                part = scanned.part();
                counting = sink.alike().apply(scanned.part(), row.value());
            }
            scanned.counts().accept(row.merges());
            counting.accept(standing);
        }
    }

    /** Understands the rows of a list. */
    public BulkRecords(Source source, ListShape list, RowOptions options, StandingWords words, RecordSink<T> sink) {
        this.list = list;
        this.sink = sink;
        parser = new ShareParser(source, options, words);
        asOf = words.asOf().map(Moment::of).map(Moment::number).orElse(Moment.NONE);
        unnamed = list.unnamed().stream().mapToInt(Integer::intValue).toArray();
        nothing = new KnownCells.Known(SampleParser.cell("", list.numbers()), true);
        for (int i = 0; i < names.length; i++) {
            names[i] = column(NAMES.get(i)).orElse(null);
            // No column is the same as one without any text.
            group[i] = nothing;
        }
        statusKey[0] = nothing;
        status = column(Field.STATUS);
        due = days(Field.DUE);
        result = days(Field.RESULT);
        for (Field field : FIGURES) {
            list.find(field)
                    .ifPresent(index -> figures.add(new TextColumn(index, list.numbers(), BulkRecords::isNothing)));
        }
    }

    private Optional<TextColumn> column(Field field) {
        return list.find(field).map(index -> new TextColumn(index, list.numbers(), text -> true));
    }

    private Optional<DayColumn> days(Field field) {
        return list.find(field).map(index -> new DayColumn(index, list.headerWords()));
    }

    private static boolean isNothing(String text) {
        return Texts.clean(text).isEmpty();
    }

    private static boolean isAnyOfTexts(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> OF_TEXTS.contains(problem.code()));
    }

    /** Whether rows of such a list can be records at all. */
    public static boolean canRead(ListShape shape) {
        return shape.columns().keySet().stream().anyMatch(Field::isOfRecord);
    }

    /**
     * Whether a name of the field can tell that its row sums up no others: one that is counted by, or that comes first. With
     * a status or a date in it, the row is then none of those that are skipped.
     */
    private boolean tells(Field field) {
        return UNITS.contains(field) || list.columns().get(field) == 0;
    }

    private boolean isName(Field field, String text) {
        return TableRows.isName(text, list.columns().get(field), list.headerRows());
    }

    private static boolean isClear(Field field, String text, boolean isNamed) {
        if (UNITS.contains(field)) {
            return !TableRows.isWorded(text) && !TableRows.isDitto(text);
        }
        return field != Field.INDICATOR || !(TableRows.isExample(text) || (isNamed && TableRows.isTotalAlone(text)));
    }

    @Override
    public void carry(Map<Field, String> ofHeadings) {
        if (carriedNames == ofHeadings) {
            return;
        }
        carriedNames = ofHeadings;
        for (int i = 0; i < carried.length; i++) {
            String name = ofHeadings.get(NAMES.get(i));
            carried[i] = name == null ? null : new KnownCells.Known(SampleParser.cell(name, list.numbers()), true);
        }
    }

    @Override
    public Verdict count(byte[] bytes, CutRecord cutter, ScannedRun<T> scanned) {
        if (!readNames(bytes, cutter) || !hasNothingElse(bytes, cutter)) {
            return null;
        }
        Judged judged = judged(bytes, cutter);
        Group of = groups.get(group);
        if (judged == null || !judged.isClear || !of.areClear) {
            return null;
        }
        Verdict verdict = judged.verdict;
        if (!judged.isUnread && !of.isUnread) {
            verdict = verdict.plus(of.verdict);
        } else if (of.isUnread) {
            verdict = judged.isUnread ? verdict.plus(of.verdict) : of.verdict;
        }
        boolean isOrdinary = verdict.isFine() && of.areTold && carriedNames.isEmpty();
        if (!isOrdinary && !isCertain(bytes, cutter, of.areTold)) {
            return null;
        }
        scanned.keep(of.marked);
        if (verdict.isRejected()) {
            scanned.counts().reject();
        } else {
            of.count(judged.standing.orElseThrow(), scanned);
        }
        return verdict;
    }

    private boolean readNames(byte[] bytes, CutRecord cutter) {
        for (int i = 0; i < names.length; i++) {
            KnownCells.Known cell = names[i] == null ? nothing : names[i].find(bytes, cutter);
            if (cell == null) {
                return false;
            }
            group[i] = carried[i] != null && cell.isBlank() ? carried[i] : cell;
        }
        return true;
    }

    /** Whether the row says nothing of what its list is not about, and is numbered as no chapter is. */
    private boolean hasNothingElse(byte[] bytes, CutRecord cutter) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).find(bytes, cutter) == null) {
                return false;
            }
        }
        for (int column : unnamed) {
            if (cutter.end(column) > cutter.start(column)) {
                return false;
            }
        }
        int number = list.number().orElse(-1);
        int start = number < 0 ? 0 : cutter.start(number);
        return number < 0 || start == cutter.end(number) || isDigit(bytes[start]);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    /** What the status comes to beside the dates; null if that is not clear. */
    private Judged judged(byte[] bytes, CutRecord cutter) {
        if (status.isPresent()) {
            statusKey[0] = status.get().find(bytes, cutter);
        }
        long dueDay = due.isPresent() ? due.get().read(bytes, cutter) : Moment.NONE;
        long resultDay = result.isPresent() ? result.get().read(bytes, cutter) : Moment.NONE;
        if (statusKey[0] == null || dueDay == DayColumn.UNCLEAR || resultDay == DayColumn.UNCLEAR) {
            return null;
        }
        int dates = DatePair.of(dueDay, resultDay, asOf);
        Judged[] byDates = standings.get(statusKey);
        if (byDates[dates] == null) {
            byDates[dates] = judge(bytes, cutter);
        }
        return byDates[dates];
    }

    private Judged judge(byte[] bytes, CutRecord cutter) {
        EnumMap<Field, Row.Cell> row = new EnumMap<>(Field.class);
        row.put(Field.STATUS, statusKey[0].cell());
        due.ifPresent(column -> row.put(Field.DUE, column.cell(bytes, cutter, list.numbers())));
        result.ifPresent(column -> row.put(Field.RESULT, column.cell(bytes, cutter, list.numbers())));
        List<Problem> problems = new ArrayList<>();
        Optional<RowParser.Accepted<ShareRow>> parsed = parser.parse(Row.of(0, row, List.of()), problems::add);
        String said = statusKey[0].cell().text();
        boolean isKnown = problems.stream().noneMatch(problem -> problem.code() == ProblemCode.UNKNOWN_STATUS);
        return new Judged(
                parsed.flatMap(accepted -> accepted.value().standing()),
                verdicts.of(problems),
                isAnyOfTexts(problems),
                isKnown || !list.headerWords().test(said));
    }

    /**
     * Whether a row certainly is one of the list, and no heading, no note and no line that ends a page, as stand in tables.
     *
     * @param isTold whether a name tells that it sums up no others
     */
    private boolean isCertain(byte[] bytes, CutRecord cutter, boolean isTold) {
        if (!list.isTable()) {
            return true;
        }
        int filled = 0;
        for (int column = 0; column < Math.min(list.width(), cutter.cells()); column++) {
            filled += cutter.isFilled(column) ? 1 : 0;
        }
        boolean isDated = (due.isPresent() && due.get().hasFigure(bytes, cutter))
                || (result.isPresent() && result.get().hasFigure(bytes, cutter));
        boolean hasStanding = !statusKey[0].isBlank()
                || (due.isPresent() && due.get().isFilled(cutter))
                || (result.isPresent() && result.get().isFilled(cutter));
        return figures.isEmpty()
                && hasStanding
                && (filled >= MIN_CERTAIN || (isDated && filled >= MIN_CERTAIN_DATED))
                && (isTold || beginsAsNoTotal(bytes, cutter));
    }

    /** Whether the first text of a row that is no number tells that it sums up no others. */
    private boolean beginsAsNoTotal(byte[] bytes, CutRecord cutter) {
        for (int column = 0; column < Math.min(list.width(), cutter.cells()); column++) {
            int start = cutter.start(column);
            String text = new String(bytes, start, cutter.end(column) - start, StandardCharsets.UTF_8);
            if (!Texts.isBlank(text) && !TableRows.isNumbering(text)) {
                return TableRows.isName(text, column, list.headerRows()) && !TableRows.isWorded(text);
            }
        }
        return false;
    }

    /** Records have no figures to be summed up. */
    @Override
    public boolean maySumUp(byte[] bytes, CutRecord cutter, boolean isWhole) {
        return false;
    }

    /** Rows beside records have figures, which may be parts of those of the row above. */
    @Override
    public boolean othersMaySumUp() {
        return !figures.isEmpty();
    }

    @Override
    public long codeKey() {
        return 0;
    }

    @Override
    public void release() {
        // Lists of records are long, and there are few of them: none needs what was learnt of another.
    }
}
