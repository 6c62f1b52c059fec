package vn.tthc.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import vn.tthc.format.CellKind;
import vn.tthc.format.CutRecord;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;
import vn.tthc.table.Header;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.ReadingRule;

/**
 * Rows of a list that others are joined with, as bytes: they take a tenth of the memory and of the time that it takes to make
 * rows of them, which is done for those alone of which somebody wants the words.
 */
public final class KeptRows {
    /** Twice as many have room in an array. */
    private static final int MAX_BYTES = 1 << 29;

    private static final byte JOINED = 1;
    private static final byte AMBIGUOUS = 2;

    private byte[] bytes = {};
    private int size;
    private int width;
    private int rows;
    /** Where each cell of each row ends; the next one begins there. */
    private int[] ends = {};

    /** Whether each cell is a number, and not a text that may be one. */
    private boolean[] numbers = {};

    private int[] codes = {};
    private String[] agencies = {};
    private long[] lines = {};
    /** What rows of other lists have met; there is none as long as rows are added. */
    private byte[] marks = {};
    /** The places of rows with the same code, as {@link CodeIndex} has them; there are none as long as rows are added. */
    private long[] next = {};

    private int placed;

    /**
     * What the cells mean that are kept of the rows.
     *
     * @param places where the row of a line begins
     * @param fields the cell of each field
     * @param columns those of the list in which the cells stand, from 0
     */
    public record Columns(
            LongFunction<Location> places,
            Map<Field, Integer> fields,
            Map<Field, ReadingRule> rules,
            List<Integer> columns) {
        /**
         * Those of a list.
         *
         * @param wanted the fields that are kept; if it is empty, all that the rows have
         */
        public static Columns of(TableRows rows, Set<Field> wanted) {
            Header header = rows.header();
            Map<Field, Integer> fields = new EnumMap<>(Field.class);
            Map<Field, ReadingRule> rules = new EnumMap<>(Field.class);
            List<Integer> columns = new ArrayList<>();
            if (wanted.isEmpty()) {
                IntStream.range(0, header.names().size()).forEach(columns::add);
            }
            for (Field field : header.fields()) {
                int column = header.findColumn(field).orElseThrow();
                if (wanted.contains(field)) {
                    columns.add(column);
                }
                if (columns.contains(column)) {
                    fields.put(field, columns.indexOf(column));
                    rules.put(field, header.rule(field));
                }
            }
            return new Columns(rows::at, fields, rules, columns);
        }

        /** How many cells are kept of a row. */
        public int width() {
            return columns.size();
        }
    }

    /** Whether a row of another list has met a row: one that was kept, or one of which all is known. */
    static final class Mark {
        private final KeptRows rows;
        private final int row;

        private Mark(KeptRows rows, int row) {
            this.rows = rows;
            this.row = row;
        }

        /** That of a row that was not kept. */
        Mark() {
            this(new KeptRows(1), 0);
        }

        void join() {
            rows.join(row);
        }

        void beAmbiguous() {
            rows.marks[row] |= AMBIGUOUS;
        }

        boolean isJoined() {
            return rows.isJoined(row);
        }

        boolean isAmbiguous() {
            return rows.isAmbiguous(row);
        }
    }

    /** No rows yet. */
    public KeptRows() {}

    /** Rows of which nothing is known but whether they were met. */
    private KeptRows(int count) {
        marks = new byte[count];
    }

    /** Whether there is room for no more rows. */
    public boolean isFull() {
        return size > MAX_BYTES;
    }

    /**
     * Keeps some cells of a row that was cut from some bytes.
     *
     * @param columns of the cells
     * @param code the {@linkplain vn.tthc.model.NationalCode#number number} of its code
     * @param agency as {@link CodeIndex#agency} has it
     */
    public void add(byte[] of, CutRecord cut, int[] columns, int code, String agency) {
        width = columns.length;
        if (rows == codes.length) {
            grow(Math.max(1 << 9, 2 * rows));
        }
        if ((rows + 1) * width > ends.length) {
            ends = Arrays.copyOf(ends, 2 * (rows + 1) * width);
            numbers = Arrays.copyOf(numbers, ends.length);
        }
        for (int cell = 0; cell < width; cell++) {
            keep(of, cut.start(columns[cell]), cut.end(columns[cell]), cut.isDoubled(columns[cell]));
            ends[rows * width + cell] = size;
            numbers[rows * width + cell] = cut.isNumber(columns[cell]);
        }
        codes[rows] = code;
        agencies[rows] = agency;
        rows++;
    }

    private void grow(int length) {
        codes = Arrays.copyOf(codes, length);
        agencies = Arrays.copyOf(agencies, length);
    }

    private void keep(byte[] of, int start, int end, boolean isDoubled) {
        if (size + end - start > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(1 << 16, 2 * (size + end - start)));
        }
        if (!isDoubled) {
            System.arraycopy(of, start, bytes, size, end - start);
            size += end - start;
            return;
        }
        for (int at = start; at < end; at++) {
            bytes[size++] = of[at];
            at += of[at] == '"' ? 1 : 0;
        }
    }

    /** Says on which line the next of the rows begins of which that was not said. */
    public void place(long line) {
        if (placed == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(1 << 9, 2 * placed));
        }
        lines[placed++] = line;
    }

    /** The rows with no room for others; this is then used for further ones. */
    public KeptRows take() {
        KeptRows taken = new KeptRows(0);
        taken.bytes = Arrays.copyOf(bytes, size);
        taken.ends = Arrays.copyOf(ends, rows * width);
        taken.numbers = Arrays.copyOf(numbers, rows * width);
        taken.codes = Arrays.copyOf(codes, rows);
        taken.agencies = Arrays.copyOf(agencies, rows);
        taken.lines = Arrays.copyOf(lines, rows);
        taken.marks = new byte[rows];
        taken.next = new long[rows];
        taken.size = size;
        taken.width = width;
        taken.rows = rows;
        size = 0;
        rows = 0;
        placed = 0;
        return taken;
    }

    public int rows() {
        return rows;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start(int row, int cell) {
        int index = row * width + cell;
        return index == 0 ? 0 : ends[index - 1];
    }

    public int end(int row, int cell) {
        return ends[row * width + cell];
    }

    public boolean isNumber(int row, int cell) {
        return numbers[row * width + cell];
    }

    public String agency(int row) {
        return agencies[row];
    }

    int code(int row) {
        return codes[row];
    }

    long next(int row) {
        return next[row];
    }

    void setNext(int row, long place) {
        next[row] = place;
    }

    void join(int row) {
        marks[row] |= JOINED;
    }

    boolean isJoined(int row) {
        return (marks[row] & JOINED) != 0;
    }

    boolean isAmbiguous(int row) {
        return (marks[row] & AMBIGUOUS) != 0;
    }

    Mark mark(int row) {
        return new Mark(this, row);
    }

    /** Makes a row as the way of all lists does. */
    Row row(int row, Columns columns) {
        List<String> raw = new ArrayList<>(width);
        for (int cell = 0; cell < width; cell++) {
            raw.add(new String(bytes, start(row, cell), end(row, cell) - start(row, cell), StandardCharsets.UTF_8));
        }
        Location location = columns.places().apply(lines[row]);
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        columns.fields()
                .forEach((field, cell) -> cells.put(
                        field,
                        new Row.Cell(
                                raw.get(cell),
                                isNumber(row, cell) ? CellKind.NUMBER : CellKind.TEXT,
                                location.inColumn(columns.columns().get(cell) + 1),
                                columns.rules().get(field))));
        return Row.of(lines[row], cells, raw);
    }
}
