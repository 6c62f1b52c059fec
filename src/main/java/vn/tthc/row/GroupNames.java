package vn.tthc.row;

import java.util.Map;
import vn.tthc.side.Aliases;
import vn.tthc.text.BoundedCache;
import vn.tthc.text.NameLines;
import vn.tthc.text.Phrases;

/** The names by which rows are grouped, cleaned and replaced by those that they stand for. */
public final class GroupNames {
    private final Aliases aliases;
    private final Map<String, Aliases.Named> known;
    private final int longestKnown;

    public GroupNames(Aliases aliases) {
        this(aliases, BoundedCache.MAX_LENGTH);
    }

    private GroupNames(Aliases aliases, int longestKnown) {
        this.aliases = aliases;
        this.longestKnown = longestKnown;
        known = BoundedCache.map();
    }

    /** Those of whoever asks for each but once, so that none need be remembered. */
    static GroupNames once(Aliases aliases) {
        return new GroupNames(aliases, 0);
    }

    /** A name, or several; words for "not given" are no name. */
    Aliases.Named of(String text) {
        return text.length() > longestKnown ? named(text) : known.computeIfAbsent(text, this::named);
    }

    private Aliases.Named named(String text) {
        return aliases.apply(clean(text));
    }

    /** The name as it stands there, cleaned; marks alone, such as "…", are none. */
    public static String clean(String text) {
        String name = NameLines.clean(text);
        boolean isNone = Phrases.isNotSpecified(name) || name.chars().noneMatch(Character::isLetterOrDigit);
        return isNone ? "" : name;
    }
}
