package vn.tthc.format.packed;

import java.io.IOException;
import java.io.InputStream;
import vn.tthc.format.Codec;

/**
 * Zstandard, by aircompressor: a quarter of a megabyte that runs wherever Java does, while zstd-jni has six of native code for
 * twenty systems, which it unpacks into a temporary folder. It keeps no window of more than 8 MB, which longer lists have
 * under {@code zstd --ultra} and {@code --long}.
 */
public final class Zstd implements Codec {
    /** How the library says that a window is too large. */
    private static final String WINDOW = "Window size too large";

    @Override
    public InputStream unpack(InputStream packed) throws IOException {
        return Unpacked.of(
                packed, ZstdFrames::new, e -> String.valueOf(e.getMessage()).startsWith(WINDOW));
    }
}
