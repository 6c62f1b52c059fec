package vn.tthc.format.packed;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import vn.tthc.format.Codec;

/** Bzip2, by commons-compress, which the libraries of Word documents bring along. */
public final class Bzip2 implements Codec {
    @Override
    public InputStream unpack(InputStream packed) throws IOException {
        // pbzip2 writes several streams one after another.
        return Unpacked.of(packed, in -> new BZip2CompressorInputStream(in, true), e -> false);
    }
}
