package vn.tthc.bulk;

import vn.tthc.format.RecordCutter;
import vn.tthc.source.Block;
import vn.tthc.table.TableRows;

/**
 * Reads the ordinary rows of a block from their bytes. Of any other row it finds no more than the place. For one thread at a
 * time.
 */
final class BlockScanner<T> {
    /** A run of more rows would take more memory than its block: lines can be as short as nothing. */
    private static final int MAX_ROWS = 1 << 16;

    private final BulkCounter<T> ordinary;
    private final int width;
    private final RecordCutter cutter;
    private int lines;

    /**
     * A scanner for a list.
     *
     * @param ordinary understands its rows
     */
    BlockScanner(TableRows rows, BulkCounter<T> ordinary) {
        this.ordinary = ordinary;
        width = rows.header().names().size();
        cutter = new RecordCutter(rows.delimiter(), width);
    }

    /** Reads rows from where a run begins, until one whose end is not certain or there are enough of them, and adds them to the run. */
    void scan(Block block, int until, ScannedRun<T> run) {
        cutter.reset(block.bytes(), run.start(0), until);
        lines = 0;
        while (run.rows() < MAX_ROWS && scanRow(block, run)) {
            // Nothing is left to do here: a loop is compiled late, what it calls early.
        }
    }

    private boolean scanRow(Block block, ScannedRun<T> run) {
        if (!cutter.next(block.isWhole())) {
            return false;
        }
        boolean isOrdinary = cutter.cells() == width && ordinary.count(block.bytes(), cutter, run);
        lines += cutter.lines();
        run.add(isOrdinary, isOrdinary ? ordinary.codeKey() : 0, cutter.end(), lines);
        return true;
    }

    /** Gives back what was learnt of the rows, when this is no longer in use. */
    void release() {
        ordinary.release();
    }
}
