package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.format.word.WrittenDocx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.format.word.WrittenDocx.paragraph;
import static vn.tthc.format.word.WrittenDocx.row;
import static vn.tthc.format.word.WrittenDocx.table;

/** Lists in documents of Word, as decisions and their annexes have them. */
class WordListsTest {
    private static final String HEADER =
            row("STT", "Mã TTHC", "Tên thủ tục hành chính", "Cơ quan thực hiện", "Theo quy định", "Sau cắt giảm");
    private static final String FIRST =
            row("1", "1.000001", "Cấp phép", "Sở Xây dựng", "10 ngày làm việc", "7 ngày làm việc");
    private static final String SECOND =
            row("2", "1.000002", "Gia hạn", "Sở Xây dựng", "20 ngày làm việc", "10 ngày làm việc");

    @TempDir
    private Path dir;

    @Test
    void aTableGoesOnAsASecondOneWithItsHeaderOrWithout() throws IOException {
        assertThat(totals(table(HEADER, FIRST) + table(HEADER, SECOND))).isEqualTo("2 of 2, 30 → 17");
        assertThat(totals(table(HEADER, FIRST) + paragraph("") + table(SECOND))).isEqualTo("2 of 2, 30 → 17");
    }

    @Test
    void headingsBetweenTablesCarryTheSector() throws IOException {
        String body = paragraph("LĨNH VỰC ĐẤT ĐAI")
                + table(HEADER, FIRST)
                + paragraph("LĨNH VỰC HỘ TỊCH")
                + table(HEADER, SECOND);

        assertThat(report(body).out()).contains("\nHộ tịch ", "\nĐất đai ").doesNotContain("(not given)");
    }

    @Test
    void aUnitAboveTheTableIsThatOfTheList() throws IOException {
        String hours = table(HEADER, row("1", "1.000001", "Cấp phép", "Sở Xây dựng", "16", "8"));

        assertThat(totals(paragraph("Đơn vị tính: giờ") + hours)).isEqualTo("1 of 1, 2 → 1");
    }

    @Test
    void whoSignsAndReceivesIsNoRow() throws IOException {
        String signed = table(row("Nơi nhận: Như trên; Lưu: VT", "KT. GIÁM ĐỐC Nguyễn Văn A"));
        Run run = report(table(row("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                + paragraph("DANH MỤC")
                + table(HEADER, FIRST, SECOND)
                + paragraph("Danh mục này có 02 thủ tục./.")
                + signed);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("no-sectors 1").doesNotContain("other-table");
        assertThat(run.out()).contains("13 of 30 days");
    }

    @Test
    void aTableOfSomethingElseIsNotReadAndNamed() throws IOException {
        Run run = report(table(HEADER, FIRST)
                + table(row("Bước", "Nội dung", "Người làm", "Nơi", "Lúc", "Mẫu"), row("1", "a", "b", "c", "3", "2"))
                + table(row("1", "x", "5 ngày", "3 ngày")));

        assertThat(run.out()).contains("3 of 10 days");
        assertThat(run.err())
                .contains("list.docx: table 2: warning: table 2 of the document has 6 columns")
                .contains("list.docx: table 3: warning: table 3 of the document has 4 columns");
    }

    @Test
    void aTableWithAnotherHeaderIsAListOfItsOwn() throws IOException {
        String other = row("Mã TTHC", "Tên thủ tục", "Cơ quan", "Thời gian hiện hành", "Thời gian đề xuất");
        Run run = report(table(HEADER, FIRST)
                + paragraph("Phụ lục II")
                + table(other, row("1.000003", "Thu hồi", "Sở Y tế", "8 ngày", "5 ngày")));

        assertThat(run.out()).contains("6 of 18 days", "\nlist.docx ", "\nlist.docx, table 2 ");
    }

    @Test
    void placesAreNamedByTableAndRow() throws IOException {
        Run run = report(table(row("a", "b"))
                + table(HEADER, FIRST)
                + table(row("2", "1.000002", "Gia hạn", "Sở Xây dựng", "hai mươi mấy", "10 ngày")));

        assertThat(run.err()).contains("list.docx: table 3, row 1, column 5: error: ");
        assertThat(report(table(HEADER, FIRST, FIRST)).err())
                .contains("list.docx: table 1, row 3, column 2: warning: ")
                .contains("line 2 (table 1)");
        Run vietnamese = Run.of("check", dir.resolve("list.docx").toString(), "--lang", "vi");
        assertThat(vietnamese.out()).contains("list.docx: bảng 1, dòng 3, cột 2: cảnh báo: ");
    }

    @Test
    void aDocumentWithoutATableIsNoList() throws IOException {
        assertThat(report(paragraph("Kính gửi: Sở Nội vụ")).err()).contains("the document (DOCX) has no table");
    }

    @Test
    void readsStandardInputWithSeveralLists() throws IOException {
        String other = row("Mã TTHC", "Tên thủ tục", "Cơ quan", "Thời gian hiện hành", "Thời gian đề xuất");
        byte[] document = WrittenDocx.of(
                table(HEADER, FIRST) + table(other, row("1.000003", "Thu hồi", "Sở Y tế", "8 ngày", "5 ngày")));

        assertThat(Run.withInput(document, "report", "-").out()).contains("6 of 18 days");
    }

    private Run report(String body) throws IOException {
        Path file = Files.write(dir.resolve("list.docx"), WrittenDocx.of(body));
        return Run.of("report", file.toString());
    }

    /** How many rows were accepted, and the sums of days. */
    private String totals(String body) throws IOException {
        Path file = Files.write(dir.resolve("list.docx"), WrittenDocx.of(body));
        String json = Run.of("report", file.toString(), "-f", "json").out();
        return json.replaceFirst(
                        "(?s).*?\"total\".*?\"procedures\" ?: ?(\\d+).*?\"current\" ?: ?(\\d+).*?\"proposed\" ?: ?(\\d+).*",
                        "$1 of ROWS, $2 → $3")
                .replace("ROWS", json.replaceFirst("(?s).*\"accepted\" ?: ?(\\d+).*", "$1"));
    }
}
