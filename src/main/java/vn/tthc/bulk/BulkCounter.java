package vn.tthc.bulk;

import vn.tthc.format.RecordCutter;
import vn.tthc.row.DuplicateCodes;

/**
 * Understands the ordinary rows of one kind of list from their bytes: those that certainly are what the list is of, and of
 * which there is nothing to report. For one thread at a time.
 */
public interface BulkCounter<T> {
    /** Counts the row that was cut from some bytes, with as many cells as the header; false if it is no ordinary one. */
    boolean count(byte[] bytes, RecordCutter cutter, ScannedRun<T> scanned);

    /**
     * Whether a row may sum up those before it; asked before it is counted.
     *
     * @param isWhole whether it has as many cells as the header
     */
    boolean maySumUp(byte[] bytes, RecordCutter cutter, boolean isWhole);

    /** Whether any row that is no ordinary one may sum up those before it. */
    boolean othersMaySumUp();

    /** The key of the code of the row that was counted last, as {@link DuplicateCodes.Keys} has it; 0 if it has none. */
    long codeKey();

    /** Gives back what was learnt, when the list has no more rows. */
    void release();
}
