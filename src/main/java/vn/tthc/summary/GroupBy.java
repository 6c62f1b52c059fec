package vn.tthc.summary;

import java.util.Locale;

/** What procedures can be grouped by. */
public enum GroupBy {
    AGENCY,
    SECTOR,
    LEVEL,
    SOURCE;

    /** What makes names one group: their letters, whatever their case. The names of files differ by case. */
    public String identity(String name) {
        return this == SOURCE ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The name in options and machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
