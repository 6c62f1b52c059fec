package vn.tthc.input;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/** Rows of which it is noted what they are, while they are read. */
final class NotedRows extends SameRows {
    private final Rows rows;
    private final ListIdentity identity;
    private final Function<Row, Map<Field, BigDecimal>> figures;

    NotedRows(Rows rows, ListIdentity identity, Function<Row, Map<Field, BigDecimal>> figures) {
        super(rows);
        this.rows = rows;
        this.identity = identity;
        this.figures = figures;
    }

    @Override
    public Optional<Row> next() throws IOException, UnreadableException {
        Optional<Row> row = rows.next();
        row.filter(any -> any.skipped().isEmpty()
                        && any.faults().isEmpty()
                        && !any.signs().areSuspicious())
                .ifPresent(one -> identity.add(one, figures.apply(one)));
        return row;
    }
}
