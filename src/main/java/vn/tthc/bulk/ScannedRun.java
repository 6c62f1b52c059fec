package vn.tthc.bulk;

import java.util.Arrays;
import java.util.BitSet;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.RowCounts;

/** A run of rows of a block: the ordinary ones counted already, the places of the others. */
public final class ScannedRun<T> {
    private final T part;
    private final RowCounts counts = new RowCounts();
    private final BitSet ordinary = new BitSet();
    private int rows;
    /** What the rows so far tell of the numbers of the list, and what the row that is read tells for the first time. */
    private int told;

    private int fresh;
    /** Where each row begins, and behind the last one where the run ends. */
    private int[] starts = new int[1 << 9];
    /** How many lines of the run come before each row, and all of them behind the last. */
    private int[] lines = new int[1 << 9];

    private long[] codeKeys = new long[1 << 9];

    ScannedRun(T part, int from) {
        this.part = part;
        starts[0] = from;
    }

    T part() {
        return part;
    }

    RowCounts counts() {
        return counts;
    }

    /**
     * Whether a row tells something of the numbers of the list that no row of the run before it does. It must then be read by
     * the way of all lists, where it is remembered with its place.
     */
    boolean isNew(int marks) {
        fresh |= marks & ~told;
        return fresh != 0;
    }

    /** Adds a row; those that are not ordinary have no key. */
    void add(boolean isOrdinary, long codeKey, int end, int linesSoFar) {
        told |= fresh;
        fresh = 0;
        ordinary.set(rows, isOrdinary);
        codeKeys[rows] = codeKey;
        rows++;
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            lines = Arrays.copyOf(lines, rows * 2);
            codeKeys = Arrays.copyOf(codeKeys, rows * 2);
        }
        starts[rows] = end;
        lines[rows] = linesSoFar;
    }

    public int rows() {
        return rows;
    }

    boolean isOrdinary(int row) {
        return ordinary.get(row);
    }

    /** What tells the row's code and agency from others, as {@link DuplicateCodes.Keys} has it. */
    long codeKey(int row) {
        return codeKeys[row];
    }

    /** The keys of all rows, and others behind them. */
    public long[] codeKeys() {
        return codeKeys;
    }

    /** Where a row begins in its block; behind the last row, where the run ends. */
    int start(int row) {
        return starts[row];
    }

    /** How many lines of the run come before a row; behind the last row, how many lines it has. */
    int linesBefore(int row) {
        return lines[row];
    }
}
