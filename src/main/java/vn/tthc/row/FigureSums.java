package vn.tthc.row;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.tthc.schema.Field;

/** What the figures of some rows come to, against which a row that says it sums them up can be held. */
final class FigureSums {
    private final Map<Field, BigDecimal> sums = new EnumMap<>(Field.class);
    /** How many rows say something of a field that did not go into its sum. */
    private final Map<Field, Long> gaps = new EnumMap<>(Field.class);
    /** How many rows there are of each unit in which days are stated. */
    private final Map<Enum<?>, Long> units = new HashMap<>();

    private long rows;
    private long lost;

    /** Adds a row, or several whose sums these are. */
    void add(long count, Map<Field, BigDecimal> figures) {
        rows += count;
        figures.forEach((field, figure) -> sums.merge(field, figure, BigDecimal::add));
    }

    void addGaps(Field field, long count) {
        gaps.merge(field, count, Long::sum);
    }

    void addUnit(Enum<?> unit, long count) {
        units.merge(unit, count, Long::sum);
    }

    /** Says that some rows are not among these though they may be summed up with them. */
    void addLost(long count) {
        lost += count;
    }

    long rows() {
        return rows;
    }

    BigDecimal sum(Field field) {
        return sums.getOrDefault(field, BigDecimal.ZERO);
    }

    /** Whether the sum of a field is known for sure: nothing is left out of it, and its units are the same. */
    boolean isSure(Field field) {
        boolean isDays = field == Field.CURRENT_DAYS || field == Field.PROPOSED_DAYS;
        return lost == 0
                && gaps.getOrDefault(field, 0L) == 0
                && (!isDays
                        || units.values().stream().filter(count -> count > 0).count() < 2);
    }

    /** Whether some figures are those of these rows. */
    boolean isEqual(Map<Field, BigDecimal> figures) {
        return rows > 0
                && figures.values().stream().anyMatch(figure -> figure.signum() != 0)
                && figures.entrySet().stream()
                        .allMatch(figure -> figure.getValue().compareTo(sum(figure.getKey())) == 0);
    }

    FigureSums copy() {
        FigureSums copy = new FigureSums();
        copy.rows = rows;
        copy.lost = lost;
        copy.sums.putAll(sums);
        copy.gaps.putAll(gaps);
        copy.units.putAll(units);
        return copy;
    }

    /** What came since an earlier state of these sums. */
    FigureSums since(FigureSums earlier) {
        FigureSums since = copy();
        since.rows -= earlier.rows;
        since.lost -= earlier.lost;
        earlier.sums.forEach((field, sum) -> since.sums.merge(field, sum.negate(), BigDecimal::add));
        earlier.gaps.forEach((field, count) -> since.gaps.merge(field, -count, Long::sum));
        earlier.units.forEach((unit, count) -> since.units.merge(unit, -count, Long::sum));
        return since;
    }
}
