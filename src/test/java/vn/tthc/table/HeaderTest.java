package vn.tthc.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ReadList;
import vn.tthc.model.Procedure;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            sector,current_days,proposed_days          → missing-column: agency, sector | current_days | proposed_days, --map agency=…
            agensy,sector,current_days,proposed_days   → missing-column: agency, agensy | sector | current_days | proposed_days, --map agency="agensy"
            agency,sector,name                         → missing-column: current_days, proposed_days, agency | sector | name, --map current_days=… --map proposed_days=…
            agency,sector,current_cost,cost_aftr       → missing-column: proposed_cost, agency | sector | current_cost | cost_aftr, --map proposed_cost="cost_aftr"
            """)
    void namesWhatIsMissingWhatIsThereAndTheNearestGuess(String header, String problem) {
        ReadList list = ReadList.of(header + "\n");

        assertThat(list.shownProblems()).containsExactly("list:1 " + problem);
        assertThat(list.counts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            agency,sector,Sector,current_days,proposed_days    → list:1:3 doubled-column sector: "sector" (2), "Sector" (3), --map sector=…
            agency,sector,current_days,proposed_days,Cơ quan   → list:1:5 doubled-column agency: "agency" (1), "Cơ quan" (5), --map agency=…
            """)
    void refusesAFieldThatIsThereTwice(String header, String problem) {
        ReadList list = ReadList.of(header + "\n");

        assertThat(list.shownProblems()).containsExactly(problem);
        assertThat(list.counts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            agency,sector,current_days,proposed_days,current_cost,STT  → list:1:5 half-pair current_cost: proposed_cost
            agency,sector,current_days,proposed_days,STT,proposed_cost → list:1:6 half-pair proposed_cost: current_cost
            """)
    void warnsOfHalfAPairBesideAWholeOne(String header, String problem) {
        ReadList list = ReadList.of(header + "\nA,B,10,5,,\n");

        assertThat(list.shownProblems()).containsExactly(problem);
        assertThat(list.rows()).containsExactly(1L, 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            agency;sector;current_days;proposed_days           → 1.25
            Cơ quan;Lĩnh vực;Theo quy định;Sau cắt giảm        → 1250
            Cơ quan;Lĩnh vực;Theo quy định;Sau cắt giảm;x      → 1250
            """)
    void theLanguageOfTheKnownHeadersDecidesHowNumbersAreRead(String header, String proposed) {
        String more = header.endsWith(";x") ? ";" : "";

        assertThat(ReadList.of(header + "\nA;B;2000;1.250" + more + "\n").shown())
                .containsExactly(" 2000→" + proposed);
    }

    @ParameterizedTest
    @CsvSource({"agency;sector;current_days;Sau cắt giảm", "Cơ quan;Lĩnh vực;Theo quy định;proposed_days"})
    void headersOfBothLanguagesLeaveANumberThatBothAcceptAmbiguous(String header) {
        ReadList list = ReadList.of(header + "\nA;B;2000;1.250\n");

        assertThat(list.shownProblems()).containsExactly("list:2:4 ambiguous-number proposed_days: 1250, 1.25");
        assertThat(list.rows()).containsExactly(0L, 1L, 0L);
    }

    /** Accepted, rejected and skipped rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Tổng cộng;;;10;5           → [0, 0, 1]
            Tổng số;;;10;5             → [0, 0, 1]
            ;Tổng cộng;;10;5           → [0, 0, 1]
            I.;Tổng cộng;;10;5         → [0, 0, 1]
            1;Tổng cộng;2;10;5         → [0, 0, 1]
            Tổng cộng;Tổng cộng;;10;5  → [0, 0, 1]
            Tổng cộng;Sở Y tế;;10;5    → [0, 0, 1]
            ;Tổng cộng;Dược;10;5       → [0, 0, 1]
            LA-01;Tổng cộng;;10;5      → [1, 0, 0]
            Tổng hợp;;;10;5            → [0, 0, 1]
            """)
    void aTotalNamesNoProcedure(String row, String rows) {
        assertThat(ReadList.of("code;agency;sector;current_days;proposed_days\n" + row + "\n")
                        .rows())
                .hasToString(rows);
    }

    /** Columns that could be of one field: what the user says decides, and then a header of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Cơ quan ban hành;Cơ quan thực hiện → B
            Cơ quan thực hiện;Cơ quan ban hành → A
            Cơ quan ban hành;Ghi chú           → A
            Nơi nộp;Cơ quan thực hiện          → A
            Cơ quan thực hiện;Nơi nộp          → B
            Nơi nộp;Cơ quan ban hành           → A
            """)
    void theForemostOfSeveralColumnsIsTaken(String header, String agency) {
        RowOptions options = RowOptions.of(
                new ReadOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(Field.AGENCY, Set.of("Nơi nộp")),
                        Optional.empty()),
                Aliases.NONE);
        ReadList list = ReadList.of(header + ";sector;current_days;proposed_days\nA;B;S;10;5\n", options);

        assertThat(list.procedures()).extracting(Procedure::agency).containsExactly(agency);
    }
}
