package vn.tthc.summary;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tthc.model.GroupName;

/** What rows can be grouped by: what the product knows, or any column of the lists by its header. */
public final class GroupBy implements Comparable<GroupBy>, Serializable {
    public static final GroupBy AGENCY = new GroupBy("agency", 0);
    public static final GroupBy SECTOR = new GroupBy("sector", 1);
    public static final GroupBy LEVEL = new GroupBy("level", 2);
    public static final GroupBy SOURCE = new GroupBy("source", 3);
    public static final GroupBy TYPE = new GroupBy("type", 4);
    /** What is proposed; the names are the keys of {@link vn.tthc.model.Action}. */
    public static final GroupBy ACTION = new GroupBy("action", 5);
    /** Of lists of shares alone. */
    public static final GroupBy INDICATOR = new GroupBy("indicator", 6);

    private static final int COLUMN = 7;

    /** What procedures can be grouped by. */
    public static final Set<GroupBy> OF_PROCEDURES =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of(AGENCY, SECTOR, LEVEL, TYPE, ACTION, SOURCE)));

    private final String key;
    private final String identity;
    private final int rank;

    private GroupBy(String key, int rank) {
        this.key = key;
        identity = GroupName.identity(key);
        this.rank = rank;
    }

    /** By a column of the lists. */
    public static GroupBy ofColumn(String header) {
        return new GroupBy(header, COLUMN);
    }

    /** Whether it is a column that only the lists know. */
    public boolean isColumn() {
        return rank == COLUMN;
    }

    /** What makes names one group, as {@link GroupName} has it. The names of files differ by case. */
    public String identity(String name) {
        return equals(SOURCE) ? name : GroupName.identity(name);
    }

    /** The name in options and machine formats. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupBy by && rank == by.rank && identity.equals(by.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public int compareTo(GroupBy other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : identity.compareTo(other.identity);
    }

    @Override
    public String toString() {
        return key;
    }
}
