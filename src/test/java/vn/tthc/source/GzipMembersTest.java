package vn.tthc.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GzipMembersTest {
    private static final byte[] ONE = gzip("Sở Y tế,10,5\n");
    private static final byte[] TWO = gzip("Sở Tư pháp,8,4\n");
    private static final String BOTH = "Sở Y tế,10,5\nSở Tư pháp,8,4\n";

    /** Nothing is known of what a pipe will give next. */
    private static final class Trickle extends InputStream {
        private final InputStream in;

        Trickle(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, Math.min(1, length));
        }
    }

    @Test
    void membersFollowOneAnother() throws IOException {
        assertThat(read(joined(ONE, TWO))).isEqualTo(BOTH);
        assertThat(read(joined(gzip(""), ONE, gzip(""), TWO, gzip("")))).isEqualTo(BOTH);
        String large = "10,5\n".repeat(100_000);
        assertThat(read(joined(gzip(large), ONE, gzip(large)))).isEqualTo(large + "Sở Y tế,10,5\n" + large);
    }

    @Test
    void aPauseBetweenMembersIsNotTheEnd() throws IOException {
        InputStream in = new GzipMembers(new Trickle(joined(ONE, TWO)));

        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(BOTH);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void whatElseAHeaderSaysIsPassedOver() throws IOException {
        byte[] extra = {3, 0, 'a', 'b', 'c'};
        byte[] name = "list.csv\0".getBytes(StandardCharsets.US_ASCII);
        byte[] checksum = {1, 2};

        assertThat(read(joined(withHeader(4, extra), TWO))).isEqualTo(BOTH);
        assertThat(read(joined(withHeader(8, name), TWO))).isEqualTo(BOTH);
        assertThat(read(joined(withHeader(16, name), TWO))).isEqualTo(BOTH);
        assertThat(read(joined(withHeader(2, checksum), TWO))).isEqualTo(BOTH);
        assertThat(read(joined(withHeader(1, new byte[0]), TWO))).isEqualTo(BOTH);
        assertThat(read(joined(withHeader(30, extra, name, name, checksum), TWO)))
                .isEqualTo(BOTH);
    }

    @Test
    void zerosBehindTheLastMemberAreNothing() throws IOException {
        assertThat(read(joined(ONE, TWO, new byte[1000]))).isEqualTo(BOTH);
        assertThat(read(joined(ONE, new byte[3], TWO))).isEqualTo(BOTH);
    }

    @Test
    void whatIsNoMemberIsAProblem() {
        for (String rest : new String[] {"x", "\0\0x", "Sở Y tế,10,5\n", "\u001F"}) {
            byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> read(joined(ONE, bytes))).isInstanceOfAny(ZipException.class, EOFException.class);
        }
        assertThatThrownBy(() -> read(joined(ONE, withHeader(32, new byte[0])))).isInstanceOf(ZipException.class);
    }

    @Test
    void aStreamThatIsCutIsNoticedUnlessOnlyWholeMembersAreLeft() {
        byte[] whole = joined(ONE, TWO);
        for (int length = 0; length < whole.length; length++) {
            Optional<String> read = find(Arrays.copyOf(whole, length));
            assertThat(read).as("%d bytes", length).isEqualTo(length == ONE.length ? find(ONE) : Optional.empty());
        }
    }

    @Test
    void aBitThatIsFlippedIsNoticedOrHarmless() {
        byte[] whole = joined(ONE, TWO);
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(find(flipped).orElse(BOTH)).as("bit %d", bit).isEqualTo(BOTH);
        }
    }

    /** The first member with other flags, and what these announce. */
    private static byte[] withHeader(int flags, byte[]... fields) {
        byte[] start = Arrays.copyOf(ONE, 10);
        start[3] = (byte) flags;
        return joined(start, joined(fields), Arrays.copyOfRange(ONE, 10, ONE.length));
    }

    /** The content, unless something is wrong. */
    private static Optional<String> find(byte[] compressed) {
        try {
            return Optional.of(read(compressed));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String read(byte[] compressed) throws IOException {
        try (InputStream in = new GzipMembers(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
