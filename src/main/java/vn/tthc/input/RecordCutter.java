package vn.tthc.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the cells of CSV records in UTF-8 bytes, where no byte of a longer character looks like a mark. It knows only
 * records that are beyond doubt, and leaves any other to those who can tell what is wrong with it.
 */
final class RecordCutter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = LOW_BITS << 7;
    private static final long QUOTES = LOW_BITS * '"';
    private static final long LINE_FEEDS = LOW_BITS * '\n';
    private static final long CARRIAGE_RETURNS = LOW_BITS * '\r';

    private final byte delimiter;
    private final long delimiters;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private byte[] bytes = {};
    private int limit;
    private int at;
    private int cells;
    private int lines;

    /**
     * A cutter of records.
     *
     * @param delimiter what parts the cells
     * @param width how many cells of a record are of interest
     */
    RecordCutter(char delimiter, int width) {
        this.delimiter = (byte) delimiter;
        delimiters = LOW_BITS * delimiter;
        starts = new int[width];
        ends = new int[width];
        doubled = new boolean[width];
    }

    /** Whether cells parted by it can be found. */
    static boolean canCut(char delimiter) {
        return delimiter == '\t' || (delimiter >= ' ' && delimiter <= '~' && delimiter != '"');
    }

    /** Goes to some bytes, of which the first one begins a record. */
    void reset(byte[] ofRecords, int from, int until) {
        bytes = ofRecords;
        at = from;
        limit = until;
    }

    /**
     * Cuts the next record.
     *
     * @param mayEnd whether it may end with the bytes instead of a line
     * @return false if there is none, or its end is not certain
     */
    boolean next(boolean mayEnd) {
        cells = 0;
        lines = 1;
        if (at == limit) {
            return false;
        }
        while (true) {
            if (at < limit && bytes[at] == '"') {
                if (!quoted()) {
                    return false;
                }
            } else {
                int start = at;
                at = endOfBare(at);
                keep(start, at, false);
            }
            if (at == limit) {
                return mayEnd;
            }
            byte mark = bytes[at++];
            if (mark == '\n') {
                return true;
            }
            if (mark == '\r') {
                return at < limit && bytes[at++] == '\n';
            }
            if (mark != delimiter) {
                return false;
            }
        }
    }

    /** How many cells the record has; more than are of interest, perhaps. */
    int cells() {
        return cells;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /** Whether quotes stand doubled in a cell, so that its bytes are not yet its text. */
    boolean isDoubled(int cell) {
        return doubled[cell];
    }

    /** Where the record ends and the next one begins. */
    int end() {
        return at;
    }

    /** How many lines the record stands on. */
    int lines() {
        return lines;
    }

    /** The next mark behind a place, or the end. */
    private int endOfBare(int from) {
        int end = from;
        while (end + Long.BYTES <= limit) {
            long word = (long) LONG.get(bytes, end);
            long marks = zeros(word ^ delimiters)
                    | zeros(word ^ LINE_FEEDS)
                    | zeros(word ^ QUOTES)
                    | zeros(word ^ CARRIAGE_RETURNS);
            if (marks != 0) {
                return end + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
            end += Long.BYTES;
        }
        while (end < limit
                && bytes[end] != delimiter
                && bytes[end] != '\n'
                && bytes[end] != '"'
                && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    /** The high bits of the bytes that are 0; behind the first one, also of some that are 1. */
    private static long zeros(long word) {
        return (word - LOW_BITS) & ~word & HIGH_BITS;
    }

    private boolean quoted() {
        int start = at + 1;
        boolean hasDoubled = false;
        for (int end = start; end < limit; end++) {
            byte mark = bytes[end];
            if (mark == '\n') {
                lines++;
            } else if (mark == '\r' && (end + 1 == limit || bytes[end + 1] != '\n')) {
                return false;
            } else if (mark == '"') {
                if (end + 1 == limit || bytes[end + 1] != '"') {
                    keep(start, end, hasDoubled);
                    at = end + 1;
                    return true;
                }
                hasDoubled = true;
                end++;
            }
        }
        return false;
    }

    private void keep(int start, int end, boolean hasDoubled) {
        if (cells < starts.length) {
            starts[cells] = start;
            ends[cells] = end;
            doubled[cells] = hasDoubled;
        }
        cells++;
    }
}
