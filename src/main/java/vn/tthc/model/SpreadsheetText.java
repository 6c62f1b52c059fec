package vn.tthc.model;

import java.util.regex.Pattern;

/** Text on its way through a spreadsheet, which takes a cell that begins with one of a few characters for a formula. */
public final class SpreadsheetText {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");

    private SpreadsheetText() {}

    /** The text with an apostrophe in front if a spreadsheet would run it; numbers stay as they are. */
    public static String guard(String text) {
        return isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Whether a spreadsheet may take a text that begins so for a formula. */
    public static boolean mayBeFormula(int first) {
        return FORMULA_STARTS.indexOf(first) >= 0;
    }

    /** The text without the apostrophe that {@link #guard} has put in front, or without a pair that quotes it. */
    public static String unguard(String text) {
        if (!text.startsWith("'")) {
            return text;
        }
        String inner = text.substring(1);
        if (isFormula(inner)) {
            return inner;
        }
        boolean isQuoted = inner.length() > 1 && inner.indexOf('\'') == inner.length() - 1;
        return isQuoted ? inner.substring(0, inner.length() - 1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && mayBeFormula(text.charAt(0));
    }
}
