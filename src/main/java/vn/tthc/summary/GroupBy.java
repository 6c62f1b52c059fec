package vn.tthc.summary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.tthc.model.GroupName;

/** What rows can be grouped by. */
public enum GroupBy {
    AGENCY,
    SECTOR,
    LEVEL,
    SOURCE,
    /** Of lists of shares alone. */
    INDICATOR;

    /** What procedures can be grouped by. */
    public static final Set<GroupBy> OF_PROCEDURES = Collections.unmodifiableSet(EnumSet.range(AGENCY, SOURCE));

    /** What makes names one group, as {@link GroupName} has it. The names of files differ by case. */
    public String identity(String name) {
        return this == SOURCE ? name : GroupName.identity(name);
    }

    /** The name in options and machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
