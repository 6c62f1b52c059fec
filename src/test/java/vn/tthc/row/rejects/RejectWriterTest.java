package vn.tthc.row.rejects;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.row.RowOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RejectWriterTest {
    private static final String HEADER = "name;agency;sector;current_days;proposed_days;note\n";

    @Test
    void rejectedRowsStandUnderTheirHeadersWithTheReasonInFront() throws IOException {
        assertThat(rejects(HEADER + "a;A;S;10;5;\nb;A;S;soon;-5;\"x;y\"\n")).containsExactly("""
                        \uFEFFproblem;source;line;name;agency;sector;current_days;proposed_days;note
                        bad-duration current_days · negative-value proposed_days;list;3;b;A;S;soon;-5;"x;y"
                        """);
    }

    @Test
    void mendedTheFileIsAListAgain() throws IOException {
        String note = "\"=1+1; 'x' \"\"y\"\"\r\nz\\\"";
        String list = HEADER + "\"b\nc\";@Sở A;S;%s;5;" + note + "\n-1d;A;S;10;%s;\n";

        String rejected = rejects(list.formatted("soon", "soon")).get(0);
        ReadList mended = ReadList.of(rejected.replace("soon", "10"));
        ReadList good = ReadList.of(list.formatted("10", "10"));

        assertThat(mended.problems()).isEmpty();
        assertThat(good.procedures()).hasSize(2);
        assertThat(mended.procedures()).isEqualTo(good.procedures());
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreDefusedAndNumbersAreNot() throws IOException {
        assertThat(rejects(HEADER + "=cmd;+A;@S;-5;+7.5;-x\n")).containsExactly("""
                        \uFEFFproblem;source;line;name;agency;sector;current_days;proposed_days;note
                        negative-value current_days · bad-duration proposed_days;list;2;'=cmd;'+A;'@S;-5;+7.5;'-x
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "agency,        sector,   current_days,   proposed_days, 10.5,  10.5",
        "Cơ quan,       Lĩnh vực, Theo quy định,  Sau cắt giảm,  10.5,  10.5",
        "Cơ quan,       Lĩnh vực, Theo quy định,  Sau cắt giảm,  1.250, 1.25",
        "Cơ quan,       Lĩnh vực, Theo quy định,  Sau cắt giảm,  1000,  1000",
        "agency,        sector,   current_days,   proposed_days, 1e3,   1000",
        "agency,        sector,   current_days,   proposed_days, 1.250, 1.25",
    })
    void numbersOfJsonAreWrittenSoThatTheyAreReadAsTheSame(
            String agency, String sector, String current, String proposed, String number, String days)
            throws IOException {
        String json = "[{\"%s\":\"A\",\"%s\":\"S\",\"%s\":%s,\"%s\":\"soon\"}]"
                .formatted(agency, sector, current, number, proposed);

        ReadList mended = ReadList.of(rejects(json).get(0).replace("soon", "0"));

        assertThat(mended.shown()).containsExactly(" " + days + "→0");
        assertThat(mended.problems()).isEmpty();
    }

    /** The list says the unit in its keys, in a key beside it, or in each row; good rows have taught the reader nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "current_days (giờ) | proposed_days (giờ) | ''             | current_days (giờ)",
                "current_days       | proposed_days       | \"unit\":\"giờ\", | current_days (giờ)",
                "current_days       | proposed_days       | \"unit\":\"tháng; nghìn đồng\", | current_days (tháng)",
                "Theo quy định (tháng) | Sau cắt giảm (tháng) | '' | Thời gian hiện hành (tháng)",
                "current_days (ngày) | proposed_days (ngày) | '' | current_days (ngày)",
                "current_cost (nghìn đồng) | proposed_cost (nghìn đồng) | '' | current_cost (nghìn đồng)",
                "current_cost (triệu đồng) | proposed_cost (nghìn đồng) | '' | proposed_cost (nghìn đồng)",
                "Chi phí hiện hành (triệu đồng) | Chi phí đề xuất (triệu đồng) | '' | (triệu đồng)",
            })
    void unitsOfJsonStandInTheHeaders(String current, String proposed, String beside, String header)
            throws IOException {
        String list = "{" + beside + "\"procedures\":[" + "{\"agency\":\"A\",\"sector\":\"S\",\"" + current + "\":%s,\""
                + proposed + "\":16}]}";

        String rejected = rejects(list.formatted("\"soon\"")).get(0);
        ReadList mended = ReadList.of(rejected.replace("soon", "24"));

        assertThat(rejected.lines().findFirst().orElseThrow()).contains(header);
        assertThat(mended.problems()).isEmpty();
        assertThat(mended.procedures())
                .hasSize(1)
                .isEqualTo(ReadList.of(list.formatted("24")).procedures());
    }

    @Test
    void aRowThatCouldNotBeTakenApartStandsAsItWas() throws IOException {
        assertThat(rejects(HEADER + "b;A;S;10\n\"c;A\n")).containsExactly("""
                        \uFEFFproblem;source;line;name;agency;sector;current_days;proposed_days;note
                        too-few-cells: 4, 6;list;2;b;A;S;10
                        unclosed-quote;list;3;\"""c";A
                        """);
    }

    @Test
    void marksThatSayAsAboveSayWhatStoodThere() throws IOException {
        assertThat(rejects(HEADER + "a;A;S;x;5;\nb;B;T;10;5;\nc;nt;như trên;x;5;\nd;\"\"\"\";T;x;5;\ne;nt;x\n"))
                .containsExactly("""
                        \uFEFFproblem;source;line;name;agency;sector;current_days;proposed_days;note
                        bad-duration current_days;list;2;a;A;S;x;5;
                        bad-duration current_days;list;4;c;B;T;x;5;
                        bad-duration current_days;list;5;d;B;T;x;5;
                        too-few-cells: 3, 6;list;6;e;B;x
                        """);
    }

    @Test
    void rowsOfListsWithOtherHeadersGoToAFurtherTable() throws IOException {
        String other = "agency,sector,current_cost,proposed_cost\n";

        assertThat(rejects(HEADER + "b;A;S;x;5;\n", other + "A,S,x,1\n", HEADER + "c;A;S;x;5;\n"))
                .containsExactly("""
                        \uFEFFproblem;source;line;name;agency;sector;current_days;proposed_days;note
                        bad-duration current_days;list;2;b;A;S;x;5;
                        bad-duration current_days;list;2;c;A;S;x;5;
                        """, """
                        \uFEFFproblem,source,line,agency,sector,current_cost,proposed_cost
                        bad-number current_cost,list,2,A,S,x,1
                        """);
    }

    @Test
    void withoutRejectedRowsThereIsATableWithoutRows() throws IOException {
        assertThat(rejects(HEADER + "a;A;S;10;5;\n")).containsExactly("\uFEFFproblem,source,line\n");
    }

    @Test
    void aTableThatCannotBeWrittenIsNoFaultOfTheList() {
        RejectWriter writer = new RejectWriter(
                (number, header, delimiter) -> {
                    throw new IOException("disk full");
                },
                Shown::problem);
        byte[] bytes = (HEADER + "b;A;S;x;5;\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ReadList.of(bytes, RowOptions.DEFAULT, Optional.of(writer)))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk full");
    }

    /** The tables of what is rejected of some lists. */
    private static List<String> rejects(String... lists) throws IOException {
        List<StringWriter> tables = new ArrayList<>();
        RejectWriter.Tables opened = (number, header, delimiter) -> {
            StringWriter table = new StringWriter();
            tables.add(table);
            assertThat(tables).hasSize(number);
            return RejectTable.csv(table, header, delimiter);
        };
        try (RejectWriter writer =
                new RejectWriter(opened, problem -> Shown.problem(problem).replaceFirst("^\\S+ ", ""))) {
            for (String list : lists) {
                ReadList.of(list.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, Optional.of(writer));
            }
        }
        return tables.stream().map(StringWriter::toString).toList();
    }
}
