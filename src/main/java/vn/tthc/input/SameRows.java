package vn.tthc.input;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Understanding;
import vn.tthc.schema.Field;
import vn.tthc.table.Rows;

/** Rows of which all but themselves is what others say. */
abstract class SameRows implements Rows {
    private final Rows rows;

    SameRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public final boolean areFollowed() {
        return rows.areFollowed();
    }

    @Override
    public final List<String> columns() {
        return rows.columns();
    }

    @Override
    public final Optional<Integer> findColumn(Problem problem) {
        return rows.findColumn(problem);
    }

    @Override
    public final char delimiter() {
        return rows.delimiter();
    }

    @Override
    public final Set<Field> fields() {
        return rows.fields();
    }

    @Override
    public final Understanding understanding() {
        return rows.understanding();
    }

    @Override
    public final List<Problem> warnings() {
        return rows.warnings();
    }
}
