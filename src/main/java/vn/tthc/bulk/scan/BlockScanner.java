package vn.tthc.bulk.scan;

import vn.tthc.format.RecordCutter;
import vn.tthc.source.Block;
import vn.tthc.table.TableRows;

/** Reads the records of a CSV list. */
public final class BlockScanner<T> implements BulkScanner<T> {
    /** A run of more rows would take more memory than its block: lines can be as short as nothing. */
    private static final int MAX_ROWS = 1 << 16;

    /** A number and a text. */
    private static final int MAX_HEADING = 2;

    private final BulkCounter<T> counter;
    private final int width;
    private final int minWidth;
    private final char delimiter;
    private final RecordCutter cutter;
    private int lines;

    /**
     * A scanner for a list.
     *
     * @param counter understands its rows
     */
    public BlockScanner(TableRows rows, BulkCounter<T> counter) {
        this.counter = counter;
        width = rows.header().names().size();
        minWidth = rows.minWidth();
        delimiter = rows.delimiter();
        cutter = new RecordCutter(delimiter, width);
    }

    @Override
    public void scan(Block block, int until, ScannedRun<T> run, boolean knownAlone) {
        counter.carry(run.carried());
        cutter.reset(block.bytes(), run.start(0), until);
        lines = 0;
        while (run.rows() < MAX_ROWS && scanRow(block, run, knownAlone)) {
            // Nothing is left to do here: a loop is compiled late, what it calls early.
        }
    }

    private boolean scanRow(Block block, ScannedRun<T> run, boolean knownAlone) {
        if (!cutter.next(block.isWhole())) {
            return false;
        }
        boolean isWhole = cutter.cells() == width || isWholeWithoutEmptyEnd();
        if (counter.maySumUp(block.bytes(), cutter, isWhole)) {
            return false;
        }
        Verdict verdict = isWhole && !maySwallow(block.bytes()) ? counter.count(block.bytes(), cutter, run) : null;
        if (verdict == null && (knownAlone || counter.othersMaySumUp() || mayBeHeading())) {
            return false;
        }
        lines += cutter.lines();
        run.add(verdict, verdict == null ? 0 : counter.codeKey(), cutter.end(), lines);
        return true;
    }

    /** Whether the row has so few cells that it may say something of those below it. */
    private boolean mayBeHeading() {
        int filled = 0;
        for (int column = 0; column < Math.min(width, cutter.cells()); column++) {
            filled += cutter.isFilled(column) ? 1 : 0;
        }
        return cutter.filledCells() > 0 && filled <= MAX_HEADING;
    }

    /** Whether the row has only empty cells after those of the header, or lacks such cells where the header has none. */
    private boolean isWholeWithoutEmptyEnd() {
        return cutter.cells() > width
                ? cutter.filledCells() <= width && width > 1
                : cutter.cells() >= minWidth && cutter.cells() > 1;
    }

    /** Whether a cell of several lines has as many delimiters in it as a row, so that it may hold whole rows. */
    private boolean maySwallow(byte[] bytes) {
        for (int column = 0; cutter.lines() > 1 && column < Math.min(width, cutter.cells()); column++) {
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

    @Override
    public void release() {
        counter.release();
    }
}
