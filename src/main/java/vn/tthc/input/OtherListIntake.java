package vn.tthc.input;

import java.io.IOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.tthc.bulk.ListShape;
import vn.tthc.bulk.OtherRows;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.KeptRows;
import vn.tthc.row.ListIntake;
import vn.tthc.row.OtherList;
import vn.tthc.row.RowOptions;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.table.TableRows;

/** The reading of a list that others are joined with: gives it its rows, those that are kept as bytes in parts. */
final class OtherListIntake<L extends OtherList<?>> implements ListIntake<L>, PartSink<KeptRows> {
    private final Rows rows;
    private final L list;
    private final Optional<KeptRows.Columns> columns;
    /** What was read into and is empty again, so that it need not be made anew for each block. */
    private final Deque<KeptRows> idle = new LinkedBlockingDeque<>();

    /** A list that is to be read. */
    OtherListIntake(Rows rows, L list) {
        this.rows = rows;
        this.list = list;
        columns = rows instanceof TableRows table
                ? Optional.of(KeptRows.Columns.of(table, list.wanted()))
                : Optional.empty();
    }

    /** Whether any of the rows can be kept as bytes. */
    boolean canKeep(ListShape shape) {
        return columns.isPresent() && rows.columns().size() == shape.width() && OtherRows.canRead(shape);
    }

    /** What keeps rows as bytes. */
    OtherRows counter(Source source, ListShape shape, RowOptions options, boolean isEarlier) {
        return new OtherRows(
                source, shape, options, isEarlier, columns.orElseThrow().columns(), list.index()::agency);
    }

    @Override
    public L read(Between between) throws IOException, UnreadableException {
        between.run();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            take(row.get());
            between.run();
        }
        list.end();
        return list;
    }

    @Override
    public void take(Row row) {
        list.take(row);
    }

    @Override
    public Supplier<KeptRows> begin() {
        return () -> Optional.ofNullable(idle.poll()).orElseGet(KeptRows::new);
    }

    @Override
    public void place(KeptRows kept, long line) {
        kept.place(line);
    }

    @Override
    public Consumer<KeptRows> end() {
        return kept -> {
            list.keep(kept.take(), columns.orElseThrow());
            idle.push(kept);
        };
    }

    @Override
    public LongConsumer rows() {
        return count -> {};
    }
}
