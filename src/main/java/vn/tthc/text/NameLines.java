package vn.tthc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tthc.model.GroupName;

/**
 * The lines of a cell with names. Exports write several agencies on a line each; a person breaks one name over two lines
 * where the column is narrow. A line begins a name if it begins as names of agencies do.
 */
final class NameLines {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** What stands before each line of a list. */
    private static final Pattern BULLET = Pattern.compile("[-+*•–]\\s+(?=\\S)");

    private static final List<String> AGENCY_WORDS = identities("agency_words");
    private static final List<String> CONNECTIONS = identities("name_connections");

    private NameLines() {}

    private static List<String> identities(String key) {
        return Phrases.words(key).stream().map(GroupName::identity).toList();
    }

    /** The names in a cell, or in the part of one between semicolons. */
    static List<String> names(String text) {
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
