package vn.tthc.row;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.ReadList;
import vn.tthc.model.DayUnit;
import vn.tthc.model.NationalCode;
import vn.tthc.model.Procedure;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateCodesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1.013860                     → 1.013860
            1.012753.H19                 → 1.012753
            2.000815.000.00.00.H55       → 2.000815
            1.001230                     → 1.001230
            1.0138601                    → 1.0138601
            11.013860                    → 11.013860
            1.01386                      → 1.01386
            000.00.53.H48-220921-0099    → 000.00.53.h48-220921-0099
            T-BPC-280421                 → t-bpc-280421
            """)
    void theNationalCodeWithoutItsSuffixNamesTheProcedure(String code, String identity) {
        assertThat(NationalCode.identity(code)).isEqualTo(identity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1.115949     → Sở Y tế → 1.115949              → Sở Y tế    → true
            1.115949     → Sở Y tế → 1.115949.H19          → SỞ Y TẾ    → true
            1.115949.H55 → Sở Y tế → 1.115949.000.00.H19   → Sở Y tế    → true
            T-BPC-280421 → Sở Y tế → t-bpc-280421          → Sở Y tế    → true
            1.115949     → Sở Y tế → 1.115949              → Sở Tư pháp → false
            1.115949     → Sở Y tế → 1.115948              → Sở Y tế    → false
            ''           → Sở Y tế → ''                    → Sở Y tế    → false
            """)
    void noticesTheSameCodeForTheSameAgency(
            String code, String agency, String laterCode, String laterAgency, boolean same) {
        DuplicateCodes codes = new DuplicateCodes();

        assertThat(codes.findEarlier(procedure(code, agency), 2)).isEmpty();
        assertThat(codes.findEarlier(procedure(laterCode, laterAgency), 7))
                .isEqualTo(same ? Optional.of(2L) : Optional.empty());
    }

    @Test
    void everyFurtherRowPointsToTheFirst() {
        DuplicateCodes codes = new DuplicateCodes();
        Procedure procedure = procedure("1.115949", "Sở Y tế");

        assertThat(codes.findEarlier(procedure, 2)).isEmpty();
        assertThat(codes.findEarlier(procedure, 3)).contains(2L);
        assertThat(codes.findEarlier(procedure, 4)).contains(2L);
    }

    @Test
    void remembersManyCodes() {
        DuplicateCodes codes = new DuplicateCodes();
        for (int i = 0; i < 20_000; i++) {
            assertThat(codes.findEarlier(numbered(i), i + 2L)).isEmpty();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(codes.findEarlier(numbered(i), 99_999)).contains(i + 2L);
        }
        assertThat(codes.hasForgotten()).isFalse();
    }

    @Test
    void saysWhenThereWereTooManyCodesAndStillKnowsTheFirst() {
        DuplicateCodes codes = new DuplicateCodes(2);
        codes.findEarlier(numbered(1), 2);
        assertThat(codes.hasForgotten()).isFalse();
        codes.findEarlier(numbered(2), 3);
        codes.findEarlier(numbered(3), 4);

        assertThat(codes.hasForgotten()).isTrue();
        assertThat(codes.findEarlier(numbered(1), 5)).contains(2L);
        assertThat(codes.findEarlier(numbered(2), 6)).contains(3L);
        assertThat(codes.findEarlier(numbered(3), 7)).isEmpty();
    }

    @Test
    void aRowWithACodeThatStoodBeforeIsKeptWithAWarning() {
        ReadList list = ReadList.of("""
                name;code;agency;sector;current_days;proposed_days
                a;1.115949;Sở Y tế;S;10;5
                b;1.115949.H19;Sở y tế;S;10;5
                c;1.115949;Sở Tư pháp;S;10;5
                """);

        assertThat(list.shown()).containsExactly("a 10→5", "b 10→5", "c 10→5");
        assertThat(list.shownProblems()).containsExactly("list:3:2 duplicate-code code: Sở y tế, 2");
    }

    private static Procedure numbered(int number) {
        return procedure("1." + (100_000 + number), "Sở Y tế");
    }

    private static Procedure procedure(String code, String agency) {
        return new Procedure(
                code,
                "",
                agency,
                "",
                "",
                "",
                Optional.empty(),
                Map.of(),
                DayUnit.UNSTATED,
                Optional.empty(),
                "",
                Map.of());
    }
}
