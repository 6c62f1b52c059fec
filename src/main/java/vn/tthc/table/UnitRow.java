package vn.tthc.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** A row below a header that says in what unit each column is, and nothing else: "", "", "(ngày)", "(nghìn đồng)". */
final class UnitRow {
    /** As many digits as "1.000 đồng" has; a row with a code or a large number is known as none at a glance. */
    private static final int MAX_DIGITS = 4;

    private UnitRow() {}

    /** The units by their columns; empty if the row is no such one. */
    static Map<Integer, SaidUnit> read(Grid.GridRow row, List<String> names) {
        for (Grid.GridCell cell : row.cells()) {
            if (cell.kind() == CellKind.TEXT && digits(cell.text()) > MAX_DIGITS) {
                return Map.of();
            }
        }
        Map<Integer, SaidUnit> units = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Grid.GridCell cell = row.cells().get(column);
            String folded = Texts.fold(cell.text());
            boolean isHeader = cell.kind() == CellKind.MERGED
                    || (column < names.size() && folded.equals(Texts.fold(names.get(column))));
            if (Texts.isBlank(cell.text()) || isHeader || Labels.ALL.contains(folded)) {
                continue;
            }
            List<SaidUnit> said = SaidUnit.ofCell(cell.text());
            if (said.size() != 1 || cell.kind() != CellKind.TEXT) {
                return Map.of();
            }
            units.put(column, said.get(0));
        }
        return units;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits;
    }

    /** What may stand before the units: apart, as most lists have none. */
    private static final class Labels {
        static final Set<String> ALL = Phrases.folded("unit_statement");
    }
}
