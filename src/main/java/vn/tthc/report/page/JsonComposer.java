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
import vn.tthc.model.Change;

/**
 * JSON as Jackson would write it, laid out by {@link JsonLayout} or in one line, put together as UTF-8: for what a document has
 * hundreds of thousands of, of which Jackson would make the whole run a fifth longer. Texts with anything to escape are left to it.
 */
public final class JsonComposer {
    /** How many bytes are put together before they are written. */
    private static final int SPILLED = 1 << 15;

    /** A letter takes no more bytes in UTF-8. */
    private static final int MAX_BYTES = 3;

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
        putQuoted(value);
    }

    /** Writes null. */
    public void nothing(String name) {
        name(name);
        putAscii("null");
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
        number(name, new Change(BigDecimal.valueOf(units, decimals), BigDecimal.ZERO).current());
    }

    /** Writes a count, or null where that is not known. */
    public void count(String name, Optional<Long> count) {
        name(name);
        if (count.isPresent()) {
            put((long) count.get());
        } else {
            putAscii("null");
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
        newLine();
        putQuoted(name);
        putBlank();
        put(':');
        putBlank();
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
        putAscii(number.toPlainString());
    }

    private void put(long number) {
        putAscii(Long.toString(number));
    }
}
