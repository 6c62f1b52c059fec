package vn.tthc.cli;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What lists hold that a terminal would obey does not come out. */
class ControlCharactersTest {
    private static final String EVIL = "a\u001B[31m\u009B2J\u202E\u007F\u2028b";
    private static final String LIST =
            "[{'agency':'" + EVIL + "','sector':'" + EVIL + "','level':'" + EVIL + "','name':'" + EVIL
                    + "','current_days':5,'proposed_days':3}, {'agency':'A','current_days':'" + EVIL
                    + "','proposed_days':1,'" + EVIL + "':1}]";

    /** As JSON may hold them: written out, which only some may be. */
    private static String list() {
        return LIST.replace('\'', '"').replace("\u001B", "\\u001B");
    }

    @ParameterizedTest
    @CsvSource({
        "report, text",
        "report, markdown",
        "report, csv",
        "report, json",
        "check, text",
        "check, csv",
        "check, json"
    })
    void noFormatPassesThemOn(String command, String format) {
        String by = command.equals("report") ? "--by=agency,agency+level,source" : "--max-problems=9";
        Run run = Run.withInput(list(), command, "-", "-f", format, by, "--map", "note=" + EVIL);

        assertThat(run.exit()).isEqualTo(3);
        for (String text : List.of(run.out(), run.err())) {
            assertThat(text.codePoints()
                            .filter(c -> c != '\n')
                            .mapToObj(Character::getType)
                            .map(Integer::byteValue))
                    .doesNotContain(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.SURROGATE);
        }
    }

    @Test
    void jsonKeepsTheValueExactAllTheSame() {
        String rare = "\uD840\uDC00\u009Bx";
        String json = Run.withInput(
                        "agency,sector,current_days,proposed_days\nA,B,\"" + rare + "\",1\n",
                        "check",
                        "-",
                        "-f",
                        "json")
                .out();

        assertThat(json).contains("\"\\uD840\\uDC00");
        assertThat(JsonMapper.shared().readTree(json).at("/problems/0/value").asString())
                .startsWith("\uD840\uDC00");
    }

    @Test
    void complaintsAboutTheCommandLineAreSafeToo() {
        for (String[] args : new String[][] {
            {"report", "x", "--" + EVIL}, {"report", "-", "-o", "/tmp/" + EVIL + "/x"}, {"report", "x", "--by", EVIL}
        }) {
            assertThat(Run.withInput(list(), args).err())
                    .doesNotContain("\u001B")
                    .doesNotContain("\u009B");
        }
    }
}
