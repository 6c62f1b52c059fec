package vn.tthc.model;

import java.util.Locale;

/** The national code of a procedure, {@code d.dddddd}, mostly with a suffix that names the place that settles it. */
public final class NationalCode {
    /** How long {@code d.dddddd} is. */
    public static final int LENGTH = "d.dddddd".length();

    private NationalCode() {}

    /** What of a code names the procedure: {@code d.dddddd} without the suffix of the place that settles it. */
    public static String identity(String code) {
        return isNational(code) ? code.substring(0, LENGTH) : code.toLowerCase(Locale.ROOT);
    }

    /** Whether a cleaned code is {@code d.dddddd}, alone or with a suffix behind another point. */
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
}
