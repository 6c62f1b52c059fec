package vn.tthc.input;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.Problem;
import vn.tthc.model.UnreadableException;

/** The reading of one list whose rows are no procedures. */
final class KindIntake<P> extends Intake<RowKind.Accepted<P>> {
    private final Rows rows;
    private final RowKind<P> kind;
    private final Consumer<P> taker;

    /**
     * A list that is to be read.
     *
     * @param taker takes every accepted row
     */
    KindIntake(
            Content content,
            Rows rows,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects,
            RowKind<P> kind,
            Consumer<P> taker) {
        super(content, rows, problems, rejects);
        this.rows = rows;
        this.kind = kind;
        this.taker = taker;
    }

    @Override
    ListCounts read(Between between) throws IOException, UnreadableException {
        takeAll(between);
        return counts().toListCounts(Set.of(), rows.understanding());
    }

    @Override
    Optional<RowKind.Accepted<P>> understand(Row row, Consumer<Problem> found) {
        return kind.parse(row, found);
    }

    @Override
    void accept(Row row, RowKind.Accepted<P> parsed) {
        counts().accept(parsed.merges());
        taker.accept(parsed.value());
    }
}
