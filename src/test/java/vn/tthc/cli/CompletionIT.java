package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What real shells complete with the scripts of the built program. That of PowerShell no shell here runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives POSIX shells")
class CompletionIT {
    private static final Path SHARE = Path.of("target", "tthc", "share").toAbsolutePath();
    private static final String TTHC =
            Path.of("target", "tthc", "bin", "tthc").toAbsolutePath().toString();

    /** Types a line and TAB in a terminal of a zsh, and prints what it shows up to a text that must come. */
    private static final String ZSH_TERMINAL = """
        zmodload zsh/zpty
        zpty z zsh -f -i
        show_until() {
            local part
            integer i
            for ((i = 0; i < 1000; i++)); do
                while zpty -r -t z part; do shown+=$part; done
                [[ $shown == *$1* ]] && return
                sleep 0.02
            done
        }
        shown=
        zpty -w z "stty cols 200 rows 100; PS1= LISTMAX=9999; autoload -Uz compinit; $1; print re''ady"
        show_until ready
        shown=
        zpty -w -n z "$2"$'\\t'
        show_until "$3"
        print -r -- "$shown"
        """;

    /** In a shell in which nobody types compopt does nothing. */
    private static final String BASH_COMPLETION = "compopt() { :; }; . \"$0\"; COMP_WORDS=(\"$@\");"
            + " COMP_CWORD=$(($# - 1)); _tthc; echo \"${COMPREPLY[*]}\"";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        Files.createFile(folder.resolve("list.csv"));
        Files.createFile(folder.resolve("LIST2.XLSX"));
        Files.createFile(folder.resolve("script"));
        Files.createDirectory(folder.resolve("lists"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        re                     > report
        ''                     > help report compare rate rank cost check convert template schema completion
        --lang vi re           > report
        report --out           > --out-dir --output
        report --sort p        > percent
        report --sort ''       > percent saved current name
        report --missing ''    > left-out unchanged
        report --format = h    > html
        report --format =      > text markdown html csv json xlsx docx
        check -f ''            > text csv json
        template --for ''      > report rate rank cost ii06a
        completion ''          > bash zsh fish powershell
        help con               > convert
        schema r               > report rate rank
        report --by agency+s   > agency+sector agency+source
        report --by level,se   > level,sector level,sector+agency level,sector+level level,sector+type \
        level,sector+action level,sector+source
        rate --by ag           > agency agency+indicator agency+sector agency+source
        report --target nq66   > nq66-2025 nq66-2026
        report --target = d    > days= documents=
        rank --scheme ''       > qd766
        report --top ''        > ''
        check li               > list.csv lists
        check scri             > script
        check LIST             > LIST2.XLSX
        report --out-dir l     > lists
        report --rejects scr   > script
        """)
    void bashCompletesCommandsOptionsValuesAndFiles(String words, String completed) {
        List<String> command = new ArrayList<>(
                List.of("bash", "--norc", "-c", BASH_COMPLETION, script("bash").toString(), "tthc"));
        for (String word : words.split(" +", -1)) {
            command.add(word.equals("''") || word.isEmpty() ? "" : word);
        }
        // In what order a folder lists its files is its own affair.
        assertThat(run(command).strip().split(" ")).containsExactlyInAnyOrder(completed.split(" +"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        'tthc '                      > 'report      -- Reports the reductions per agency and sector'
        'tthc --lang vi rep'         > report
        'tthc --lang '               > 'vi  -- Vietnamese'
        'tthc report --t'            > '--top     -- List the N procedures that save most'
        'tthc report --format='      > 'html      -- page, to print or to send'
        'tthc report -f '            > 'docx      -- document in the layout of official papers'
        'tthc report --by level,s'   > 'sector+level   -- sector of administration × level of government'
        'tthc report --target '      > 'nq68        -- Nghị quyết 68/NQ-CP (2020), 2020–2025'
        'tthc report --target da'    > days=
        'tthc schema '               > 'compare-rates  -- comparisons of shares'
        'tthc completion '           > 'bash        fish        powershell  zsh'
        'tthc check l'               > list
        'tthc check '                > 'LIST2.XLSX  list.csv    lists/'
        'tthc check scr'             > script
        'tthc report --out-dir l'    > lists
        'tthc rank --scheme '        > qd766
        """)
    void zshCompletesWithDescriptions(String line, String shown) {
        assumeTrue(isInstalled("zsh"));
        String setUp = "fpath=('" + SHARE.resolve("zsh/site-functions") + "' $fpath); compinit -u -D";
        assertThat(zsh(setUp, line, shown)).contains(shown);
    }

    /** As the help says: in one shell it is sourced. */
    @ParameterizedTest
    @ValueSource(strings = {"compinit -u -D; ", ""})
    void zshTakesTheScriptAlsoWhereItIsSourced(String before) {
        assumeTrue(isInstalled("zsh"));
        String shown = "report      -- Reports the reductions";
        assertThat(zsh(before + "source " + script("zsh"), "tthc ", shown)).contains(shown);
    }

    /** fish loads the script by itself from where the distribution has it. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        'tthc rep'                  > 'report\tReports the reductions per agency and sector'
        'tthc --lang vi rep'        > 'report\tReports the reductions per agency and sector'
        'tthc report --'            > '--by\tGroups of the tables'
        'tthc report --'            > '--top\tList the N procedures that save most'
        'tthc report -f h'          > 'html\tpage, to print or to send'
        'tthc report --format=h'    > '--format=html\tpage, to print or to send'
        'tthc report --by level,se' > 'level,sector\tsector of administration'
        'tthc report --target nq68' > 'nq68\tNghị quyết 68/NQ-CP (2020), 2020–2025'
        'tthc schema comp'          > 'compare\tcomparisons'
        'tthc help che'             > 'check\tFinds everything that is wrong with lists'
        'tthc completion f'         > fish
        'tthc check li'             > list.csv
        'tthc check list.csv scr'   > script
        'tthc report --out-dir l'   > 'lists/\tDirectory'
        """)
    void fishCompletesWithDescriptions(String line, String completed) {
        assertThat(fish(line)).contains(completed);
    }

    @Test
    void fishCompletesNoFilesWhereNoneAreTaken() {
        // What it offers for letters that begin no word is whatever has them anywhere, meanings too.
        assertThat(fish("tthc scri")).noneMatch(word -> word.startsWith("script"));
        assertThat(fish("tthc schema report scri")).isEmpty();
        assertThat(fish("tthc --lang vi schema --lang en ran")).containsExactly("rank\trankings");
        assertThat(fish("tthc report --top scri")).isEmpty();
    }

    /** What is in the distribution is what the command prints, which in Vietnamese explains in Vietnamese. */
    @ParameterizedTest
    @CsvSource({
        "bash, bash-completion/completions/tthc, level",
        "zsh, zsh/site-functions/_tthc, cấp thực hiện",
        "fish, fish/vendor_completions.d/tthc.fish, cấp thực hiện",
        "powershell, powershell/tthc.ps1, cấp thực hiện"
    })
    void scriptsLieInTheDistribution(String shell, String file, String vietnamese) throws IOException {
        assertThat(run(List.of(TTHC, "completion", shell, "--lang", "en")))
                .isEqualTo(Files.readString(SHARE.resolve(file)));
        assertThat(run(List.of(TTHC, "completion", shell, "--lang", "vi"))).contains(vietnamese);
    }

    /** What bash, zsh and fish take is what they read without a word; that of PowerShell is whole and in quotes. */
    @Test
    void scriptsAreWellFormed() throws IOException {
        for (String shell : List.of("bash", "zsh", "fish")) {
            if (isInstalled(shell)) {
                assertThat(run(List.of(shell, "-n", script(shell).toString()))).isEmpty();
            }
        }
        String script = Files.readString(script("powershell")).replaceAll("(?m)^ *#.*", "");
        String unquoted = script.replaceAll("'(?:[^']|'')*'", "").replaceAll("\"[^\"\n]*\"", "");
        assertThat(unquoted).doesNotContain("'", "\"");
        for (String pair : List.of("{}", "()", "[]")) {
            assertThat(unquoted.chars().filter(c -> c == pair.charAt(0)).count())
                    .isEqualTo(unquoted.chars().filter(c -> c == pair.charAt(1)).count());
        }
        assertThat(script)
                .contains("@{ Names = @('-f', '--format'); Value = $true;", "@{ Word = 'html'; Meaning = 'page,");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Path script(String shell) {
        return SHARE.resolve(
                switch (shell) {
                    case "bash" -> "bash-completion/completions/tthc";
                    case "zsh" -> "zsh/site-functions/_tthc";
                    case "fish" -> "fish/vendor_completions.d/tthc.fish";
                    default -> "powershell/tthc.ps1";
                });
    }

    private static String zsh(String setUp, String line, String awaited) {
        return run(List.of("zsh", "-f", "-c", ZSH_TERMINAL, "zsh", setUp, line, awaited));
    }

    private static List<String> fish(String line) {
        assumeTrue(isInstalled("fish"));
        return run(List.of("fish", "-c", "complete -C '" + line + "'")).lines().toList();
    }

    private static String run(List<String> command) {
        try {
            Path out = folder.resolve("out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("HOME", folder.resolve("home").toString());
            builder.environment().put("XDG_DATA_DIRS", SHARE.toString());
            // fish completes only programs that are there.
            builder.environment().merge("PATH", Path.of(TTHC).getParent().toString(), (path, bin) -> bin + ":" + path);
            builder.environment().keySet().removeIf(name -> name.equals("TTHC_LANG") || name.startsWith("XDG_CONFIG"));
            Process process = builder.start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s", command).isTrue();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
