package vn.tthc.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import vn.tthc.model.UnreadableException;
import vn.tthc.row.Intake;
import vn.tthc.source.Block;
import vn.tthc.source.BlockLines;
import vn.tthc.source.Blocks;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;

/**
 * Takes the rows of a list of which most are ordinary: runs of those at once, on several threads, and every other row by
 * the way of all lists, when it is its turn. So there is no telling from the outcome how a row was read.
 */
public final class BulkRows<T> implements Closeable {
    private final Blocks blocks;
    private final BlockLines lines;
    private final TableRows rows;
    private final Intake<?> list;
    private final PartSink<T> parts;
    private final Supplier<BulkCounter<T>> ordinary;
    private final int jobs;
    /** The blocks that are scanned before it is their turn. */
    private final Deque<Block> ahead = new ArrayDeque<>();

    private final InOrder<ScannedRun<T>> scans;
    /** The block that was scanned last; null before the first. */
    private Block last;

    /** A scanner remembers what it has seen, so each is used again. A deque without locks takes the JVM longer to set up. */
    private final Deque<BlockScanner<T>> idle = new LinkedBlockingDeque<>();

    /**
     * Takes rows for a list.
     *
     * @param lines the lines of {@code blocks}, which are those of {@code rows}
     * @param ordinary gives what understands its rows, for a thread each
     * @param jobs how many threads there may be, this one among them
     */
    public BulkRows(
            Blocks blocks,
            BlockLines lines,
            TableRows rows,
            Intake<?> list,
            PartSink<T> parts,
            Supplier<BulkCounter<T>> ordinary,
            int jobs) {
        this.blocks = blocks;
        this.lines = lines;
        this.rows = rows;
        this.list = list;
        this.parts = parts;
        this.ordinary = ordinary;
        this.jobs = jobs;
        scans = new InOrder<>(jobs);
    }

    /** Takes the rows from the next one on, up to one that must be read by the way of all lists. */
    public void take() throws IOException, UnreadableException {
        while (rows.isPlain()) {
            Optional<Block> block = lines.block();
            if (block.isEmpty()) {
                return;
            }
            int from = lines.position();
            ScannedRun<T> run = scanned(block.get(), from);
            take(block.get(), run);
            if (run.start(run.rows()) < block.get().length()) {
                return;
            }
        }
    }

    @Override
    public void close() {
        scans.close();
        // One that is still busy, for a list that failed, is not among them.
        for (BlockScanner<T> scanner = idle.poll(); scanner != null; scanner = idle.poll()) {
            scanner.release();
        }
    }

    private ScannedRun<T> scanned(Block block, int from) {
        Optional<ScannedRun<T>> scanned = block == last ? Optional.empty() : takeAhead(block);
        last = block;
        return scanned.isPresent() && from == 0 ? scanned.get() : scan(block, from, block.length());
    }

    /** What was found ahead in a block; what was found in blocks before it, whose lines were read one by one, is let go. */
    private Optional<ScannedRun<T>> takeAhead(Block block) {
        while (!ahead.isEmpty() && ahead.peek() != block) {
            ahead.pop();
            scans.take();
        }
        while (jobs > 1 && blocks.areFull() && !scans.isFull() && lookAhead()) {}
        if (ahead.peek() != block) {
            return Optional.empty();
        }
        ahead.pop();
        return Optional.of(scans.take());
    }

    private boolean lookAhead() {
        Optional<Block> next = blocks.lookAhead();
        next.ifPresent(block -> {
            ahead.add(block);
            scans.add(() -> scan(block, 0, block.length()));
        });
        return next.isPresent();
    }

    private ScannedRun<T> scan(Block block, int from, int until) {
        BlockScanner<T> scanner =
                Optional.ofNullable(idle.poll()).orElseGet(() -> new BlockScanner<>(rows, ordinary.get()));
        ScannedRun<T> scanned = new ScannedRun<>(parts.begin().get(), from);
        scanner.scan(block, until, scanned);
        idle.push(scanner);
        return scanned;
    }

    private void take(Block block, ScannedRun<T> run) throws IOException, UnreadableException {
        list.expect(run.codeKeys(), run.rows());
        long before = lines.linesBefore();
        for (int row = 0; row < run.rows(); row++) {
            if (!take(run, row, before + run.linesBefore(row))) {
                // A heading: the rows behind it, ordinary as they look, say more than stands in them.
                count(scan(block, run.start(0), run.start(row)));
                return;
            }
        }
        count(run);
        if (run.rows() > 0 && run.isOrdinary(run.rows() - 1)) {
            remember(run, run.rows() - 1, before);
        }
        lines.moveTo(run.start(run.rows()), before + run.linesBefore(run.rows()));
        if (run.start(run.rows()) == block.length()) {
            blocks.release(block);
        }
    }

    /** Takes a row of those that were scanned, in a method as a loop is compiled late; false if it was a heading. */
    private boolean take(ScannedRun<T> run, int row, long lineBefore) throws IOException, UnreadableException {
        boolean ordinary = run.isOrdinary(row);
        Optional<Long> earlier =
                run.codeKey(row) == 0 ? Optional.empty() : list.findEarlier(run.codeKey(row), lineBefore + 1);
        if (ordinary && earlier.isEmpty()) {
            return true;
        }
        if (!ordinary && row > 0 && run.isOrdinary(row - 1)) {
            remember(run, row - 1, lineBefore - run.linesBefore(row));
        }
        lines.moveTo(run.start(row), lineBefore);
        Optional<Row> alone = rows.next();
        if (ordinary) {
            list.warnOfRepeated(alone.orElseThrow(), earlier.orElseThrow());
            return true;
        }
        // There is none if another table begins.
        alone.ifPresent(list::take);
        return rows.isPlain();
    }

    /** Lets the rows know an ordinary one, as the next may refer to it. */
    private void remember(ScannedRun<T> run, int row, long before) throws IOException, UnreadableException {
        lines.moveTo(run.start(row), before + run.linesBefore(row));
        rows.next();
    }

    private void count(ScannedRun<T> run) {
        list.add(run.counts());
        parts.rows().accept(run.counts().accepted());
        parts.end().accept(run.part());
    }
}
