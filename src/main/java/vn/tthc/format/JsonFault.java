package vn.tthc.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import vn.tthc.source.Lines;

/**
 * What is wrong with JSON, in words of our own: the library names its features, which no user of a list can set.
 *
 * @param kind chooses the sentence
 * @param text the word or character that is wrong, or empty
 */
public record JsonFault(Kind kind, String text) {
    /** What writers of JSON get wrong. */
    public enum Kind {
        /** NaN or Infinity, as Python and R write what is missing. */
        NO_NUMBER,
        /** Another word that is no value, such as None, True or undefined. */
        WORD,
        COMMENT,
        /** A comma after the last value. */
        LAST_COMMA,
        /** No comma between two values. */
        NO_COMMA,
        /** Other quotes than the straight double ones, or none around a key. */
        QUOTES,
        /** A line break or another control character within a string. */
        CONTROL,
        /** The text ends before what was begun does. */
        END,
        /** Another document after the first. */
        SEVERAL,
        /** Nested deeper than any list needs; the text is how deep at most. */
        TOO_DEEP,
        /** A key that is longer than any list needs; the text is how long at most. */
        LONG_KEY,
        /** So is a text or a number. */
        LONG_VALUE,
        /** A character that cannot stand there. */
        CHARACTER;

        /** A part of the key of its sentence. */
        public String key() {
            return "json-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern WORD =
            Pattern.compile("(?:Non-standard|Unrecognized) token '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_NUMBER = Pattern.compile("[+-]?(nan|inf(inity)?|na|n/a)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('(.[^']?)' \\(code .*", Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("Unrecognized character escape '(.)'", Pattern.DOTALL);

    /** What the library stumbled over. */
    public static JsonFault of(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return new JsonFault(Kind.END, "");
        }
        if (e instanceof StreamConstraintsException) {
            return tooLarge(e.getOriginalMessage());
        }
        String message = e.getOriginalMessage();
        if (message.startsWith("Unexpected end-of-input")) {
            return new JsonFault(Kind.END, "");
        }
        if (message.contains("Leading zeroes")) {
            return new JsonFault(Kind.CHARACTER, "0");
        }
        Matcher escape = ESCAPE.matcher(message);
        if (escape.lookingAt()) {
            return new JsonFault(Kind.CHARACTER, "\\" + escape.group(1));
        }
        Matcher word = WORD.matcher(message);
        if (word.matches()) {
            Kind kind = NO_NUMBER.matcher(word.group(1)).matches() ? Kind.NO_NUMBER : Kind.WORD;
            return new JsonFault(kind, word.group(1));
        }
        if (message.startsWith("Illegal unquoted character")) {
            return new JsonFault(Kind.CONTROL, "");
        }
        Matcher character = CHARACTER.matcher(message);
        return character.matches() ? of(character.group(1), message) : new JsonFault(Kind.CHARACTER, "");
    }

    private static JsonFault tooLarge(String message) {
        if (message.contains("nesting depth")) {
            return new JsonFault(Kind.TOO_DEEP, String.valueOf(JsonText.MAX_DEPTH));
        }
        return message.startsWith("Name")
                ? new JsonFault(Kind.LONG_KEY, String.valueOf(JsonText.MAX_KEY))
                : new JsonFault(Kind.LONG_VALUE, String.valueOf(Lines.MAX_LENGTH));
    }

    private static JsonFault of(String character, String message) {
        if (message.contains("comment") || character.equals("#")) {
            return new JsonFault(Kind.COMMENT, character);
        }
        if (message.contains("was expecting comma")) {
            return new JsonFault(Kind.NO_COMMA, character);
        }
        if ("]}".contains(character) && !message.contains("numeric value")) {
            return new JsonFault(Kind.LAST_COMMA, character);
        }
        if ("'`‘’“”".contains(character) || (message.contains("property name") && !character.equals(","))) {
            return new JsonFault(Kind.QUOTES, character);
        }
        return new JsonFault(Kind.CHARACTER, character);
    }
}
