package vn.tthc.model;

import java.util.Locale;

/** What a word in front of a published number makes of it. */
public enum Bound {
    /** No word: the number itself. */
    EXACT,
    /** "hơn", "trên": the number is more. */
    ABOVE,
    /** "gần", "dưới": the number is less. */
    BELOW,
    /** "khoảng": the number is near. */
    ABOUT;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
