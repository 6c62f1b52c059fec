package vn.tthc.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Cells that end with Alt+Enter, as Excel writes them. */
class LineBreaksInCellsTest {
    private static final String LIST = """
            code,name,agency,sector,current_days,proposed_days
            "1.000001#","Cấp phép#","Sở Y tế#","Dược#","20#","10#"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void aCellThatEndsWithALineBreakIsReadAsOneWithout(String ending) {
        Run run = Run.withInput(LIST.replace("#", ending), "report", "-", "-f", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.facts())
                .isEqualTo(Run.withInput(LIST.replace("#", ""), "report", "-", "-f", "json")
                        .facts());
    }
}
