package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows between those of a list that are none of it: sums above and below their rows, steps of the row above, means. Whatever
 * they are, they never count: the sums of the list are those of its own rows.
 */
class RowsThatSumUpTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> COLUMNS =
            List.of("STT", "Mã số", "Tên thủ tục", "Cơ quan", "Lĩnh vực", "Thời gian hiện hành", "Thời gian đề xuất");

    /** The rows of the list; a letter stands for each. */
    private static final Map<String, String> ROWS = Map.of(
            "A", "1|1.000001|Cấp phép|Sở Y tế|Y tế|10 ngày|7 ngày",
            "B", "2|1.000002|Cấp lại|Sở Y tế|Y tế|20 ngày|10 ngày",
            "C", "3|1.000003|Gia hạn|Sở Tư pháp|Hộ tịch|12 ngày|8 ngày",
            "D", "4|1.000004|Thu hồi|Sở Tư pháp|Hộ tịch|6 ngày|5 ngày");

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            # Headings with sums that say not that they name a sector.
            I||Y tế|||30|17 & A & B & II||Hộ tịch|||18|13 & C & D                  > 4: 48, 30
            I|-|Y tế|||30|17 & A & B & II|-|Hộ tịch|||18|13 & C & D                > 4: 48, 30
            I|Y tế||||30|17 & A & B & II|Hộ tịch||||18|13 & C & D                  > 4: 48, 30
            I||Y tế|||31|17 & A & B & II||Hộ tịch|||18|13 & C & D                  > 4: 48, 30 total-differs
            I|-||Sở Y tế||30|17 & A & B & II|-||Sở Tư pháp||18|13 & C & D          > 4: 48, 30
            A||THỦ TỤC CẤP TỈNH|||48|30 & I||Y tế|||30|17 & A & B & II||Hộ tịch|||18|13 & C & D > 4: 48, 30
            I|-|Nhóm A|Sở Y tế|Y tế|30|17 & A & B & II|-|Nhóm B|Sở Tư pháp|Hộ tịch|18|13 & C & D > 4: 48, 30
            # A chapter that numbers its name, in any column, with a share beside its sums; a count in a heading is no code.
            _|-|I. Y tế|||30|17 & A & B & _|-|II. Hộ tịch|||18|13 & C & D          > 4: 48, 30
            I. Y tế|-||||30|17 & A & B & II. Hộ tịch|-||||18|13 & C & D            > 4: 48, 30
            _|I. Y tế||||30|17 & A & B & _|II. Hộ tịch||||18|13 & C & D            > 4: 48, 30
            _|I. Lĩnh vực Y tế (02 TTHC)||||30|17 & A & B                          > 2: 30, 17
            _|Lĩnh vực Y tế (02 TTHC)||||30|17 & A & B                             > 2: 30, 17
            _|A. Sở Y tế||||30|17 & _|I. Lĩnh vực Y tế (02 TTHC)||||30|17 & A & B  > 2: 30, 17
            _|-|A. SỞ Y TẾ|||30|17 & _|-|I. Y TẾ|||30|17 & 1|-|Cấp phép|||10|7 & 2|-|Cấp lại|||20|10 > 2: 30, 17 no-sector
            [1]|[2]|[3]|[4]|[5]|[6]|[7] & A & B                                    > 2: 30, 17
            # A small number in a column of national codes is no code.
            I|1|Sở Y tế|Sở Y tế|Y tế|30|17 & A & B                                 > 2: 30, 17
            I|1|Sở Y tế|Sở Y tế|Y tế|31|17 & A & B                                 > 2: 30, 17 total-differs
            A & B & 3|2|Nhóm|Sở Y tế|Y tế|30|17                                    > 2: 30, 17
            1|1|Cấp phép|Sở|L|10|7 & 2|2|Cấp lại|Sở|L|20|10 & 3|3|Khác|Sở|L|30|17  > 3: 60, 34
            A & 2|1.1|Cấp lại|Sở Y tế|Y tế|20|10                                   > 2: 30, 17 damaged-code
            1|1.1|Cấp lại|Sở Y tế|Y tế|20|10 & A                                   > 2: 30, 17 damaged-code
            1|1.1|Cấp phép|Sở|L|10|7 & 2|1.2|Cấp lại|Sở|L|20|10                    > 2: 30, 17
            # Numbers of the columns, below the header; fewer than three numbers may be figures.
            A|B|C|D|E|1|2 & A & B                                                  > 2: 30, 17
            1|2|3|4|5|6|7 & A & B                                                  > 2: 30, 17
            (1)|(2)|(3)|(4)|(5)|(6)|(7) & A & B                                    > 2: 30, 17
            _|-|_|A|B|1|2                                                          > 1: 1, 2 increase
            # Rows that are numbered with letters are rows.
            A|-|Cấp phép|Sở|L|10|7 & B|-|Cấp lại|Sở|L|20|10 & C|-|Khác|Sở|L|30|17  > 3: 60, 34
            H|-|Cấp phép|Sở|L|10|7 & I|-|Cấp lại|Sở|L|20|10 & K|-|Khác|Sở|L|30|17  > 3: 60, 34
            # Sums in lists without codes and numbers: they lack an agency and a sector, or are worded so.
            _|-|Cấp phép|Sở|L|10|7 & _|-|Cấp lại|Sở|L|20|10 & _|-|Sở Y tế|||30|17  > 2: 30, 17
            _|-|Cấp phép|Sở|L|10|7 & _|-|Cấp lại|Sở|L|20|10 & _|-|Tổng số ngày|Sở|L|30|17 > 2: 30, 17
            _|-|Cấp phép|Sở|L|10|7 & _|-|Cấp lại|Sở|L|20|10 & _|-|Tổng số ngày|Sở|L|31|17 > 3: 61, 34
            _|-|Cấp phép|Sở|L|10|7 & _|-|Cấp lại|Sở|L|20|10 & _|-|Khác|Sở|L|30|17  > 3: 60, 34
            _|-|Cấp phép|||5|4 & _|-|Cấp lại|||10|8 & _|-|Khác|||15|12             > 3: 30, 24 no-agency no-sector
            # Steps and parts of the row above.
            A & 1.1|-|Tiếp nhận|Sở Y tế|Y tế|3|2 & 1.2|-|Thẩm định|Sở Y tế|Y tế|7|5 & B > 2: 30, 17 doubtful-row
            A & a)|-|Tiếp nhận|Sở Y tế|Y tế|3|2 & b)|-|Thẩm định|Sở Y tế|Y tế|7|5 & B   > 2: 30, 17 doubtful-row
            A & a|-|Tiếp nhận|Sở Y tế|Y tế|3|2 & b|-|Thẩm định|Sở Y tế|Y tế|7|5 & B     > 2: 30, 17 doubtful-row
            A & 1a|-|Tiếp nhận|Sở Y tế|Y tế|3|2 & 1b|-|Thẩm định|Sở Y tế|Y tế|7|5 & B   > 2: 30, 17 doubtful-row
            A & i|-|Tiếp nhận|Sở Y tế|Y tế|3|2 & ii|-|Thẩm định|Sở Y tế|Y tế|7|5 & B    > 2: 30, 17 doubtful-row
            A & Bước 1||Tiếp nhận|Sở Y tế|Y tế|3|2 & Bước 2||Thẩm định|Sở Y tế|Y tế|7|5 > 1: 10, 7 doubtful-row
            A & B1||Tiếp nhận|Sở Y tế||3|2 & B2||Thẩm định|Sở Y tế||7|5 & B             > 2: 30, 17 doubtful-row
            A & ||Giai đoạn 1: nộp|Sở Y tế|Y tế|3|2 & ||Giai đoạn 2: xét|Sở Y tế|Y tế|7|5 > 1: 10, 7 doubtful-row
            A & ||Trong đó: thẩm định|Sở Y tế|Y tế|7|5 & B                              > 2: 30, 17 doubtful-row
            A & ||Trong đó:|||| & ||Bộ phận một cửa|||3|2 & ||Phòng chuyên môn|||7|5 & B > 2: 30, 17 doubtful-row no-procedure
            A & |||- Bộ phận một cửa||3|2 & |||- Phòng chuyên môn||7|5 & B              > 2: 30, 17 doubtful-row
            a|-|Cấp phép|Sở Y tế|Y tế|10|7 & b|-|Cấp lại|Sở Y tế|Y tế|20|10             > 2: 30, 17
            A & ||a) Tiếp nhận|Sở Y tế|Y tế|3|2 & ||b) Thẩm định|Sở Y tế|Y tế|7|5 & B   > 2: 30, 17 doubtful-row
            _|-|Cấp phép|Sở|L|10|7 & _|-|- Bước 1|Sở|L|3|2 & _|-|- Bước 2|Sở|L|7|5 & _|-|Khác|Sở|L|20|10 > 2: 30, 17 doubtful-row
            _|-|Cấp phép:|Sở|L|| & _|-|- Cấp mới|Sở|L|10|7 & _|-|- Cấp lại|Sở|L|20|10   > 3: 30, 17
            1|-|Cấp phép:|Sở|L|| & a)|-|Cấp mới|Sở|L|10|7 & b)|-|Cấp lại|Sở|L|20|10     > 3: 30, 17
            A & 2|-|Lĩnh vực Y tế|||| & 2.1|-|Cấp phép|Sở||10|7 & 2.2|-|Cấp lại|Sở||20|10 > 3: 40, 24
            1|-|Lĩnh vực Y tế|||| & 1.1|-|Cấp phép|Sở||10|7 & 1.2|-|Cấp lại|Sở||20|10   > 2: 30, 17
            # What is left of the row above behind the end of a page; a row that has its number counts.
            A & B & |||Sở|||                                                            > 2: 30, 17 doubtful-row
            A & B & ||giấy phép|Sở|||                                                   > 2: 30, 17 doubtful-row
            A & B & 3||Thu hồi|Sở|L||                                                   > 3: 30, 17
            # The name of a whole, above its parts and below them; alone it is a name.
            _|-|_|Tỉnh Long An|Chung|30|17 & _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10    > 2: 30, 17
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|Tỉnh Long An|Chung|30|17    > 2: 30, 17
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|UBND tỉnh||30|17            > 2: 30, 17
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|Ủy ban nhân dân tỉnh Long An||30|17 > 2: 30, 17
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|Cấp tỉnh||30|17             > 2: 30, 17
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|UBND tỉnh||31|17            > 3: 61, 34 no-sector
            _|-|_|Sở A|X|10|7 & _|-|_|Sở B|Y|20|10 & _|-|_|UBND tỉnh|Đất đai|30|17     > 3: 60, 34
            _|-|Cấp phép|Sở A|X|10|7 & _|-|Cấp lại|Sở B|Y|20|10 & _|-|_|UBND tỉnh||30|17 > 2: 30, 17
            _|-|_|Tỉnh A|X|10|7 & _|-|_|Tỉnh B|Y|20|10                             > 2: 30, 17
            _|-|_|Sở A|Chung|10|7 & _|-|_|Sở B|Chung|20|10                         > 2: 30, 17
            # Means, shares and counts.
            A & B & ||Thời gian trung bình|||15|8,5                                > 2: 30, 17
            A & B & ||Tổng cộng|||30|17 & ||Tỷ lệ (%)|||100|56,7                   > 2: 30, 17
            A & B & ||Số lượng TTHC|||2|2                                          > 2: 30, 17
            A & B & ||Lớn nhất|||20|10 & ||Nhỏ nhất|||10|7                         > 2: 30, 17
            """)
    void neverCount(String rows, String outcome) {
        assertThat(report(rows)).isEqualTo(outcome);
    }

    /** What the headings name that have sums, in a list without a column of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            3 > I|-|Sở Y tế||30|17 & 1|-|Cấp phép|Y tế|10|7 & 2|-|Khác|Y tế|20|10 & II|-|Sở Tư pháp||6|5 & 1|-|Gì|Hộ tịch|6|5
            4 > I|-|Y tế||30|17 & 1|-|Cấp phép|Sở|10|7 & 2|-|Khác|Sở|20|10 & II|-|Hộ tịch||6|5 & 1|-|Gì|Sở|6|5
            4 > _|_|LĨNH VỰC Y TẾ||30|17 & _|1.000001|A|Sở|10|7 & _|1.000002|B|Sở|20|10 & _|_|LĨNH VỰC HỘ TỊCH||6|5 & _|1.000003|C|Sở|6|5
            """)
    void namesOfHeadingsWithSumsAreThoseOfTheRowsBelow(int column, String rows) {
        List<String> columns = Stream.of(COLUMNS).flatMap(List::stream).collect(Collectors.toList());
        String named = columns.remove(column).equals("Cơ quan") ? "agency" : "sector";
        JsonNode report = JSON.readTree(run(columns, rows).out());

        assertThat(report.at("/total/measures/days/current").asLong()).isEqualTo(36);
        assertThat(report.at("/groups/" + named + "/0/measures/days/current").asLong())
                .isIn(30L, 6L);
        assertThat(report.at("/groups/" + named)).hasSize(2);
        assertThat(report.at("/problems")).isEmpty();
    }

    /** Headings of lists that have a column of what they name, and leave it blank in the rows below. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            I||Dược|||| & 1|1.000001|A|Sở A||10|7 & II||Nhà ở|||| & 2|1.000002|B|Sở B||20|10           > Sở A, Sở B; Dược, Nhà ở
            SỞ A|||||| & 1|1.000001|A||Dược|10|7 & SỞ B|||||| & 2|1.000002|B||Nhà ở|20|10              > SỞ A, SỞ B; Dược, Nhà ở
            |||Sở A||| & 1|1.000001|A||Dược|10|7 & |||Sở B||| & 2|1.000002|B||Nhà ở|20|10              > Sở A, Sở B; Dược, Nhà ở
            ||||Dược|| & 1|1.000001|A|Sở A||10|7 & ||||Nhà ở|| & 2|1.000002|B|Sở B||20|10              > Sở A, Sở B; Dược, Nhà ở
            A||SỞ A|||| & I||Dược|||| & 1|1.000001|A|||10|7 & B||SỞ B|||| & I||Nhà ở|||| & 1|1.000002|B|||20|10 > SỞ A, SỞ B; Dược, Nhà ở
            """)
    void headingsFillColumnsThatAreBlankBelowThem(String rows, String outcome) {
        Run run = run(COLUMNS, rows);
        JsonNode report = JSON.readTree(run.out());
        assertThat(names(report, "agency") + "; " + names(report, "sector")).isEqualTo(outcome);
        assertThat(report.at("/total/measures/days/current").asLong()).isEqualTo(30);
        assertThat(run.err()).isEmpty();
    }

    private static String names(JsonNode report, String grouping) {
        TreeSet<String> names = new TreeSet<>();
        report.at("/groups/" + grouping)
                .forEach(group -> names.add(group.get("name").asString()));
        return String.join(", ", names);
    }

    /** What an agency has that its name joins of others counts, as it may be right, and is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            _|-|A|Sở A|L|10|7 & _|-|B|Sở B|L|20|10 & _|-|C|Sở A, Sở B|L|30|17        > 3: 60, 34 sum-of-agencies
            _|-|A|Sở A|L|10|7 & _|-|B|Sở B|L|20|10 & _|-|C|Sở A và Sở B|L|30|17      > 3: 60, 34 sum-of-agencies
            _|-|A|Sở A|L|10|7 & _|-|B|Sở B|L|20|10 & _|-|C|Sở A, Sở B|L|30|16        > 3: 60, 33
            _|-|A|Sở A|L|10|7 & _|-|B|Sở B|L|20|10 & _|-|C|Sở A, Sở C|L|30|17        > 3: 60, 34
            _|-|A|Sở A|L|10|7 & _|-|B|Sở B|L|20|10 & _|-|C|Sở A, Sở B|L|15|9 & _|-|C|Sở A, Sở B|L|15|8 > 4: 60, 34
            """)
    void sumsOfAgenciesAreSaid(String rows, String outcome) {
        assertThat(report(rows)).isEqualTo(outcome);
    }

    /** Chapters of shares that number a name, with or without the words of an agency, and a total above or below them. */
    @ParameterizedTest
    @ValueSource(strings = {"T A a b B c d", "A a b B c d T", "A a b B c d"})
    void chaptersOfSharesNeverCount(String order) {
        Map<String, String> lines = Map.of(
                "T", ";Cộng;;50;35",
                "A", ";I. Cấp tỉnh;;30;20",
                "a", "1;Sở Y tế;Đất đai;10;9",
                "b", "2;Sở Tư pháp;Đất đai;20;11",
                "B", ";II. UBND các xã, phường;;20;15",
                "c", "1;UBND xã Hòa Bình;Hộ tịch;15;10",
                "d", "2;UBND xã Tân Lập;Hộ tịch;5;5");
        String rows = Stream.of(order.split(" ", 0)).map(lines::get).collect(Collectors.joining("\n"));

        Run run = Run.withInput("STT;Đơn vị;Lĩnh vực;whole;part\n" + rows + "\n", "rate", "-");

        assertThat(run.out()).startsWith("35 of 50: 70.00%, from 4 rows.");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"145, true", "144, false"})
    void sumsOfAgenciesAreSaidOfShares(String part, boolean isSaid) {
        String list = "agency,part,whole\nSở A,95,100\nSở B,50,50\n\"Sở A, Sở B\"," + part + ",150\n";
        assertThat(Run.withInput(list, "rate", "-").err().contains("[sum-of-agencies]"))
                .isEqualTo(isSaid);
    }

    /** In JSON, where rows have neither columns nor numbers. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            Cấp phép|10|7 & - Bước 1|3|2 & - Bước 2|7|5 & Khác|20|10 > 2: 30, 17 doubtful-row
            Cấp phép||    & - Cấp mới|10|7 & - Cấp lại|20|10         > 3: 30, 17
            Cấp phép|10|7 & Khác|20|10 & Tổng cộng|30|17             > 2: 30, 17
            """)
    void neverCountInJson(String rows, String outcome) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().split("\\|", -1))
                .map(row -> "{\"name\":\"%s\",\"agency\":\"Sở Y tế\",\"sector\":\"Y tế\"%s%s}"
                        .formatted(row[0], value("current_days", row[1]), value("proposed_days", row[2])))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(outcome(Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** The same with numbers in front. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            I|Sở Y tế|30|17 & 1|Cấp phép|10|7 & 2|Khác|20|10                           > 2: 30, 17
            A|Sở Y tế|30|17 & 1|Cấp phép|10|7 & 2|Khác|20|10 & B|Sở|6|5 & 1|Gì|6|5     > 3: 36, 22
            I|Sở Y tế|31|17 & 1|Cấp phép|10|7 & 2|Khác|20|10                           > 2: 30, 17 doubtful-row
            1|Cấp phép|10|7 & 1.1|Nộp|4|3 & 1.2|Trả|6|4 & 2|Khác|20|10                 > 2: 30, 17 doubtful-row
            A|Cấp phép|10|7 & B|Cấp lại|20|10 & C|Khác|30|17                           > 3: 60, 34
            """)
    void neverCountInNumberedJson(String rows, String outcome) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().split("\\|", -1))
                .map(row -> "{\"stt\":\"%s\",\"name\":\"%s\",\"agency\":\"Sở\",\"sector\":\"Y tế\"%s%s}"
                        .formatted(row[0], row[1], value("current_days", row[2]), value("proposed_days", row[3])))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(outcome(Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json")))
                .isEqualTo(outcome);
    }

    /** Steps of a task that has hours of its own; where it has none they are what counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1|Chuẩn bị|2 & 2|Nộp|1                                   > 300000
            1|Chuẩn bị|2 & 1.1|Điền đơn|1,5 & 1.2|Sao|0,5 & 2|Nộp|1  > 300000 doubtful-row
            1|Chuẩn bị|2 & a|Điền đơn|1,5 & b|Sao|0,5 & 2|Nộp|1      > 300000 doubtful-row
            1|Chuẩn bị|2 & 1|- Điền đơn|1,5 & 1|- Sao|0,5 & 2|Nộp|1  > 300000 doubtful-row
            1|- Chuẩn bị|2 & 2|- Nộp|1                               > 300000
            1.1|Chuẩn bị|2 & 1.2|Nộp|1                               > 300000
            """)
    void stepsOfTasksDoNotCount(String rows, String outcome) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().split("\\|", -1))
                .map(row -> "%s;1.000001;A;Sở;Y tế;%s;%s;100.000;1;1".formatted(row[0], row[1], row[2]))
                .collect(Collectors.joining(
                        "\n",
                        "STT;Mã TTHC;Tên;Cơ quan;Lĩnh vực;Công việc;Số giờ;Thu nhập bình quân;Số lần/năm;Số đối tượng\n",
                        "\n"));
        Run run = Run.withInput(list.getBytes(StandardCharsets.UTF_8), "cost", "-", "-f", "json", "--lang", "en");
        JsonNode costs = JSON.readTree(run.out());
        String said = run.err().contains("[doubtful-row]") ? " doubtful-row" : "";
        assertThat(costs.at("/total/current_cost").asString() + said).isEqualTo(outcome);
    }

    /** A score of a group is none of a unit. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            I=Khối sở & 1=Sở A & 2=Sở B & II=Khối xã & 1=Xã A > Sở A, Sở B, Xã A
            I=Sở A & II=Sở B & III=Sở C                       > Sở A, Sở B, Sở C
            A=Sở A & B=Sở B                                   > Sở A, Sở B
            1=Sở A & 2=Sở B                                   > Sở A, Sở B
            """)
    void groupsInJsonAreNotRanked(String rows, String units) {
        String list = Arrays.stream(rows.split("&", 0))
                .map(row -> row.strip().split("=", -1))
                .map(row -> "{\"stt\":\"%s\",\"agency\":\"%s\",\"score\":90}".formatted(row[0], row[1]))
                .collect(Collectors.joining(",", "[", "]"));
        String ranked = Run.withInput(list.getBytes(StandardCharsets.UTF_8), "rank", "-", "-f", "csv")
                .out();
        assertThat(ranked.lines().skip(1).map(line -> line.split(",", -1)[2]).sorted())
                .containsExactly(units.split(", ", -1));
    }

    private static String value(String key, String value) {
        return value.isBlank() ? "" : ",\"" + key + "\":" + value.strip();
    }

    private static String report(String rows) {
        return outcome(run(COLUMNS, rows));
    }

    private static String outcome(Run run) {
        JsonNode report = JSON.readTree(run.out());
        StringJoiner codes = new StringJoiner(" ");
        TreeSet<String> found = new TreeSet<>();
        report.get("problems").forEach(problem -> found.add(problem.get("code").asString()));
        found.forEach(codes::add);
        JsonNode total = report.get("total");
        return (total.get("procedures").asLong() + ": "
                        + total.at("/measures/days/current").asString() + ", "
                        + total.at("/measures/days/proposed").asString() + " " + codes)
                .strip();
    }

    /** Runs the report of a list; a column goes of which each cell is "-", or, in the first one, "_". */
    private static Run run(List<String> columns, String rows) {
        List<List<String>> cells = Arrays.stream(rows.split("&", 0))
                .map(String::strip)
                .map(row -> List.of(ROWS.getOrDefault(row, row).split("\\|", -1)))
                .toList();
        boolean isNumbered = cells.stream().noneMatch(row -> row.get(0).equals("_"));
        boolean isCoded = cells.stream().noneMatch(row -> row.get(1).equals("-"));
        String list = Stream.concat(Stream.of(columns), cells.stream())
                .map(row -> row.subList(isNumbered ? 0 : 1, row.size()).stream()
                        .filter(cell -> isCoded || !cell.equals(row.get(1)))
                        .map(cell -> cell.equals("_") ? "" : cell)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return Run.withInput(list.getBytes(StandardCharsets.UTF_8), "report", "-", "-f", "json", "--lang", "en");
    }
}
