package vn.tthc.model;

import java.util.Locale;

/** Why a row that is not wrong is not counted. */
public enum Skipped {
    /** All its cells are empty. */
    BLANK,
    /** It abolishes its procedure, and such rows are to be left out. */
    ABOLISHED;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
