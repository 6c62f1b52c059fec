package vn.tthc.model;

import java.util.Locale;

/** The national code of a procedure, {@code d.dddddd}, mostly with a suffix that names the place that settles it. */
public final class NationalCode {
    private static final int NATIONAL_LENGTH = "d.dddddd".length();

    private NationalCode() {}

    /** What of a code names the procedure: {@code d.dddddd} without the suffix of the place that settles it. */
    public static String identity(String code) {
        return isNational(code) ? code.substring(0, NATIONAL_LENGTH) : code.toLowerCase(Locale.ROOT);
    }

    /** Whether a cleaned code is {@code d.dddddd}, alone or with a suffix behind another point. */
    public static boolean isNational(String code) {
        if (code.length() < NATIONAL_LENGTH
                || (code.length() > NATIONAL_LENGTH && code.charAt(NATIONAL_LENGTH) != '.')) {
            return false;
        }
        for (int i = 0; i < NATIONAL_LENGTH; i++) {
            char c = code.charAt(i);
            if (i == 1 ? c != '.' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
