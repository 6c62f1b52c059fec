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
    private final char delimiter;
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
        delimiter = rows.delimiter();
        cutter = new RecordCutter(delimiter, width);
    }

    /**
     * Reads rows from where a run begins, and adds them to the run, until one whose end is not certain or that may sum up those
     * before it, or until there are enough of them.
     */
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
        boolean isWhole = cutter.cells() == width;
        if (ordinary.maySumUp(block.bytes(), cutter, isWhole)) {
            return false;
        }
        boolean isOrdinary = isWhole && !maySwallow(block.bytes()) && ordinary.count(block.bytes(), cutter, run);
        if (!isOrdinary && ordinary.othersMaySumUp()) {
            return false;
        }
        lines += cutter.lines();
        run.add(isOrdinary, isOrdinary ? ordinary.codeKey() : 0, cutter.end(), lines);
        return true;
    }

    /** Whether a cell of several lines has as many delimiters in it as a row, so that it may hold whole rows. */
    private boolean maySwallow(byte[] bytes) {
        for (int column = 0; cutter.lines() > 1 && column < width; column++) {
            int delimiters = 0;
            for (int at = cutter.start(column); at < cutter.end(column); at++) {
                delimiters += bytes[at] == delimiter ? 1 : 0;
            }
            if (delimiters >= width - 1) {
                return true;
            }
        }
        return false;
    }

    /** Gives back what was learnt of the rows, when this is no longer in use. */
    void release() {
        ordinary.release();
    }
}
