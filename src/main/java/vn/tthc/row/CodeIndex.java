package vn.tthc.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.format.CellKind;
import vn.tthc.model.GroupName;
import vn.tthc.model.NationalCode;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.table.Row;
import vn.tthc.text.NameLines;
import vn.tthc.text.Texts;

/**
 * Finds what belongs to a row of another list. Two rows are of one procedure when the {@code d.dddddd} of their codes is
 * the same; where several are, the agency decides.
 */
final class CodeIndex<T> {
    private final Aliases aliases;
    private final Map<String, List<Entry<T>>> byCode = new HashMap<>();

    private record Entry<T>(String agency, T value) {}

    CodeIndex(Aliases aliases) {
        this.aliases = aliases;
    }

    /** Takes what belongs to a row; a row without a code that can be trusted is never found. */
    void add(Row row, T value) {
        String code = code(row);
        if (!code.isEmpty()) {
            byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(new Entry<>(agency(row), value));
        }
    }

    /** What belongs to the procedure of a row: one, none, or several where the agency does not decide. */
    List<T> find(Row row) {
        List<Entry<T>> candidates = byCode.getOrDefault(code(row), List.of());
        if (candidates.size() > 1) {
            String agency = agency(row);
            List<Entry<T>> same = candidates.stream()
                    .filter(candidate -> candidate.agency.equals(agency))
                    .toList();
            candidates = same.isEmpty() ? candidates : same;
        }
        return candidates.stream().map(Entry::value).toList();
    }

    /** What of the row's code names the procedure; empty if it has none that can be trusted. */
    static String code(Row row) {
        return row.find(Field.CODE)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> NationalCode.identity(Texts.clean(cell.text())))
                .orElse("");
    }

    /** The row's agency under the name by which it counts, in small letters. */
    String agency(Row row) {
        return row.find(Field.AGENCY)
                .map(cell -> GroupName.identity(
                        aliases.apply(NameLines.clean(cell.text())).name()))
                .orElse("");
    }
}
