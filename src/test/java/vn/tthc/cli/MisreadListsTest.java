package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows and marks in lists by which sums would be wrong and look right: the sums are right, or it is said what is not counted. */
class MisreadListsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String DAYS = "STT|Mã số|Tên|Cơ quan|Lĩnh vực|Thời gian hiện hành|Thời gian đề xuất|Ghi chú";

    /** Rows below {@link #DAYS}, between {@code &}; then days before and after, how many rows have none, and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            # What is proposed stands in the note alone.
            1|1.000001|A|X|L|10||Bãi bỏ & 2|1.000002|B|X|L|20|15|                          > 30, 15, 0
            1|1.000001|A|X|L|10|-|Đề nghị bãi bỏ TTHC & 2|1.000002|B|X|L|20|15|            > 30, 15, 0
            1|1.000001|A|X|L|10||Không cắt giảm & 2|1.000002|B|X|L|20|15|                  > 30, 25, 0
            1|1.000001|A|X|L|10|-|Sửa đổi & 2|1.000002|B|X|L|20|15|                        > 20, 15, 1 dash-value
            1|1.000001|A|X|L|10||Bãi bỏ giấy xác nhận & 2|1.000002|B|X|L|20|15|            > 20, 15, 1 noted-abolition
            1|1.000001|A|X|L|10|8|Bãi bỏ giấy xác nhận & 2|1.000002|B|X|L|20|15|Bãi bỏ     > 30, 23, 0
            1|1.000001|A|X|L|||Bãi bỏ & 2|1.000002|B|X|L|20|15|                            > 20, 15, 1
            # Steps that repeat the code of their procedure.
            1|1.000001|A|X|L|10|7| & |1.000001|Bước 1: nộp|X|L|6|4| & |1.000001|Bước 2: xét|X|L|4|3| > 10, 7, 0 doubtful-row
            1|1.000001|A|X|L|10|7| & 1.1|1.000001|Nộp|X|L|6|4| & 1.2|1.000001|Xét|X|L|4|3| > 10, 7, 0 doubtful-row
            1|1.000001|A|X|L|10|7| & |1.000001|- Nộp|X|L|6|4| & 2|1.000002|B|X|L|20|15|    > 30, 22, 0 doubtful-row
            1|1.000001|A|X|L|10|7| & |1.000001|Nộp|X|L|6|4| & |1.000001|Xét|Y|L|4|3|       > 10, 7, 0 doubtful-row
            |1.000001|A|X|L|10|7| & |1.000001|A|Y|L|20|15|                                 > 30, 22, 0
            1.1|1.000001|A|X|L|10|7| & 1.2|1.000002|B|X|L|20|15|                           > 30, 22, 0
            1|1.000001|A|X|L|10|7| & 2|1.000001|A|Y|L|20|15|                               > 30, 22, 0
            # Notes and numbers of pages between the rows.
            1|1.000001|A|X|L|10|7| & Trang 2||||||| & 2|1.000002|B|X|L|20|15|              > 30, 22, 0
            1|1.000001|A|X|L|10|7| & (*) Không tính thời gian luân chuyển|||||||           > 10, 7, 0
            1|1.000001|A|X|L|10|7| & ||* Thẩm định|X|L|4|3|                                > 10, 7, 0 doubtful-row
            # The total of one agency is none of all.
            1|1.000001|A|X|L|10|7| & 2|1.000002|B|Y|L|20|15| & ||Tổng X|X||10|7|           > 30, 22, 0
            1|1.000001|A|X|L|10|7| & 2|1.000002|B|Y|L|20|15| & ||Tổng cộng|||31|22|        > 30, 22, 0 total-differs
            # A cell has the codes of several procedures.
            1|1.000001; 1.000002|A; B|X|L|10|7|                                            > 10, 7, 0 several-codes
            1|1.000001.H19 và 1.000002.H19|A và B|X|L|10|7|                                > 10, 7, 0 several-codes
            1|1.000001.000.00.00.H55|A|X|L|10|7|                                           > 10, 7, 0
            # A note below on the unit that the figures have anyway.
            1|1.000001|A|X|L|10|7| & Ghi chú: thời gian tính theo ngày làm việc            > 10, 7, 0
            1|1.000001|A|X|L|10|7| & Đơn vị tính: giờ                                      > unit-conflict
            """)
    void sumsOfDaysAreRightOrNamed(String rows, String outcome) {
        List<String> lines = Arrays.stream((DAYS + " & " + rows).split("&", 0))
                .map(row -> row.strip().replace("|", "\t"))
                .toList();
        assertThat(outcome(Run.withInput(
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** Whole lists with their headers. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            # The same procedure twice in a list without codes.
            STT|Tên|Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & 1|A|X|L|10|7 & 2|B|X|L|20|15 & 3| a |x|L|10|7           > 40, 29, 0 duplicate-code
            STT|Tên|Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & 1|A|X|L|10|7 & 2|A|Y|L|20|15 & 3|A|X|M|10|7             > 40, 29, 0
            STT|Tên|Cơ quan|Lĩnh vực|Cấp|Hiện hành|Đề xuất & 1|A|X|L|Tỉnh|10|7 & 2|A|X|L|Xã|20|15                > 30, 22, 0
            Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & X|L|10|7 & X|L|10|7                                             > 20, 14, 0
            # A row stands for several procedures.
            STT|Cơ quan|Lĩnh vực|Số TTHC|Hiện hành|Đề xuất & 1|X|L|5|50|35 & 2|Y|L|3|30|20                       > 80, 55, 0 unused-column
            Cơ quan|Số lượng (TTHC)|Hiện hành|Đề xuất & X|5|50|35                                                > 50, 35, 0 no-sectors unused-column
            Mã số|Cơ quan|Số TTHC|Hiện hành|Đề xuất & 1.000001|X|1|50|35                                         > 50, 35, 0 no-sectors
            # A row of the list above its header.
            1.000001|A|X|L|10|7 & Mã số|Tên|Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & 1.000002|B|X|L|20|15            > 20, 15, 0 no-procedure
            # The number of a date, and what else says that nothing changes or that all ends.
            Mã số|Tên|Cơ quan|Hiện hành|Đề xuất & 1.000001|A|X|45292|7                                           > 45292, 7, 0 long-limit no-sectors
            Mã số|Tên|Cơ quan|Hiện hành|Đề xuất & 1.000001|A|X|10|Như hiện hành & 1.000002|B|X|20|Đề xuất bãi bỏ TTHC này > 30, 10, 0 no-sectors
            # Marks in place of names.
            Tên|Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & A|X|L|10|7 & B|//|Tương tự|20|15                            > 30, 22, 0
            Tên|Cơ quan|Lĩnh vực|Hiện hành|Đề xuất & A|X|L|10|7 & B|…|/|20|15                                    > 30, 22, 0 no-agency no-sector
            # Headers in two rows, in other words.
            Tên|Cơ quan|Thời gian giải quyết| & ||Quy định|Cắt giảm còn & A|X|10|7                               > 10, 7, 0 no-sectors
            Tên|Cơ quan|Thời hạn giải quyết (ngày)| & ||Luật định|Đề xuất & A|X|10|7                             > 10, 7, 0 no-sectors
            Tên|Cơ quan|Thời gian giải quyết hồ sơ| & ||Theo quy định|Sau khi rút ngắn & A|X|10|7                > 10, 7, 0 no-sectors
            Tên|Cơ quan|Phương án cắt giảm|| & ||Thời hạn theo quy định|Số ngày cắt giảm|Thời hạn còn lại & A|X|10|3|7 > 10, 7, 0 no-sectors
            Tên|Cơ quan|Thời gian giải quyết| & ||Trước (giờ)|Sau (giờ) & A|X|16|8                               > 2, 1, 0 no-sectors
            """)
    void wholeListsAreRightOrNamed(String rows, String outcome) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().replace("|", "\t"))
                .collect(Collectors.joining("\n"))
                .replace("\tHiện hành\tĐề xuất", "\tThời gian hiện hành\tThời gian đề xuất");
        assertThat(outcome(Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** What stands over the first table says of its rows what it says over the next. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1. SỞ Y TẾ & Mã số|Tên|H & 1.000001|A|10|7 & 2. SỞ TƯ PHÁP & 1.000002|B|20|10                 > agency SỞ TƯ PHÁP, SỞ Y TẾ
            SỞ & A. CẤP TỈNH & I. SỞ Y TẾ & Mã số|Tên|H & 1.000001|A|10|7 & II. SỞ TƯ PHÁP & 1.000002|B|20|10 > agency SỞ TƯ PHÁP, SỞ Y TẾ
            I. LĨNH VỰC DƯỢC & Mã số|Cơ quan|H & 1.000001|X|10|7 & II. LĨNH VỰC HỘ TỊCH & 1.000002|X|20|10 > sector Dược, Hộ tịch
            I. Ban hành mới & Mã số|Cơ quan|H & 1.000001|X|10|7                                           > agency X
            """)
    void headingsAboveTheFirstTableSayOfItsRows(String rows, String names) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().replace("|", "\t"))
                .collect(Collectors.joining("\n"))
                .replace("\tH\n", "\tThời gian hiện hành\tThời gian đề xuất\n");
        String by = names.split(" ", 2)[0];
        JsonNode groups = JSON.readTree(Run.withInput(list, "report", "-", "-f", "json", "--by", by)
                        .out())
                .at("/groups/" + by);
        assertThat(groups.valueStream()
                        .map(group -> group.get("name").asString())
                        .sorted()
                        .collect(Collectors.joining(", ", by + " ", "")))
                .isEqualTo(names);
    }

    /** Records behind the end of a page are counted, its signatures are not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A;Đúng hạn & Nơi nhận:; & B;Trễ hạn & C;Đúng hạn                            | 2 of 3
            A;Đúng hạn & Nơi nhận:; & - Như trên; & - Lưu: VT;GIÁM ĐỐC & ;Nguyễn Văn A  | 1 of 1
            """)
    void recordsBehindTheEndOfAPageCount(String rows, String share) {
        String list = "Đơn vị;Trạng thái\n" + rows.replace(" & ", "\n") + "\n";
        JsonNode total = JSON.readTree(
                        Run.withInput(list, "rate", "-", "-f", "json").out())
                .get("total");
        assertThat(total.get("part").asString() + " of " + total.get("whole").asString())
                .isEqualTo(share);
    }

    /** One cell over both columns of a pair. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <td colspan=2>10 ngày            | 20, 10, 0 merged-value
            <td colspan=2>Không quy định     | 20, 10, 1
            <td>10 ngày<td>                  | 20, 10, 1
            <td>10 ngày<td>5 ngày            | 30, 15, 0
            """)
    void aCellOverBothColumnsIsNoValueOfOne(String cells, String outcome) {
        String page =
                "<meta charset=utf-8><table><tr><td>Tên TTHC<td>Cơ quan<td>Lĩnh vực<td>Thời gian hiện hành<td>Thời gian đề xuất"
                        + "<tr><td>A<td>X<td>L" + cells + "<tr><td>B<td>X<td>L<td>20 ngày<td>10 ngày</table>";
        assertThat(outcome(Run.withInput(page.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** The sums of days, and how many rows were left out of them; where nothing counts, what is said alone. */
    private static String outcome(Run run) {
        String said = run
                .err()
                .lines()
                .filter(line -> line.endsWith("]"))
                .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
        if (run.out().isEmpty()) {
            return said;
        }
        JsonNode days = JSON.readTree(run.out()).at("/total/measures/days");
        String sums = days.get("current").asString() + ", "
                + days.get("proposed").asString() + ", " + days.get("left_out").asString();
        return (sums + " " + said).strip();
    }
}
