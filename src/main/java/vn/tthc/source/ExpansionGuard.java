package vn.tthc.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a decompressor, as long as it is in proportion to what went in: lists shrink to a tenth, not more. */
public final class ExpansionGuard extends FilterInputStream {
    /** More than this in relation to the compressed size is a bomb. */
    public static final int MAX_RATIO = 200;

    /** Up to this size any ratio is harmless. */
    private static final long HARMLESS = 64L << 20;

    private final long compressed;
    private final Counting source;
    private long expanded;

    /** Thrown by reading when there is too much. */
    public static final class TooFarException extends IOException {}

    /** Counts what is read of a compressed stream. */
    public static final class Counting extends FilterInputStream {
        private long count;

        public Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Guards what is expanded from a counted stream. */
    public ExpansionGuard(InputStream expanded, Counting source) {
        super(expanded);
        this.source = source;
        compressed = 0;
    }

    /** Guards what is expanded from so many bytes. */
    public ExpansionGuard(InputStream expanded, long compressed) {
        super(expanded);
        source = new Counting(InputStream.nullInputStream());
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        check(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        check(Math.max(0, read));
        return read;
    }

    private void check(int read) throws IOException {
        expanded += read;
        if (expanded > HARMLESS && expanded > MAX_RATIO * (compressed + source.count)) {
            throw new TooFarException();
        }
    }
}
