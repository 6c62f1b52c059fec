package vn.tthc.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tthc.model.UnreadableException;

/**
 * Takes the rows of a list of which most are ordinary: runs of those at once, on several threads, and every other row by
 * the way of all lists, when it is its turn. So there is no telling from the outcome how a row was read.
 */
final class BulkRows<T> implements Closeable {
    /** How many blocks for each thread are read before it is their turn. */
    private static final int AHEAD = 2;

    private final Blocks blocks;
    private final BlockLines lines;
    private final TableRows rows;
    private final OneList list;
    private final Sink<T> sink;
    private final Supplier<BlockScanner<T>> scanners;
    private final Consumer<BlockScanner<T>> done;
    private final int jobs;
    private final Deque<Scan> ahead = new ArrayDeque<>();
    /** A scanner remembers what it has seen, so each is used again. */
    private final Deque<BlockScanner<T>> idle = new ConcurrentLinkedDeque<>();

    private Optional<ExecutorService> threads = Optional.empty();

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
    }

    /** The scanning of a block, done by whoever comes first: one of the threads, or the one that needs it. */
    private final class Scan implements Runnable {
        private final Block block;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Scanned<T>> result = new CompletableFuture<>();

        Scan(Block block) {
            this.block = block;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    result.complete(scan(block, 0, block.length()));
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            }
        }

        Scanned<T> get() {
            run();
            // While another thread is at it, this one goes on with what comes after.
            for (Scan next : ahead) {
                if (result.isDone()) {
                    break;
                }
                next.run();
            }
            try {
                return result.join();
            } catch (CompletionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
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
        threads.ifPresent(ExecutorService::shutdownNow);
        // One that is still busy, for a list that failed, is not among them.
        idle.forEach(done);
    }

    private Scanned<T> scanned(Block block, int from) {
        Optional<Scan> scan = ahead.stream().filter(one -> one.block == block).findFirst();
        while (scan.isPresent() && ahead.pop() != scan.get()) {
            // The lines of this block were put back and read one by one.
        }
        while (jobs > 1 && ahead.size() < jobs * AHEAD && lookAhead()) {}
        return scan.isPresent() && from == 0 ? scan.get().get() : scan(block, from, block.length());
    }

    private boolean lookAhead() {
        Optional<Block> next = blocks.lookAhead();
        if (next.isPresent()) {
            Scan scan = new Scan(next.get());
            ahead.add(scan);
            if (threads.isEmpty()) {
                threads = Optional.of(Executors.newFixedThreadPool(jobs - 1, BulkRows::daemon));
            }
            threads.get().execute(scan);
        }
        return next.isPresent();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "scan");
        thread.setDaemon(true);
        return thread;
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
