package vn.tthc.input;

import java.util.Map;

/** The names by which rows are grouped, cleaned and replaced by those that they stand for. */
final class Names {
    private final Aliases aliases;
    private final Map<String, Aliases.Named> known = Remembered.map();

    Names(Aliases aliases) {
        this.aliases = aliases;
    }

    /** A name, or several; words for "not given" are no name. */
    Aliases.Named of(String text) {
        return text.length() > Remembered.MAX_LENGTH ? named(text) : known.computeIfAbsent(text, this::named);
    }

    private Aliases.Named named(String text) {
        return aliases.apply(clean(text));
    }

    /** The name as it stands there, cleaned. */
    static String clean(String text) {
        String name = Texts.cleanNames(text);
        return Phrases.isNotSpecified(name) ? "" : name;
    }
}
