package vn.tthc.format.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import vn.tthc.format.Codec;

/**
 * What a library takes out of a compressed stream. Libraries say of damage what they like, by exceptions of their own or those
 * of an array, checked or not; nothing but the library and the stream below it runs here, so that whatever comes is damage,
 * unless the stream has failed.
 */
final class Unpacked extends FilterInputStream {
    private final Packed packed;
    private final Predicate<Exception> isTooLarge;

    private Unpacked(Packed packed, InputStream unpacked, Predicate<Exception> isTooLarge) {
        super(unpacked);
        this.packed = packed;
        this.isTooLarge = isTooLarge;
    }

    /** How a library takes a stream. */
    interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }

    /** The compressed stream, which remembers how it failed. */
    private static final class Packed extends FilterInputStream {
        private Optional<IOException> failure = Optional.empty();

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
    }

    /**
     * What a stream holds.
     *
     * @param isTooLarge whether the library says by what it throws that it would need more memory than it may have
     */
    static InputStream of(InputStream in, Opening library, Predicate<Exception> isTooLarge) throws IOException {
        Packed packed = new Packed(in);
        try {
            return new Unpacked(packed, library.open(packed), isTooLarge);
        } catch (IOException | RuntimeException e) {
            throw told(packed, e, isTooLarge);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException | RuntimeException e) {
            throw told(packed, e, isTooLarge);
        }
    }

    private static IOException told(Packed packed, Exception e, Predicate<Exception> isTooLarge) {
        if (packed.failure.isPresent()) {
            return packed.failure.get();
        }
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (isTooLarge.test(e)) {
            return new Codec.MemoryException(e);
        }
        ZipException damage = new ZipException(said);
        damage.initCause(e);
        return damage;
    }
}
