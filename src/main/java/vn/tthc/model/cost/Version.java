package vn.tthc.model.cost;

import java.util.Locale;

/** Of which state of a procedure a list of activities speaks. */
public enum Version {
    /** As it is in force. */
    CURRENT,
    /** As it is proposed. */
    PROPOSED,
    /** As it will be if it ends: there is nothing left to do, and the proposed cost is 0. */
    ABOLISHED;

    /** The name in lists and machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
