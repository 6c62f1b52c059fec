package vn.tthc.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/**
 * What rows have in columns for which the header has no name: remarks, or another table beside the list. None of it is read,
 * so it is said. Columns before the first name number the rows, as programs write them.
 */
final class UnnamedCells {
    private final Source source;
    private final List<String> names;
    private final int first;
    private Optional<Location> where = Optional.empty();
    private String text = "";
    private long count;

    UnnamedCells(Source source, List<String> names) {
        this.source = source;
        this.names = names;
        first = IntStream.range(0, names.size())
                .filter(column -> !isUnnamed(column))
                .findFirst()
                .orElse(names.size());
    }

    private boolean isUnnamed(int column) {
        return column >= names.size() || Texts.isBlank(names.get(column));
    }

    /** The columns without names that the header has after its first name. */
    List<Integer> columns() {
        return IntStream.range(first, names.size())
                .filter(this::isUnnamed)
                .boxed()
                .toList();
    }

    void take(Grid.GridRow row) {
        for (int column = first; column < row.cells().size(); column++) {
            Grid.GridCell cell = row.cells().get(column);
            if (isUnnamed(column) && cell.kind() != CellKind.MERGED && !Texts.isBlank(cell.text())) {
                count++;
                if (where.isEmpty()) {
                    where = Optional.of(source.at(row.line(), column + 1));
                    text = cell.text();
                }
            }
        }
    }

    long count() {
        return count;
    }

    /** Says how many there were. */
    Optional<Problem> problem() {
        return where.map(location ->
                new Problem(ProblemCode.UNNAMED_COLUMN, location, "", text, List.of(String.valueOf(count))));
    }
}
