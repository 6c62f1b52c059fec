package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Optional;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Procedure;
import vn.tthc.model.Skipped;

/**
 * Reads the ordinary rows of a block from their bytes: rows that are certainly procedures and of which there is nothing to
 * report. Of any other row it finds no more than the place. For one thread at a time.
 */
final class BlockScanner<T> {
    /** Shorter numbers repeat, and are sooner looked up. */
    private static final int MIN_DIGITS = 4;

    /** A run of more rows would take more memory than its block: lines can be as short as nothing. */
    private static final int MAX_ROWS = 1 << 16;

    private final Sink<T> sink;
    private final boolean skipsAbolished;
    private final int width;
    private final AlikeRows alike;
    private final boolean countsAlike;
    private final RecordCutter cutter;
    private final DuplicateCodes.Keys keys = new DuplicateCodes.Keys();
    /** The cells of the row that is read; every row has new ones. */
    private final EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);

    private byte[] bytes = {};
    private int lines;
    private long codeKey;

    /**
     * A scanner for a list.
     *
     * @param alike understands its rows
     */
    BlockScanner(TableRows rows, ReadOptions options, Sink<T> sink, AlikeRows alike) {
        this.sink = sink;
        this.alike = alike;
        countsAlike = alike.canCount(sink);
        skipsAbolished = options.skipAbolished();
        width = rows.header().names().size();
        cutter = new RecordCutter(rows.delimiter(), width);
    }

    /** What understands the rows, when this is no longer in use. */
    AlikeRows alike() {
        return alike;
    }

    /** Whether rows of such a list can be ordinary at all. */
    static boolean canScan(TableRows rows) {
        Optional<Integer> agency = rows.header().findColumn(Field.AGENCY);
        Optional<Integer> sector = rows.header().findColumn(Field.SECTOR);
        return agency.isPresent()
                && sector.isPresent()
                && !agency.equals(sector)
                && rows.header().fields().stream().noneMatch(Field::isPublished)
                && RecordCutter.canCut(rows.delimiter());
    }

    /** Reads rows from the beginning of one on, until one whose end is not certain, or there are enough of them. */
    Scanned<T> scan(Block block, int from, int until) {
        bytes = block.bytes();
        cutter.reset(bytes, from, until);
        Scanned<T> scanned = new Scanned<>(sink.begin().get(), from);
        lines = 0;
        while (scanned.rows() < MAX_ROWS && scanRow(block.isWhole(), scanned)) {
            // Nothing is left to do here: a loop is compiled late, what it calls early.
        }
        return scanned;
    }

    private boolean scanRow(boolean mayEnd, Scanned<T> scanned) {
        if (!cutter.next(mayEnd)) {
            return false;
        }
        boolean ordinary = cutter.cells() == width && read(scanned);
        lines += cutter.lines();
        scanned.add(ordinary, ordinary ? codeKey : 0, cutter.end(), lines);
        return true;
    }

    /** Counts the row if it is an ordinary one, and finds the key of its code. */
    private boolean read(Scanned<T> scanned) {
        if (countsAlike && alike.count(bytes, cutter, sink, scanned)) {
            codeKey = alike.codeKey();
            return true;
        }
        Optional<RowParser.Parsed> parsed = parse();
        if (parsed.isEmpty()) {
            return false;
        }
        codeKey = take(parsed.get(), scanned);
        return true;
    }

    /** Counts a row, and tells the key of its code. */
    private long take(RowParser.Parsed parsed, Scanned<T> scanned) {
        Procedure procedure = parsed.procedure();
        if (skipsAbolished && procedure.isAbolished()) {
            scanned.counts().skip(Skipped.ABOLISHED);
            return 0;
        }
        scanned.counts().accept(parsed);
        sink.take().accept(scanned.part(), procedure);
        return keys.key(procedure);
    }

    /** The row, if it is an ordinary one. */
    private Optional<RowParser.Parsed> parse() {
        cells.clear();
        for (BulkColumn column : alike.columns()) {
            if (!read(column, cutter.start(column.index()), cutter.end(column.index()))) {
                return Optional.empty();
            }
        }
        return alike.rows().parse(cells);
    }

    /** Reads a cell; false if its row cannot be an ordinary one. */
    private boolean read(BulkColumn column, int start, int end) {
        Field field = column.field();
        boolean isText = field == Field.NAME || field == Field.NOTE;
        if (isText && !sink.texts()) {
            return isText(start, end);
        }
        if (cutter.isDoubled(column.index())) {
            return false;
        }
        if (isText || field == Field.CODE) {
            cells.put(field, column.cell(text(start, end)));
            return isText(start, end);
        }
        if (Field.isValue(field) && end - start >= MIN_DIGITS) {
            long number = column.number(bytes, start, end);
            if (number != BulkColumn.NO_NUMBER) {
                cells.put(field, column.cell(text(start, end), number, DayUnit.UNSTATED));
                return true;
            }
        }
        KnownCells.Known known = column.known(bytes, start, end);
        cells.put(field, known.cell());
        return known.ordinary();
    }

    private boolean isText(int start, int end) {
        return end - start <= RowCells.MAX_CELL && Utf8.isText(bytes, start, end);
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
