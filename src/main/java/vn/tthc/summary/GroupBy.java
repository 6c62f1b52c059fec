package vn.tthc.summary;

import java.util.Locale;

/** What procedures can be grouped by. */
public enum GroupBy {
    AGENCY,
    SECTOR,
    LEVEL,
    SOURCE;

    /** The name in options and machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
