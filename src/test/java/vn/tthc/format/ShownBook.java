package vn.tthc.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tthc.model.problem.UnreadableException;

/** What tests compare of workbooks. */
public final class ShownBook {
    private ShownBook() {}

    /** The sheets with their rows; cells with "|" between them, with a mark of their kind, and rows with "/". */
    public static String of(Book book) throws IOException, UnreadableException {
        List<String> sheets = new ArrayList<>();
        for (Book.Sheet sheet : book.sheets()) {
            try (Book.SheetGrid grid = sheet.grid()) {
                List<String> rows = new ArrayList<>();
                for (Optional<Grid.GridRow> row = grid.next(); row.isPresent(); row = grid.next()) {
                    rows.add(row.get().line() + ": "
                            + row.get().cells().stream().map(ShownBook::of).collect(Collectors.joining("|")));
                }
                String hidden = (grid.warnings().isEmpty() ? "" : " (hidden rows)")
                        + IntStream.range(0, 9)
                                .filter(grid::isHidden)
                                .mapToObj(column -> " (hidden column " + column + ")")
                                .collect(Collectors.joining());
                String visibility = sheet.visibility() == Book.Visibility.VISIBLE ? "" : " " + sheet.visibility();
                sheets.add(sheet.name() + visibility + hidden + " = " + String.join(" / ", rows));
            }
        }
        return String.join("\n", sheets);
    }

    private static String of(Grid.GridCell cell) {
        String mark =
                switch (cell.kind()) {
                    case TEXT, CAPTION -> "";
                    case NUMBER -> "#";
                    case DATE -> "@";
                    case ERROR -> "!";
                    case UNCALCULATED -> "?";
                    case MERGED -> "^";
                    case COVERED -> "<";
                };
        String unit = cell.shown().unit().isEmpty() || cell.kind() != CellKind.NUMBER
                ? ""
                : " " + cell.shown().unit();
        String scale = cell.shown().scale() == 0 ? "" : "e" + cell.shown().scale();
        return mark + cell.text().replace("\n", "¶") + scale + unit;
    }
}
