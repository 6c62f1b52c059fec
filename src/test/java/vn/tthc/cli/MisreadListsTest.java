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
            """)
    void sumsOfDaysAreRightOrNamed(String rows, String outcome) {
        List<String> lines = Arrays.stream((DAYS + " & " + rows).split("&", 0))
                .map(row -> row.strip().replace("|", "\t"))
                .toList();
        assertThat(outcome(Run.withInput(
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
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
