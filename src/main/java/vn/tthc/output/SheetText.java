package vn.tthc.output;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.tthc.model.SpreadsheetText;

/** Texts as cells of workbooks hold them. */
public final class SheetText {
    /** As many characters as a cell holds. */
    public static final int MAX_LENGTH = 32_767;

    /** What XML has not, or loses; and what Excel would take for such a character, as it takes {@code _x0041_} for A. */
    private static final Pattern ENCODED =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** Whether there certainly is nothing to encode. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '_' || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }

    /**
     * What a cell can hold of a text, with nothing in it that a spreadsheet would run or decode; what is longer than a cell
     * holds ends with "…".
     */
    public static String of(String text) {
        String guarded = SpreadsheetText.guard(text);
        String cut = guarded;
        if (guarded.length() > MAX_LENGTH) {
            int end = MAX_LENGTH - 1;
            cut = guarded.substring(0, Character.isHighSurrogate(guarded.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        return isPlain(cut)
                ? cut
                : ENCODED.matcher(cut)
                        .replaceAll(found -> String.format(
                                Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }
}
