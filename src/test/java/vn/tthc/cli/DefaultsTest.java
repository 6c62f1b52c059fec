package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Options that do not stand behind the command: before it, in the environment, in a file of defaults. */
class DefaultsTest {
    private static final String ENGLISH = "1 procedure in 1 sector under 1 agency";

    @TempDir
    Path folder;

    private String list;
    private String config;

    @BeforeEach
    void writeList() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "agency,sector,current_days,proposed_days\nSở Y tế,Dược,5,3\nSở Y tế,Dược,x,3\n");
        list = file.toString();
        config = folder.resolve("defaults").toString();
    }

    private Run withConfig(String text, String... args) throws IOException {
        Files.writeString(Path.of(config), text);
        return Run.in(Map.of("TTHC_CONFIG", config), args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        --lang vi report @                   ~ report @ --lang vi
        --lang=vi report @                   ~ report @ --lang vi
        --by agency --lang vi report @       ~ report @ --by agency --lang vi
        -q --lang vi report @ -f csv         ~ report @ -f csv -q --lang vi
        -fjson report @ --lang vi            ~ report @ -f json --lang vi
        --mean --top 1 report @              ~ report @ --top 1 --mean
        --help --lang vi report              ~ report --lang vi --help
        --lang vi help report                ~ report --lang vi --help
        --lang vi --help                     ~ --help --lang vi
        --lang vi --version                  ~ --version
        -f csv report @ -f json              ~ report @ -f csv -f json
        --lang fr report @                   ~ report @ --lang fr
        --tpo 3 report @                     ~ --tpo 3 report @ --by x
        """)
    void optionsBeforeTheCommandCountAsThoseBehindIt(String before, String behind) {
        assertThat(Run.of(before.replace("@", list).split(" ", -1)))
                .isEqualTo(Run.of(behind.replace("@", list).split(" ", -1)));
    }

    @Test
    void theValueOfAnOptionIsNoCommand() throws IOException {
        String file = folder.resolve("check").toString();
        assertThat(Run.of("-o", file, "report", list).exit()).isEqualTo(3);
        assertThat(Files.readString(Path.of(file))).contains(ENGLISH);
    }

    @Test
    void anOptionThatIsGivenTwiceIsNamed() {
        assertThat(Run.of("report", list, "-f", "csv", "--format", "json"))
                .isEqualTo(new Run("", "tthc: --format is given twice\nFor help: tthc report --help\n", 2));
    }

    @Test
    void theNearestWordOnTheLanguageCounts() throws IOException {
        String vietnamese = "1 thủ tục hành chính";
        assertThat(Run.in(Map.of("TTHC_LANG", "vi"), "report", list).out()).contains(vietnamese);
        assertThat(Run.in(Map.of("TTHC_LANG", "VI"), "--help").out()).contains("Cách dùng");
        assertThat(Run.in(Map.of("TTHC_LANG", "vi"), "report", list, "--lang", "en")
                        .out())
                .contains(ENGLISH);
        assertThat(withConfig("lang=vi", "report", list).out()).contains(vietnamese);
        assertThat(withConfig("lang=vi", "report", list, "--tpo").err()).contains("--tpo", "--top");
        assertThat(withConfig("lang=vi", "report", list, "--lang", "en").out()).contains(ENGLISH);
        Files.writeString(Path.of(config), "lang=vi");
        assertThat(Run.in(Map.of("TTHC_CONFIG", config, "TTHC_LANG", "en"), "report", list)
                        .out())
                .contains(ENGLISH);
        assertThat(Run.in(Map.of("TTHC_LANG", "fr"), "report", list))
                .isEqualTo(new Run("", "tthc: TTHC_LANG cannot be \"fr\"; it takes vi|en\nFor help: tthc --help\n", 2));
    }

    @Test
    void helpSpeaksTheLanguageThatIsAskedFor() {
        Run help = Run.of("help", "--lang", "vi");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).isEqualTo(Run.of("--help", "--lang", "vi").out()).contains("Cách dùng");
        assertThat(Run.of("help", "report", "--lang", "vi")).isEqualTo(Run.of("report", "--help", "--lang", "vi"));
    }

    @Test
    void aFileOfDefaultsStandsInForTheCommandLine() throws IOException {
        Run run = withConfig("# ours\nformat=csv\nreport.by=sector\ncompare.by = agency\n", "report", list);
        assertThat(run).isEqualTo(Run.of("report", list, "-f", "csv", "--by", "sector"));
        assertThat(withConfig("format=csv\nreport.by=sector\n", "report", list, "-f", "text", "--by", "agency"))
                .isEqualTo(Run.of("report", list, "--by", "agency"));
        assertThat(withConfig("mean=true\ntop=1", "report", list))
                .isEqualTo(Run.of("report", list, "--mean", "--top", "1"));
        Files.writeString(Path.of(config), "report.by=sector");
        assertThat(Run.in(Map.of("TTHC_CONFIG", "nowhere"), "report", list, "--config", config))
                .isEqualTo(Run.of("report", list, "--by", "sector"));
        assertThat(Run.of("--config", config, "report", list)).isEqualTo(Run.of("report", list, "--by", "sector"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        numbrs=vi        ~ @: numbrs is no option that can have a default; write an option without its dashes, such as by=agency, or report.by=agency for one command (did you mean numbers?)
        reprot.by=agency ~ @: reprot.by is no option that can have a default; write an option without its dashes, such as by=agency, or report.by=agency for one command
        rank.target=x    ~ @: rank.target is no option that can have a default; write an option without its dashes, such as by=agency, or report.by=agency for one command
        config=x         ~ @: config is no option that can have a default; write an option without its dashes, such as by=agency, or report.by=agency for one command
        top=many         ~ @: --top cannot be "many"; it takes a whole number from 0
        lang=fr          ~ @: --lang cannot be "fr"; it takes vi|en
        """)
    void whatIsWrongInItIsSaidWithItsName(String text, String said) throws IOException {
        Run run = withConfig(text, "report", list);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("tthc: " + said.replace("@", config) + "\nFor help: tthc");
    }

    @Test
    void aFileOfDefaultsMustBeThere() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertThat(Run.of("report", list, "--config", missing))
                .isEqualTo(new Run(
                        "",
                        "tthc: " + missing + ": there is no such file of defaults; check --config or TTHC_CONFIG\n"
                                + "For help: tthc --help\n",
                        2));
        Files.write(Path.of(config), new byte[] {(byte) 0xff, '=', 'x'});
        Run run = Run.of("report", list, "--config", config);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("tthc: " + config + ": the file of defaults cannot be read");
    }

    @Test
    void quietSaysNothingOfProblemsButOfFiles() throws IOException {
        Run loud = Run.of("report", list);
        Run quiet = Run.of("report", list, "-q");
        assertThat(loud.err()).isNotEmpty();
        assertThat(quiet).isEqualTo(new Run(loud.out(), "", 3));
        assertThat(Run.of("check", list, "-q")).isEqualTo(new Run("", "", 3));
        String missing = folder.resolve("missing.csv").toString();
        assertThat(Run.of("report", list, missing, "-q").err())
                .isEqualTo(missing + ": error: there is no such file; check the name [missing-file]\n");
        Files.writeString(folder.resolve("other.csv"), "x,y\n1,2\n");
        assertThat(Run.of("report", list, folder.resolve("other.csv").toString(), "-q")
                        .err())
                .contains("[missing-column]")
                .hasLineCount(1);
    }

    @Test
    void verboseSaysHowListsWereUnderstood() {
        Run run = Run.of("report", list, "-v");
        assertThat(run.out()).isEqualTo(Run.of("report", list).out());
        assertThat(run.err()).contains("list.csv: 2 rows: 1 accepted, 1 rejected, 0 skipped\n", "current_days");
        assertThat(Run.of("check", list, "-v")).isEqualTo(Run.of("check", list, "--verbose"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        --jobs abc                      ~ --jobs cannot be "abc"; it takes a whole number from 1 to 64
        --jobs 0                        ~ --jobs cannot be "0"; it takes a whole number from 1 to 64
        --fail-under 25                 ~ --fail-under takes no value, and there is no file "25"; what must be reached is said by --target, such as --target days=25 --fail-under
        --target days=30 --fail-under 25% ~ --fail-under takes no value, and there is no file "25%"; what must be reached is said by --target, such as --target days=25% --fail-under
        """)
    void valuesThatCannotBeSayWhatTheyWouldMean(String options, String said) {
        assertThat(Run.of(("report " + list + " " + options).split(" ", -1)))
                .isEqualTo(new Run("", "tthc: " + said + "\nFor help: tthc report --help\n", 2));
    }
}
