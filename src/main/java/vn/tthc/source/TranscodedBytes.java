package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The UTF-8 bytes of a text that is written in another encoding, made piece by piece. */
public final class TranscodedBytes extends InputStream {
    private static final int CHARS = 1 << 13;
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final Reader text;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** Ready to be filled: empty but for half a character, perhaps. */
    private final CharBuffer chars = CharBuffer.allocate(CHARS);
    /** Ready to be taken. */
    private final ByteBuffer bytes =
            ByteBuffer.allocate(CHARS * MAX_BYTES_PER_CHAR).limit(0);

    private boolean ended;

    public TranscodedBytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    /** Makes further bytes if none are left; false at the end. */
    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            ended = text.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, ended);
            bytes.flip();
            chars.compact();
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
