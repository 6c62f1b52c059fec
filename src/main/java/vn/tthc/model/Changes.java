package vn.tthc.model;

/** The changes of one procedure, to be used again for the next: whole values need no objects. */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
public final class Changes {
    private static final int MEASURES = Measure.values().length;

    private final boolean[] present = new boolean[MEASURES];
    private final long[] current = new long[MEASURES];
    private final long[] proposed = new long[MEASURES];
    /** Null where the values are whole. */
    private final Change[] others = new Change[MEASURES];

    /** Forgets all changes. */
    public void clear() {
        for (int i = 0; i < MEASURES; i++) {
            present[i] = false;
        }
    }

    /** Sets a change of whole values, from 0 to {@link Change#MAX_WHOLE}. */
    public void put(Measure measure, long from, long to) {
        int index = measure.ordinal();
        present[index] = true;
        current[index] = from;
        proposed[index] = to;
        others[index] = null;
    }

    /** Sets a change of any values. */
    public void put(Measure measure, Change change) {
        present[measure.ordinal()] = true;
        others[measure.ordinal()] = change;
    }

    public boolean has(Measure measure) {
        return present[measure.ordinal()];
    }

    /** Whether the change of a measure is one of whole values. */
    public boolean isWhole(Measure measure) {
        return others[measure.ordinal()] == null;
    }

    public long wholeCurrent(Measure measure) {
        return current[measure.ordinal()];
    }

    public long wholeProposed(Measure measure) {
        return proposed[measure.ordinal()];
    }

    /** The change of a measure that there is. */
    public Change get(Measure measure) {
        int index = measure.ordinal();
        return isWhole(measure) ? Change.of(current[index], proposed[index]) : others[index];
    }
}
