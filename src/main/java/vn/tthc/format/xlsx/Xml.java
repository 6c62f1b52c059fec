package vn.tthc.format.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes XML in UTF-8 apart, as far as workbooks need it: tags with their attributes, and texts, one after another, as slices
 * of bytes that hold until the next one is asked for.
 *
 * <p>Names are compared without their prefixes, so whoever asks for one must know at which depth it stands. Nothing is
 * looked up in a table of names, and so the time is in proportion to the bytes whatever they are. (Aalto 1.4.0 takes 50 s for
 * 475 KB of elements with ever new names, and four times as long for twice as many.) Documents that declare types are
 * refused: there are no entities but the five that every XML has.
 */
public final class Xml implements Closeable {
    /** What comes next. */
    public enum Token {
        START,
        END,
        TEXT,
        NOTHING
    }

    private static final int FIRST_SIZE = 1 << 16;
    /** No tag and no text of a workbook is as long: a cell has 32.767 characters at most. */
    private static final int MAX_TOKEN = 16 << 20;
    /** Workbooks have about ten elements in each other. */
    private static final int MAX_DEPTH = 256;

    private static final int MAX_ENTITY = 12;
    private static final int MAX_DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Of each byte, what it means in a text. */
    private static final byte[] IN_TEXT = new byte[256];

    private static final byte TAG = 1;
    private static final byte ESCAPE = 2;
    private static final byte NO_CHARACTER = 3;

