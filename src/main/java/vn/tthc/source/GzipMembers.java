package vn.tthc.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What a gzip file holds: its members one after another, as RFC 1952 has them. {@link java.util.zip.GZIPInputStream} ends
 * without a word where a pipe pauses between two members, and at anything after one that is no further member, which may
 * be the damaged rest of a list. That of commons-compress tells a damaged archive from a file that cannot be read by nothing
 * but its message, and refuses the zeros with which archives are filled up.
 */
public final class GzipMembers extends InflaterInputStream {
    private static final int SIZE = 1 << 13;
    private static final int DEFLATED = 8;
    private static final int FIXED_BYTES = 6;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final CRC32 checksum = new CRC32();
    /** How many of the bytes read last are not yet taken; they are the last ones in the buffer. */
    private int left;

    private boolean ended;

    /** The content of a stream that begins with a member. */
    public GzipMembers(InputStream compressed) throws IOException {
        super(compressed, new Inflater(true), SIZE);
        begin(next());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended) {
            int read = super.read(bytes, from, length);
            if (read >= 0) {
                checksum.update(bytes, from, read);
                return read;
            }
            end();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }

    /** Reads the header of a member, whose first byte is known. */
    private void begin(int first) throws IOException {
        if (first != 0x1F || taken() != 0x8B || taken() != DEFLATED) {
            throw new ZipException("no gzip member");
        }
        int flags = taken();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown flags");
        }
        skip(FIXED_BYTES);
        if ((flags & HAS_EXTRA) != 0) {
            skip((int) number(2));
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skip(2);
        }
        checksum.reset();
        inf.reset();
        inf.setInput(buf, len - left, left);
    }

    /** Compares the member with what its end says of it, and begins the next one. Zeros after the last one fill blocks. */
    private void end() throws IOException {
        left = inf.getRemaining();
        if (number(4) != checksum.getValue() || number(4) != (inf.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("wrong checksum");
        }
        int next = next();
        while (next == 0) {
            next = next();
        }
        ended = next < 0;
        if (!ended) {
            begin(next);
        }
    }

    private void skipText() throws IOException {
        while (taken() != 0) {}
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            taken();
        }
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) taken() << (i * Byte.SIZE);
        }
        return number;
    }

    private int taken() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException("the end of a gzip member is missing");
        }
        return next;
    }

    /** The next byte; -1 at the end. */
    private int next() throws IOException {
        if (left == 0) {
            len = in.read(buf, 0, buf.length);
            left = Math.max(0, len);
        }
        return left == 0 ? -1 : buf[len - left--] & 0xFF;
    }
}
