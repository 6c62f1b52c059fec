package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: its width, and nothing in it that a terminal would obey. */
public final class Terminal {
    private static final char ELLIPSIS = '…';

    private Terminal() {}

    /** The text on one line, with control and direction characters made visible as a question mark. */
    public static String safe(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
            } else if (isUnsafe(c)) {
                safe.append('?');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Whether a text has nothing but printable ASCII and letters that Vietnamese has, each of which takes one column. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && c < 'À') || (c > 'ɏ' && (c < 'Ḁ' || c > 'ỹ'))) {
                return false;
            }
        }
        return true;
    }

    /** How many columns the text takes. */
    public static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        return text.codePoints().map(Terminal::width).sum();
    }

    /** The text in at most {@code width} columns; what is too much is left out in the middle. */
    public static String shorten(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int room = Math.max(0, width - 1);
        int head = (room + 1) / 2;
        return start(text, head) + ELLIPSIS + end(text, room - head);
    }

    /** The text made safe, broken between words into lines of at most {@code width} columns, if its words allow it. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : safe(text).split(" ", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String start(String text, int width) {
        int i = 0;
        int taken = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (taken + width(c) > width) {
                break;
            }
            taken += width(c);
            i += Character.charCount(c);
        }
        return text.substring(0, i);
    }

    private static String end(String text, int width) {
        int i = text.length();
        int taken = 0;
        while (i > 0) {
            int c = text.codePointBefore(i);
            if (taken + width(c) > width) {
                break;
            }
            taken += width(c);
            i -= Character.charCount(c);
        }
        // A mark without its letter would sit on the ellipsis.
        while (i < text.length() && width(text.codePointAt(i)) == 0) {
            i += Character.charCount(text.codePointAt(i));
        }
        return text.substring(i);
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** East Asian wide characters and emoji take two columns. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** Whether a terminal would obey the character, or show what stands around it in another order. */
    static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