    static {
        Arrays.fill(IN_TEXT, 0, ' ', NO_CHARACTER);
        IN_TEXT['\t'] = 0;
        IN_TEXT['\n'] = 0;
        IN_TEXT['\r'] = ESCAPE;
        IN_TEXT['&'] = ESCAPE;
        IN_TEXT['<'] = TAG;
    }

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_SIZE];
    /** Where the bytes begin that are still needed. */
    private int start;

    private int at;
    private int limit;

    /** Of the text, or the name of the tag, from {@link #start}. */
    private int from;

    private int to;
    /** Whether the text has something escaped, or a line end to make one character. */
    private boolean isEscaped;

    private boolean isEmptyTag;
    private boolean hasRoot;
    /** Of each attribute where its name and its value begin and end, from {@link #start}. */
    private int[] attributes = new int[4 * 8];

    private int attributeCount;

    /** The names of the open elements. */
    private byte[] names = new byte[256];

    private final int[] nameEnds = new int[MAX_DEPTH + 1];
    private int depth;

    public Xml(InputStream in) throws IOException {
        this.in = in;
        while (limit < 3 && fill()) {
            // Until it can be seen whether there is a mark of the encoding.
        }
        boolean isMarked = limit >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        at = isMarked ? 3 : 0;
    }

    /** How many elements are open after the token, so that a root has depth 1 where it starts, and 0 where it ends. */
    public int depth() {
        return depth;
    }

    /** The next tag or piece of a text; comments and the like are passed over. */
    public Token next() throws IOException {
        if (isEmptyTag) {
            isEmptyTag = false;
            depth--;
            return Token.END;
        }
        while (true) {
            start = at;
            if (at == limit && !fill()) {
                return ended();
            }
            boolean isTag = bytes[at] == '<';
            if (!isTag) {
                text();
                if (depth > 0) {
                    return Token.TEXT;
                }
                checkBlank();
            } else {
                at++;
                switch (peek()) {
                    case '/' -> {
                        endTag();
                        return Token.END;
                    }
                    case '?' -> instruction();
                    case '!' -> {
                        if (declaration()) {
                            return Token.TEXT;
                        }
                    }
                    default -> {
                        startTag();
                        return Token.START;
                    }
                }
            }
        }
    }

    /** Whether the tag has this name, whatever its prefix. */
    public boolean is(String name) {
        int length = name.length();
        int first = start + to - length;
        return to - from >= length && isEqual(name, first) && (to - from == length || bytes[first - 1] == ':');
    }

    /** The number of the attribute of this name, without a prefix; -1 if the tag has none. */
    int find(String name) throws BrokenPartException {
        int found = -1;
        for (int i = 0; i < attributeCount; i++) {
            int first = attributes[4 * i];
            if (attributes[4 * i + 1] - first == name.length() && isEqual(name, start + first)) {
                if (found >= 0) {
                    throw new BrokenPartException(name + "=\"…\" " + name + "=\"…\"");
                }
                found = i;
            }
        }
        return found;
    }

    /** The value of an attribute; empty if the tag has none of this name. */
    public String value(String name) throws BrokenPartException {
        return value(find(name));
    }

    /** The value of the first attribute of this name with any prefix; empty if the tag has none. */
    public String prefixedValue(String name) throws BrokenPartException {
        for (int i = 0; i < attributeCount; i++) {
            int first = attributes[4 * i + 1] - name.length();
            if (first > attributes[4 * i] && isEqual(name, start + first) && bytes[start + first - 1] == ':') {
                return value(i);
            }
        }
        return "";
    }

    /** Whether an attribute of this name, with whatever prefix, has a value. */
    public boolean hasPrefixed(String name, String value) throws BrokenPartException {
        for (int i = 0; i < attributeCount; i++) {
            int first = attributes[4 * i + 1] - name.length();
            boolean isNamed =
                    first > attributes[4 * i] && isEqual(name, start + first) && bytes[start + first - 1] == ':';
            if (isNamed && value(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute of truth says so. */
    boolean isTrue(String name) throws BrokenPartException {
        String value = value(name);
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** The bytes of which {@link #valueStart} and {@link #valueEnd} say where the value of an attribute is. */
    byte[] bytes() {
        return bytes;
    }

    int valueStart(int attribute) {
        return start + attributes[4 * attribute + 2];
    }

    int valueEnd(int attribute) {
        return start + attributes[4 * attribute + 3];
    }

    /** Appends the text to another, what is escaped in it unescaped. */
    public void appendText(TextBuffer text) throws BrokenPartException {
        if (isEscaped) {
            appendUnescaped(text, start + from, start + to);
        } else {
            text.append(bytes, start + from, start + to);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String value(int attribute) throws BrokenPartException {
        if (attribute < 0) {
            return "";
        }
        int first = valueStart(attribute);
        int end = valueEnd(attribute);
        int escape = first;
        while (escape < end && bytes[escape] != '&') {
            escape++;
        }
        if (escape == end) {
            return new String(bytes, first, end - first, StandardCharsets.UTF_8);
        }
        TextBuffer value = new TextBuffer();
        appendUnescaped(value, first, end);
        return value.text(0, value.length());
    }

    private boolean isEqual(String name, int first) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[first + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Token ended() throws BrokenPartException {
        if (depth > 0 || !hasRoot) {
            throw new BrokenPartException(depth > 0 ? "… </" + name(depth) + ">" : "<>");
        }
        return Token.NOTHING;
    }

    private void text() throws IOException {
        from = 0;
        isEscaped = false;
        byte kind = 0;
        do {
            int i = at;
            while (i < limit && kind != TAG) {
                kind = IN_TEXT[bytes[i] & 0xFF];
                isEscaped |= kind == ESCAPE;
                if (kind == NO_CHARACTER) {
                    throw new BrokenPartException(String.format(Locale.ROOT, "U+%04X", bytes[i]));
                }
                i++;
            }
            at = kind == TAG ? i - 1 : i;
        } while (kind != TAG && fill());
        to = at - start;
    }

    private void checkBlank() throws BrokenPartException {
        for (int i = start; i < at; i++) {
            if (!isBlank(bytes[i])) {
                throw new BrokenPartException(shown(i, at));
            }
        }
    }

    private void startTag() throws IOException {
        from = 1;
        while (!isNameEnd(peek())) {
            at++;
        }
        to = at - start;
        if (from == to || (depth == 0 && hasRoot)) {
            throw new BrokenPartException(shown(start, at + 1));
        }
        hasRoot = true;
        attributeCount = 0;
        while (true) {
            skipBlanks();
            byte next = peek();
            if (next == '>') {
                break;
            }
            if (next == '/') {
                at++;
                isEmptyTag = true;
                if (peek() != '>') {
                    throw new BrokenPartException(shown(start, at + 1));
                }
                break;
            }
            attribute();
        }
        at++;
        open();
    }

    private void attribute() throws IOException {
        int nameStart = at - start;
        while (!isNameEnd(peek()) && bytes[at] != '=') {
            at++;
        }
        int nameEnd = at - start;
        skipBlanks();
        boolean isNamed = nameEnd > nameStart && peek() == '=';
        at++;
        skipBlanks();
        byte quote = peek();
        if (!isNamed || (quote != '"' && quote != '\'')) {
            throw new BrokenPartException(shown(start, at + 1));
        }
        at++;
        int valueStart = at - start;
        while (peek() != quote) {
            if (bytes[at] == '<') {
                throw new BrokenPartException(shown(start, at + 1));
            }
            at++;
        }
        if (4 * attributeCount == attributes.length) {
            attributes = Arrays.copyOf(attributes, 2 * attributes.length);
        }
        attributes[4 * attributeCount] = nameStart;
        attributes[4 * attributeCount + 1] = nameEnd;
        attributes[4 * attributeCount + 2] = valueStart;
        attributes[4 * attributeCount + 3] = at - start;
        attributeCount++;
        at++;
    }

    private void open() throws BrokenPartException {
        int length = to - from;
        int first = nameEnds[depth];
        if (depth == MAX_DEPTH) {
            throw new BrokenPartException("<" + name(1) + "> … " + shown(start, at));
        }
        if (names.length - first < length) {
            names = Arrays.copyOf(names, Math.max(2 * names.length, first + length));
        }
        System.arraycopy(bytes, start + from, names, first, length);
        nameEnds[++depth] = first + length;
    }

    private void endTag() throws IOException {
        at++;
        from = at - start;
        while (!isNameEnd(peek())) {
            at++;
        }
        to = at - start;
        skipBlanks();
        boolean isEnd = peek() == '>'
                && depth > 0
                && Arrays.equals(bytes, start + from, start + to, names, nameEnds[depth - 1], nameEnds[depth]);
        if (!isEnd) {
            throw new BrokenPartException((depth > 0 ? "<" + name(depth) + "> … " : "") + shown(start, at + 1));
        }
        at++;
        depth--;
    }

    /** Passes over {@code <?…?>}, of which the first may say in which encoding all is. */
    private void instruction() throws IOException {
        int length = passTo("?>");
        String text = new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(text);
        if (!hasRoot && text.startsWith("<?xml ") && encoding.find()) {
            String name = encoding.group(1).toUpperCase(Locale.ROOT);
            if (!name.equals("UTF-8") && !name.equals("UTF8") && !name.equals("US-ASCII") && !name.equals("ASCII")) {
                throw new BrokenPartException(encoding.group(1));
            }
        }
    }

    /** Passes over a comment; whether it was {@code <![CDATA[…]]>}, a text in which nothing is escaped. */
    private boolean declaration() throws IOException {
        if (isNext("!--")) {
            passTo("-->");
            return false;
        }
        if (depth == 0 || !isNext("![CDATA[")) {
            throw new BrokenPartException(shown(start, Math.min(limit, at + 10)));
        }
        at += "![CDATA[".length();
        from = at - start;
        int end = 0;
        while (end < 3) {
            byte b = peek();
            end = b == ']' ? Math.min(2, end + 1) : b == '>' && end == 2 ? 3 : 0;
            at++;
        }
        to = at - start - "]]>".length();
        isEscaped = false;
        return true;
    }

    private boolean isNext(String text) throws IOException {
        while (limit - at < text.length() && fill()) {
            // Until it can be compared.
        }
        return limit - at >= text.length() && isEqual(text, at);
    }

    /** Goes to the place after such an end, whatever stands before it; returns how many of the bytes before are still there. */
    private int passTo(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            if (at - start > MAX_DECLARATION) {
                start = at - end.length();
            }
            byte b = peek();
            at++;
            if (b == end.charAt(matched)) {
                matched++;
            } else {
                // In "--->" the first "-" does not belong to the end; "??>" likewise.
                boolean stays = matched == end.length() - 1 && b == end.charAt(0);
                matched = stays ? matched : b == end.charAt(0) ? 1 : 0;
            }
        }
        return at - start;
    }

    private byte peek() throws IOException {
        if (at == limit && !fill()) {
            throw new BrokenPartException(shown(start, limit) + " …");
        }
        return bytes[at];
    }

    private void skipBlanks() throws IOException {
        while (isBlank(peek())) {
            at++;
        }
    }

    /** Brings more bytes after those that are still needed; returns whether there were any. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            at -= start;
            limit -= start;
            start = 0;
        }
        if (limit == bytes.length) {
            if (limit >= MAX_TOKEN) {
                throw new BrokenPartException(shown(0, limit) + " …");
            }
            bytes = Arrays.copyOf(bytes, 2 * limit);
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }

    private void appendUnescaped(TextBuffer text, int first, int end) throws BrokenPartException {
        int i = first;
        while (i < end) {
            byte b = bytes[i++];
            if (b == '&') {
                int last = i;
                while (last < end && last - i < MAX_ENTITY && bytes[last] != ';') {
                    last++;
                }
                if (last == end || bytes[last] != ';') {
                    throw new BrokenPartException(shown(i - 1, last));
                }
                text.appendCharacter(bytes[i] == '#' ? numbered(i, last) : named(i, last));
                i = last + 1;
            } else if (b != '\r') {
                text.append(b);
            } else if (i == end || bytes[i] != '\n') {
                text.append((byte) '\n');
            }
        }
    }

    /** The character that an entity stands for by its name. */
    private int named(int first, int end) throws BrokenPartException {
        String name = new String(bytes, first, end - first, StandardCharsets.ISO_8859_1);
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw new BrokenPartException("&" + name + ";");
        };
    }

    /** The character of a number, in decimal or hexadecimal digits; some programs write all of Vietnamese so. */
    private int numbered(int first, int end) throws BrokenPartException {
        boolean isHex = bytes[first + 1] == 'x';
        int digits = first + (isHex ? 2 : 1);
        int codePoint = digits == end ? -1 : 0;
        for (int i = digits; i < end && codePoint >= 0; i++) {
            boolean isDigit = bytes[i] >= '0' && bytes[i] <= '9';
            int digit = isDigit ? bytes[i] - '0' : isHex ? Character.digit(bytes[i], 16) : -1;
            boolean isIn = digit >= 0 && codePoint <= Character.MAX_CODE_POINT;
            codePoint = isIn ? codePoint * (isHex ? 16 : 10) + digit : -1;
        }
        boolean isCharacter = codePoint >= ' '
                ? Character.isValidCodePoint(codePoint)
                        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                : codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        if (!isCharacter) {
            throw new BrokenPartException(
                    "&" + new String(bytes, first, end - first, StandardCharsets.ISO_8859_1) + ";");
        }
        return codePoint;
    }

    private String name(int level) {
        return new String(names, nameEnds[level - 1], nameEnds[level] - nameEnds[level - 1], StandardCharsets.UTF_8);
    }

    private String shown(int first, int end) {
        return new String(bytes, first, Math.min(end, first + 80) - first, StandardCharsets.UTF_8);
    }

    private static boolean isNameEnd(byte b) {
        return b == '>' || b == '/' || isBlank(b);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }
}
