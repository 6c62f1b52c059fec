package vn.tthc.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/**
 * A list with whose rows those of others are joined by the code: it is read to its end before them.
 *
 * @param <V> what belongs to a row
 */
public abstract class OtherList<V> {
    private final Source source;
    private final Rows rows;
    private final CodeIndex<V> index;
    private final Consumer<Problem> problems;
    private final Optional<RejectWriter> rejects;
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private Optional<KeptRows.Columns> columns = Optional.empty();
    private Optional<Understanding> understanding = Optional.empty();
    private long rejected;

    OtherList(Source source, Rows rows, Aliases aliases, Consumer<Problem> problems, Optional<RejectWriter> rejects) {
        this.source = source;
        this.rows = rows;
        this.problems = problems;
        this.rejects = rejects;
        index = new CodeIndex<>(aliases);
    }

    /** Takes a row that could be taken apart; what is wrong with it, if it is rejected. */
    abstract List<Problem> takeWhole(Row row);

    /** What belongs to a row that was kept as bytes. */
    abstract V of(KeptRows kept, int row);

    /** Says what is to be said of the list, now that all rows are taken. */
    public void end() {
        rows.warnings().stream().filter(this::isToBeSaid).forEach(problems);
        understanding = Optional.of(rows.understanding());
    }

    /** Takes a row; of a list of which rows are kept as bytes, those others. */
    public final void take(Row row) {
        if (row.skipped().isPresent()) {
            skipped.merge(row.skipped().get(), 1L, Long::sum);
            return;
        }
        List<Problem> found = row.faults();
        if (found.isEmpty()) {
            found = takeWhole(row);
        } else {
            found.forEach(problems);
            takeFaulty(row);
        }
        if (!found.isEmpty()) {
            rejected++;
            List<Problem> why = found;
            rejects.ifPresent(writer -> reject(writer, row, why));
        }
    }

    /** The fields of which something is asked; if there are none, all that rows have, which may be written again. */
    public Set<Field> wanted() {
        return Set.of();
    }

    /** Takes a row that could not be taken apart. */
    void takeFaulty(Row row) {}

    /** Whether a warning of the list matters where it is joined with others. */
    boolean isToBeSaid(Problem warning) {
        return false;
    }

    /** Takes rows that are kept as bytes. */
    public final void keep(KeptRows kept, KeptRows.Columns ofKept) {
        columns = Optional.of(ofKept);
        index.add(kept);
    }

    /** What the cells of the rows mean that are kept as bytes, if any are. */
    public final Optional<KeptRows.Columns> columns() {
        return columns;
    }

    /** Makes a row of one that was kept as bytes. */
    final Row row(KeptRows kept, int row) {
        return kept.row(row, columns.orElseThrow());
    }

    /** Finds the rows by their codes. */
    public final CodeIndex<V> index() {
        return index;
    }

    final List<V> find(Row row) {
        return index.find(row, this::of);
    }

    final void say(Problem problem) {
        problems.accept(problem);
    }

    /** Writes a row of this list that is rejected, here or once it is joined. */
    final void reject(RejectWriter writer, Row row, List<Problem> found) {
        writer.write(source, rows, row, found);
    }

    final Rows rows() {
        return rows;
    }

    final Source source() {
        return source;
    }

    /** The rows that are no procedures of their own, by kind. */
    final Map<Skipped, Long> skippedRows() {
        return new EnumMap<>(skipped);
    }

    /** The name of the list in reports. */
    public final String name() {
        return source.name();
    }

    /** How the list was understood. */
    public Understanding understanding() {
        return understanding.orElseThrow();
    }

    public final long rejected() {
        return rejected;
    }
}
