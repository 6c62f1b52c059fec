package vn.tthc.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.bulk.Sink;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.Printed;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Percentages;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedPercentTest {
    private static final NumberRule VIETNAMESE = NumberRule.ofHeaders(true, false);
    private static final NumberRule ENGLISH = NumberRule.ofHeaders(false, true);

    /** The number with the decimals that were printed, in a Vietnamese and in an English list. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            88,79 %      → 88.79 EXACT   → 88.79 EXACT
            88.79%       → 88.79 EXACT   → 88.79 EXACT
            26           → 26 EXACT      → 26 EXACT
            100,00 %     → 100.00 EXACT  → 100.00 EXACT
            100          → 100 EXACT     → 100 EXACT
            28.745 %     → 28.745 EXACT  → 28.745 EXACT
            100,000 %    → 100.000 EXACT → 100.000 EXACT
            0,125 %      → 0.125 EXACT   → 0.125 EXACT
            hơn 98 %     → 98 ABOVE      → 98 ABOVE
            gần 90,5%    → 90.5 BELOW    → 90.5 BELOW
            khoảng 7 %   → 7 ABOUT       → 7 ABOUT
            -12,5 %      → -12.5 EXACT   → -12.5 EXACT
            −94.29 %     → -94.29 EXACT  → -94.29 EXACT
            110,5        → 110.5 EXACT   → 110.5 EXACT
            1.000.000    → 1000000 EXACT → 1000000 EXACT
            110.500      → 110500 EXACT  → 110.500 EXACT
            x            → -             → -
            ''           → -             → -
            """)
    void hasTheDecimalsThatWerePrinted(String text, String vietnamese, String english) {
        assertThat(read(text, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(read(text, ENGLISH)).isEqualTo(english);
    }

    /** What was published of a procedure may be an increase. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            33,33 %     → 33.33 EXACT
            -33,33 %    → -33.33 EXACT
            − 33        → -33 EXACT
            hơn 30%     → 30 ABOVE
            nửa         → list:2:5 printed-unread printed_days_percent
            """)
    void ofAProcedureMayBeBelowZero(String text, String shown) throws IOException, UnreadableException {
        assertThat(ofProcedure(text)).containsExactly(shown);
    }

    private static List<String> ofProcedure(String text) throws IOException, UnreadableException {
        String list = "agency;sector;current_days;proposed_days;printed_days_percent\nA;B;3;2;" + text;
        List<String> found = new ArrayList<>();
        try (Content content = ReadList.content(list.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT)) {
            ListReader reader = new ListReader(
                    RowOptions.DEFAULT,
                    problem -> found.add(Shown.problem(problem)),
                    Optional.empty(),
                    Optional.empty(),
                    1);
            reader.publishing(row -> found.add(shown(row.printed())));
            reader.read(
                    content,
                    new Sink<>(
                            false,
                            Optional.empty(),
                            () -> "",
                            (part, row) -> {},
                            Optional.empty(),
                            part -> {},
                            rows -> {}));
        }
        return found;
    }

    /** Such a cell has no value; the row counts, and nothing is said. */
    @ParameterizedTest
    @ValueSource(strings = {"", "—", "-", "…", "ND", "không có", "Không quy định", "x", "n/a"})
    void mayBeLeftOut(String text) throws IOException, UnreadableException {
        assertThat(ofProcedure(text)).isEmpty();
    }

    private static String read(String text, NumberRule rule) {
        return Percentages.find(text, rule).map(PrintedPercentTest::shown).orElse("-");
    }

    private static String shown(Printed printed) {
        return printed.percent() + " " + printed.bound();
    }
}
