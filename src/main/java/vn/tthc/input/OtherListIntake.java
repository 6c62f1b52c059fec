package vn.tthc.input;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.KeptRows;
import vn.tthc.row.ListIntake;
import vn.tthc.row.OtherList;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/** The reading of a list that others are joined with: gives it its rows, those that are kept as bytes in parts. */
final class OtherListIntake<L extends OtherList<?>> implements ListIntake<L>, PartSink<KeptRows> {
    private final Rows rows;
    private final L list;
    private final Optional<KeptRows.Columns> columns;

    /**
     * A list that is to be read.
     *
     * @param columns what the cells of rows mean that are kept as bytes, if any can be
     */
    OtherListIntake(Rows rows, L list, Optional<KeptRows.Columns> columns) {
        this.rows = rows;
        this.list = list;
        this.columns = columns;
    }

    L list() {
        return list;
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
        return KeptRows::new;
    }

    @Override
    public void place(KeptRows kept, long line) {
        kept.place(line);
    }

    @Override
    public Consumer<KeptRows> end() {
        return kept -> list.keep(kept, columns.orElseThrow());
    }

    @Override
    public LongConsumer rows() {
        return count -> {};
    }
}
