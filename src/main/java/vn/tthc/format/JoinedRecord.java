package vn.tthc.format;

import java.util.Arrays;

/** A record that is put together from the cells of others. */
public final class JoinedRecord extends CutRecord {
    private final boolean[] foreign;
    private int size;

    /** An empty record of some cells. */
    public JoinedRecord(int width) {
        super(width);
        cells = width;
        foreign = new boolean[width];
        bytes = new byte[1 << 10];
    }

    /** The bytes that the cells are stretches of; others after each record. */
    public byte[] bytes() {
        return bytes;
    }

    /** Begins another record, whose cells are empty. */
    public void begin() {
        size = 0;
        Arrays.fill(starts, 0);
        Arrays.fill(ends, 0);
        Arrays.fill(doubled, false);
        Arrays.fill(numbers, false);
        Arrays.fill(foreign, false);
    }

    @Override
    public boolean isForeign(int cell) {
        return foreign[cell];
    }

    /** Puts what the record of the list has in a cell into one of this. */
    public void put(int cell, byte[] of, CutRecord record, int own) {
        add(cell, of, record.start(own), record.end(own), record.isNumber(own));
        doubled[cell] = record.isDoubled(own);
    }

    /** Puts a text, or a number, of another list into a cell. */
    public void put(int cell, byte[] of, int start, int end, boolean isNumber) {
        add(cell, of, start, end, isNumber);
        foreign[cell] = true;
    }

    private void add(int cell, byte[] of, int start, int end, boolean isNumber) {
        int length = end - start;
        if (size + length + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length + 1));
        }
        // No text has it, so that two cells side by side are never those of another row.
        bytes[size++] = 0;
        System.arraycopy(of, start, bytes, size, length);
        starts[cell] = size;
        size += length;
        ends[cell] = size;
        numbers[cell] = isNumber;
    }
}
