package vn.tthc.input;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/** Rows of which it is noted what they are, while they are read. */
final class NotedRows implements Rows {
    private final Rows rows;
    private final ListIdentity identity;
    private final Function<Row, Map<Field, BigDecimal>> figures;

    NotedRows(Rows rows, ListIdentity identity, Function<Row, Map<Field, BigDecimal>> figures) {
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

    @Override
    public boolean areFollowed() {
        return rows.areFollowed();
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public Optional<Integer> findColumn(Problem problem) {
        return rows.findColumn(problem);
    }

    @Override
    public char delimiter() {
        return rows.delimiter();
    }

    @Override
    public Set<Field> fields() {
        return rows.fields();
    }

    @Override
    public Understanding understanding() {
        return rows.understanding();
    }

    @Override
    public List<Problem> warnings() {
        return rows.warnings();
    }
}
