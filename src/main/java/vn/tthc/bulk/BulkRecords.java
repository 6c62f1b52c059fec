package vn.tthc.bulk;

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
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.row.figures.ShareParser;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.table.Header;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.Moment;
import vn.tthc.text.Texts;

/**
 * Understands the ordinary rows of lists of records by their parts: the names, and the status with how the dates stand to
 * each other. {@link ShareParser} judges each part but once, in a row that has nothing else; neither has a say in the other.
 */
public final class BulkRecords<T> implements BulkCounter<T> {
    private static final List<Field> NAMES = List.of(Field.AGENCY, Field.SECTOR, Field.INDICATOR, Field.OF);
    /** Any of them makes a record of a row without {@link #FIGURES}. */
    private static final Set<Field> OF_RECORDS = EnumSet.of(Field.STATUS, Field.DUE, Field.RESULT);

    /** Of which a row may be a total. */
    private static final Set<Field> UNITS = EnumSet.of(Field.AGENCY, Field.SECTOR);

    private static final List<Field> FIGURES = List.of(Field.PART, Field.WHOLE, Field.PRINTED);
    private static final String ANY_DAY = "31/12/2025";

    private boolean isBelowHeading;
    private final Header header;
    private final List<List<String>> headerRows;
    private final RecordSink<T> sink;
    private final ShareParser parser;
    private final long asOf;
    /** By the places of {@link #NAMES}; null where the list has no such column. */
    private final TextColumn[] names = new TextColumn[NAMES.size()];

    private final List<TextColumn> figures = new ArrayList<>();
    private final Optional<TextColumn> status;
    private final Optional<DayColumn> due;
    private final Optional<DayColumn> result;

    private final CombinationCache<Group> groups = new CombinationCache<>(NAMES.size(), Group::new);
    private final CombinationCache<EnumMap<DatePair, Optional<Standing>>> standings =
            new CombinationCache<>(1, key -> new EnumMap<>(DatePair.class));
    private final KnownCells.Known[] group = new KnownCells.Known[NAMES.size()];
    private final KnownCells.Known[] statusKey = new KnownCells.Known[1];

    /** Rows with the same names. */
    private final class Group {
        /** Like all of them but for how they stand; empty if they are no ordinary rows. */
        private final Optional<RowParser.Accepted<ShareRow>> like;
        /** The names that marks below refer to. */
        private final List<Map.Entry<Field, String>> marked = new ArrayList<>();
        /** Where it counts; itself as long as it has counted nothing. */
        private Object part = this;
        /** Counts in the part. */
        private Consumer<Standing> counting = standing -> {};

        Group(KnownCells.Known[] cells) {
            EnumMap<Field, Row.Cell> row = new EnumMap<>(Field.class);
            boolean isTold = false;
            boolean isWorded = false;
            for (int i = 0; i < cells.length; i++) {
                if (names[i] != null) {
                    row.put(NAMES.get(i), cells[i].cell());
                    if (UNITS.contains(NAMES.get(i)) && !cells[i].isBlank()) {
                        marked.add(Map.entry(NAMES.get(i), cells[i].cell().text()));
                    }
                    isTold |= tells(header, NAMES.get(i)) && isName(NAMES.get(i), cells[i].cell());
                    isWorded |= UNITS.contains(NAMES.get(i))
                            && TableRows.isWorded(cells[i].cell().text());
                }
            }
            row.put(Field.DUE, SampleParser.cell(ANY_DAY, header.numbers()));
            like = isTold && !isWorded ? SampleParser.parse(row, parser::parse) : Optional.empty();
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
    public BulkRecords(Source source, TableRows list, RowOptions options, StandingWords words, RecordSink<T> sink) {
        header = list.header();
        headerRows = list.headerRows();
        this.sink = sink;
        parser = new ShareParser(source, options, words);
        asOf = words.asOf().map(Moment::of).map(Moment::number).orElse(Moment.NONE);
        KnownCells.Known nothing = new KnownCells.Known(SampleParser.cell("", header.numbers()), true);
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
            header.findColumn(field)
                    .ifPresent(index -> figures.add(new TextColumn(index, header.numbers(), BulkRecords::isNothing)));
        }
    }

