package vn.tthc.summary.numbers;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How much there is of some kinds of things, by numbers. What there is by one number stands side by side, as it is mostly asked for together and
 * memory is fetched by the stretch; it is kept in {@code int}s as far as that goes, and not at all of kinds of which there is nothing.
 */
public final class Counts implements Serializable {
    private static final int NOWHERE = -1;

    /** By kinds, where their count stands among those of a number. */
    private final int[] places;
    /** Of which kinds the counts of a number are, in their order. */
    private final int[] kinds;

    private int width;
    private int[] small = {};
    /** In place of the others once one of them is too large. */
    private long[] large = {};

    private boolean isLarge;
    private int room;

    /** Nothing yet, of so many kinds. */
    public Counts(int ofKinds) {
        places = new int[ofKinds];
        kinds = new int[ofKinds];
        Arrays.fill(places, NOWHERE);
    }

    /** Makes room for counts below a number. */
    public void grow(int below) {
        room = below;
        if (isLarge) {
            large = Arrays.copyOf(large, room * width);
        } else {
            small = Arrays.copyOf(small, room * width);
        }
    }

    public long get(int at, int kind) {
        int place = places[kind];
        if (place == NOWHERE) {
            return 0;
        }
        int cell = at * width + place;
        return isLarge ? large[cell] : small[cell];
    }

    public void add(int at, int kind, long more) {
        if (more == 0) {
            return;
        }
        if (places[kind] == NOWHERE) {
            begin(kind);
        }
        int cell = at * width + places[kind];
        if (!isLarge) {
            long sum = small[cell] + more;
            if (sum == (int) sum) {
                small[cell] = (int) sum;
                return;
            }
            large = Arrays.stream(small).asLongStream().toArray();
            small = new int[0];
            isLarge = true;
        }
        large[cell] += more;
    }

    /** Adds all that others have counted by a number; they must be of the same kinds. */
    public void add(int at, Counts other, int from) {
        for (int place = 0; place < other.width; place++) {
            int cell = from * other.width + place;
            add(at, other.kinds[place], other.isLarge ? other.large[cell] : other.small[cell]);
        }
    }

    /** Makes places for the kinds that others have something of. */
    public void layOut(Counts others) {
        for (int place = 0; place < others.width; place++) {
            if (places[others.kinds[place]] == NOWHERE) {
                begin(others.kinds[place]);
            }
        }
    }

    /** Makes a place for a kind. */
    private void begin(int kind) {
        int wider = width + 1;
        if (isLarge) {
            long[] old = large;
            large = new long[room * wider];
            for (int at = 0; at < room; at++) {
                System.arraycopy(old, at * width, large, at * wider, width);
            }
        } else {
            int[] old = small;
            small = new int[room * wider];
            for (int at = 0; at < room; at++) {
                System.arraycopy(old, at * width, small, at * wider, width);
            }
        }
        kinds[width] = kind;
        places[kind] = width;
        width = wider;
    }
}
