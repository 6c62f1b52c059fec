package vn.tthc.format.packed;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;
import vn.tthc.format.Codec;

/** XZ, by the Java library of its makers. */
public final class Xz implements Codec {
    /** What {@code xz -9} needs, and half as much again. */
    private static final int MAX_KIBIBYTES = 96 << 10;

    @Override
    public InputStream unpack(InputStream packed) throws IOException {
        return Unpacked.of(packed, in -> new XZInputStream(in, MAX_KIBIBYTES), MemoryLimitException.class::isInstance);
    }
}
