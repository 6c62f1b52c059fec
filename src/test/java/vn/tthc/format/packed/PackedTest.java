package vn.tthc.format.packed;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import vn.tthc.format.Codec;
import vn.tthc.input.ReadList;
import vn.tthc.row.RowOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackedTest {
    private static final String LIST = "name,agency,sector,current_days,proposed_days\na,Sở Y tế,Dược,10,5\n";
    private static final String MORE = "b,Sở Y tế,Dược,7,3\n";

    private enum Kind {
        ZSTD(new Zstd(), ZstdOutputStream::new),
        XZ(new Xz(), out -> new XZOutputStream(out, new LZMA2Options(0))),
        BZIP2(new Bzip2(), BZip2CompressorOutputStream::new);

        @SuppressWarnings("ImmutableEnumChecker") // a codec keeps nothing
        private final Codec codec;

        @SuppressWarnings("ImmutableEnumChecker") // a function
        private final Packing packing;

        private interface Packing {
            OutputStream open(OutputStream out) throws IOException;
        }

        Kind(Codec codec, Packing packing) {
            this.codec = codec;
            this.packing = packing;
        }

        byte[] pack(String text) throws IOException {
            return pack(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] pack(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = packing.open(packed)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void listsAreReadAllTheirParts(Kind kind) throws IOException {
        assertThat(read(kind.pack(LIST)).procedures()).hasSize(1);
        assertThat(read(joined(kind.pack(LIST), kind.pack(MORE))).procedures()).hasSize(2);
        assertThat(read(kind.pack(kind.pack(LIST))).procedures()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void archivesInArchivesEnd(Kind kind) throws IOException {
        byte[] archive = kind.pack(LIST);
        for (int i = 0; i < 10; i++) {
            archive = kind.pack(archive);
        }
        assertThat(problems(archive)).startsWith("list broken-archive");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatExpandsWithoutMeasureIsRefused(Kind kind) throws IOException {
        byte[] blank = kind.pack((" ".repeat(1023) + "\n").repeat(1 << 10));
        byte[] archive = kind.pack(LIST);
        for (int i = 0; i < 80; i++) {
            archive = joined(archive, blank);
        }
        assertThat(problems(archive)).startsWith("list expands-too-far");
    }

    /** Whatever byte is wrong or missing: the list is refused or as it was, and the program goes on. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void damageIsNeverAnotherList(Kind kind) throws IOException {
        byte[] first = kind.pack(LIST);
        byte[] whole = joined(first, kind.pack(MORE.repeat(50)));
        byte[] text = kind.codec.unpack(new ByteArrayInputStream(whole)).readAllBytes();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(kind.codec.unpack(new ByteArrayInputStream(damaged)).readAllBytes())
                        .isEqualTo(text);
            } catch (ZipException e) {
                refused++;
            } catch (Codec.MemoryException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
        for (int length = 6; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length != first.length) {
                assertThatThrownBy(() ->
                                kind.codec.unpack(new ByteArrayInputStream(cut)).readAllBytes())
                        .as("%s bytes", length)
                        .isInstanceOf(ZipException.class);
            }
        }
        byte[] followed = joined(kind.pack(LIST), "b,Sở Y tế,Dược,7,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(followed)).startsWith("list broken-archive");
    }

    /** Frames of zstd that hold nothing, or nothing to read, stand before, between and behind others. */
    @Test
    void framesWithoutContentArePassedOver() throws IOException {
        byte[] first = Kind.ZSTD.pack(LIST);
        byte[] more = Kind.ZSTD.pack(MORE);
        byte[] empty = Kind.ZSTD.pack("");
        for (int mark = 0x50; mark < 0x60; mark++) {
            byte[] noted = {(byte) mark, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3};
            byte[] whole = joined(joined(noted, first), joined(joined(empty, noted), joined(more, noted)));
            assertThat(read(whole).procedures()).hasSize(2);
            for (int behind = 1; behind < noted.length; behind++) {
                byte[] cut = Arrays.copyOf(whole, whole.length - behind);
                assertThat(problems(cut)).startsWith("list broken-archive");
            }
        }
    }

    /** A disk that fails is no damaged archive: it says another thing to do. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void failuresOfTheDiskStayWhatTheyAre(Kind kind) throws IOException {
        byte[] whole = kind.pack(LIST.repeat(100));
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(Arrays.copyOf(whole, 20))) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read < 0) {
                    throw new IOException("Input/output error");
                }
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read < 0) {
                    throw new IOException("Input/output error");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> kind.codec.unpack(failing).readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("Input/output error");
    }

    private static ReadList read(byte[] list) {
        return ReadList.of(list, RowOptions.DEFAULT, Optional.empty());
    }

    private static String problems(byte[] list) {
        return String.join("\n", read(list).shownProblems());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
