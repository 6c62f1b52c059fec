package vn.tthc.report.page;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/**
 * An object as Jackson would write it, laid out by {@link JsonLayout} or in one line, put together many times faster: for what a document has
 * hundreds of thousands of, in UTF-8. Texts with anything to escape are left to Jackson.
 */
public final class JsonComposer {
    /** Numbers with as many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;

    private static final int MAX_LONG = 20;
    private static final int CHUNK_DIGITS = 9;
    private static final long CHUNK = 1_000_000_000;

    /** A tenth of a number below {@link #CHUNK} is its product with this without so many bits at the end. */
    private static final long TENTH = 0xCCCCCCCDL;

    private static final int TENTH_BITS = 35;

    private static final int REMEMBERED = 1 << 8;
    /** So much is put together before it is written. */
    private static final int SPILLED = 1 << 15;

    private static final int MAX_BYTES = 3;
    private static final int SPREAD = 37;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** Texts, by their hashes, and what they are between quotes; {@link #NULL} of one that came once. */
    private final String[] remembered = new String[REMEMBERED];

    private final byte[][] quoted = new byte[REMEMBERED][];
    /** Names of properties by their hashes and the depth, and all that stands before their values. */
    private final String[] named = new String[REMEMBERED];

    private final int[] namedAt = new int[REMEMBERED];
    private final byte[][] openings = new byte[REMEMBERED][];
    private byte[] text = new byte[1 << 10];
    /** What is written to; null before the first. */
    private JsonGenerator out;

    private int length;
    private int depth;
    /** Whether it is laid out, as the document is; else it stands in one line. */
    private boolean isLaidOut;
    /** Whether anything stands in the object or the array that is written; in those around it there is this one at least. */
    private boolean isFilled;

    /** Begins an object that is the next value. */
    public void begin(JsonGenerator json) {
        begin(json, false);
        beginObject();
    }

    /** Begins properties after those of the object that is begun. */
    public void beginProperties(JsonGenerator json) {
        begin(json, true);
    }

    private void begin(JsonGenerator json, boolean isBehindOthers) {
        out = json;
        length = 0;
        isFilled = isBehindOthers;
        isLaidOut = json.objectWriteContext().hasPrettyPrinter();
        depth = 0;
        for (TokenStreamContext at = json.streamWriteContext(); at != null; at = at.getParent()) {
            depth += at.inObject() ? 1 : 0;
        }
    }

    /** Ends the object, and writes it. */
    public void end() {
        endObject();
        out.writeRawValue("");
        write();
    }

    /** Writes the properties. */
    public void endProperties() {
        write();
    }

    private void write() {
        Json.writeBytes(out, text, length);
        length = 0;
    }

    /** Writes what there is of the properties if that is much, so that there may be any number of them. */
    public void spill() {
        if (length > SPILLED) {
            write();
        }
    }

    /** Begins a property that is an object. */
    public void beginObject(String name) {
        name(name);
        beginObject();
    }

    private void beginObject() {
        put('{');
        depth++;
        isFilled = false;
    }

    public void endObject() {
        depth--;
        if (isFilled) {
            newLine();
        } else {
            putBlank();
        }
        put('}');
        isFilled = true;
    }

    /** Begins a property that is an array. */
    public void beginArray(String name) {
        name(name);
        beginArray();
    }

    private void beginArray() {
        put('[');
        isFilled = false;
    }

    public void endArray() {
        putBlank();
        put(']');
        isFilled = true;
    }

    /** Begins an object in an array. */
    public void beginObjectInArray() {
        inArray();
        beginObject();
    }

    /** Begins an array in an array. */
    public void beginArrayInArray() {
        inArray();
        beginArray();
    }

    /** Writes a number into an array. */
    public void numberInArray(BigDecimal number) {
        inArray();
        put(number);
    }

    private void inArray() {
        if (isFilled) {
            put(',');
        }
        putBlank();
        isFilled = true;
    }

    public void string(String name, String value) {
        name(name);
        putValue(value);
    }

    /** Writes null. */
    public void nothing(String name) {
        name(name);
        put(NULL);
    }

    public void number(String name, long number) {
        name(name);
        put(number);
    }

    public void number(String name, BigDecimal number) {
        name(name);
        put(number);
    }

    /** Writes so many units of the last of some decimals, without zeros at the end of these. */
    public void number(String name, long units, int decimals) {
        name(name);
        putDecimal(units, decimals);
        while (text[length - 1] == '0') {
            length--;
        }
        if (text[length - 1] == '.') {
            length--;
        }
    }

    /** Writes a count, or null where that is not known. */
    public void count(String name, Optional<Long> count) {
        name(name);
        if (count.isPresent()) {
            put((long) count.get());
        } else {
            put(NULL);
        }
    }

    /** Writes a number, or null where there is none. */
    public void number(String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            number(name, number.get());
        } else {
            nothing(name);
        }
    }

    /** Writes whether something is so, or null where that is not known. */
    public void bool(String name, Optional<Boolean> bool) {
        name(name);
        putAscii(bool.isPresent() ? bool.get().toString() : "null");
    }

    /** Writes an object with a number for each key. */
    public <K> void counts(String name, Map<K, Long> counts, Function<K, String> key) {
        beginObject(name);
        counts.forEach((one, count) -> number(key.apply(one), count));
        endObject();
    }

