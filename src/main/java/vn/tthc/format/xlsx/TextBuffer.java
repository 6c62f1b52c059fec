package vn.tthc.format.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 bytes that are put together, and thrown away again without giving back their room. */
public final class TextBuffer {
    private static final int FIRST_SIZE = 1 << 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    void append(byte[] from, int start, int end) {
        ensure(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    public void append(byte b) {
        ensure(1);
        bytes[length++] = b;
    }

    /** Appends a character by its number in Unicode. */
    void appendCharacter(int codePoint) {
        int follow = codePoint < 0x80 ? 0 : codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        int first = follow == 0 ? codePoint : ((0xFF00 >> (follow + 1)) & 0xFF) | (codePoint >> (6 * follow));
        append((byte) first);
        for (int more = follow - 1; more >= 0; more--) {
            append((byte) (0x80 | ((codePoint >> (6 * more)) & 0x3F)));
        }
    }

    public String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
