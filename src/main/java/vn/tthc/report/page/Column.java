package vn.tthc.report.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A column of a table.
 *
 * @param title as short as a terminal needs it
 * @param full the same where there is room
 * @param isDescending whether the rows stand in its order, greatest first
 * @param quotient of what its percentages are, where that stands beside them
 */
public record Column(String title, String full, Kind kind, boolean isDescending, Optional<Quotient> quotient) {
    /** The mark after the title of the column by which the rows are sorted. */
    private static final String DOWN = " ↓";

    /**
     * Two columns beside one with percentages, of which one is the part and the other the whole, counted from it: -1 is the one
     * on its left.
     */
    public record Quotient(int part, int whole) {}

    /**
     * A column of a table with what stands in it, so that a title and its cells are one thing.
     *
     * @param cell of a row
     */
    public record Of<R>(Column column, Function<R, Cell> cell) {}

    /** What stands in a column. */
    public enum Kind {
        /** Text, which may be shortened where there is no room. */
        NAME,
        /** Text of which every sign counts, such as a calculation; never shortened. */
        SENTENCE,
        /** A number or percentage, aligned to the right and never shortened. */
        NUMBER,
        /** A number that counts what the others are made of, or follows from them; left out first on a narrow terminal. */
        COUNT
    }

    /** The title, short as a terminal needs it, and a mark if the rows stand in its order. */
    public String titleWithMark() {
        return isDescending ? title + DOWN : title;
    }

    /** The title in full, where there is room, and a mark if the rows stand in its order. */
    public String fullWithMark() {
        return isDescending ? full + DOWN : full;
    }

    /** Whether it is aligned as numbers are. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.COUNT;
    }

    /** A column with a title that is no abbreviation. */
    public Column(String title, Kind kind) {
        this(title, title, kind, false, Optional.empty());
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

    /** A column of words. */
    public static <R> Of<R> name(Language language, String key, Function<R, String> text) {
        return new Of<>(name(language, key), row -> new Cell.Text(text.apply(row)));
    }

    /** A column of numbers. */
    public static <R> Of<R> number(Language language, String key, Function<R, Cell> cell) {
        return new Of<>(number(language, key), cell);
    }

    /** A column of numbers that count what the others are made of, or follow from them. */
    public static <R> Of<R> count(Language language, String key, Function<R, Cell> cell) {
        return new Of<>(count(language, key), cell);
    }

    /** A column of words that a terminal shows whole. */
    public static <R> Of<R> whole(Language language, String key, Function<R, String> text) {
        return new Of<>(whole(language, key), row -> new Cell.Text(text.apply(row)));
    }

    /** A column of words that a terminal shows whole. */
    public static Column whole(Language language, String key) {
        return of(language, key, Kind.SENTENCE);
    }

    /** The column under another title. */
    Column renamed(UnaryOperator<String> naming) {
        return new Column(naming.apply(title), naming.apply(full), kind, isDescending, Optional.empty());
    }

    /** The column as one of percentages, which are quotients of the columns beside it. */
    public Column computed(Quotient beside) {
        return new Column(title, full, kind, isDescending, Optional.of(beside));
    }

    /** The column as the one by which the rows are sorted, greatest first. */
    public Column descending() {
        return new Column(title, full, kind, true, quotient);
    }

    /** A column by the key of its words; those in full are another text if the title is an abbreviation. */
    public static Column of(Language language, String key, Kind kind) {
        String full = key + ".full";
        String title = language.say(key);
        return new Column(
                title, language.texts().containsKey(full) ? language.say(full) : title, kind, false, Optional.empty());
    }
}
