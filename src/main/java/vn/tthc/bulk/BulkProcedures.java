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
import java.util.function.Supplier;
import vn.tthc.bulk.scan.BulkCounter;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.row.CodeIndex;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.source.Utf8;
import vn.tthc.table.Row;

/** Understands the rows of lists of procedures. */
public final class BulkProcedures<T> implements BulkCounter<T> {
    /** Shorter numbers repeat, and are sooner looked up. */
    private static final int MIN_DIGITS = 4;
    /** Agency and sector. */
    private static final int NAMES = 2;
    /** Of which marks below say that they are the same. */
    private static final Set<Field> MARKED = EnumSet.of(Field.AGENCY, Field.SECTOR, Field.LEVEL);
    /** May be said of a row that turns out not to belong to the list. */
    private static final Set<ProblemCode> OF_WHOLE_ROWS =
            EnumSet.of(ProblemCode.NO_PROCEDURE, ProblemCode.FORMULA_ERROR, ProblemCode.CELL_TOO_LONG);

    private final Sink<T> sink;
    private final Suspects suspects;
    private final boolean skipsAbolished;
    private final ProcedureCounter alike;
    private final Consumer<ProcedureCounter> done;
    private final boolean countsAlike;
    /** Composes the rows that are understood by their parts; null if nobody wants that. */
    private final RowComposer composer;

