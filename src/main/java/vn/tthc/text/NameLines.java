package vn.tthc.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import vn.tthc.model.GroupName;

/**
 * The lines of a cell with names. Exports write several agencies on a line each; a person breaks one name over two lines
 * where the column is narrow. A line begins a name if it begins as names of agencies do.
 */
public final class NameLines {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** What stands before each line of a list. */
    private static final Pattern BULLET = Pattern.compile("[-+*•–]\\s+(?=\\S)");

    private static final List<String> AGENCY_WORDS = identities("agency_words");
    private static final List<String> CONNECTIONS = identities("name_connections");

    private NameLines() {}

    /**
     * Like {@link Texts#clean}, where semicolons part several names, and line breaks too if each begins one: they become "A; B".
     */
    public static String clean(String text) {
        if (!isParted(text)) {
            return Texts.clean(text);
        }
        List<String> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        StringTokenizer parts = new StringTokenizer(text, ";");
        while (parts.hasMoreTokens()) {
            for (String name : names(parts.nextToken())) {
                if (known.add(GroupName.identity(name))) {
                    names.add(name);
                }
            }
        }
        return String.join("; ", names);
    }

    private static boolean isParted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (parts(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it parts several names in a cell. */
    private static boolean parts(char c) {
        return switch (c) {
            case ';', '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static List<String> identities(String key) {
        return Phrases.words(key).stream().map(GroupName::identity).toList();
    }

    /** The names in a cell, or in the part of one between semicolons. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String name = "";
        boolean gap = false;
        for (String raw : LINE_BREAK.split(text, -1)) {
            String line = Texts.clean(raw);
            String bare =
                    BULLET.matcher(line).lookingAt() ? BULLET.matcher(line).replaceFirst("") : line;
            if (line.isEmpty()) {
                gap = !name.isEmpty();
            } else if (name.isEmpty()) {
                name = bare;
            } else if (gap || !bare.equals(line) || begins(name, line)) {
                names.add(withoutComma(name));
                name = bare;
                gap = false;
            } else {
                name += " " + line;
            }
        }
        if (!name.isEmpty()) {
            names.add(names.isEmpty() ? name : withoutComma(name));
        }
        return names;
    }

    /** Whether a line begins a name of its own, and does not go on with the one above. */
    private static boolean begins(String above, String line) {
        String end = GroupName.identity(above);
        if (!Character.isUpperCase(line.charAt(0)) || CONNECTIONS.stream().anyMatch(word -> endsWith(end, word))) {
            return false;
        }
        return isOfAgency(line) || (!isOfAgency(above) && !above.endsWith(","));
    }

    private static boolean endsWith(String text, String word) {
        boolean letters = Character.isLetter(word.charAt(0));
        return text.endsWith(letters ? " " + word : word);
    }

    private static boolean isOfAgency(String name) {
        String identity = GroupName.identity(name);
        return AGENCY_WORDS.stream()
                .anyMatch(word -> identity.startsWith(word)
                        && (identity.length() == word.length() || !Character.isLetter(identity.charAt(word.length()))));
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
