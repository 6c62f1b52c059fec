package vn.tthc.cli.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream of the process that remembers its first failure: whoever writes or flushes later is told of it again. The writers
 * of the JDK above it forget what they could not write, and {@link java.io.PrintWriter} says nothing of it.
 */
public final class StandardStream extends OutputStream {
    private final OutputStream stream;
    private IOException failure;

    /** Writes to what the process was started with. */
    public static StandardStream of(FileDescriptor descriptor) {
        return new StandardStream(new FileOutputStream(descriptor));
    }

    StandardStream(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        flush();
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
