package vn.tthc.format.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.document.DocumentGrid;
import vn.tthc.format.document.ShownBlocks;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents of old Word as LibreOffice writes them; one of today from the same source gives the same. */
class DocReaderTest {
    private static final Path FILES = Path.of("src", "test", "resources", "documents");
    private static final String TRAPS = """
            LĨNH VỰC ĐẤT ĐAI
            STT|Tên|Thời hạn| / ^STT|^Tên|Trước|Sau / 1.|Cấp phép¶lần đầu|15 ngày|10 ngày / 2.|Dòng¶thứ hai|18|12 \
            / 3.|1.001230|gộp|9 / II||^gộp|a-b
            Giữa
            ngoài¶trong 1|phải
            Hết""";

    @TempDir
    private Path dir;

    @Test
    void givesWhatAReaderSees() throws IOException, UnreadableException {
        try (Content content = open(FILES.resolve("traps.doc"))) {
            assertThat(ShownBlocks.of(new DocReader().read(content))).isEqualTo(TRAPS);
        }
        try (Content content = open(FILES.resolve("traps.docx"))) {
            assertThat(ShownBlocks.of(new DocxReader().read(content))).isEqualTo(TRAPS);
        }
    }

    @Test
    void damageIsNamedWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("traps.doc"));
        for (int at = 512; at < whole.length; at += 509) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(whole.length, at + 40), (byte) 0xFF);
            assertReadOrNamed(damaged);
            assertReadOrNamed(Arrays.copyOf(whole, at));
        }
    }

    @Test
    void refusesWhatIsNoDocument() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("traps.doc"));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 2048))).isInstanceOf(UnreadableException.class);
    }

    private void assertReadOrNamed(byte[] bytes) throws IOException {
        try {
            read(bytes);
        } catch (UnreadableException e) {
            assertThat(e.problem().code())
                    .isIn(
                            ProblemCode.BROKEN_DOCUMENT,
                            ProblemCode.UNSUPPORTED_FORMAT,
                            ProblemCode.UNREADABLE_FILE,
                            ProblemCode.EXPANDS_TOO_FAR,
                            ProblemCode.BROKEN_ARCHIVE);
        }
    }

    private void read(byte[] bytes) throws UnreadableException, IOException {
        Path file = Files.write(dir.resolve("a.doc"), bytes);
        try (Content content = open(file)) {
            DocumentGrid.open(content);
        } catch (IOException e) {
            throw Content.unreadable(Source.ofFile(file), e);
        }
    }

    private static Content open(Path file) throws UnreadableException {
        return Content.open(Source.ofFile(file), InputStream.nullInputStream(), ReadOptions.DEFAULT);
    }
}
