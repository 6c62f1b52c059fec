package vn.tthc.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes text as UTF-8. It does what the JDK's {@link java.io.OutputStreamWriter} does with a buffer before it, half a character
 * becoming a question mark, without the copies in between. For one thread at a time.
 */
public final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 14;
    /** No character takes more bytes. */
    private static final int MAX_BYTES = 4;

    private static final int MAX_CHARS = 1 << 9;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int count;
    /** A stretch of a text that is written. */
    private final char[] chars = new char[MAX_CHARS];

    /** The first half of a character whose second one is still to come; 0 if there is none. */
    private char half;

    private boolean isClosed;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        requireOpen();
        put((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        requireOpen();
        int at = from;
        int end = from + length;
        while (at < end) {
            int plain = half == 0 ? plain(text, at, Math.min(end, at + SIZE - count)) : at;
            for (; at < plain; at++) {
                bytes[count++] = (byte) text[at];
            }
            if (at < end) {
                put(text[at]);
                at++;
            }
        }
    }

    /** Where the first character is that is no ASCII. */
    private static int plain(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] < 0x80) {
            at++;
        }
        return at;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        requireOpen();
        for (int at = from; at < from + length; at += chars.length) {
            int end = Math.min(from + length, at + chars.length);
            text.getChars(at, end, chars, 0);
            write(chars, 0, end - at);
        }
    }

    /** Writes a text to any writer, from its bytes in UTF-8; to one of this kind as they are. */
    public static void write(Writer out, byte[] text, int from, int length) throws IOException {
        if (out instanceof Utf8Writer utf8) {
            utf8.writeBytes(text, from, length);
        } else {
            out.write(new String(text, from, length, StandardCharsets.UTF_8));
        }
    }

    private void writeBytes(byte[] text, int from, int length) throws IOException {
        requireOpen();
        if (half != 0) {
            half = 0;
            putByte('?');
        }
        if (length > SIZE - count - MAX_BYTES) {
            writeOut();
        }
        if (length > SIZE - MAX_BYTES) {
            out.write(text, from, length);
        } else {
            System.arraycopy(text, from, bytes, count, length);
            count += length;
        }
    }

    private void put(char c) throws IOException {
        if (count > SIZE - MAX_BYTES) {
            writeOut();
        }
        if (half != 0) {
            char first = half;
            half = 0;
            if (Character.isLowSurrogate(c)) {
                int whole = Character.toCodePoint(first, c);
                putByte(0xF0 | whole >> 18);
                putByte(0x80 | (whole >> 12 & 0x3F));
                putByte(0x80 | (whole >> 6 & 0x3F));
                putByte(0x80 | (whole & 0x3F));
                return;
            }
            putByte('?');
            put(c);
        } else if (c < 0x80) {
            putByte(c);
        } else if (c < 0x800) {
            putByte(0xC0 | c >> 6);
            putByte(0x80 | (c & 0x3F));
        } else if (Character.isHighSurrogate(c)) {
            half = c;
        } else if (Character.isLowSurrogate(c)) {
            putByte('?');
        } else {
            putByte(0xE0 | c >> 12);
            putByte(0x80 | (c >> 6 & 0x3F));
            putByte(0x80 | (c & 0x3F));
        }
    }

    private void putByte(int b) {
        bytes[count++] = (byte) b;
    }

    private void writeOut() throws IOException {
        int length = count;
        count = 0;
        out.write(bytes, 0, length);
    }

    private void requireOpen() throws IOException {
        if (isClosed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        writeOut();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (OutputStream closed = out) {
            if (half != 0) {
                putByte('?');
            }
            writeOut();
            closed.flush();
        }
    }
}
