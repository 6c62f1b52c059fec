package vn.tthc.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Bytes that are digested while they are read, by which a content is known again wherever it lies and whatever it is called:
 * their number and two cyclic redundancy checks of different polynomials, which together are one of 64 bits.
 *
 * <p>A processor has instructions for both, so that they cost a hundredth of what reading a list does; and those of two stretches of
 * bytes give that of the whole (as in {@code crc32_combine} of zlib), so that stretches can be read apart. They find
 * accidents, such as a list that is added twice, and are no proof against someone who wants to deceive.
 */
public final class DigestedBytes extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private long length;

    public DigestedBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            first.update(read);
            second.update(read);
            length++;
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        if (read > 0) {
            first.update(bytes, from, read);
            second.update(bytes, from, read);
            length += read;
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, BUFFER)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many were read so far. */
    public long length() {
        return length;
    }

    /** The digest of all bytes, those that are not read yet too. */
    public Digest digest() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (read(rest, 0, rest.length) >= 0) {
            // Reading digests.
        }
        return known();
    }

    /** The digest of the bytes that were read so far. */
    public Digest known() {
        return new Digest((int) first.getValue(), (int) second.getValue(), length);
    }
}
