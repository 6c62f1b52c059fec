package vn.tthc.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.BulkScanner;
import vn.tthc.bulk.scan.InOrder;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListIntake;
import vn.tthc.schema.Field;
import vn.tthc.source.Block;
import vn.tthc.source.BlockPlaces;
import vn.tthc.source.Blocks;
import vn.tthc.table.PlacedRows;
import vn.tthc.table.Row;

/**
 * Takes the rows of a list of which most can be understood by their parts: runs of those at once, on several threads, and every
 * other row by the way of all lists, when it is its turn. So there is no telling from the outcome how a row was read.
 */
public final class BulkRows<T, R> implements Closeable {
    private final Blocks blocks;
    private final BlockPlaces lines;
    private final PlacedRows rows;
    private final ListIntake<R> list;
    private final RowTeller teller;
    private final PartSink<T> parts;
    private final Supplier<BulkScanner<T>> scanners;
    private final int jobs;
    /** The blocks that are scanned before it is their turn. */
    private final Deque<Block> ahead = new ArrayDeque<>();

    private final InOrder<ScannedRun<T>> scans;
    /** The block that was scanned last; null before the first. */
    private Block last;

    /** What headings said when that block was begun. */
    private Map<Field, String> carriedBefore = Map.of();
    /** The rows that are found in the order of the list. */
    private Optional<ScannedRun<T>> mine = Optional.empty();

    /** A scanner remembers what it has seen, so each is used again. A deque without locks takes the JVM longer to set up. */
    private final Deque<BulkScanner<T>> idle = new LinkedBlockingDeque<>();

    /**
     * Takes rows for a list.
     *
     * @param lines where {@code rows} are in {@code blocks}
     * @param scanners gives what reads its rows, for a thread each
     * @param jobs how many threads there may be, this one among them
     */
    public BulkRows(
            Blocks blocks,
            BlockPlaces lines,
            PlacedRows rows,
            ListIntake<R> list,
            PartSink<T> parts,
            Supplier<BulkScanner<T>> scanners,
            int jobs) {
        this.blocks = blocks;
        this.lines = lines;
        this.rows = rows;
        this.list = list;
        teller = new RowTeller(list);
        this.parts = parts;
        this.scanners = scanners;
        this.jobs = jobs;
        scans = new InOrder<>(jobs);
    }

    /** Takes the rows from the next one on, up to one that must be read by the way of all lists. */
    private void take() throws IOException, UnreadableException {
        while (rows.isPlain()) {
            Optional<Block> block = lines.block();
            if (block.isEmpty()) {
                return;
            }
            Optional<ScannedRun<T>> ahead = scannedAhead(block.get(), lines.position());
            ScannedRun<T> run = ahead.isPresent() ? ahead.get() : scanNow(block.get(), lines.position());
            take(block.get(), run);
            ahead.ifPresent(scanned -> parts.end().accept(scanned.part()));
            if (lines.position() < block.get().length() || !rows.isPlain()) {
                return;
            }
        }
    }

    /** Reads the list to its end. */
    public R read() throws IOException, UnreadableException {
        R result = list.read(this::take);
        mine.ifPresent(run -> parts.end().accept(run.part()));
        return result;
    }

    @Override
    public void close() {
        scans.close();
        // One that is still busy, for a list that failed, is not among them.
        for (BulkScanner<T> scanner = idle.poll(); scanner != null; scanner = idle.poll()) {
            scanner.release();
        }
    }

    /** What was found ahead in a block that has not been begun, unless a heading has said more of its rows since. */
    private Optional<ScannedRun<T>> scannedAhead(Block block, int from) {
        Optional<ScannedRun<T>> scanned = block == last ? Optional.empty() : takeAhead(block);
        if (block != last) {
            carriedBefore = rows.carried();
        }
        last = block;
        return scanned.filter(run -> from == 0 && run.carried() == rows.carried());
    }

    /** Finds rows in the order of the list, for one part; what is known of one is counted before the next is looked at. */
    private ScannedRun<T> scanNow(Block block, int from) {
        if (mine.isEmpty()) {
            mine = Optional.of(new ScannedRun<>(parts.begin().get()));
        }
        ScannedRun<T> run = mine.get();
        run.begin(from, rows.carried(), rows.told());
        scan(block, block.length(), run, true);
        return run;
    }