    private final DuplicateCodes.Keys keys = new DuplicateCodes.Keys();
    /** The cells of the row that is read; every row has new ones. */
    private final EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);

    /** Its names that stand in it, and not in a heading above. */
    private final List<Map.Entry<Field, String>> own = new ArrayList<>();
    /** How many of them are the agency and the sector. */
    private int names;

    private final List<Problem> problems = new ArrayList<>();

    private byte[] bytes = {};
    private CutRecord cutter = new RecordCutter(',', 0);
    private long codeKey;
    /** What the row that is read tells of the numbers of the list. */
    private int marks;

    /**
     * Understands the rows of a list.
     *
     * @param shape of the list
     * @param alike does most of it
     * @param done takes it back in the end
     */
    public BulkProcedures(
            RowOptions options,
            ListShape shape,
            Sink<T> sink,
            ProcedureCounter alike,
            Consumer<ProcedureCounter> done) {
        suspects = new Suspects(shape);
        this.sink = sink;
        this.alike = alike;
        this.done = done;
        countsAlike = alike.canCount(sink);
        composer =
                sink.each().flatMap(PartSink.Each::composers).map(Supplier::get).orElse(null);
        skipsAbolished = options.skipAbolished();
    }

    /** Whether rows of such a list can be understood at all. */
    public static boolean canRead(ListShape shape) {
        Optional<Integer> agency = shape.find(Field.AGENCY);
        Optional<Integer> sector = shape.find(Field.SECTOR);
        return (agency.isPresent() || sector.isPresent())
                && !agency.equals(sector)
                && shape.columns().keySet().stream()
                        .noneMatch(field -> Field.isPublished(field) || Field.isSaved(field));
    }

    @Override
    public void carry(Map<Field, String> names) {
        alike.carry(names);
    }

    @Override
    public Verdict count(byte[] ofRow, CutRecord cut, ScannedRun<T> scanned) {
        Verdict verdict = countJoined(ofRow, cut, scanned);
        if (verdict != null && !scanned.hasNational(scanned.rows()) && alike.isNational(ofRow, cut)) {
            scanned.seeNational();
        }
        return verdict;
    }

    private Verdict countJoined(byte[] ofRow, CutRecord cut, ScannedRun<T> scanned) {
        if (alike.joiner().isEmpty()) {
            return countWhole(ofRow, cut, scanned);
        }
        Joiner joiner = alike.joiner().get();
        if (!scanned.carried().isEmpty() || !joiner.take(ofRow, cut)) {
            return null;
        }
        Verdict verdict = joiner.isLeft()
                ? leave(joiner.record().bytes(), joiner.record(), scanned)
                : countWhole(joiner.record().bytes(), joiner.record(), scanned);
        if (verdict == null) {
            return null;
        }
        if (joiner.met() != CodeIndex.NONE) {
            scanned.meet(joiner.met());
        }
        return verdict.plus(joiner.verdict());
    }

    /** Counts a row that another list does not have. */
    private Verdict leave(byte[] ofRow, CutRecord cut, ScannedRun<T> scanned) {
        bytes = ofRow;
        cutter = cut;
        if (!read() || scanned.isNew(marks)) {
            return null;
        }
        scanned.keep(List.copyOf(own));
        scanned.counts().skip(Skipped.UNMATCHED);
        codeKey = 0;
        return Verdict.FINE;
    }

    private Verdict countWhole(byte[] ofRow, CutRecord cut, ScannedRun<T> scanned) {
        if (countsAlike) {
            Verdict verdict = alike.count(ofRow, cut, sink, scanned, composer);
            if (verdict != null) {
                codeKey = alike.codeKey();
                return verdict;
            }
        }
        bytes = ofRow;
        cutter = cut;
        if (!alike.measure(ofRow, cut) || !read() || !alike.isCertain(names == NAMES, cut)) {
            return null;
        }
        problems.clear();
        Optional<ProcedureParser.Parsed> parsed =
                alike.rows().parse(cells, () -> alike.findEarlier(bytes, cutter), problems);
        if (problems.stream().anyMatch(problem -> OF_WHOLE_ROWS.contains(problem.code())) || scanned.isNew(marks)) {
            return null;
        }
        scanned.keep(List.copyOf(own));
        if (parsed.isEmpty()) {
            scanned.counts().reject();
            codeKey = 0;
        } else {
            codeKey = take(parsed.get(), scanned);
        }
        return alike.verdicts().of(problems);
    }

    @Override
    public boolean maySumUp(byte[] ofRow, CutRecord cut, boolean isWhole) {
        boolean isBlank = cut.cells() == 1 && cut.start(0) == cut.end(0);
        return isWhole ? suspects.has(ofRow, cut) : !isBlank;
    }

    @Override
    public boolean othersMaySumUp() {
        return suspects.areOthers();
    }

    @Override
    public long codeKey() {
        return codeKey;
    }

    @Override
    public void release() {
        done.accept(alike);
    }

    /** Counts a row, and tells the key of its code. */
    private long take(ProcedureParser.Parsed parsed, ScannedRun<T> scanned) {
        Procedure procedure = parsed.procedure();
        if (skipsAbolished && procedure.isAbolished()) {
            scanned.counts().skip(Skipped.ABOLISHED);
            return 0;
        }
        scanned.counts().accept(parsed);
        sink.take().accept(scanned.part(), procedure);
        if (sink.each().isPresent()) {
            scanned.keep(parsed);
        }
        return keys.key(procedure);
    }

    /** Reads the cells of the row; false if it must be read by the way of all lists. */
    private boolean read() {
        cells.clear();
        own.clear();
        names = 0;
        marks = 0;
        for (BulkColumn column : alike.columns()) {
            if (!read(column, cutter.start(column.index()), cutter.end(column.index()))) {
                return false;
            }
        }
        alike.putCarried(cells);
        return names > 0;
    }

    /** Reads a cell; false if its row must be read by the way of all lists. */
    private boolean read(BulkColumn column, int start, int end) {
        Field field = column.field();
        boolean isText = field == Field.NAME || field == Field.NOTE;
        // Without codes the name tells whether a row is there twice.
        if (field == Field.NAME && !sink.texts() && alike.haveCodes()) {
            return isText(start, end);
        }
        if (cutter.isDoubled(column.index())) {
            return false;
        }
        if (isText || field == Field.CODE) {
            cells.put(field, column.cell(text(start, end)));
            return isText(start, end);
        }
        if (Field.isValue(field) && end - start >= MIN_DIGITS && !cutter.isNumber(column.index())) {
            long number = column.number(bytes, cutter);
            if (number != KnownCells.NO_NUMBER) {
                tell(column, column.marks());
                cells.put(field, column.cell(text(start, end), number, DayUnit.UNSTATED));
                return true;
            }
        }
        KnownCells.Known known = column.known(bytes, cutter);
        tell(column, known.marks());
        cells.put(field, known.cell());
        if (MARKED.contains(field) && !known.isBlank()) {
            if (alike.isOwn(column)) {
                own.add(Map.entry(field, known.cell().text()));
            }
            names += field == Field.LEVEL ? 0 : 1;
        }
        return known.ordinary();
    }

    /** Says what a cell of the row tells of the numbers of the list. */
    private void tell(BulkColumn column, int ofCell) {
        marks |= cutter.isForeign(column.index()) ? 0 : ofCell;
    }

    private boolean isText(int start, int end) {
        return end - start <= RowCells.MAX_CELL && Utf8.isText(bytes, start, end);
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
