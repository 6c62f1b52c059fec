package vn.tthc.model.problem;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** The row (or the source) is not counted. */
    ERROR,
    /** The row is kept. */
    WARNING;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