    /** What was found ahead in a block; what was found in blocks before it, whose lines were read one by one, is let go. */
    private Optional<ScannedRun<T>> takeAhead(Block block) {
        while (!ahead.isEmpty() && ahead.peek() != block) {
            ahead.pop();
            scans.take();
        }
        // Where headings change what rows mean, it would be in vain.
        boolean isSure = rows.carried() == carriedBefore;
        while (jobs > 1 && isSure && blocks.areFull() && !scans.isFull() && lookAhead()) {}
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
            Map<Field, String> carried = rows.carried();
            int told = rows.told();
            scans.add(() -> scan(block, 0, block.length(), carried, told));
        });
        return next.isPresent();
    }

    private ScannedRun<T> scan(Block block, int from, int until, Map<Field, String> carried, int told) {
        ScannedRun<T> run = new ScannedRun<>(parts.begin().get());
        run.begin(from, carried, told);
        scan(block, until, run, false);
        return run;
    }

    private void scan(Block block, int until, ScannedRun<T> run, boolean knownAlone) {
        BulkScanner<T> scanner = Optional.ofNullable(idle.poll()).orElseGet(scanners);
        scanner.scan(block, until, run, knownAlone);
        idle.push(scanner);
    }

    private void take(Block block, ScannedRun<T> run) throws IOException, UnreadableException {
        list.expect(run.codeKeys(), run.rows());
        long before = lines.linesBefore();
        for (int row = 0; row < run.rows(); row++) {
            if (run.verdict(row) != null) {
                parts.place(run.part(), before + run.linesBefore(row) + 1);
            }
            if (!take(run, row, before + run.linesBefore(row))) {
                // Another table: the rows after this one do not belong to this list.
                ScannedRun<T> known = scan(block, run.start(0), run.start(row), run.carried(), 0);
                count(known);
                for (int earlier = 0; earlier < known.rows(); earlier++) {
                    if (known.verdict(earlier) != null) {
                        parts.place(known.part(), before + known.linesBefore(earlier) + 1);
                    }
                }
                parts.end().accept(known.part());
                return;
            }
        }
        count(run);
        know(run, run.rows());
        if (run.rows() > 0 && run.verdict(run.rows() - 1) != null) {
            // The next one may be a part of the last one.
            lines.moveTo(run.start(run.rows() - 1), before + run.linesBefore(run.rows() - 1));
            rows.next();
        }
        lines.moveTo(run.start(run.rows()), before + run.linesBefore(run.rows()));
        if (run.start(run.rows()) == block.length()) {
            blocks.release(block);
        }
    }

    /** Takes a row of those that were scanned, in a method as a loop is compiled late; false if another table begins. */
    private boolean take(ScannedRun<T> run, int row, long lineBefore) throws IOException, UnreadableException {
        Verdict verdict = run.verdict(row);
        if (verdict != null) {
            Optional<Long> earlier =
                    run.codeKey(row) == 0 ? Optional.empty() : list.findEarlier(run.codeKey(row), lineBefore + 1);
            if (!verdict.isFine() || earlier.isPresent()) {
                teller.tell(verdict, earlier, () -> again(run, row, lineBefore));
            }
            if (parts.each().isPresent()) {
                run.give(row, parts.each().get(), () -> rows.at(lineBefore + 1));
            }
            return true;
        }
        know(run, row);
        lines.moveTo(run.start(row), lineBefore);
        Optional<Row> alone = rows.next();
        alone.ifPresent(list::take);
        return rows.isPlain();
    }

    private Optional<Row> again(ScannedRun<T> run, int row, long lineBefore) throws IOException, UnreadableException {
        lines.moveTo(run.start(row), lineBefore);
        return rows.next();
    }

    /** Lets the rows know what those before a place have that the next may refer to, or depend on. */
    private void know(ScannedRun<T> run, int row) {
        run.namesBefore(row).forEach(name -> rows.know(name.getKey(), name.getValue()));
        if (run.hasNational(row)) {
            rows.knowNational();
        }
    }

    private void count(ScannedRun<T> run) {
        list.add(run.counts());
        list.meet(run.met(), run.metRows());
        parts.rows().accept(run.counts().accepted());
    }
}
