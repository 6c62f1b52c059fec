package vn.tthc.bulk.scan;

import java.util.Map;
import vn.tthc.format.CutRecord;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.schema.Field;

/**
 * Understands the rows of one kind of list from their bytes, as far as their parts do not depend on each other. For one
 * thread at a time.
 */
public interface BulkCounter<T> {
    /** Says what headings say of the rows that come next. */
    void carry(Map<Field, String> names);

    /**
     * Counts the row that was cut from some bytes, with as many cells as the header.
     *
     * @return what is wrong with it; null if it must be read by the way of all lists and was not counted
     */
    Verdict count(byte[] bytes, CutRecord cutter, ScannedRun<T> scanned);

    /**
     * Whether a row may sum up those before it; asked before it is counted.
     *
     * @param isWhole whether it has as many cells as the header
     */
    boolean maySumUp(byte[] bytes, CutRecord cutter, boolean isWhole);

    /** Whether any row that is not known may sum up those before it. */
    boolean othersMaySumUp();

    /** The key of the code of the row that was counted last, as {@link DuplicateCodes.Keys} has it; 0 if it has none. */
    long codeKey();

    /** Gives back what was learnt, when the list has no more rows. */
    void release();
}
