package vn.tthc.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.source.ByteWords;

/**
 * Finds the values of JSON objects in UTF-8 bytes: of those that stand on a line each, or in an array. It cuts only objects
 * that are beyond doubt, of keys that are known, with texts, numbers and nulls where these are of interest. Of others that
 * surely end it finds no more than the end, and leaves what they say, and any fault, to those who read all of JSON.
 *
 * <p>Objects of a list mostly have the same bytes between their values, which are therefore kept and compared as a whole.
 */
public final class JsonCutter extends CutRecord {
    private static final long QUOTES = ByteWords.LOW_BITS * '"';
    private static final long BACKSLASHES = ByteWords.LOW_BITS * '\\';
    private static final long BLANKS = ByteWords.LOW_BITS * ' ';
    /** Objects within objects that are deeper are left to others. */
    private static final int MAX_DEPTH = 50;
    /** So many ways of writing objects are remembered. */
    private static final int MAX_FORMS = 16;

    private static final int MAX_CELLS = 2 * JsonKeys.MAX;
    /** What is between values is not kept where it is longer. */
    private static final int MAX_BETWEEN = 1000;

    /** In place of a position: the object is of another form. */
    private static final int OTHER_FORM = -1;

    /** In place of a position: what stands there is not what can be cut. */
    private static final int NONE = -2;

    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");
    private static final byte[] NULL = bytes("null");

    private final boolean inLines;
    private final Function<List<String>, Optional<JsonKeys>> known;
    private final List<Form> forms = new ArrayList<>();
    /** That of the record before, or null. */
    private Form form;

    private byte[] block = {};
    private int limit;
    private int at;
    private int lines;
    private JsonKeys keys;
    private boolean hasEscape;
    /** The cells that have escapes. */
    private final boolean[] escaped = new boolean[MAX_CELLS];
    /** The texts of a record of which some have escapes. */
    private byte[] decoded = new byte[1 << 10];

    /** How objects are written: the text before each value and after the last. */
    private static final class Form {
        private final JsonKeys keys;
        private final byte[][] before;
        private final byte[] behind;
        /** How many line breaks there are in it. */
        private final int lines;

        Form(JsonKeys keys, List<byte[]> before, byte[] behind) {
            this.keys = keys;
            this.before = before.toArray(new byte[0][]);
            this.behind = behind;
            int breaks = breaks(behind);
            for (byte[] each : before) {
                breaks += breaks(each);
            }
            lines = breaks;
        }
    }

