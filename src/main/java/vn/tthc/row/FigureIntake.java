package vn.tthc.row;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.format.Content;
import vn.tthc.model.Problem;
import vn.tthc.model.UnreadableException;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;

/** The reading of one list whose rows are no procedures. */
public final class FigureIntake<P> extends Intake<RowParser.Accepted<P>> {
    private final Rows rows;
    private final RowParser<P> kind;
    private final Consumer<P> taker;

    /**
     * A list that is to be read.
     *
     * @param taker takes every accepted row
     */
    public FigureIntake(
            Content content,
            Rows rows,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects,
            RowParser<P> kind,
            Consumer<P> taker) {
        super(content, rows, problems, rejects);
        this.rows = rows;
        this.kind = kind;
        this.taker = taker;
    }

    @Override
    public ListCounts read(Between between) throws IOException, UnreadableException {
        takeAll(between);
        return counts().toListCounts(Set.of(), rows.understanding());
    }

    @Override
    Optional<RowParser.Accepted<P>> understand(Row row, Consumer<Problem> found) {
        return kind.parse(row, found);
    }

    @Override
    void accept(Row row, RowParser.Accepted<P> parsed) {
        counts().accept(parsed.merges());
        taker.accept(parsed.value());
    }
}
