package vn.tthc.bulk.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.format.JsonCutter;
import vn.tthc.format.JsonKeys;
import vn.tthc.source.Block;
import vn.tthc.table.json.JsonLayout;

/** Reads the objects of a JSON list: those whose keys are known, and that have neither objects nor arrays in them. */
public final class JsonScanner<T> implements BulkScanner<T> {
    /** A run of more rows would take more memory than its block. */
    private static final int MAX_ROWS = 1 << 16;

    /** Each way in which objects have their keys is counted apart. */
    private static final int MAX_COUNTERS = 8;

    private final Function<List<String>, Optional<JsonLayout>> layouts;
    private final Function<JsonLayout, BulkCounter<T>> counting;
    private final Map<JsonKeys, BulkCounter<T>> counters = new HashMap<>();
    private final JsonCutter cutter;
    private JsonKeys keys;
    private BulkCounter<T> counter;
    private int lines;

    /**
     * A scanner for a list.
     *
     * @param inLines whether each object stands on a line, rather than in an array
     * @param layouts what objects with some keys mean, if that was learnt
     * @param counting gives what understands such objects
     */
    public JsonScanner(
            boolean inLines,
            Function<List<String>, Optional<JsonLayout>> layouts,
            Function<JsonLayout, BulkCounter<T>> counting) {
        this.layouts = layouts;
        this.counting = counting;
        cutter = new JsonCutter(inLines, this::find);
    }

    private Optional<JsonKeys> find(List<String> names) {
        Optional<JsonLayout> found = layouts.apply(names);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonKeys of = found.get().keys();
        if (!counters.containsKey(of)) {
            if (counters.size() == MAX_COUNTERS) {
                return Optional.empty();
            }
            counters.put(of, counting.apply(found.get()));
        }
        return Optional.of(of);
    }

    @Override
    public void scan(Block block, int until, ScannedRun<T> run, boolean knownAlone) {
        cutter.reset(block.bytes(), run.start(0), until);
        lines = 0;
        while (run.rows() < MAX_ROWS && scanRow(block, run, knownAlone)) {
            // Nothing is left to do here: a loop is compiled late, what it calls early.
        }
    }

    private boolean scanRow(Block block, ScannedRun<T> run, boolean knownAlone) {
        if (!cutter.next(block.isWhole()) || cutter.keys() == null) {
            return false;
        }
        BulkCounter<T> of = counter(cutter.keys());
        if (of.maySumUp(cutter.bytes(), cutter, true)) {
            return false;
        }
        Verdict verdict = of.count(cutter.bytes(), cutter, run);
        if (verdict == null && (knownAlone || of.othersMaySumUp())) {
            return false;
        }
        lines += cutter.lines();
        run.add(verdict, verdict == null ? 0 : of.codeKey(), cutter.end(), lines);
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // the keys of one layout are one object
    private BulkCounter<T> counter(JsonKeys of) {
        if (of != keys) {
            keys = of;
            counter = counters.get(of);
        }
        return counter;
    }

    @Override
    public void release() {
        counters.values().forEach(BulkCounter::release);
    }
}
