package vn.tthc.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "report, report, 0",
        "reprot, report, 1",
        "repor, report, 1",
        "rreport, report, 1",
        "rebort, report, 1",
        "'', report, 6",
        "check, report, 6",
    })
    void aNeighbourExchangedIsOneMistake(String a, String b, int mistakes) {
        assertThat(Spelling.mistakes(a, b)).isEqualTo(mistakes);
        assertThat(Spelling.mistakes(b, a)).isEqualTo(mistakes);
    }

    @Test
    void theNearestIsFoundAndOfEquallyNearOnesTheFirst() {
        List<String> words = List.of("current_days", "current_cost", "proposed_days");

        assertThat(Spelling.findNearest("CURENT_DAYS", words)).contains("current_days");
        assertThat(Spelling.findNearest("current_xxxx", words)).contains("current_days");
        assertThat(Spelling.findNearest("current_xxx", List.of("proposed_days")))
                .isEmpty();
    }

    @Test
    void whatIsFarOrShortOrVeryLongIsNotGuessed() {
        assertThat(Spelling.findNearest("xyzzy", List.of("report", "check"))).isEmpty();
        assertThat(Spelling.findNearest("-q", List.of("-f", "-o"))).isEmpty();
        assertThat(Spelling.findNearest("a".repeat(1_000_000), List.of("a".repeat(1_000_000))))
                .isEmpty();
        assertThat(Spelling.findNearest("", List.of("report"))).isEmpty();
    }
}
