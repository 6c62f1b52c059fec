package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.WrittenWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Places around the figures of a list that say in what they are measured, and ways of writing them, by which sums would be
 * a thousand times too small or too large and look right.
 */
class ScalesTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Rows are parted by {@code &}, their cells by {@code |}. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            # What a title ends with, be it no more than a bracket; "(tháng)" is the time of a report.
            CHI PHÍ TUÂN THỦ (nghìn đồng)||| & Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500|1200      > 1500000, 1200000
            Số liệu tính theo đơn vị triệu đồng||| & Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,5|1,2  > 1500000, 1200000
            CHI PHÍ (USD)||| & Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500|1200                      > unknown-unit
            THỜI GIAN (giờ)||| & Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất & A|X|16|8                     > 2, 1
            BÁO CÁO (tháng)||| & Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất & A|X|16|8                     > 16, 8
            # Columns whose cells are units, whatever their names.
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất|Loại ngày & A|X|16|8|giờ                           > 2, 1
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất| & A|X|16|8|giờ                                    > 2, 1
            Tên|Cơ quan|Thời gian hiện hành||Thời gian đề xuất| & A|X|2|ngày|8|giờ                               > 2, 1
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất|Tính theo & A|X|1500|1200|nghìn đồng                   > 1500000, 1200000
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất|Loại & A|X|16|8|giờ & B|X|2|1|ưu tiên              > 18, 9
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất|Trực tuyến & A|X|1500|1200|K                           > 1500, 1200
            DANH SÁCH (K)||| & Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500|1200                     > 1500, 1200
            # Abbreviations, in headers and cells.
            Tên|Cơ quan|Chi phí hiện hành (ngđ)|Chi phí đề xuất (ng.đồng) & A|X|1500|1200                         > 1500000, 1200000
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,5 tr.đ|500 ngđ                                 > 1500000, 500000
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,5 tr|500k                                      > 1500000, 500000
            Tên|Cơ quan|Thời gian hiện hành (giờ hành chính)|Thời gian đề xuất (giờ hành chính) & A|X|16|8       > 2, 1
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất & A|X|16 ngày LV|8 ngày LV                         > 16, 8
            # Thousands with a mark left out, unless another number tells that it is one of decimals.
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500.000|1200.000                                > number-styles
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500,000|1200,000                                > number-styles
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|150000.000|1500                                  > number-styles
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|850.000|1500.000                                 > number-styles
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1500.000|1200.50                                 > 1500, 1200.5
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|157966240.000|149315696.000                      > 157966240, 149315696
            name|agency|current_cost|proposed_cost & A|X|1500.000|1200.000                                       > 1500, 1200
            name|agency|current_cost|proposed_cost & A|X|1500,000|1200,000                                       > number-styles
            # Of thousands or millions three digits may be decimals, unless another number tells what the mark is.
            Tên|Cơ quan|Chi phí hiện hành (nghìn đồng)|Chi phí đề xuất (nghìn đồng) & A|X|153,699|54,308         > number-styles
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,500 triệu|1,200 triệu                           > number-styles
            Tên|Cơ quan|Chi phí hiện hành (nghìn đồng)|Chi phí đề xuất (nghìn đồng) & A|X|153,699|54,3           > 153699, 54300
            Tên|Cơ quan|Chi phí hiện hành (nghìn đồng)|Chi phí đề xuất (nghìn đồng) & A|X|153.699|54.308         > 153699000, 54308000
            # What is cut has the unit of both values, and only that.
            Tên|Cơ quan|Thời gian hiện hành (giờ)|Thời gian đề xuất (giờ)|Thời gian cắt giảm & A|X|16|8|8         > 2, 1
            Tên|Cơ quan|Thời gian hiện hành (giờ)|Thời gian đề xuất (giờ)|Thời gian cắt giảm & A|X|16|8|9         > saved-conflict
            Tên|Cơ quan|Thời gian hiện hành (giờ)|Thời gian cắt giảm & A|X|16|8                                  > unknown-unit
            Tên|Cơ quan|Thời hạn (ngày)|| & ||Theo quy định|Cắt giảm|Còn lại & A|X|10|3|7                        > 10, 7
            Tên|Cơ quan|Thời gian theo quy định|Thời gian rút ngắn còn & A|X|10|7                                > 10, 7
            # As đồng they are too little for a year; a header, a title or an option says what they are.
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,5|1,2 & B|X|2,75|2,5                            > 4.25, 3.7 small-cost
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|150|120 & B|X|270|0                               > 420, 120 small-cost
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|15|Bãi bỏ & B|X|1.500|1.200                       > 1515, 1200 small-cost
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1.500.000|1,2 & B|X|1,5 triệu|900.000             > 3000000, 900001.2 small-cost
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|1,5 triệu|1,2                                     > 1500000, 1.2 small-cost
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|0|0 & B|X|Miễn phí|0 & C|X|1500,5|1000            > 1500.5, 1000
            Tên|Cơ quan|Chi phí hiện hành (đồng)|Chi phí đề xuất (đồng) & A|X|150|120                             > 150, 120 small-cost
            Tên|Cơ quan|Chi phí hiện hành (đồng/năm)|Chi phí đề xuất (đồng/năm) & A|X|1.500.000|120               > 1500000, 120 small-cost
            Tên|Cơ quan|Chi phí hiện hành (nghìn đồng)|Chi phí đề xuất (nghìn đồng) & A|X|150|120                 > 150000, 120000
            Tên|Cơ quan|Chi phí hiện hành|Chi phí đề xuất & A|X|150 đồng|120 đồng                                 > 150, 120
            # A percentage below the unit of what it is of.
            Tên|Cơ quan|Thời hạn giải quyết (ngày)|| & ||Hiện hành|Sau cắt giảm|Tỷ lệ cắt giảm (%) & A|X|10|7|30  > 10, 7
            Tên|Cơ quan|Thời hạn giải quyết (giờ)|| & ||Hiện hành|Sau cắt giảm|Tỷ lệ cắt giảm & A|X|16|8|50       > 2, 1
            Tên|Cơ quan|Thời hạn giải quyết (ngày)| & ||Hiện hành|Sau cắt giảm (%) & A|X|10|7                    > missing-column
            # Figures before and after that are not read are said.
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất|Kinh phí cũ|Kinh phí mới & A|X|16|8|1|2               > 16, 8 unused-column
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất|TPHS trước|TPHS sau & A|X|16|8|1|2                  > 16, 8 unused-column
            Tên|Cơ quan|Thời gian hiện hành|Thời gian đề xuất|Thành phần hồ sơ|Phí công chứng & A|X|16|8|Đơn|1    > 16, 8
            """)
    void sumsAreRightOrNamed(String rows, String outcome) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().replace("|", "\t"))
                .collect(Collectors.joining("\n"));
        assertThat(outcome(Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    @Test
    void noCutIsOfferedForAValueThatIsMissing() {
        String list = "Tên;Cơ quan;Thời gian theo quy định;Mức cắt giảm;Chi phí hiện hành\nA;X;10;3;1500\n";
        assertThat(Run.withInput(list, "report", "-").err())
                .contains("[missing-column]", "--map proposed_days=…")
                .doesNotContain("=\"Mức cắt giảm\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            "title":"Chi phí (ĐVT: nghìn đồng)","procedures":[R]    > 1500000, 1200000
            "units":{"cost":"nghìn đồng"},"procedures":[R]          > 1500000, 1200000
            "meta":{"note":"k"},"procedures":[R]                    > 1500, 1200
            "procedures":[R],"title":"Chi phí (ĐVT: nghìn đồng)"    > unit-conflict
            """)
    void textsBesideListsOfJsonSayUnits(String object, String outcome) {
        String row = "{\"name\":\"A\",\"agency\":\"X\",\"current_cost\":1500,\"proposed_cost\":1200}";
        String list = "{" + object.replace("R", row) + "}";
        assertThat(outcome(Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** Where the first small amount is, and beside which other one; long lists and lists with a style of numbers too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;150;120             | 0 | line:2:3, all
            --numbers vi;1,5;1,2 | 0 | line:2:3, all
            ;1.500.000;120       | 0 | line:2:4, beside "1.500.000" in line:2:3
            ;150;120             | 500 | line:502:3, beside "2000000" in line:2:3
            ;2.000.000;1,5       | 500 | line:502:4, beside "2000000" in line:2:3
            --unit cost=million;150;120 | 0 | none
            --unit cost=dong;150;120 | 0 | none
            """)
    void smallCostsAreNamedWhereTheyAre(String optionAndCosts, int others, String said) {
        String[] parts = optionAndCosts.split(";", 0);
        String list = "Tên;Cơ quan;Chi phí hiện hành;Chi phí đề xuất\n"
                + IntStream.range(0, others)
                        .mapToObj(row -> "A" + row + ";X;2000000;1000000\n")
                        .collect(Collectors.joining())
                + "B;X;" + parts[1] + ";" + parts[2] + "\n";
        String[] args = Stream.of(("report - " + parts[0]).split(" ", 0)).toArray(String[]::new);
        String line = Run.withInput(list, args)
                .err()
                .lines()
                .filter(problem -> problem.endsWith("[small-cost]"))
                .collect(Collectors.joining());
        String place = line.replaceFirst("^[^:]*:(\\d+:\\d+): .*", "line:$1");
        String beside = line.contains("beside")
                ? line.replaceFirst(".*(beside \"[^\"]*\" in )[^:]*:([\\d:]+).*", "$1line:$2")
                : "all";
        assertThat(line.isEmpty() ? "none" : place + ", " + beside).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ĐVT nghìn đồng | 1500000, 1200000
            Phí (triệu)    | 1500000000, 1200000000
            Sheet1         | 1500, 1200
            K              | 1500, 1200
            """)
    void namesOfSheetsSayUnits(String sheet, String outcome) {
        byte[] workbook = WrittenWorkbook.of(book -> WrittenWorkbook.fill(
                book.newWorksheet(sheet),
                List.of(
                        List.of("Tên TTHC", "Cơ quan", "Chi phí hiện hành", "Chi phí đề xuất"),
                        List.of("A", "X", 1500, 1200))));
        assertThat(outcome(Run.withInput(workbook, "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đơn vị tính: nghìn đồng  | unit-conflict
            Đơn vị soạn thảo: Sở A   | 1500, 1200
            """)
    void whatStandsBehindTheTableOfAPageIsHeldAgainstIt(String behind, String outcome) {
        String page =
                "<html><meta charset=utf-8><table><tr><td>Tên TTHC<td>Cơ quan<td>Chi phí hiện hành<td>Chi phí đề xuất"
                        + "<tr><td>A<td>X<td>1500<td>1200</table><p>" + behind + "</p></html>";
        assertThat(outcome(Run.withInput(page.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** A cost without one of its parts is too small. */
    @ParameterizedTest
    @CsvSource({"Chi phí đi lại, true", "Phí in ấn, true", "Tổng chi phí, false", "Ghi chú khác, false"})
    void furtherCostsOfActivitiesAreSaid(String header, boolean isSaid) {
        String list = "Tên;Cơ quan;Công việc;Số giờ;Thu nhập bình quân;Số lần/năm;Số đối tượng;" + header
                + "\nA;X;Nộp;1;100.000;1;1;50.000\n";
        assertThat(Run.withInput(list, "cost", "-").err().contains("[unused-column]"))
                .isEqualTo(isSaid);
    }

    /** The sums of the measure that has any, and what is said beside that there are no sectors; where nothing counts, that alone. */
    private static String outcome(Run run) {
        TreeSet<String> codes = new TreeSet<>();
        run.err()
                .lines()
                .filter(line -> line.endsWith("]"))
                .forEach(line -> codes.add(line.substring(line.lastIndexOf('[') + 1, line.length() - 1)));
        codes.remove("no-sectors");
        String said = String.join(" ", codes);
        if (run.out().isEmpty()) {
            return said;
        }
        JsonNode total = JSON.readTree(run.out()).at("/total");
        if (total.get("procedures").asLong() == 0) {
            return said;
        }
        JsonNode measure = total.get("measures").iterator().next();
        return (measure.get("current").asString() + ", "
                        + measure.get("proposed").asString() + " " + said)
                .strip();
    }
}