    /**
     * A cutter of objects.
     *
     * @param inLines whether each stands on a line, rather than in an array
     * @param known what is of interest of objects with some keys, if anything is known of them
     */
    public JsonCutter(boolean inLines, Function<List<String>, Optional<JsonKeys>> known) {
        super(MAX_CELLS);
        this.inLines = inLines;
        this.known = known;
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Goes to some bytes, of which the first one begins a line, or an object in an array. */
    public void reset(byte[] ofObjects, int from, int until) {
        block = ofObjects;
        at = from;
        limit = until;
    }

    /**
     * Cuts the next object, or a blank line.
     *
     * @param mayEnd whether it may end with the bytes: instead of a line, or before the next object of an array
     * @return false if there is none, or its end is not certain: nothing is cut any more before a {@link #reset}
     */
    public boolean next(boolean mayEnd) {
        keys = null;
        bytes = block;
        lines = 0;
        if (at == limit) {
            return false;
        }
        int start = at;
        if (inLines && block[start] != '{') {
            return isLineEnd(start);
        }
        int end = block[start] == '{' ? cut(start) : NONE;
        if (end < 0) {
            keys = null;
            bytes = block;
            end = behindObject(start);
        }
        return end >= 0 && (inLines ? isLineEnd(end, mayEnd) : isFollowed(end, mayEnd));
    }

    /** Passes over the next object without cutting it; returns what {@link #next} does. */
    public boolean pass(boolean mayEnd) {
        int end = at < limit && block[at] == '{' ? behindObject(at) : NONE;
        return end >= 0 && isFollowed(end, mayEnd);
    }

    /** Passes from the end of an object of an array to the next one; returns what {@link #next} does. */
    public boolean passComma(boolean mayEnd) {
        lines = 0;
        return isFollowed(at, mayEnd);
    }

    /** What is of interest of the object; null if it was not cut. */
    public JsonKeys keys() {
        return keys;
    }

    /** The bytes that the cells are stretches of. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the next object begins: after the line, or after the comma and blanks. */
    public int end() {
        return at;
    }

    /** How many line breaks are between the beginning of the object and that of the next one. */
    public int lines() {
        return lines;
    }

    private boolean isLineEnd(int from) {
        int end = from < limit && block[from] == '\r' ? from + 1 : from;
        if (end == limit || block[end] != '\n') {
            return false;
        }
        at = end + 1;
        lines = 1;
        return true;
    }

    private boolean isLineEnd(int from, boolean mayEnd) {
        int end = from;
        while (end < limit && (block[end] == ' ' || block[end] == '\t')) {
            end++;
        }
        if (end == limit) {
            at = limit;
            lines = 1;
            return mayEnd;
        }
        return isLineEnd(end);
    }

    /** Whether an object of an array comes next, or the bytes end where one should. */
    private boolean isFollowed(int from, boolean mayEnd) {
        int comma = behindBlanks(from);
        if (comma == limit || block[comma] != ',') {
            return false;
        }
        int next = behindBlanks(comma + 1);
        for (int i = from; i < next; i++) {
            lines += block[i] == '\n' ? 1 : 0;
        }
        at = next;
        return next == limit ? mayEnd : block[next] == '{';
    }

    /** Cuts the object; a negative number if it cannot be cut, else where it ends. */
    private int cut(int start) {
        int end = form == null ? OTHER_FORM : cut(form, start);
        for (int i = 0; end == OTHER_FORM && i < forms.size(); i++) {
            end = cut(forms.get(i), start);
        }
        if (end != OTHER_FORM) {
            return end;
        }
        Optional<Form> other = form(start);
        if (other.isEmpty()) {
            return NONE;
        }
        if (forms.size() == MAX_FORMS) {
            forms.clear();
        }
        forms.add(other.get());
        return cut(other.get(), start);
    }

    private int cut(Form of, int start) {
        JsonKeys ofForm = of.keys;
        hasEscape = false;
        int place = start;
        for (int i = 0; i < of.before.length; i++) {
            byte[] before = of.before[i];
            if (!stands(before, place)) {
                return OTHER_FORM;
            }
            place = takeValue(place + before.length, ofForm.cell(i), ofForm.isNumeric(i));
            if (place < 0) {
                return NONE;
            }
        }
        if (!stands(of.behind, place)) {
            return OTHER_FORM;
        }
        for (int cell = ofForm.given(); cell < ofForm.width(); cell++) {
            keep(cell, start, start, false);
        }
        if (hasEscape && !decode(ofForm)) {
            return NONE;
        }
        form = of;
        cells = ofForm.width();
        keys = ofForm;
        lines = of.lines;
        return place + of.behind.length;
    }

    private boolean stands(byte[] some, int place) {
        return place + some.length <= limit && Arrays.equals(block, place, place + some.length, some, 0, some.length);
    }

    /** Takes a value for a cell, or for none if that is below 0; gives where it ends, or {@link #NONE}. */
    private int takeValue(int from, int cell, boolean isNumeric) {
        if (from == limit) {
            return NONE;
        }
        byte first = block[from];
        if (first == '"') {
            boolean hadEscape = hasEscape;
            hasEscape = false;
            int end = endOfText(from + 1);
            if (end >= 0 && cell >= 0) {
                keep(cell, from + 1, end, false);
                escaped[cell] = hasEscape;
                hasEscape |= hadEscape;
            } else {
                hasEscape = hadEscape;
            }
            return end < 0 ? NONE : end + 1;
        }
        if (first == '-' || isDigit(first)) {
            int end = endOfNumber(from);
            if (end < 0 || (cell >= 0 && !isNumeric)) {
                return NONE;
            }
            if (cell >= 0) {
                keep(cell, from, end, true);
            }
            return end;
        }
        if (first == 'n' && stands(NULL, from)) {
            if (cell >= 0) {
                keep(cell, from, from, false);
            }
            return from + NULL.length;
        }
        if (cell < 0 && stands(TRUE, from)) {
            return from + TRUE.length;
        }
        return cell < 0 && stands(FALSE, from) ? from + FALSE.length : NONE;
    }

    private void keep(int cell, int start, int end, boolean isNumber) {
        starts[cell] = start;
        ends[cell] = end;
        numbers[cell] = isNumber;
        escaped[cell] = false;
    }

    /** Where the quote is that ends a text; {@link #NONE} if the text is not one of JSON. */
    private int endOfText(int from) {
        int place = from;
        while (place < limit) {
            long word = ByteWords.at(block, place, limit);
            long marks =
                    (ByteWords.zeros(word ^ QUOTES) | ByteWords.zeros(word ^ BACKSLASHES) | ((word - BLANKS) & ~word))
                            & ByteWords.HIGH_BITS;
            if (marks == 0) {
                place += ByteWords.SIZE;
                continue;
            }
            place += ByteWords.first(marks);
            if (place >= limit) {
                return NONE;
            }
            if (block[place] == '"') {
                return place;
            }
            if (block[place] != '\\') {
                return NONE;
            }
            hasEscape = true;
            place = behindEscape(place);
            if (place < 0) {
                return NONE;
            }
        }
        return NONE;
    }

    private int behindEscape(int backslash) {
        if (backslash + 1 >= limit) {
            return NONE;
        }
        if (block[backslash + 1] == 'u') {
            return unit(backslash) < 0 ? NONE : backslash + 6;
        }
        return simple(block[backslash + 1]) < 0 ? NONE : backslash + 2;
    }

    /** The UTF-16 unit that an escape stands for; {@link #NONE} if it is not valid. */
    private int unit(int backslash) {
        if (backslash + 6 > limit || block[backslash] != '\\' || block[backslash + 1] != 'u') {
            return NONE;
        }
        int unit = 0;
        for (int i = 2; i < 6; i++) {
            int digit = Character.digit(block[backslash + i], 16);
            if (digit < 0 || block[backslash + i] < 0) {
                return NONE;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** What a letter or mark stands for after a backslash. */
    private static int simple(byte escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> NONE;
        };
    }

    private int endOfNumber(int from) {
        int place = block[from] == '-' ? from + 1 : from;
        int digits = behindDigits(place);
        if (digits == place || (block[place] == '0' && digits > place + 1)) {
            return NONE;
        }
        place = digits;
        if (place < limit && block[place] == '.') {
            digits = behindDigits(place + 1);
            if (digits == place + 1) {
                return NONE;
            }
            place = digits;
        }
        if (place < limit && (block[place] == 'e' || block[place] == 'E')) {
            place++;
            if (place < limit && (block[place] == '+' || block[place] == '-')) {
                place++;
            }
            digits = behindDigits(place);
            return digits == place ? NONE : digits;
        }
        return place;
    }

    private int behindDigits(int from) {
        int place = from;
        while (place < limit && isDigit(block[place])) {
            place++;
        }
        return place;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The place after blanks, and after line breaks where these may be; a carriage return alone is no line break. */
    private int behindBlanks(int from) {
        int place = from;
        while (place < limit) {
            byte b = block[place];
            boolean isBreak = b == '\n' || (b == '\r' && place + 1 < limit && block[place + 1] == '\n');
            if (b != ' ' && b != '\t' && (inLines || !isBreak)) {
                break;
            }
            place++;
        }
        return place;
    }

    /** Writes the texts of the record one after another, without their escapes; false if an escape is not valid. */
    private boolean decode(JsonKeys of) {
        int room = of.width();
        for (int cell = 0; cell < of.width(); cell++) {
            room += ends[cell] - starts[cell];
        }
        if (decoded.length < room) {
            decoded = new byte[2 * room];
        }
        int to = 0;
        for (int cell = 0; cell < of.width(); cell++) {
            // No text has it, so that two cells side by side are never those of another record.
            decoded[to++] = 0;
            int start = to;
            if (escaped[cell]) {
                to = decode(starts[cell], ends[cell], to);
                if (to < 0) {
                    return false;
                }
            } else {
                System.arraycopy(block, starts[cell], decoded, to, ends[cell] - starts[cell]);
                to += ends[cell] - starts[cell];
            }
            starts[cell] = start;
            ends[cell] = to;
        }
        bytes = decoded;
        return true;
    }

    private int decode(int from, int until, int start) {
        int to = start;
        int place = from;
        while (place < until) {
            byte b = block[place];
            if (b != '\\') {
                decoded[to++] = b;
                place++;
            } else if (block[place + 1] != 'u') {
                decoded[to++] = (byte) simple(block[place + 1]);
                place += 2;
            } else {
                int character = unit(place);
                place += 6;
                if (Character.isSurrogate((char) character)) {
                    int low = Character.isHighSurrogate((char) character) ? unit(place) : NONE;
                    if (low < 0 || !Character.isLowSurrogate((char) low)) {
                        return NONE;
                    }
                    place += 6;
                    character = Character.toCodePoint((char) character, (char) low);
                }
                if (character == 0) {
                    return NONE;
                }
                to = encode(character, to);
            }
        }
        return to;
    }

    private int encode(int character, int start) {
        int to = start;
        if (character < 0x80) {
            decoded[to++] = (byte) character;
            return to;
        }
        if (character < 0x800) {
            decoded[to++] = (byte) (0xC0 | character >> 6);
        } else {
            if (character < 0x10000) {
                decoded[to++] = (byte) (0xE0 | character >> 12);
            } else {
                decoded[to++] = (byte) (0xF0 | character >> 18);
                decoded[to++] = (byte) (0x80 | (character >> 12 & 0x3F));
            }
            decoded[to++] = (byte) (0x80 | (character >> 6 & 0x3F));
        }
        decoded[to++] = (byte) (0x80 | (character & 0x3F));
        return to;
    }

    /** How the object is written, if it has no values but texts, numbers and words, and keys that are known. */
    private Optional<Form> form(int start) {
        List<String> names = new ArrayList<>();
        List<byte[]> before = new ArrayList<>();
        int from = start;
        int place = behindBlanks(start + 1);
        while (place < limit && block[place] == '"' && names.size() < JsonKeys.MAX) {
            int quote = endOfText(place + 1);
            int colon = quote < 0 ? limit : behindBlanks(quote + 1);
            if (colon >= limit || block[colon] != ':') {
                return Optional.empty();
            }
            int value = behindBlanks(colon + 1);
            int end = value == limit || value - from > MAX_BETWEEN ? NONE : takeValue(value, -1, true);
            if (end < 0) {
                return Optional.empty();
            }
            names.add(name(place + 1, quote));
            before.add(Arrays.copyOfRange(block, from, value));
            from = end;
            place = behindBlanks(end);
            if (place < limit && block[place] == '}') {
                byte[] behind = Arrays.copyOfRange(block, from, place + 1);
                return behind.length > MAX_BETWEEN
                        ? Optional.empty()
                        : known.apply(names).map(found -> new Form(found, before, behind));
            }
            if (place == limit || block[place] != ',') {
                return Optional.empty();
            }
            place = behindBlanks(place + 1);
        }
        return Optional.empty();
    }

    private static int breaks(byte[] some) {
        int breaks = 0;
        for (byte b : some) {
            breaks += b == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private String name(int from, int until) {
        StringBuilder name = new StringBuilder();
        int plain = from;
        for (int place = from; place < until; place++) {
            if (block[place] == '\\') {
                name.append(new String(block, plain, place - plain, StandardCharsets.UTF_8));
                boolean isUnit = block[place + 1] == 'u';
                name.append((char) (isUnit ? unit(place) : simple(block[place + 1])));
                place += isUnit ? 5 : 1;
                plain = place + 1;
            }
        }
        return name.append(new String(block, plain, until - plain, StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Where an object ends whose texts are without fault, whatever else is in it.
     *
     * @param start where it begins
     * @return the place after its end, or a negative number if that is not certain
     */
    private int behindObject(int start) {
        int depth = 0;
        lines = 0;
        int place = start;
        while (place < limit) {
            byte b = block[place++];
            if (b == '"') {
                place = endOfText(place) + 1;
                if (place <= 0) {
                    return NONE;
                }
            } else if (b == '{' || b == '[') {
                depth++;
                if (depth > MAX_DEPTH) {
                    return NONE;
                }
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth == 0) {
                    return b == '}' ? place : NONE;
                }
            } else if (b == '\n') {
                if (inLines) {
                    return NONE;
                }
                lines++;
            } else if (b == '\r' && (inLines || place == limit || block[place] != '\n')) {
                return NONE;
            }
        }
        return NONE;
    }
}
