package vn.tthc.report.page;

/**
 * A column of a table.
 *
 * @param title as short as a terminal needs it
 * @param full the same where there is room
 */
public record Column(String title, String full, Kind kind) {
    /** What stands in a column. */
    public enum Kind {
        /** Text, which may be shortened where there is no room. */
        NAME,
        /** Text of which every sign counts, such as a calculation; never shortened. */
        SENTENCE,
        /** A number or percentage, aligned to the right and never shortened. */
        NUMBER,
        /** A number that counts what the others are made of; it is left out first where a terminal is narrow. */
        COUNT
    }

    /** Whether it is aligned as numbers are. */
    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.COUNT;
    }

    /** A column with a title that is no abbreviation. */
    public Column(String title, Kind kind) {
        this(title, title, kind);
    }

    public static Column name(Language language, String key) {
        return of(language, key, Kind.NAME);
    }

    public static Column number(Language language, String key) {
        return of(language, key, Kind.NUMBER);
    }

    public static Column count(Language language, String key) {
        return of(language, key, Kind.COUNT);
    }

    /** A column of words that a terminal shows whole. */
    public static Column whole(Language language, String key) {
        return of(language, key, Kind.SENTENCE);
    }

    /** The same as the one by which the rows stand, greatest first. */
    public Column descending() {
        return new Column(title + " ↓", full + " ↓", kind);
    }

    /** A column by the key of its words; those in full are another text if the title is an abbreviation. */
    public static Column of(Language language, String key, Kind kind) {
        String full = key + ".full";
        String title = language.say(key);
        return new Column(title, language.texts().containsKey(full) ? language.say(full) : title, kind);
    }
}
