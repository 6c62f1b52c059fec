package vn.tthc.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The national code of a procedure, {@code d.dddddd}, mostly with a suffix that names the place that settles it. */
public final class NationalCode {
    /** How long {@code d.dddddd} is. */
    public static final int LENGTH = "d.dddddd".length();

    private static final int DECIMALS = LENGTH - 2;
    private static final int MIN_DAMAGED = "d.ddd".length();
    /** Without the point, or with a comma, in groups, or without the zeros at its end. */
    private static final Pattern DAMAGED =
            Pattern.compile("([1-3])(?:,?(\\d{6})|\\.(\\d{3})\\.(\\d{3})|\\.(\\d{3,5})(?:\\..*)?)");

    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\d.])\\d\\.\\d{6}(?!\\d)");
    private static final Pattern SHORTENED = Pattern.compile("[1-3](?:[.,]\\d+)?E\\+?\\d{1,3}");

    private NationalCode() {}

    /** What of a code names the procedure: {@code d.dddddd} without the suffix of the place that settles it. */
    public static String identity(String code) {
        return isNational(code) ? code.substring(0, LENGTH) : code.toLowerCase(Locale.ROOT);
    }

    /** Whether a cleaned code is {@code d.dddddd}, alone or with a suffix after another point. */
    public static boolean isNational(String code) {
        if (code.length() < LENGTH || (code.length() > LENGTH && code.charAt(LENGTH) != '.')) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            if (i == 1 ? c != '.' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether ASCII, or UTF-8, begins with a code that is national and stays so when it is cleaned. */
    public static boolean isNational(byte[] bytes, int start, int length) {
        if (length < LENGTH || (length > LENGTH && bytes[start + LENGTH] != '.')) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte b = bytes[start + i];
            if (i == 1 ? b != '.' : b < '0' || b > '9') {
                return false;
            }
        }
        return true;
    }

    /** The digits of a national code that begins at a place of some bytes, as a number. */
    public static int number(byte[] bytes, int start) {
        int number = bytes[start] - '0';
        for (int i = 2; i < LENGTH; i++) {
            number = number * 10 + bytes[start + i] - '0';
        }
        return number;
    }

    /** The digits with which a national code begins, as a number. */
    public static int number(String code) {
        int number = code.charAt(0) - '0';
        for (int i = 2; i < LENGTH; i++) {
            number = number * 10 + code.charAt(i) - '0';
        }
        return number;
    }

    /**
     * The code that a text may have been before a spreadsheet took it for a number: "1.00398" and "2000648" were 1.003980 and
     * 2.000648. Shorter ones are rather numbers of an outline.
     */
    public static Optional<String> findDamaged(String text) {
        Matcher damaged = DAMAGED.matcher(text);
        if (!damaged.matches()) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(damaged.group(1)).append('.');
        for (int group = 2; group <= damaged.groupCount(); group++) {
            code.append(damaged.group(group) == null ? "" : damaged.group(group));
        }
        return Optional.of(code + "0".repeat(LENGTH - code.length()));
    }

    /** Whether a text has a national code in it, wherever it stands. */
    public static boolean isIn(String text) {
        return ANYWHERE.matcher(text).find();
    }

    /** Whether a text begins with a national code and has another: "1.013860, 2.002285". */
    public static boolean areSeveral(String text) {
        return text.length() > 2 * LENGTH
                && isNational(text.substring(0, LENGTH))
                && ANYWHERE.matcher(text).find(LENGTH);
    }

    /** Whether {@link #areSeveral} may be so of ASCII or UTF-8: a suffix has no signs but points, and few letters. */
    public static boolean mayBeSeveral(byte[] bytes, int start, int length) {
        if (length <= 2 * LENGTH || !isNational(bytes, start, LENGTH)) {
            return false;
        }
        for (int i = start + LENGTH; i < start + length; i++) {
            byte b = bytes[i];
            if (b != '.' && b != 'H' && (b < '0' || b > '9')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is no code any more, but a number as spreadsheets shorten it: 1.00E+06. */
    public static boolean isShortened(String text) {
        return SHORTENED.matcher(text).matches();
    }

    /** Whether {@link #findDamaged} or {@link #isShortened} may find anything in ASCII or UTF-8. */
    public static boolean mayBeDamaged(byte[] bytes, int start, int length) {
        if (length < MIN_DAMAGED || bytes[start] < '1' || bytes[start] > '3') {
            return false;
        }
        if (bytes[start + 1] == ',' || bytes[start + 1] == 'E' || length == LENGTH - 1) {
            return true;
        }
        int digits = 0;
        while (digits + 2 < length && bytes[start + 2 + digits] >= '0' && bytes[start + 2 + digits] <= '9') {
            digits++;
        }
        return bytes[start + 1] == '.' && digits < DECIMALS;
    }
}
