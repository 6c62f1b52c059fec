package vn.tthc.format;

import java.util.List;

/**
 * What is of interest of JSON objects that have some keys, in their order.
 *
 * @param keys as they are without escapes
 * @param cells of which cell of a record each key has the value; -1 if nobody asks for it
 * @param numeric whether the value of each key may be a number
 * @param given how many cells that are
 * @param width how many cells the record has; those behind the given ones are empty
 */
public record JsonKeys(List<String> keys, int[] cells, boolean[] numeric, int given, int width) {
    /** Objects with more of them are not cut. */
    public static final int MAX = 64;
}
