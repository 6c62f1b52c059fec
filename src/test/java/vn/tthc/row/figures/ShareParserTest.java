package vn.tthc.row.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.row.RowOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of parts and wholes, and of records. */
class ShareParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            190|1.915|9,92 %           | 190/1915 9.92 EXACT
            0|12|0                     | 0/12 0 EXACT
            12|12|100,00               | 12/12 100.00 EXACT
            1 hồ sơ|3 hồ sơ|           | 1/3
            1,5 tỷ|3 tỷ|               | 1500000000/3000000000
            hơn 900|1.000|gần 90 %     | 900/1000 90 BELOW bound
            900|khoảng 1.000|trên 90%  | 900/1000 90 ABOVE bound
            không quy định|3|hơn 98 %  | ? 98 ABOVE
            1||about 50                | 1/? 50 ABOUT list:2:3 no-whole part: none
            1|3|không quy định         | 1/3
            """)
    void readsPartsWholesAndWhatWasPublished(String part, String whole, String printed, String shown) {
        assertThat(shares(cell(part), cell(whole), cell(printed))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4|3|          | list:2:3 part-above-whole part: 3
            -1|3|         | list:2:3 negative-value part
            0|0|          | 0/0 list:2:4 zero-whole whole
            x|3|          | list:2:3 bad-number part
            1|3|y         | 1/3 list:2:5 printed-unread printed
            1|3|—         | 1/3
            -|—|          | ?
            -|3|          | list:2:3 bad-number part
            1|3|-5 %      | 1/3 list:2:5 printed-unread printed
            1,234|1,500|  | list:2:3 ambiguous-number part: 1.234, 1234 list:2:4 ambiguous-number whole: 1.5, 1500
            1.234|1.500|  | 1234/1500
            """)
    void saysWhatIsWrong(String part, String whole, String printed, String shown) {
        assertThat(shares(cell(part), cell(whole), cell(printed))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đúng hạn          | | | ON_TIME
            Trong hạn         | | | ON_TIME
            Đúng hẹn          | | | ON_TIME
            Đã trả, trễ hẹn   | | | LATE
            Chưa đến hạn      | | | PENDING
            Còn 3 ngày        | | | PENDING
            Đã giải quyết, chưa đến hạn | | | ON_TIME
            TRƯỚC HẠN         | | | EARLY
            Đã rút            | | | REST
            Đã chuyển         | | | CHOSEN
            Đang xem          | | | list:2:3 unknown-status status
            ''  |10/03/2026 |09/03/2026 | EARLY
            ''  |10/03/2026 |10/03/2026 | ON_TIME
            ''  |10/03/2026 |11/03/2026 | LATE
            ''  |10/03/2026 |           | PENDING
            ''  |09/03/2026 |           | OVERDUE
            ''  |không có   |           | list:2:3 unknown-status status: none
            ''  |hôm qua    |           | list:2:4 bad-date due
            ''  |30/02/2026 |           | list:2:4 bad-date due
            ''  |10/03/2026 |—          | PENDING
            ''  |10/03/2026 |chưa trả   | PENDING
            ''  |10/03/2026 08:00 |10/03/2026 07:59 | ON_TIME
            ''  |10/03/2026 08:00 |10/03/2026 14:30 | LATE
            ''  |10/03/2026 00:00 |10/03/2026 14:30 | ON_TIME
            ''  |10/03/2026       |10/03/2026 23:30 | ON_TIME
            ''  |10/03/2026 08:00 |09/03/2026       | EARLY
            ''  |10/03/2026 08:00 |10/03/2026       | ON_TIME list:2:5 time-unknown result: 08:00
            —                        |10/03/2026 |11/03/2026 | LATE
            Đã giải quyết trễ hạn    |           |           | LATE
            Đang xử lý quá hạn       |           |           | OVERDUE
            Đã hủy                   |01/03/2026 |           | STOPPED
            Từ chối tiếp nhận        |01/03/2026 |05/03/2026 | STOPPED
            Quá hạn                  |01/03/2026 |           | OVERDUE
            Quá hạn                  |           |           | LATE
            Trong hạn                |12/03/2026 |—          | PENDING
            Trong hạn                |12/03/2026 |09/03/2026 | ON_TIME
            Đã giải quyết            |10/03/2026 08:00 |10/03/2026 09:00 | LATE
            Đã giải quyết            |10/03/2026 08:00 |10/03/2026 | ON_TIME list:2:5 time-unknown result: 08:00
            Đã giải quyết            |10/03/2026 |           | list:2:3 unknown-status status: settled
            Đã giải quyết trễ hạn    |10/03/2026 08:00 |10/03/2026 | LATE
            Đã giải quyết đúng hạn   |10/03/2026 08:00 |10/03/2026 09:00 | ON_TIME list:2:3 status-conflict status: 10/03/2026 08:00, 10/03/2026 09:00
            resolved                 |10/03/2026 |11/03/2026 | LATE
            """)
    void recordsStandAsTheirStatusOrTheirDatesSay(String status, String due, String result, String shown) {
        String list = "Cơ quan;Chỉ tiêu;Trạng thái;Ngày hẹn trả;Ngày trả kết quả\nX;I;" + cell(status) + ";" + cell(due)
                + ";" + cell(result);
        assertThat(read(list)).isEqualTo(shown);
    }

    /** A record needs no more than a status, or a day on which it is due. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cơ quan;Chỉ tiêu;Trạng thái                       | X;I;Trễ hạn               | LATE
            Cơ quan;Chỉ tiêu;Trạng thái;Ngày hẹn trả          | X;I;;09/03/2026           | OVERDUE
            Cơ quan;Trạng thái;Ngày hẹn trả;Ngày trả kết quả  | X;;09/03/2026;08/03/2026  | EARLY
            Cơ quan;Chỉ tiêu;Trạng thái;Ngày hẹn trả          | Sở Y tế;Hồ sơ;;           | list:2:3 unknown-status status: none
            Cơ quan;Chỉ tiêu;Trạng thái;Số đạt;Tổng số        | X;I;Trễ hạn;1;3           | 1/3
            Cơ quan;Chỉ tiêu;Trạng thái;Số đạt;Tổng số        | X;I;Trễ hạn;;3            | ?
            Cơ quan;Chỉ tiêu;Trạng thái;Số đạt;Tổng số        | X;I;Trễ hạn;;             | LATE
            """)
    void aRowIsARecordWhereItStatesNoNumbers(String header, String row, String shown) {
        assertThat(read(header + "\n" + row)).isEqualTo(shown);
    }

    @Test
    void aTextThatIsTooLongIsRejected() {
        assertThat(read("Cơ quan;Chỉ tiêu;Số đạt;Tổng số\nX;" + "x".repeat(40_000) + ";1;3"))
                .isEqualTo("list:2:2 cell-too-long indicator: 32767");
    }

    @Test
    void whatTheUserNamesMakesThePartAlone() {
        assertThat(words().whole())
                .containsExactlyInAnyOrder(
                        Standing.EARLY,
                        Standing.ON_TIME,
                        Standing.LATE,
                        Standing.MENDED,
                        Standing.UNMENDED,
                        Standing.REPEATED,
                        Standing.CHOSEN,
                        Standing.REST);
        StandingWords waiting = new StandingWords(List.of("chờ"), List.of("Trễ hạn", "đã rút"), Optional.empty());
        assertThat(waiting.findNamed("trễ hạn")).contains(Standing.LATE);
        assertThat(waiting.findNamed("ĐÃ RÚT")).contains(Standing.REST);
        assertThat(words().part()).containsExactly(Standing.EARLY, Standing.CHOSEN);
        assertThat(new StandingWords(List.of(), List.of(), Optional.empty()).part())
                .containsExactly(Standing.EARLY, Standing.ON_TIME, Standing.MENDED, Standing.CHOSEN);
    }

    @Test
    void rowsWithoutAgencyOrIndicatorAreWarnedOf() {
        assertThat(read("Cơ quan;Chỉ tiêu;Số đạt;Tổng số\n;;1;3"))
                .isEqualTo("1/3 list:2:1 no-agency agency list:2:2 no-indicator indicator");
        assertThat(read("Cơ quan;Số đạt;Tổng số\nX;1;3")).isEqualTo("1/3");
    }

    @Test
    void aStatusThatIsNotKnownIsToldOnceWithItsRows() {
        assertThat(read("Cơ quan;Trạng thái\nX;Nháp\nX;Đúng hạn\nX;NHÁP\nX;Khác\nX;nháp"))
                .isEqualTo("ON_TIME list:2:2 unknown-status status x3 list:5:2 unknown-status status");
    }

    @Test
    void partsWithoutAWholeAreToldOnce() {
        assertThat(read("Cơ quan;Chỉ tiêu;Thuộc chỉ tiêu;Số đạt\nX;A;B;3\nY;A;B;4\nZ;A;B;\n;B;;8"))
                .isEqualTo("3/? 4/? ? 8/? list:5:1 no-agency agency list:2:4 no-whole part: of x3");
    }

    @Test
    void monthsThatStandFirstAreRefusedWithTheirListUnlessTheyAreFew() {
        String list = "Cơ quan;Hạn trả;Ngày trả\nX;03/04/2026;02/04/2026\nX;03/25/2026;03/24/2026";
        assertThat(read(list)).endsWith("list:3:2 month-first due: 1, 2");
        assertThat(read(list + "\nX;31/12/2026;30/12/2026".repeat(5))).doesNotContain(":2 month-first due: 1");
    }

    @Test
    void statusesThatSeveralThingsWaitForAreNamedOneByOne() {
        StandingWords paid = new StandingWords(List.of("Chờ thanh toán"), List.of("Đã hủy"), Optional.empty());
        assertThat(paid.findNamed("chờ thanh toán")).contains(Standing.CHOSEN);
        assertThat(paid.findNamed("ĐÃ HỦY")).contains(Standing.REST);
        assertThat(paid.findNamed("Chờ bổ sung")).isEmpty();
        assertThat(paid.whole()).doesNotContain(Standing.WAITING, Standing.STOPPED);
    }

    private static String shares(String part, String whole, String printed) {
        return read("Cơ quan;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ công bố\nX;I;" + part + ";" + whole + ";" + printed);
    }

    private static StandingWords words() {
        return new StandingWords(List.of("trước hạn", "đã chuyển"), List.of("đã rút", "đã chuyển"), Optional.of(TODAY));
    }

    private static String read(String list) {
        List<String> shown = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        try (Content content = ReadList.content(bytes, RowOptions.DEFAULT)) {
            new ListReader(RowOptions.DEFAULT, problems::add, Optional.empty(), Optional.empty(), 1)
                    .readShares(content, words(), row -> shown.add(shown(row)));
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.forEach(problem -> shown.add(Shown.problem(problem)));
        return String.join(" ", shown);
    }

    private static String shown(ShareRow row) {
        if (row.standing().isPresent()) {
            return row.standing().get().toString();
        }
        return row.share()
                        .map(share -> share.part() + "/" + share.whole())
                        .or(() -> row.part().map(part -> part + "/?"))
                        .orElse("?")
                + row.printed()
                        .map(printed -> " " + printed.percent() + " " + printed.bound())
                        .orElse("")
                + (row.isBound() ? " bound" : "");
    }

    private static String cell(String text) {
        return text == null ? "" : text.strip();
    }
}
