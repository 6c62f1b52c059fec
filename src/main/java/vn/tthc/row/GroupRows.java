package vn.tthc.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns.Level;

/**
 * Rows that may head a group and state its sums, as statistics of one-stop shops have them: "I", "Khối sở", 140, 200 over the
 * departments 1 and 2. What such a row is shows when its group ends, by the rows below it.
 */
final class GroupRows {
    /** More of them do not stand open at once. */
    private static final int MAX_OPEN = 64;

    /** What is done with a row when it is known what it is. */
    record Deciding(Consumer<Row> total, Consumer<Row> doubtful, Consumer<Row> row) {}

    private final Function<String, FigureSums> running;
    private final Deciding deciding;
    private final List<Open> open = new ArrayList<>();
    /** Letters and Roman numbers in the order in which the list first has them: either may be inside the other. */
    private final List<Level> chapters = new ArrayList<>();

    /** A row that may head those below it: the sums of what they may be were these before them. */
    private record Open(
            Row row, Level level, String name, Map<Field, BigDecimal> figures, Map<String, FigureSums> starts) {}

    /**
     * Knows no row yet.
     *
     * @param running gives the sums of all accepted rows so far with the same key
     */
    GroupRows(Function<String, FigureSums> running, Deciding deciding) {
        this.running = running;
        this.deciding = deciding;
    }

    /**
     * Takes a row that may head those below it.
     *
     * @param name of the group, of which there may be several rows, such as one for each indicator
     * @param keys which of the rows below it may sum up
     */
    void take(Row row, Level level, String name, Map<Field, BigDecimal> figures, List<String> keys) {
        Map<String, FigureSums> starts = new HashMap<>();
        keys.forEach(key -> starts.put(key, running.apply(key).copy()));
        Open one = new Open(row, level, name, figures, starts);
        if (open.size() < MAX_OPEN) {
            open.add(one);
        } else {
            close(one);
        }
    }

    /** Ends the groups of a level, and those inside, before a row that may be the first one of another. */
    void end(Level level, String name) {
        if (level.isChapter() && !chapters.contains(level)) {
            chapters.add(level);
        }
        for (int i = open.size() - 1; i >= 0; i = Math.min(i, open.size()) - 1) {
            Open one = open.get(i);
            if (depth(one.level()) >= depth(level) && !one.name().equals(name)) {
                open.remove(i);
                close(one);
            }
        }
    }

    /** How far inside a level is. */
    private int depth(Level level) {
        return level.isChapter() ? level.depth() + chapters.indexOf(level) : level.depth();
    }

    /** Decides before a total whatever can be decided: a letter or a Roman number may head more rows that come. */
    void settle() {
        // What is decided may settle others in turn.
        for (int i = open.size() - 1; i >= 0; i = Math.min(i, open.size()) - 1) {
            Open one = open.get(i);
            if (!one.level().isNumbered() || isSum(one) || !hasRows(one)) {
                open.remove(i);
                close(one);
            }
        }
    }

    /** Decides what is still open, now that there are no more rows. */
    void finish() {
        while (!open.isEmpty()) {
            close(open.remove(open.size() - 1));
        }
    }

    private void close(Open one) {
        if (isSum(one)) {
            deciding.total().accept(one.row());
        } else if (one.level().isNumbered() && hasRows(one)) {
            deciding.doubtful().accept(one.row());
        } else {
            deciding.row().accept(one.row());
        }
    }

    private Stream<FigureSums> below(Open one) {
        return one.starts().entrySet().stream()
                .map(start -> running.apply(start.getKey()).since(start.getValue()));
    }

    private boolean hasRows(Open one) {
        return below(one).anyMatch(sums -> sums.rows() > 0);
    }

    private boolean isSum(Open one) {
        return below(one)
                .anyMatch(sums -> sums.isEqual(one.figures()) && (one.level() != Level.WORDS || sums.rows() > 1));
    }
}
