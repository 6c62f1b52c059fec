package vn.tthc.format;

import vn.tthc.source.ByteWords;

/**
 * Finds the cells of CSV records in UTF-8 bytes, where no byte of a longer character looks like a mark. It knows only
 * records that are beyond doubt, and leaves any other to those who can tell what is wrong with it.
 */
public final class RecordCutter extends CutRecord {
    private static final long QUOTES = ByteWords.LOW_BITS * '"';
    /** Both ends of lines are below it, and little else that lists have. */
    private static final long BEHIND_LINE_ENDS = ByteWords.LOW_BITS * ('\r' + 1);

    private final byte delimiter;
    private final long delimiters;
    private int limit;
    private int at;
    private int lines;
    /** The number after that of the last cell that is not empty. */
    private int filled;

    /** Where the word is in which marks were looked for last. */
    private int wordAt;
    /** The high bits of those of its bytes that may be marks and were not given yet. */
    private long found;

    /**
     * A cutter of records.
     *
     * @param delimiter what parts the cells
     * @param width how many cells of a record are of interest
     */
    public RecordCutter(char delimiter, int width) {
        super(width);
        this.delimiter = (byte) delimiter;
        delimiters = ByteWords.LOW_BITS * delimiter;
    }

    /** Whether cells separated by it can be found. */
    public static boolean canCut(char delimiter) {
        return delimiter == '\t' || (delimiter >= ' ' && delimiter <= '~' && delimiter != '"');
    }

    /** Goes to some bytes, of which the first one begins a record. */
    public void reset(byte[] ofRecords, int from, int until) {
        bytes = ofRecords;
        at = from;
        limit = until;
        wordAt = ByteWords.floor(from) - ByteWords.SIZE;
        found = 0;
    }

    /**
     * Cuts the next record.
     *
     * @param mayEnd whether it may end with the bytes instead of a line
     * @return false if there is none, or its end is not certain: nothing is cut any more before a {@link #reset}
     */
    public boolean next(boolean mayEnd) {
        cells = 0;
        filled = 0;
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
                at = nextMark(at);
                keep(start, at, false);
            }
            if (at == limit) {
                return mayEnd;
            }
            byte mark = bytes[at++];
            if (mark == '\n') {
                return true;
            }
            if (mark != delimiter) {
                return mark == '\r' && at < limit && bytes[at++] == '\n';
            }
        }
    }

    /** How many cells the record has without the empty ones at its end. */
    public int filledCells() {
        return filled;
    }

    /** Where the record ends and the next one begins. */
    public int end() {
        return at;
    }

    /** How many lines the record stands on. */
    public int lines() {
        return lines;
    }

    /**
     * The next mark from a place on, or the end. A mark is given only once.
     *
     * @param from the place after the mark that was given last
     */
    private int nextMark(int from) {
        while (true) {
            long marks = found;
            int place = wordAt;
            while (marks == 0) {
                if (place + 2 * ByteWords.SIZE > limit) {
                    wordAt = place;
                    found = 0;
                    return lastMark(from);
                }
                place += ByteWords.SIZE;
                marks = marks(ByteWords.aligned(bytes, place));
            }
            wordAt = place;
            found = marks & (marks - 1);
            int mark = place + ByteWords.first(marks);
            if (mark >= from && isMark(bytes[mark])) {
                return mark;
            }
        }
    }

    /** The next mark where fewer bytes are left than make a word. */
    private int lastMark(int from) {
        int mark = Math.max(from, wordAt + ByteWords.SIZE);
        while (mark < limit && !isMark(bytes[mark])) {
            mark++;
        }
        return mark;
    }

    /** The high bits of all bytes that are marks, and of some that are not. */
    private long marks(long word) {
        return (ByteWords.zeros(word ^ delimiters)
                        | ByteWords.zeros(word ^ QUOTES)
                        | ((word - BEHIND_LINE_ENDS) & ~word))
                & ByteWords.HIGH_BITS;
    }

    private boolean isMark(byte b) {
        return b == delimiter || b == '\n' || b == '"' || b == '\r';
    }

    private boolean quoted() {
        int start = at + 1;
        boolean hasDoubled = false;
        for (int end = nextMark(start); end < limit; end = nextMark(end + 1)) {
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
        if (end > start) {
            filled = cells;
        }
    }
}
