package vn.tthc.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tthc.model.UnreadableException;

/**
 * Takes the rows of a list of which most are ordinary: runs of those at once, on several threads, and every other row by
 * the way of all lists, when it is its turn. So there is no telling from the outcome how a row was read.
 */
final class BulkRows<T> implements Closeable {
    private final Blocks blocks;
    private final BlockLines lines;
    private final TableRows rows;
    private final OneList list;
    private final Sink<T> sink;
    private final Supplier<BlockScanner<T>> scanners;
    private final Consumer<BlockScanner<T>> done;
    private final int jobs;
    /** The blocks that are scanned before it is their turn. */
    private final Deque<Block> ahead = new ArrayDeque<>();

    private final InOrder<Scanned<T>> scans;
    /** The block that was scanned last; null before the first. */
    private Block last;

    /** A scanner remembers what it has seen, so each is used again. */
    private final Deque<BlockScanner<T>> idle = new ConcurrentLinkedDeque<>();

    /**
     * Takes rows for a list.
     *
     * @param lines the lines of {@code blocks}, which are those of {@code rows}
     * @param done takes back scanners in the end
     * @param jobs how many threads there may be, this one among them
     */
    BulkRows(
            Blocks blocks,
            BlockLines lines,
            TableRows rows,
            OneList list,
            Sink<T> sink,
            Supplier<BlockScanner<T>> scanners,
            Consumer<BlockScanner<T>> done,
            int jobs) {
        this.blocks = blocks;
        this.lines = lines;
        this.rows = rows;
        this.list = list;
        this.sink = sink;
        this.scanners = scanners;
        this.done = done;
        this.jobs = jobs;
        scans = new InOrder<>(jobs);
    }

    /** Takes the rows from the next one on, up to one that must be read by the way of all lists. */
    void take() throws IOException, UnreadableException {
        while (rows.isPlain()) {
            Optional<Block> block = lines.block();
            if (block.isEmpty()) {
                return;
            }
            int from = lines.position();
            Scanned<T> run = scanned(block.get(), from);
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
        idle.forEach(done);
    }

    private Scanned<T> scanned(Block block, int from) {
        Optional<Scanned<T>> scanned = block == last ? Optional.empty() : takeAhead(block);
        last = block;
        return scanned.isPresent() && from == 0 ? scanned.get() : scan(block, from, block.length());
    }

    /** What was found ahead in a block; what was found in blocks before it, whose lines were read one by one, is let go. */
    private Optional<Scanned<T>> takeAhead(Block block) {
        while (!ahead.isEmpty() && ahead.peek() != block) {
            ahead.pop();
            scans.take();
        }
        while (jobs > 1 && !scans.isFull() && lookAhead()) {}
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

    private Scanned<T> scan(Block block, int from, int until) {
        BlockScanner<T> scanner = Optional.ofNullable(idle.poll()).orElseGet(scanners);
        Scanned<T> scanned = scanner.scan(block, from, until);
        idle.push(scanner);
        return scanned;
    }

    private void take(Block block, Scanned<T> run) throws IOException, UnreadableException {
        list.expect(run.codeKeys(), run.rows());
        long before = lines.linesBefore();
        for (int row = 0; row < run.rows(); row++) {
            boolean ordinary = run.isOrdinary(row);
            long lineBefore = before + run.linesBefore(row);
            Optional<Long> earlier =
                    run.codeKey(row) == 0 ? Optional.empty() : list.findEarlier(run.codeKey(row), lineBefore + 1);
            if (ordinary && earlier.isEmpty()) {
                continue;
            }
            lines.moveTo(run.start(row), lineBefore);
            Row alone = rows.next().orElseThrow();
            if (ordinary) {
                list.warnOfDuplicate(alone, earlier.orElseThrow());
                continue;
            }
            list.take(alone);
            if (!rows.isPlain()) {
                // A heading: the rows behind it, ordinary as they look, say more than stands in them.
                count(scan(block, run.start(0), run.start(row)));
                return;
            }
        }
        count(run);
        lines.moveTo(run.start(run.rows()), before + run.linesBefore(run.rows()));
        if (run.start(run.rows()) == block.length()) {
            blocks.release(block);
        }
    }

    private void count(Scanned<T> run) {
        list.add(run.counts());
        sink.rows().accept(run.counts().accepted());
        sink.end().accept(run.part());
    }
}
