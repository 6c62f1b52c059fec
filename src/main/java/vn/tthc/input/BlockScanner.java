package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tthc.model.Location;
import vn.tthc.model.Procedure;
import vn.tthc.model.Skipped;

/**
 * Reads the ordinary rows of a block from their bytes: rows that are certainly procedures and of which there is nothing to
 * report. Of any other row it finds no more than the place. For one thread at a time.
 */
final class BlockScanner<T> {
    /** Shorter numbers repeat, and are sooner looked up. */
    private static final int MIN_DIGITS = 4;

    /** Longer ones may not fit into a {@code long}. */
    private static final int MAX_DIGITS = 18;

    private final Sink<T> sink;
    private final RowParser parser;
    private final boolean skipsAbolished;
    private final NumberRule numbers;
    private final int width;
    private final List<Column> columns = new ArrayList<>();
    private final RecordCutter cutter;
    private final DuplicateCodes.Keys keys = new DuplicateCodes.Keys();
    /** The cells of the row that is read; every row has new ones. */
    private final EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);

    private byte[] bytes = {};
    private boolean hasProblem;

    /** The column of a field. */
    private record Column(Field field, int number, Location location, KnownCells known, GroupedMoney money) {}

    BlockScanner(Source source, TableRows rows, ReadOptions options, Sink<T> sink) {
        this.sink = sink;
        parser = new RowParser(source, options);
        skipsAbolished = options.skipAbolished();
        Header header = rows.header();
        numbers = header.numbers();
        width = header.names().size();
        cutter = new RecordCutter(rows.delimiter(), width);
        for (Field field : header.fields()) {
            int number = header.findColumn(field).orElseThrow();
            Location location = new Location(source.shown(), 0, number + 1);
            boolean isName = field == Field.AGENCY || field == Field.SECTOR;
            KnownCells known = new KnownCells(text -> new KnownCells.Known(
                    new Row.Cell(text, CellKind.TEXT, location, numbers),
                    text.indexOf(Texts.BAD_BYTES) < 0 && (!isName || rows.isName(text, number))));
            GroupedMoney money = new GroupedMoney(parser, new Row.Cell("", CellKind.TEXT, location, numbers));
            columns.add(new Column(field, number, location, known, money));
        }
    }

    /** Whether rows of such a list can be ordinary at all. */
    static boolean canScan(TableRows rows) {
        Optional<Integer> agency = rows.header().findColumn(Field.AGENCY);
        Optional<Integer> sector = rows.header().findColumn(Field.SECTOR);
        return agency.isPresent()
                && sector.isPresent()
                && !agency.equals(sector)
                && RecordCutter.canCut(rows.delimiter());
    }

    /** Reads rows from the beginning of one on, until one whose end is not certain. */
    Scanned<T> scan(Block block, int from, int until) {
        bytes = block.bytes();
        cutter.reset(bytes, from, until);
        Scanned<T> scanned = new Scanned<>(sink.begin().get(), from);
        int lines = 0;
        while (cutter.next(block.isWhole())) {
            Optional<RowParser.Parsed> parsed = cutter.cells() == width ? parse() : Optional.empty();
            long key = parsed.isPresent() ? take(parsed.get(), scanned) : 0;
            lines += cutter.lines();
            scanned.add(parsed.isPresent(), key, cutter.end(), lines);
        }
        return scanned;
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
        for (Column column : columns) {
            if (!read(column, cutter.start(column.number), cutter.end(column.number))) {
                return Optional.empty();
            }
        }
        hasProblem = false;
        Optional<RowParser.Parsed> parsed = parser.parse(Row.of(0, cells, List.of()), problem -> hasProblem = true);
        return hasProblem ? Optional.empty() : parsed;
    }

    /** Reads a cell; false if its row cannot be an ordinary one. */
    private boolean read(Column column, int start, int end) {
        Field field = column.field;
        boolean isText = field == Field.NAME || field == Field.NOTE;
        if (isText && !sink.texts()) {
            return isText(start, end);
        }
        if (cutter.isDoubled(column.number)) {
            return false;
        }
        if (isText || field == Field.CODE) {
            cells.put(field, new Row.Cell(text(start, end), CellKind.TEXT, column.location, numbers));
            return isText(start, end);
        }
        if (Field.isValue(field) && isNumber(start, end)) {
            cells.put(field, Row.Cell.ofNumber(digits(start, end), number(start, end), column.location, numbers));
            return true;
        }
        if (field == Field.CURRENT_COST || field == Field.PROPOSED_COST) {
            OptionalLong money = column.money.read(bytes, start, end);
            if (money.isPresent()) {
                cells.put(field, Row.Cell.ofNumber(text(start, end), money.getAsLong(), column.location, numbers));
                return true;
            }
        }
        KnownCells.Known known = column.known.get(bytes, start, end);
        cells.put(field, known.cell());
        return known.ordinary();
    }

    private boolean isText(int start, int end) {
        return end - start <= RowCells.MAX_CELL && Utf8.isText(bytes, start, end);
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private String digits(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether a cell has digits alone, and so many that it is sooner read than looked up. */
    private boolean isNumber(int start, int end) {
        if (end - start < MIN_DIGITS || end - start > MAX_DIGITS) {
            return false;
        }
        for (int at = start; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private long number(int start, int end) {
        long number = 0;
        for (int at = start; at < end; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