    private Optional<TextColumn> column(Field field) {
        return header.findColumn(field).map(index -> new TextColumn(index, header.numbers(), text -> true));
    }

    private Optional<DayColumn> days(Field field) {
        return header.findColumn(field).map(index -> new DayColumn(index, header.numbers()));
    }

    private static boolean isNothing(String text) {
        return Texts.clean(text).isEmpty();
    }

    /** Whether rows of such a list can be ordinary at all. */
    public static boolean canRead(TableRows rows) {
        return OF_RECORDS.stream().anyMatch(rows.header().fields()::contains)
                && NAMES.stream().anyMatch(field -> tells(rows.header(), field));
    }

    /**
     * Whether a name of the field can tell that its row sums up no others: one that is counted by, or that comes first. With
     * a status or a date in it, the row is then none of those that are skipped.
     */
    private static boolean tells(Header header, Field field) {
        Optional<Integer> column = header.findColumn(field);
        return column.isPresent() && (field == Field.AGENCY || field == Field.SECTOR || column.get() == 0);
    }

    private boolean isName(Field field, Row.Cell cell) {
        return TableRows.isName(cell.text(), header.findColumn(field).orElseThrow(), headerRows);
    }

    @Override
    public void carry(Map<Field, String> ofHeadings) {
        isBelowHeading = !ofHeadings.isEmpty();
    }

    @Override
    public Verdict count(byte[] bytes, CutRecord cutter, ScannedRun<T> scanned) {
        return !isBelowHeading && isCounted(bytes, cutter, scanned) ? Verdict.FINE : null;
    }

    private boolean isCounted(byte[] bytes, CutRecord cutter, ScannedRun<T> scanned) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null) {
                group[i] = names[i].find(bytes, cutter);
                if (group[i] == null) {
                    return false;
                }
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).find(bytes, cutter) == null) {
                return false;
            }
        }
        Optional<Standing> standing = standing(bytes, cutter);
        if (standing.isEmpty()) {
            return false;
        }
        Group of = groups.get(group);
        if (of.like.isEmpty()) {
            return false;
        }
        scanned.keep(of.marked);
        of.count(standing.get(), scanned);
        return true;
    }

    /** How the row stands; empty if it is no ordinary one. */
    private Optional<Standing> standing(byte[] bytes, CutRecord cutter) {
        if (status.isPresent()) {
            statusKey[0] = status.get().find(bytes, cutter);
        }
        long dueDay = due.isPresent() ? due.get().read(bytes, cutter) : Moment.NONE;
        long resultDay = result.isPresent() ? result.get().read(bytes, cutter) : Moment.NONE;
        if (statusKey[0] == null || dueDay == DayColumn.UNCLEAR || resultDay == DayColumn.UNCLEAR) {
            return Optional.empty();
        }
        DatePair dates = DatePair.of(dueDay, resultDay, asOf);
        EnumMap<DatePair, Optional<Standing>> byDates = standings.get(statusKey);
        Optional<Standing> known = byDates.get(dates);
        if (known == null) {
            known = judge(bytes, cutter);
            byDates.put(dates, known);
        }
        return known;
    }

    private Optional<Standing> judge(byte[] bytes, CutRecord cutter) {
        EnumMap<Field, Row.Cell> row = new EnumMap<>(Field.class);
        row.put(Field.STATUS, statusKey[0].cell());
        due.ifPresent(column -> row.put(Field.DUE, column.cell(bytes, cutter, header.numbers())));
        result.ifPresent(column -> row.put(Field.RESULT, column.cell(bytes, cutter, header.numbers())));
        return SampleParser.parse(row, parser::parse)
                .flatMap(accepted -> accepted.value().standing());
    }

    /** Records have no figures to be summed up. */
    @Override
    public boolean maySumUp(byte[] bytes, CutRecord cutter, boolean isWhole) {
        return false;
    }

    @Override
    public boolean othersMaySumUp() {
        return false;
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
