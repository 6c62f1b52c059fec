package vn.tthc.format;

import java.io.IOException;
import java.io.InputStream;

/** Takes a compressed stream apart. */
public interface Codec {
    /** Says that what a stream holds can only be had with more memory than a list is worth. */
    final class MemoryException extends IOException {
        public MemoryException(Exception cause) {
            super(cause);
        }
    }

    /**
     * What a stream holds, all of its parts one after another.
     *
     * @throws java.util.zip.ZipException here or while it is read, if the stream is damaged, or something else follows it
     * @throws MemoryException here or while it is read, if it was compressed over too long a stretch
     */
    InputStream unpack(InputStream packed) throws IOException;
}
