package vn.tthc.summary.numbers;

import java.io.Serializable;
import java.util.Arrays;

/** How much of something there is, by numbers; kept in {@code int}s as far as that goes, and nowhere while there is nothing. */
public final class Counts implements Serializable {
    private int[] small = {};
    /** In place of the others once one of them is too large. */
    private long[] large = {};

    private int room;

    /** Makes room for counts below a number. */
    public void grow(int below) {
        room = below;
        if (small.length > 0) {
            small = Arrays.copyOf(small, room);
        }
        if (large.length > 0) {
            large = Arrays.copyOf(large, room);
        }
    }

    public long get(int at) {
        if (at < small.length) {
            return small[at];
        }
        return at < large.length ? large[at] : 0;
    }

    public void add(int at, long more) {
        if (more == 0) {
            return;
        }
        long sum = get(at) + more;
        if (large.length == 0 && sum == (int) sum) {
            if (small.length == 0) {
                small = new int[room];
            }
            small[at] = (int) sum;
        } else {
            if (large.length == 0) {
                large = Arrays.stream(Arrays.copyOf(small, room)).asLongStream().toArray();
                small = new int[0];
            }
            large[at] = sum;
        }
    }
}
