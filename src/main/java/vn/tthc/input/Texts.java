package vn.tthc.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tthc.model.SpreadsheetText;

/** How text of a list is normalised at the edge. */
final class Texts {
    /** Stands where bytes were not valid in the encoding, here or in a program before. */
    static final char BAD_BYTES = '\uFFFD';

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*(?:[\\n\\r\\u2028\\u2029;]\\s*)+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Texts() {}

    /** The text composed (NFC), without invisible characters, with single spaces, and none at its ends. */
    static String clean(String text) {
        return isPlain(text)
                ? text
                : collapse(SpreadsheetText.unguard(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    /** Like {@link #clean}, where line breaks and semicolons part several names: they become "A; B". */
    static String cleanNames(String text) {
        String names = LINE_BREAKS.matcher(text.strip()).replaceAll("; ");
        if (names.endsWith("; ")) {
            names = names.substring(0, names.length() - 2);
        }
        return clean(names.startsWith("; ") ? names.substring(2) : names);
    }

    /** What is left of a text for matching headers and phrases: its letters and digits, small, without diacritics. */
    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return NO_LETTERS_OR_DIGITS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether only white and invisible characters are in the text. */
    static boolean isBlank(String text) {
        return text.isEmpty() || clean(text).isEmpty();
    }

    /** Whether {@link #clean} has nothing to do: printable ASCII, single spaces, none at the ends. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && previous == ' ') || (i == 0 && c == '\'')) {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ';
    }

    private static String collapse(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** Formatting characters (soft hyphen, zero-width and direction marks, BOM) and control characters. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
