package vn.tthc.format.document;

/**
 * Text of which parts may be struck through. Beside other text such a part is what no longer holds: of "15" struck before
 * "10" a reader takes 10, and nobody 1510. What is struck through as a whole stays as it is.
 */
public final class StruckText {
    // Of the area that Unicode leaves to private use, so that no text has them.
    private static final char OPEN = '\uE5A0';
    private static final char CLOSE = '\uE5A1';

    private StruckText() {}

    /** Marks a part as struck. */
    public static String strike(String part) {
        return part.isBlank() ? part : OPEN + part + CLOSE;
    }

    /** What is to be read of a text with marked parts. */
    public static String read(String text) {
        if (text.indexOf(OPEN) < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPEN) {
                depth++;
            } else if (c == CLOSE) {
                depth--;
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString().isBlank()
                ? text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "")
                : kept.toString().strip();
    }
}
