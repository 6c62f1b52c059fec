package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Location;
import vn.tthc.model.Procedure;
import vn.tthc.model.Skipped;

/**
 * Reads the ordinary rows of a block of a CSV list from their bytes: rows that are certainly procedures and of which there
 * is nothing to report. What else there is, it only finds the place of. For one thread at a time.
 */
final class BlockScanner<T> {
    private static final int NO_COLUMN = -1;

    private final Sink<T> sink;
    private final RowParser parser;
    private final boolean skipsAbolished;
    private final byte delimiter;
    private final int width;
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> texts = new ArrayList<>();
    private final int codeColumn;
    private final Location codeLocation;
    private final NumberRule numbers;
    private final DuplicateCodes.Keys keys = new DuplicateCodes.Keys();

    private final int[] starts;
    private final int[] ends;
    private final boolean[] escaped;
    private byte[] bytes = {};
    private int cells;
    private int next;
    private int lines;
    private boolean found;

    /** A column of which every row has one of a few texts. */
    private record Column(int number, Field field, KnownCells known) {}

    BlockScanner(Source source, TableRows rows, ReadOptions options, Sink<T> sink) {
        this.sink = sink;
        parser = new RowParser(source, options);
        skipsAbolished = options.skipAbolished();
        delimiter = (byte) rows.delimiter();
        Header header = rows.header();
        width = header.names().size();
        numbers = header.numbers();
        int code = NO_COLUMN;
        for (Field field : header.fields()) {
            int column = header.findColumn(field).orElseThrow();
            if (field == Field.CODE) {
                code = column;
            } else if (field == Field.NAME || field == Field.NOTE) {
                texts.add(column);
            } else {
                Location location = new Location(source.shown(), 0, column + 1);
                boolean isName = field == Field.AGENCY || field == Field.SECTOR;
                columns.add(new Column(
                        column,
                        field,
                        new KnownCells(text -> new KnownCells.Known(
                                new Row.Cell(text, CellKind.TEXT, location, numbers),
                                text.indexOf(Texts.BAD_BYTES) < 0 && (!isName || rows.isName(text, column))))));
            }
        }
        codeColumn = code;
        codeLocation = new Location(source.shown(), 0, code + 1);
        starts = new int[width];
        ends = new int[width];
        escaped = new boolean[width];
    }

    /** Whether rows of such a list can be ordinary at all. */
    static boolean canScan(TableRows rows) {
        Header header = rows.header();
        Optional<Integer> agency = header.findColumn(Field.AGENCY);
        Optional<Integer> sector = header.findColumn(Field.SECTOR);
        char delimiter = rows.delimiter();
        return agency.isPresent()
                && sector.isPresent()
                && !agency.equals(sector)
                && (delimiter == '\t' || (delimiter >= ' ' && delimiter <= '~' && delimiter != '"'));
    }

    /** Reads rows from a line on, until one whose end is not certain. */
    Scanned<T> scan(Block block, int from, int until) {
        bytes = block.bytes();
        Scanned<T> scanned = new Scanned<>(sink.begin().get(), from);
        int at = from;
        int linesBefore = 0;
        while (at < until && cut(at, until, block.isWhole())) {
            Optional<RowParser.Parsed> parsed = cells == width ? parse() : Optional.empty();
            long key = 0;
            if (parsed.isPresent()) {
                Procedure procedure = parsed.get().procedure();
                if (skipsAbolished && procedure.isAbolished()) {
                    scanned.counts().skip(Skipped.ABOLISHED);
                } else {
                    scanned.counts().accept(parsed.get());
                    sink.take().accept(scanned.part(), procedure);
                    key = keys.key(procedure);
                }
            }
            at = next;
            linesBefore += lines;
            scanned.add(parsed.isPresent(), key, at, linesBefore);
        }
        return scanned;
    }

    /** Finds the cells of the next record; false if its end is not certain. */
    private boolean cut(int from, int until, boolean whole) {
        int at = from;
        cells = 0;
        lines = 1;
        while (true) {
            boolean quoted = at < until && bytes[at] == '"';
            int start = quoted ? at + 1 : at;
            boolean doubled = false;
            if (quoted) {
                int end = start;
                while (true) {
                    while (end < until && bytes[end] != '"') {
                        if (bytes[end] == '\n') {
                            lines++;
                        } else if (bytes[end] == '\r' && (end + 1 == until || bytes[end + 1] != '\n')) {
                            return false;
                        }
                        end++;
                    }
                    if (end >= until) {
                        return false;
                    }
                    if (end + 1 == until || bytes[end + 1] != '"') {
                        break;
                    }
                    doubled = true;
                    end += 2;
                }
                keep(start, end, doubled);
                at = end + 1;
            } else {
                while (at < until
                        && bytes[at] != delimiter
                        && bytes[at] != '\n'
                        && bytes[at] != '"'
                        && bytes[at] != '\r') {
                    at++;
                }
                keep(start, at, false);
            }
            if (at == until) {
                next = at;
                return whole;
            }
            if (bytes[at] == delimiter) {
                at++;
            } else if (bytes[at] == '\n') {
                next = at + 1;
                return true;
            } else {
                next = at + 2;
                return bytes[at] == '\r' && at + 1 < until && bytes[at + 1] == '\n';
            }
        }
    }

    private void keep(int start, int end, boolean doubled) {
        if (cells < width) {
            starts[cells] = start;
            ends[cells] = end;
            escaped[cells] = doubled;
        }
        cells++;
    }

    /** The row, if it is an ordinary one. */
    private Optional<RowParser.Parsed> parse() {
        EnumMap<Field, Row.Cell> row = new EnumMap<>(Field.class);
        for (Column column : columns) {
            int number = column.number;
            if (escaped[number]) {
                return Optional.empty();
            }
            KnownCells.Known known = column.known.get(bytes, starts[number], ends[number]);
            if (!known.ordinary()) {
                return Optional.empty();
            }
            row.put(column.field, known.cell());
        }
        if (codeColumn != NO_COLUMN) {
            int start = starts[codeColumn];
            int end = ends[codeColumn];
            if (escaped[codeColumn] || !Utf8.isAscii(bytes, start, end) || end - start > RowParser.MAX_CELL) {
                return Optional.empty();
            }
            String code = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
            row.put(Field.CODE, new Row.Cell(code, CellKind.TEXT, codeLocation, numbers));
        }
        for (int number : texts) {
            if (sink.texts()
                    || ends[number] - starts[number] > RowParser.MAX_CELL
                    || !Utf8.isText(bytes, starts[number], ends[number])) {
                return Optional.empty();
            }
        }
        found = false;
        Optional<RowParser.Parsed> parsed = parser.parse(Row.of(0, row, List.of()), problem -> found = true);
        return found ? Optional.empty() : parsed;
    }
}
