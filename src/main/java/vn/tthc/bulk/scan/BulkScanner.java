package vn.tthc.bulk.scan;

import vn.tthc.source.Block;

/** Reads the rows of a block from their bytes. Of those of which not all is known it finds no more than the place. For one thread at a time. */
public interface BulkScanner<T> {
    /**
     * Reads rows from where a run begins, and adds them to the run, until one whose end is not certain or that may sum up those
     * before it, or until there are enough of them.
     *
     * @param knownAlone whether it ends before one of which not all is known
     */
    void scan(Block block, int until, ScannedRun<T> run, boolean knownAlone);

    /** Gives back what was learnt of the rows, when this is no longer in use. */
    void release();
}
