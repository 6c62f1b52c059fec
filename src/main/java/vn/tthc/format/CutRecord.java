package vn.tthc.format;

/** The cells of a record as stretches of bytes, for whoever cuts records one after another to fill. */
public abstract class CutRecord {
    final int[] starts;
    final int[] ends;
    final boolean[] doubled;
    final boolean[] numbers;
    /** Those that the cells are stretches of. */
    byte[] bytes = {};

    int cells;

    /**
     * No record yet.
     *
     * @param width how many cells of a record are of interest
     */
    CutRecord(int width) {
        starts = new int[width];
        ends = new int[width];
        doubled = new boolean[width];
        numbers = new boolean[width];
    }

    /** How many cells the record has; more than are of interest, perhaps. */
    public final int cells() {
        return cells;
    }

    /** Whether a cell surely is not blank: it has printable ASCII, as nearly all texts do. */
    public final boolean isFilled(int cell) {
        for (int i = starts[cell]; i < ends[cell]; i++) {
            if (bytes[i] > ' ' && bytes[i] <= '~') {
                return true;
            }
        }
        return false;
    }

    public final int start(int cell) {
        return starts[cell];
    }

    public final int end(int cell) {
        return ends[cell];
    }

    /** Whether quotes stand doubled in a cell, so that its bytes are not yet its text. */
    public final boolean isDoubled(int cell) {
        return doubled[cell];
    }

    /** Whether a cell is one of another list, and so tells nothing of the numbers of this one. */
    public boolean isForeign(int cell) {
        return false;
    }

    /** Whether a cell is a number, and not a text that may be one. */
    public final boolean isNumber(int cell) {
        return numbers[cell];
    }
}
