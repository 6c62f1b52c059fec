package vn.tthc.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.tthc.bulk.scan.BulkCounter;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.Grid;
import vn.tthc.format.GridRecord;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListIntake;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;

/**
 * Takes the rows of a sheet of which all is known by their parts, one after another as they come out of the workbook, and leaves
 * every other to the way of all lists.
 */
public final class BulkGrid<T, R> implements Closeable {
    /** What is said of rows is kept no longer. */
    private static final int MAX_ROWS = 1 << 12;

    private final TableRows rows;
    private final ListIntake<R> list;
    private final RowTeller teller;
    private final PartSink<T> parts;
    private final BulkCounter<T> counter;
    private final GridRecord record;
    private final ScannedRun<T> run;
    /** The row that was counted last; empty after one that was not counted. */
    private Optional<Grid.GridRow> last = Optional.empty();

    /** Takes rows for a list. */
    public BulkGrid(TableRows rows, ListIntake<R> list, PartSink<T> parts, BulkCounter<T> counter) {
        this.rows = rows;
        this.list = list;
        teller = new RowTeller(list);
        this.parts = parts;
        this.counter = counter;
        record = new GridRecord(columns(rows));
        run = new ScannedRun<>(parts.begin().get());
    }

    private static GridRecord.Column[] columns(TableRows rows) {
        GridRecord.Column[] columns =
                new GridRecord.Column[rows.header().names().size()];
        Arrays.fill(columns, GridRecord.Column.UNKNOWN);
        for (Field field : rows.header().fields()) {
            columns[rows.header().findColumn(field).orElseThrow()] = column(field);
        }
        return columns;
    }

    private static GridRecord.Column column(Field field) {
        // By a code that fills a merged cell no row is joined with another list.
        return switch (field) {
            case CODE -> GridRecord.Column.OWN_TEXT;
            case DUE, RESULT -> GridRecord.Column.DAY;
            default -> Field.isNumeric(field) ? GridRecord.Column.NUMERIC : GridRecord.Column.TEXT;
        };
    }

    /** Takes the rows from the next one on, up to one that must be read by the way of all lists. */
    private void take() throws IOException, UnreadableException {
        if (!rows.isPlain()) {
            return;
        }
        run.begin(0, rows.carried(), rows.told());
        counter.carry(run.carried());
        for (Optional<Grid.GridRow> row = rows.takeOfGrid(); row.isPresent(); row = rows.takeOfGrid()) {
            if (!take(row.get())) {
                count();
                rows.putBack(row.get());
                return;
            }
            if (run.rows() == MAX_ROWS) {
                count();
                run.begin(0, rows.carried(), rows.told());
            }
        }
        count();
    }

    /** Reads the list to its end. */
    public R read() throws IOException, UnreadableException {
        R result = list.read(this::take);
        parts.end().accept(run.part());
        return result;
    }

    @Override
    public void close() {
        counter.release();
    }

    private boolean take(Grid.GridRow row) throws IOException, UnreadableException {
        if (!record.take(row) || counter.maySumUp(record.bytes(), record, true)) {
            return false;
        }
        Verdict verdict = counter.count(record.bytes(), record, run);
        if (verdict == null) {
            return false;
        }
        long codeKey = counter.codeKey();
        run.add(verdict, codeKey, 0, 0);
        parts.place(run.part(), row.line());
        last = Optional.of(row);
        Optional<Long> earlier = codeKey == 0 ? Optional.empty() : list.findEarlier(codeKey, row.line());
        if (!verdict.isFine() || earlier.isPresent()) {
            teller.tell(verdict, earlier, () -> again(row));
        }
        if (parts.each().isPresent()) {
            run.give(run.rows() - 1, parts.each().get(), () -> rows.at(row.line()));
        }
        return true;
    }

    private Optional<Row> again(Grid.GridRow row) throws IOException, UnreadableException {
        rows.putBack(row);
        return rows.next();
    }

    /** Counts what was taken, and lets the rows know of it: the next may refer to names, or be a part of the last one. */
    private void count() throws IOException, UnreadableException {
        list.add(run.counts());
        list.meet(run.met(), run.metRows());
        parts.rows().accept(run.counts().accepted());
        if (run.hasNational(run.rows())) {
            rows.knowNational();
        }
        for (Map.Entry<Field, String> name : run.namesBefore(run.rows())) {
            rows.know(name.getKey(), name.getValue());
        }
        if (last.isPresent()) {
            rows.putBack(last.get());
            rows.next();
            last = Optional.empty();
        }
    }
}
