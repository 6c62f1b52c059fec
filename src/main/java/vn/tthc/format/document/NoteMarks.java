package vn.tthc.format.document;

import java.util.regex.Pattern;

/** A superscript after a figure that belongs to a note: "12¹" is no 121, but "m²" is what it is. */
public final class NoteMarks {
    private static final Pattern MARK = Pattern.compile("[\\s(\\[]*(?:\\d{1,2}|[*†‡]+|[a-z])[)\\]\\s]*");

    private NoteMarks() {}

    /**
     * Whether a raised text is such a mark.
     *
     * @param before the text in front of it
     */
    public static boolean is(String raised, String before) {
        String text = before.strip();
        return !text.isEmpty() && !text.endsWith("m") && MARK.matcher(raised).matches();
    }
}
