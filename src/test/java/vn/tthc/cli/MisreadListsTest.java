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
