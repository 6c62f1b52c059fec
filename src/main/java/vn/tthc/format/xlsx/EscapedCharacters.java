package vn.tthc.format.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How workbooks write a character that XML has not or would lose, such as a carriage return: {@code _x000D_}. */
final class EscapedCharacters {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedCharacters() {}

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escaped ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
                : text;
    }
}
