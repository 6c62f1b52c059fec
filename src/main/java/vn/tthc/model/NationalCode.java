package vn.tthc.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The national code of a procedure, {@code d.dddddd}, mostly with a suffix that names the place that settles it. */
public final class NationalCode {
    private static final Pattern NATIONAL = Pattern.compile("(\\d\\.\\d{6})(?:\\..*)?");

    private NationalCode() {}

    /** What of a code names the procedure: {@code d.dddddd} without the suffix of the place that settles it. */
    public static String identity(String code) {
        Matcher matcher = NATIONAL.matcher(code);
        return matcher.matches() ? matcher.group(1) : code.toLowerCase(Locale.ROOT);
    }

    public static boolean isNational(String code) {
        return NATIONAL.matcher(code).matches();
    }
}
