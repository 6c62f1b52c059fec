package vn.tthc.input;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Problem;

/**
 * One row of a list as it stands there.
 *
 * @param line the line on which it begins
 * @param cells the cells of known fields
 * @param numbers how numbers in its text cells are read
 * @param raw all that the row has, in the columns of {@link Rows#columns}, for the file of rejected rows
 * @param faults why the row could not be taken apart; then it has no cells
 */
record Row(long line, Map<Field, Cell> cells, NumberRule numbers, List<String> raw, List<Problem> faults) {
    /**
     * A cell of a known field.
     *
     * @param text the value as it stands in the list
     * @param column where a problem with it is reported
     * @param literal whether the format itself says that it is a number
     */
    record Cell(String text, int column, boolean literal) {}

    static Row of(long line, EnumMap<Field, Cell> cells, NumberRule numbers, List<String> raw) {
        return new Row(line, cells, numbers, raw, List.of());
    }

    static Row faulty(long line, NumberRule numbers, List<String> raw, Problem fault) {
        return new Row(line, Map.of(), numbers, raw, List.of(fault));
    }

    Optional<Cell> find(Field field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
        return faults.isEmpty() && raw.stream().allMatch(Texts::isBlank);
    }
}
