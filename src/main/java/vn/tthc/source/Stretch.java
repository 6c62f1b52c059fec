package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * A stretch of a file of text that begins and ends with records.
 *
 * @param from where it begins, in bytes
 * @param to where the next one begins, or the file ends
 * @param linesBefore how many lines come before it
 * @param linesUntil how many come before the next one
 * @param isLast whether no other follows it
 * @param head how many lines of the first stretch tell what those before any other tell
 */
public record Stretch(long from, long to, long linesBefore, long linesUntil, boolean isLast, long head)
        implements Serializable {
    public boolean isFirst() {
        return from == 0;
    }

    /** This and the one that follows it. */
    public Stretch plus(Stretch next) {
        return new Stretch(from, next.to, linesBefore, next.linesUntil, next.isLast, head);
    }

    /** The bytes of a stream up to a number of them. */
    public static InputStream bounded(InputStream in, long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int from, int count) throws IOException {
                int read = left == 0 ? -1 : in.read(to, from, (int) Math.min(count, left));
                left -= Math.max(0, read);
                return read;
            }
        };
    }
}
