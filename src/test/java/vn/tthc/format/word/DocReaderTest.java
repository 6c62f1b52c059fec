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
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents as other programs write them; those of old Word give the same as those of today from the same source. */
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

    /** Written by docx 9.15.2 of npm: spans, insertions in links, deletions, notes, breaks, tables in cells, automatic numbers. */
    @Test
    void documentsOfNpmsDocx() throws IOException, UnreadableException {
        try (Content content = open(FILES.resolve("npm-docx.docx"))) {
            assertThat(ShownBlocks.of(new DocxReader().read(content))).isEqualTo("""
                    DANH MỤC THỦ TỤC HÀNH CHÍNH
                    STT|Mã TTHC|Tên thủ tục hành chính|Thời hạn giải quyết||Cơ quan thực hiện \
                    / ^STT|^Mã TTHC|^Tên thủ tục hành chính|Theo quy định|Sau cắt giảm|^Cơ quan thực hiện \
                    / LĨNH VỰC ĐẤT ĐAI||||| \
                    / 1.|1.001230|Cấp giấy phép¶lần đầu|20 ngày làm việc|15 ngày làm việc|Sở Nông nghiệp và Môi trường \
                    / 2.|1.001231|Gia hạn¶giấy phép|10 ngày làm việc|07 ngày làm việc|^Sở Nông nghiệp và Môi trường \
                    / LĨNH VỰC MÔI TRƯỜNG||||| \
                    / 3.|1.001232|Cấp đổi¶trực tuyến trực tiếp|05 ngày làm việc|03 ngày làm việc|Sở Y tế
                    Hết""");
        }
    }

    /** The first was written by docx 9.15.2 of npm, the second of it by LibreOffice 7.4. */
    @Test
    void tablesInTextBoxes() throws IOException, UnreadableException {
        String table =
                "PHỤ LỤC\nMã TTHC|Cơ quan thực hiện|Theo quy định|Sau cắt giảm / 1.001230|Sở Y tế|20 ngày|15 ngày";

        try (Content content = open(FILES.resolve("npm-textbox.docx"))) {
            assertThat(ShownBlocks.of(new DocxReader().read(content))).contains(table);
        }
        try (Content content = open(FILES.resolve("npm-textbox.doc"))) {
            assertThat(ShownBlocks.of(new DocReader().read(content))).contains(table);
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
