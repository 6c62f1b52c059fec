package vn.tthc.summary;

import java.util.function.UnaryOperator;

/**
 * The finest group that is counted: procedures alike in all that can be grouped by, each spelled as in the list. A text
 * that is not given is empty, and so is the source where those of all are counted together.
 */
public record GroupKey(String agency, String sector, String level, String source) implements Comparable<GroupKey> {
    GroupKey renamed(UnaryOperator<String> names) {
        return new GroupKey(names.apply(agency), names.apply(sector), level, source);
    }

    // Those that records come with take longer to set up than a short run takes to read its list.

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupKey key
                && agency.equals(key.agency)
                && sector.equals(key.sector)
                && level.equals(key.level)
                && source.equals(key.source);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * agency.hashCode() + sector.hashCode()) + level.hashCode()) + source.hashCode();
    }

    /** An order for output that is the same for the same input; people are shown another. */
    @Override
    public int compareTo(GroupKey other) {
        int order = agency.compareTo(other.agency);
        order = order != 0 ? order : sector.compareTo(other.sector);
        order = order != 0 ? order : level.compareTo(other.level);
        return order != 0 ? order : source.compareTo(other.source);
    }

    /** Whether it counts procedures of a source, be it with those of others. */
    public boolean isOf(String name) {
        return source.isEmpty() || source.equals(name);
    }

    /** The same for all sources together. */
    GroupKey ofAnySource() {
        return source.isEmpty() ? this : new GroupKey(agency, sector, level, "");
    }

    /** The spelling under {@code by}. */
    public String get(GroupBy by) {
        return switch (by) {
            case AGENCY -> agency;
            case SECTOR -> sector;
            case LEVEL -> level;
            case SOURCE -> source;
            case INDICATOR -> throw new IllegalArgumentException(by.key());
        };
    }
}
