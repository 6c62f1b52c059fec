package vn.tthc.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tthc.format.CellKind;
import vn.tthc.format.CutRecord;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.table.Header;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.ReadingRule;

/**
 * Rows of a list that others are joined with, as bytes: they take a tenth of the memory and of the time that it takes to make
 * rows of them, which is done for those alone of which somebody wants the words.
 */
public final class KeptRows {
    /** More bytes have no room in an array. */
    private static final int MAX_BYTES = 1 << 30;

    private static final byte JOINED = 1;
    private static final byte AMBIGUOUS = 2;

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int width;
    private int rows;
    /** Where each cell of each row ends; the next one begins there. */
    private int[] ends = new int[1 << 8];

    private int[] codes = new int[1 << 6];
    private String[] agencies = new String[1 << 6];
    private byte[] marks = new byte[1 << 6];
    /** The places of rows with the same code, as {@link CodeIndex} has them. */
    private long[] next = new long[1 << 6];

    private long[] lines = new long[1 << 6];
    private int placed;

    /**
     * What the cells of the rows mean.
     *
     * @param fields the cell of each field
     * @param width how many cells a row has
     */
    public record Columns(Source source, Map<Field, Integer> fields, Map<Field, ReadingRule> rules, int width) {
        public static Columns of(Source source, TableRows rows) {
            Header header = rows.header();
            Map<Field, Integer> fields = new EnumMap<>(Field.class);
            Map<Field, ReadingRule> rules = new EnumMap<>(Field.class);
            header.fields().forEach(field -> {
                fields.put(field, header.findColumn(field).orElseThrow());
                rules.put(field, header.rule(field));
            });
            return new Columns(source, fields, rules, header.names().size());
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
            this(new KeptRows(0), 0);
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

    private KeptRows(int unused) {
        marks = new byte[1];
    }

    /** Whether there is room for no more rows. */
    public boolean isFull() {
        return size > MAX_BYTES;
    }

    /**
     * Keeps a row that was cut from some bytes, with all its cells.
     *
     * @param code the {@linkplain vn.tthc.model.NationalCode#number number} of its code
     * @param agency as {@link CodeIndex#agency} has it
     */
    public void add(byte[] of, CutRecord cut, int cells, int code, String agency) {
        width = cells;
        if (rows == codes.length) {
            grow(2 * rows);
        }
        if ((rows + 1) * width > ends.length) {
            ends = Arrays.copyOf(ends, 2 * (rows + 1) * width);
        }
        for (int cell = 0; cell < width; cell++) {
            keep(of, cut.start(cell), cut.end(cell), cut.isDoubled(cell));
            ends[rows * width + cell] = size;
        }
        codes[rows] = code;
        agencies[rows] = agency;
        rows++;
    }

    private void grow(int length) {
        codes = Arrays.copyOf(codes, length);
        agencies = Arrays.copyOf(agencies, length);
        marks = Arrays.copyOf(marks, length);
        next = Arrays.copyOf(next, length);
    }

    private void keep(byte[] of, int start, int end, boolean isDoubled) {
        if (size + end - start > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + end - start));
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
            lines = Arrays.copyOf(lines, 2 * placed);
        }
        lines[placed++] = line;
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

    public String agency(int row) {
        return agencies[row];
    }

    int code(int row) {
        return codes[row];
    }

    long line(int row) {
        return lines[row];
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
        Location location = columns.source().at(lines[row], 0);
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        columns.fields()
                .forEach((field, cell) -> cells.put(
                        field,
                        new Row.Cell(
                                raw.get(cell),
                                CellKind.TEXT,
                                location.inColumn(cell + 1),
                                columns.rules().get(field))));
        return Row.of(lines[row], cells, raw);
    }
}
