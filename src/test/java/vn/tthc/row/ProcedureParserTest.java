package vn.tthc.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.ReadList;
import vn.tthc.model.Action;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.text.Ratio;

import static org.assertj.core.api.Assertions.assertThat;

/** What the cells of a row come to together. */
class ProcedureParserTest {
    private static final String HEADER =
            "code;name;agency;sector;action;current_days;proposed_days;current_cost;proposed_cost;volume\n";

    /** Action, days and costs of a row: what is proposed, what it comes to, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            ;10;5;7000;3000                          → - 10 5 UNSTATED, 7000 3000
            Đơn giản hóa;10;5;;                → SIMPLIFY 10 5 UNSTATED, -
            ;10 ngày;5 ngày;;                  → - 10 5 CALENDAR_DAY, -
            ;10;;7000;                            → - -, -
            ;;5;;3000                             → - -, -
            ;Không quy định;5;7000;3000              → - -, 7000 3000
            ;10;Giữ nguyên;7000;Giữ nguyên        → - 10 10 UNSTATED, 7000 7000
            keep;10;;7000;                        → KEEP 10 10 UNSTATED, 7000 7000
            keep;10;Không quy định;;           → KEEP 10 10 UNSTATED, -
            merge;10;;7000;                       → MERGE -, -
            keep;10;5;;                        → KEEP 10 5 UNSTATED, - list:2:7 action-conflict proposed_days: keep
            keep;10;10;;                       → KEEP 10 10 UNSTATED, -
            Bãi bỏ;10;;7000;                      → ABOLISH 10 0 UNSTATED, 7000 0
            Bãi bỏ;10;0;7000;3000                    → ABOLISH 10 0 UNSTATED, 7000 0 list:2:9 action-conflict proposed_cost: Bãi bỏ
            Bãi bỏ;Không quy định;;7000;          → ABOLISH -, 7000 0
            ;10;Bãi bỏ;7000;                      → ABOLISH 10 0 UNSTATED, 7000 0
            keep;10;Bãi bỏ;;                   → ABOLISH 10 0 UNSTATED, - list:2:7 action-conflict proposed_days: keep
            Chuyển;10;5;;                      → - 10 5 UNSTATED, - list:2:5 unknown-action action
            ;10;12;;                           → - 10 12 UNSTATED, - list:2:7 increase proposed_days: 10
            ;20 ngày;15 ngày làm việc;7000;3000      → - -, 7000 3000 list:2:7 unit-change proposed_days: 20 ngày
            ;2 ngày làm việc;1 tháng;;         → - -, - list:2:7 unit-change proposed_days: 2 ngày làm việc
            ;16 giờ;1 ngày làm việc;;          → - 2 1 HOUR, -
            ;Giữ nguyên;5;;                    → list:2:6 unchanged-current current_days
            ;Bãi bỏ;5;;                        → list:2:6 unchanged-current current_days
            ;x;y;;                             → list:2:6 bad-duration current_days list:2:7 bad-duration proposed_days
            """)
    void aRowSaysWhatIsProposed(String cells, String shown) {
        assertThat(shown(ReadList.of(HEADER + "1;a;X;S;" + cells + ";\n"))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            ;20 ngày;15 ngày làm việc;;        → - 14.28571428571428571429 15 WORKING_DAY, - list:2:7 increase proposed_days: converted, 20 ngày, 14.29, 15.00
            ;21 ngày;10 ngày làm việc;7000;3000      → - 15 10 WORKING_DAY, 7000 3000
            ;7 ngày làm việc;7 ngày;;          → - 7 5 WORKING_DAY, -
            ;14;7;;                            → - 14 7 UNSTATED, -
            ;14 ngày;21 ngày;;                 → - 10 15 WORKING_DAY, - list:2:7 increase proposed_days: 14 ngày
            Bãi bỏ;14 ngày;;;                  → ABOLISH 10 0 WORKING_DAY, -
            """)
    void daysOfTheCalendarAreConvertedWhereTheUserSaysHow(String cells, String shown) {
        RowOptions options = RowOptions.DEFAULT.withProcedures(Optional.empty(), Ratio.parse("5/7"), false);
        byte[] list = (HEADER + "1;a;X;S;" + cells + ";\n").getBytes(StandardCharsets.UTF_8);
        assertThat(shown(ReadList.of(list, options, Optional.empty()))).isEqualTo(shown);
    }

    /** A row is a procedure that is named, with or without values, or one with values that has a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1;a;X;S;;10;5;;;    → -
            1;;;;;10;5;;;       → list:2:3 no-agency agency list:2:4 no-sector sector
            ;a;;;;10;5;;;       → list:2:3 no-agency agency list:2:4 no-sector sector
            ;a;X;S;;;;;;        → -
            ;a;;;keep;;;;;      → list:2:2 no-procedure name
            ;;;;;10;5;;;        → list:2:2 no-procedure name
            1;;;;;;;;;          → list:2:2 no-procedure name
            1;a;không có thông tin;S;;10;5;;; → list:2:3 no-agency agency
            """)
    void aRowThatNamesNoProcedureIsRejected(String row, String problems) {
        assertThat(String.join(" ", ReadList.of(HEADER + row + "\n").shownProblems()))
                .isEqualTo(problems.equals("-") ? "" : problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            120            → 120
            1.200 hồ sơ    → ambiguous-number
            không quy định → -
            ''             → -
            1,5 lần        → unknown-unit
            2.5            → not-whole
            """)
    void volumeIsAWholeNumberOfDossiers(String volume, String shown) {
        ReadList list = ReadList.of(HEADER + "1;a;X;S;;10;5;;;" + volume + "\n");
        assertThat(
                        list.procedures().isEmpty()
                                ? list.problems().get(0).code().key()
                                : list.procedures()
                                        .get(0)
                                        .volume()
                                        .map(Object::toString)
                                        .orElse("-"))
                .isEqualTo(shown);
    }

    @Test
    void textsAreTakenAsTheyStandWhenCleaned() {
        String header = "code;name;agency;sector;level;current_days;proposed_days;note";
        String row = " 1.000001 ;Cấp  phép;Sở Y tế; Dược ;Cấp  tỉnh;10;5; x ";
        ReadList list = ReadList.of(String.join("\n", header, row));
        Procedure procedure = list.procedures().get(0);

        assertThat(List.of(
                        procedure.code(),
                        procedure.name(),
                        procedure.agency(),
                        procedure.sector(),
                        procedure.level(),
                        procedure.note()))
                .containsExactly("1.000001", "Cấp phép", "Sở Y tế", "Dược", "Cấp tỉnh", "x");
    }

    @Test
    void aTextThatIsTooLongIsRejected() {
        String name = "x".repeat(32_767);
        assertThat(ReadList.of(HEADER + "1;" + name + ";X;S;;10;5;;;\n").problems())
                .isEmpty();
        assertThat(ReadList.of(HEADER + "1;" + name + "x;X;S;;10;5;;;\n").shownProblems())
                .containsExactly("list:2:2 cell-too-long name: 32767");
    }

    /** The procedure, and then the problems. */
    private static String shown(ReadList list) {
        List<String> shown = new ArrayList<>();
        for (Procedure procedure : list.procedures()) {
            shown.add(procedure.action().map(Action::toString).orElse("-") + " " + days(procedure) + ", "
                    + procedure
                            .findChange(Measure.COST)
                            .map(change -> change.current() + " " + change.proposed())
                            .orElse("-"));
        }
        shown.addAll(list.shownProblems());
        return String.join(" ", shown);
    }

    private static String days(Procedure procedure) {
        return procedure
                .findChange(Measure.DAYS)
                .map(change -> change.current() + " " + change.proposed() + " " + procedure.dayUnit())
                .orElse("-");
    }
}
