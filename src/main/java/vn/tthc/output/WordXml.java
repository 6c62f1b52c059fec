package vn.tthc.output;

/** What the parts of a document of Word have in common. */
final class WordXml {
    /** The width of the text on the page, in twentieths of a point. */
    static final int TEXT_WIDTH = 9071;

    private WordXml() {}

    /** The text in XML, without characters that XML cannot have. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean isCharacter = c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    escaped.appendCodePoint(isCharacter ? c : c == '\t' ? ' ' : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
