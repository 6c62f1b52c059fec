package vn.tthc.format;

import java.util.List;

/** What is of interest of JSON objects that have some keys, in their order. Each is its own, whatever keys another has. */
public final class JsonKeys {
    /** Objects with more of them are not cut. */
    public static final int MAX = 64;

    private final List<String> keys;
    private final int[] cells;
    private final boolean[] numeric;
    private final int given;
    private final int width;

    /**
     * Keys of objects.
     *
     * @param keys as they are without escapes
     * @param cells of which cell of a record each key has the value; -1 if nobody asks for it
     * @param numeric whether the value of each key may be a number
     * @param given how many cells that are
     * @param width how many cells the record has; those after the given ones are empty
     */
    public JsonKeys(List<String> keys, int[] cells, boolean[] numeric, int given, int width) {
        this.keys = List.copyOf(keys);
        this.cells = cells.clone();
        this.numeric = numeric.clone();
        this.given = given;
        this.width = width;
    }

    public List<String> keys() {
        return keys;
    }

    /** How many cells the record has. */
    public int width() {
        return width;
    }

    int given() {
        return given;
    }

    int cell(int key) {
        return cells[key];
    }

    boolean isNumeric(int key) {
        return numeric[key];
    }
}
