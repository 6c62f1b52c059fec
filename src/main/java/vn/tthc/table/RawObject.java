package vn.tthc.table;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/** All that a row of JSON has: its cells as those of a table, and its object as it came. */
public final class RawObject extends AbstractList<String> {
    private final List<String> cells;
    private final List<Property> properties;

    /**
     * A key of an object and its value.
     *
     * @param value as JSON, in one line
     */
    public record Property(String key, String value) {}

    /**
     * A row.
     *
     * @param properties those of its object in their order, of which the same may come twice
     */
    public RawObject(List<String> cells, List<Property> properties) {
        this.cells = cells;
        this.properties = List.copyOf(properties);
    }

    /** The properties of the object that a row was; empty if it was none, or they were not kept. */
    public static Optional<List<Property>> properties(Row row) {
        return row.raw() instanceof RawObject object ? Optional.of(object.properties) : Optional.empty();
    }

    @Override
    public String get(int index) {
        return cells.get(index);
    }

    @Override
    public int size() {
        return cells.size();
    }
}
