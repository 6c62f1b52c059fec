package vn.tthc.schema;

import java.util.Set;
import vn.tthc.text.Unit;

/**
 * What the header of a column, or a JSON key, says of it.
 *
 * @param rest the header without its unit; empty if nothing is known of it
 * @param fields what it holds; several if the user has mapped it so
 * @param unit what its figures are measured in, as far as the header says so
 * @param words how the header says it; empty if it does not
 * @param refused what it would hold, were it not for its unit, in which the field is never measured
 * @param cut what it says of a cut without saying of what measure, which the columns beside it must say
 */
public record ColumnName(String rest, Set<Field> fields, Unit unit, String words, Set<Field> refused, Cut cut) {
    static final ColumnName NONE = new ColumnName("", Set.of(), Unit.UNSTATED, "", Set.of(), Cut.NONE);

    /** How a column states what is cut. */
    public enum Cut {
        NONE,
        /** In the unit of the measure. */
        AMOUNT,
        /** In percent of what it was. */
        PERCENT
    }

    /** Whether it stands for anything that is read. */
    public boolean isKnown() {
        return !fields.isEmpty() || !refused.isEmpty() || cut != Cut.NONE;
    }
}
