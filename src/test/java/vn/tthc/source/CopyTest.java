package vn.tthc.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CopyTest {
    private static final byte[] BYTES = new byte[100_000];

    @Test
    void aCopyIsReadByItsPathAsOftenAsNeededAndIsGoneWhenItIsClosed() throws IOException {
        BYTES[99_999] = 7;
        Path path;
        try (Copy copy = Copy.of(new ByteArrayInputStream(BYTES))) {
            path = copy.path();
            assertThat(path).hasBinaryContent(BYTES).hasBinaryContent(BYTES).isRegularFile();
            assertThat(Files.size(path)).isEqualTo(BYTES.length);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingInItHasAName() throws IOException {
        try (Copy copy = Copy.of(new ByteArrayInputStream(BYTES))) {
            String name = Files.readSymbolicLink(copy.path()).toString();
            assertThat(name).endsWith(" (deleted)");
            assertThat(Path.of(name.replace(" (deleted)", ""))).doesNotExist();
        }
    }

    @Test
    void aStreamThatFailsLeavesNothing() throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new NoSuchFileException("gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> Copy.of(failing)).isInstanceOf(NoSuchFileException.class);
    }
}
