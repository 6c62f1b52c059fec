package vn.tthc.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tthc.model.SpreadsheetText;

/** How text of a list is normalised at the edge. */
public final class Texts {
    /** Stands where bytes were not valid in the encoding, here or in a program before. */
    public static final char BAD_BYTES = '\uFFFD';

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029\\t]+");

    /** What programs write into a cell whose formula has no value, as far as a text tells. */
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)|Err:\\d{3}");

    /** The first and the last of the full-width forms of ASCII, and what stands between a form and its character. */
    private static final int WIDE_FROM = 0xFF01;

    private static final int WIDE_TO = 0xFF5E;
    private static final int WIDE = 0xFEE0;

    private static final char APOSTROPHE = '\'';

    /** Stands for a character that is neither ASCII nor a Vietnamese letter. */
    private static final char OTHER = '\uFFFF';

    private Texts() {}

    /** The text with {@link #BAD_BYTES} for every half of a character, as JSON can escape it but no encoding writes it. */
    public static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return AnyScript.HALF_CHARACTER.matcher(text).replaceAll(String.valueOf(BAD_BYTES));
            }
        }
        return text;
    }

    /** Whether it has what no text has: bytes that are not valid, or zeros, which stand where a stretch of a file was lost. */
    public static boolean isDamaged(String text) {
        return text.indexOf(BAD_BYTES) >= 0 || text.indexOf('\0') >= 0;
    }

    /** The text composed (NFC), without invisible characters, with single spaces, and none at its ends. */
    public static String clean(String text) {
        return isPlain(text)
                ? text
                // A guard may stand before blanks and after them; a cleaned text must stay as it is when cleaned
                // again.
                : SpreadsheetText.unguard(
                        unquoted(collapse(SpreadsheetText.unguard(Normalizer.normalize(text, Normalizer.Form.NFC)))));
    }

    private static String withoutWide(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c >= WIDE_FROM && c <= WIDE_TO ? c - WIDE : c)));
        return narrow.toString();
    }

    /**
     * Like {@link #clean}, for numbers: a line break stays one that parts two of them, which must not become one, and
     * full-width digits become others.
     */
    public static String cleanValue(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        boolean hasNumber = false;
        for (String line : LINE_BREAKS.split(text, -1)) {
            String cleaned = withoutWide(clean(line));
            if (!cleaned.isEmpty()) {
                boolean isNumber = Character.isDigit(cleaned.charAt(0));
                lines.append(lines.length() == 0 ? "" : hasNumber && isNumber ? "\n" : " ")
                        .append(cleaned);
                hasNumber |= cleaned.chars().anyMatch(Character::isDigit);
            }
        }
        return lines.toString();
    }

    /**
     * The text without the two apostrophes around it, which some programs write instead of quotes, or out of the formula that
     * does nothing but keep it a text: ="1.001230".
     */
    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 1 && text.charAt(0) == APOSTROPHE && text.indexOf(APOSTROPHE, 1) == last;
        boolean formula = last > 1 && text.startsWith("=\"") && text.indexOf('"', 2) == last;
        return quoted || formula ? text.substring(formula ? 2 : 1, last).strip() : text;
    }

    /** What is left of a text for matching headers and phrases: its letters and digits, small, without diacritics. */
    public static String fold(String text) {
        byte[] folded = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c = (char) (c + ('a' - 'A'));
            } else if (c >= 0x80) {
                c = Character.toLowerCase(c);
                c = c < 0x80 ? c : bare(c);
                if (c == OTHER) {
                    return AnyScript.fold(text);
                }
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded[count++] = (byte) c;
            }
        }
        return new String(folded, 0, count, StandardCharsets.ISO_8859_1);
    }

    /** The letter under the diacritics of a small Vietnamese one. */
    private static char bare(char c) {
        return switch (c) {
            case 'à', 'á', 'ả', 'ã', 'ạ', 'ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ', 'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ' -> 'a';
            case 'đ' -> 'd';
            case 'è', 'é', 'ẻ', 'ẽ', 'ẹ', 'ê', 'ề', 'ế', 'ể', 'ễ', 'ệ' -> 'e';
            case 'ì', 'í', 'ỉ', 'ĩ', 'ị' -> 'i';
            case 'ò', 'ó', 'ỏ', 'õ', 'ọ', 'ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ', 'ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ' -> 'o';
            case 'ù', 'ú', 'ủ', 'ũ', 'ụ', 'ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự' -> 'u';
            case 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ' -> 'y';
            default -> isSign(c) ? ' ' : OTHER;
        };
    }

    /** Whether it is one of the marks and signs of money that texts of any language have, and no letter whatever stands by it. */
    private static boolean isSign(char c) {
        return (c >= '\u2010' && c <= '\u205E') || (c >= '\u20A0' && c <= '\u20C0');
    }

    /** What texts in any script take, which few lists need. */
    static final class AnyScript {
        static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
        private static final Pattern MARKS = Pattern.compile("\\p{M}+");
        private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

        private AnyScript() {}

        /** What {@link Texts#fold} gives, for any script. */
        public static String fold(String text) {
            String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace('đ', 'd')
                    .replace('Đ', 'D')
                    .replace('ð', 'd')
                    .replace('Ð', 'D');
            return NO_LETTERS_OR_DIGITS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
        }
    }

    /** Whether only white and invisible characters are in the text, and nothing that it was damaged by. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > ' ' && c <= '~') || c == '\0') {
                return false;
            }
        }
        return text.isEmpty() || clean(text).isEmpty();
    }

    /** Whether {@link #clean} has nothing to do: composed Latin letters, printable ASCII, single spaces, none at the ends. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || (c > '~' && !isComposedLetter(c))
                    || (c == ' ' && previous == ' ')
                    || (i == 0 && (c == '\'' || c == '='))) {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ';
    }

    /** Whether it is of the ranges of Latin letters with diacritics, which are as NFC has them wherever they stand. */
    private static boolean isComposedLetter(char c) {
        return (c >= '\u00C0' && c <= '\u024F') || (c >= '\u1E00' && c <= '\u1EFF');
    }

    private static String collapse(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                // A control character is what damage has made of another one: what it parts must not become one number.
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

    /** Whether a text is the error of a formula, which a program has saved in place of a value. */
    public static boolean isFormulaError(String text) {
        return (text.startsWith("#") || text.startsWith("E"))
                && ERROR.matcher(text).matches();
    }

    /** Formatting characters: soft hyphen, zero-width and direction marks, BOM. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
