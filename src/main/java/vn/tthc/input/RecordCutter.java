package vn.tthc.input;

/**
 * Finds the cells of CSV records in UTF-8 bytes, where no byte of a longer character looks like a mark. It knows only
 * records that are beyond doubt, and leaves any other to those who can tell what is wrong with it.
 */
final class RecordCutter {
    private static final long QUOTES = Words.LOW_BITS * '"';
    private static final long LINE_FEEDS = Words.LOW_BITS * '\n';
    private static final long CARRIAGE_RETURNS = Words.LOW_BITS * '\r';

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
        delimiters = Words.LOW_BITS * delimiter;
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
                at = nextMark(at, delimiters);
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

    /**
     * The next mark from a place on, or the end.
     *
     * @param besides what is a mark besides quotes and the ends of lines, eight times
     */
    private int nextMark(int from, long besides) {
        // Most cells are short: their end is among the first eight bytes, wherever in a word those begin.
        long marks = marks(Words.at(bytes, from, limit), besides);
        if (marks != 0) {
            return from + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
        }
        int word = Words.floor(from) + Words.SIZE;
        while (word + Words.SIZE <= limit) {
            marks = marks(Words.aligned(bytes, word), besides);
            if (marks != 0) {
                return word + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
            word += Words.SIZE;
        }
        int end = Math.min(word, limit);
        while (end < limit
                && bytes[end] != (byte) besides
                && bytes[end] != '\n'
                && bytes[end] != '"'
                && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    /** The high bit of the first byte that is a mark, and perhaps others behind it; 0 if there is none. */
    private static long marks(long word, long besides) {
        return (Words.zeros(word ^ besides)
                        | Words.zeros(word ^ LINE_FEEDS)
                        | Words.zeros(word ^ QUOTES)
                        | Words.zeros(word ^ CARRIAGE_RETURNS))
                & Words.HIGH_BITS;
    }

    private boolean quoted() {
        int start = at + 1;
        boolean hasDoubled = false;
        for (int end = nextMark(start, QUOTES); end < limit; end = nextMark(end + 1, QUOTES)) {
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