    private void name(String name) {
        if (isFilled) {
            put(',');
        }
        isFilled = true;
        int at = isLaidOut ? depth : -1;
        int place = (name.hashCode() + at * SPREAD) & (REMEMBERED - 1);
        if (namedAt[place] != at || !name.equals(named[place])) {
            named[place] = name;
            namedAt[place] = at;
            int start = length;
            newLine();
            putQuoted(name);
            putBlank();
            put(':');
            putBlank();
            openings[place] = Arrays.copyOfRange(text, start, length);
            length = start;
        }
        put(openings[place]);
    }

    private void putBlank() {
        if (isLaidOut) {
            put(' ');
        }
    }

    private void newLine() {
        if (!isLaidOut) {
            return;
        }
        int end = length + 1 + 2 * depth;
        if (end > text.length) {
            text = Arrays.copyOf(text, 2 * end);
        }
        text[length] = '\n';
        for (int i = length + 1; i < end; i++) {
            text[i] = ' ';
        }
        length = end;
    }

    /**
     * Puts a text between quotes if it stands there as it is: printable ASCII, and letters that Vietnamese has. They are put in
     * UTF-8 one by one, as the JVM's first compiler does not know how to do that for a text.
     */
    private boolean putPlain(String value) {
        int end = length + MAX_BYTES * value.length() + 2;
        if (end > text.length) {
            text = Arrays.copyOf(text, 2 * end);
        }
        int at = length;
        text[at++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                text[at++] = (byte) c;
            } else if (c >= 'À' && c <= 'ɏ') {
                text[at++] = (byte) (0xC0 | c >> 6);
                text[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (c >= 'Ḁ' && c <= 'ỹ') {
                text[at++] = (byte) (0xE0 | c >> 12);
                text[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                text[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                return false;
            }
        }
        text[at++] = '"';
        length = at;
        return true;
    }

    /** As Jackson writes it, with its quotes. */
    private static String escaped(String value) {
        StringWriter out = new StringWriter();
        Json.writeValue(out, json -> json.writeString(value));
        return out.toString();
    }

    private void putQuoted(String value) {
        if (!putPlain(value)) {
            put(escaped(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Puts a text between quotes, and remembers what that is once it comes again. */
    private void putValue(String value) {
        int place = value.hashCode() & (REMEMBERED - 1);
        if (!value.equals(remembered[place])) {
            remembered[place] = value;
            quoted[place] = NULL;
            putQuoted(value);
        } else if (quoted[place] == NULL) {
            int start = length;
            putQuoted(value);
            quoted[place] = Arrays.copyOfRange(text, start, length);
        } else {
            put(quoted[place]);
        }
    }

    private void put(char ascii) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = (byte) ascii;
    }

    private void put(byte[] more) {
        int end = length + more.length;
        if (end > text.length) {
            text = Arrays.copyOf(text, 2 * end);
        }
        System.arraycopy(more, 0, text, length, more.length);
        length = end;
    }

    private void putAscii(String ascii) {
        put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void put(BigDecimal number) {
        int decimals = number.scale();
        if (decimals < 0 || decimals > LONG_DIGITS || number.precision() > LONG_DIGITS) {
            putAscii(number.toPlainString());
        } else if (decimals == 0) {
            put(number.longValue());
        } else {
            putDecimal(number.unscaledValue().longValue(), decimals);
        }
    }

    private void putDecimal(long units, int decimals) {
        if (units < 0) {
            put('-');
        }
        int start = length;
        put(Math.abs(units));
        int zeros = decimals + 1 - (length - start);
        if (zeros > 0) {
            insert(start, '0', zeros);
        }
        insert(length - decimals, '.', 1);
    }

    private void insert(int at, char c, int times) {
        if (length + times > text.length) {
            text = Arrays.copyOf(text, 2 * length + times);
        }
        System.arraycopy(text, at, text, at + times, length - at);
        Arrays.fill(text, at, at + times, (byte) c);
        length += times;
    }

    private void put(long number) {
        if (number < 0) {
            putAscii(Long.toString(number));
            return;
        }
        if (length + MAX_LONG > text.length) {
            text = Arrays.copyOf(text, 2 * length + MAX_LONG);
        }
        long high = number / CHUNK;
        if (high == 0) {
            putChunk((int) number, digits((int) number));
        } else if (high < CHUNK) {
            putChunk((int) high, digits((int) high));
            putChunk((int) (number - high * CHUNK), CHUNK_DIGITS);
        } else {
            put(high);
            putChunk((int) (number - high * CHUNK), CHUNK_DIGITS);
        }
    }

    private static int digits(int number) {
        int digits = 1;
        for (int power = 10; digits < CHUNK_DIGITS && number >= power; power *= 10) {
            digits++;
        }
        return digits;
    }

    /** Puts so many digits. They are found by products, as the JVM's first compiler leaves divisions by ten as they are. */
    private void putChunk(int number, int digits) {
        long left = number;
        for (int i = length + digits - 1; i >= length; i--) {
            long tenth = (left * TENTH) >>> TENTH_BITS;
            text[i] = (byte) ('0' + (int) (left - tenth * 10));
            left = tenth;
        }
        length += digits;
    }
}
