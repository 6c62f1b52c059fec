package vn.tthc.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/**
 * The tables of a document that follow a list without a header of their own. One goes on with the list if it has its
 * columns and begins with one of its rows; others are of something else, such as who signs and who receives the document.
 */
final class OtherTables {
    /** Tables that only arrange the page have no more columns. */
    private static final int MAX_ARRANGING = 2;

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s");

    private final Source source;
    private final int columns;
    private final List<Problem> warnings = new ArrayList<>();
    private int table;
    private boolean isOther;

    /**
     * What follows a header.
     *
     * @param line the line of the header
     */
    OtherTables(Source source, long line, int columns) {
        this.source = source;
        this.columns = columns;
        table = Location.tableOf(line);
    }

    /** Whether a row that is not blank belongs to a table that is no part of the list. */
    boolean has(Grid.GridRow row, boolean isHeader) {
        int itsTable = Location.tableOf(row.line());
        if (itsTable != table && !isCaption(row)) {
            table = itsTable;
            isOther = row.cells().size() != columns || !(isHeader || mayBeOfList(row));
            if (isOther && row.cells().size() > MAX_ARRANGING) {
                warnings.add(Problem.of(
                        ProblemCode.OTHER_TABLE,
                        source.at(Location.lineOf(table, 0), 0),
                        String.valueOf(table),
                        String.valueOf(row.cells().size()),
                        String.valueOf(columns)));
            }
        }
        return isOther && itsTable == table && !isCaption(row);
    }

    /** Whether a row may be one of the list or stand between its rows: names of columns have no figures. */
    private static boolean mayBeOfList(Grid.GridRow row) {
        return RowNumbering.onlyText(row).isPresent()
                || row.texts().stream()
                        .map(Texts::clean)
                        .anyMatch(text -> !text.isEmpty() && Character.isDigit(text.charAt(0)));
    }

    /** Whether a row is not part of a table, but a text above one. */
    static boolean isCaption(Grid.GridRow row) {
        return row.cells().size() == 1 && row.cells().get(0).kind() == CellKind.CAPTION;
    }

    /** What the title of a table says of all its rows: "LĨNH VỰC ĐẤT ĐAI", or "I. SỞ Y TẾ" and "1. SỞ Y TẾ", which a letterhead is not. */
    static Optional<Heading> heading(Grid.GridRow title, ListKind kind) {
        return RowNumbering.onlyText(title)
                .flatMap(text -> Heading.read(
                        text,
                        Heading.isChapter(text) || NUMBERED.matcher(text).lookingAt() ? Set.of(Field.AGENCY) : Set.of(),
                        kind));
    }

    List<Problem> warnings() {
        return warnings;
    }
}
