package vn.tthc.format.markup;

import java.io.IOException;
import java.util.Optional;
import vn.tthc.format.Book;
import vn.tthc.format.InputFormat;
import vn.tthc.format.xlsx.BrokenPartException;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** The rows of a sheet of a workbook that is XML. */
final class MarkupGrid implements Book.SheetGrid {
    private final Source source;
    private final InputFormat format;
    private final String sheet;
    private final MarkupRows rows;
    private long last;
    private long hidden;

    MarkupGrid(Source source, InputFormat format, String sheet, MarkupRows rows) {
        this.source = source;
        this.format = format;
        this.sheet = sheet;
        this.rows = rows;
    }

    @Override
    public Optional<GridRow> next() throws IOException, UnreadableException {
        try {
            Optional<MarkupRows.MarkupRow> next = rows.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            last = next.get().number();
            GridRow row = new GridRow(last, next.get().cells(), Optional.empty());
            hidden += next.get().isHidden() && !row.isBlank() ? 1 : 0;
            return Optional.of(row);
        } catch (BrokenPartException e) {
            throw new UnreadableException(
                    Problem.of(ProblemCode.BROKEN_WORKBOOK, source.at(last + 1, 0), e.getMessage()));
        }
    }

    @Override
    public String description() {
        return format.name() + ", \"" + sheet + "\"";
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean isHidden(int column) {
        return rows.isHidden(column);
    }

    @Override
    public long hiddenRows() {
        return hidden;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
