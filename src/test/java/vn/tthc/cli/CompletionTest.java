package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The script for completion, run by a real bash. */
class CompletionTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    static Path folder;

    private static Path script;

    @BeforeAll
    static void writeScript() throws IOException {
        script = Files.writeString(
                folder.resolve("script"), Run.of("completion", "bash").out());
    }

    @ParameterizedTest
    @CsvSource({
        "re, report",
        "'', help report compare rate rank cost check convert template schema completion",
        "report --out, --output --out-dir",
        "report --sort p, percent",
        "report --sort '', percent saved current name",
        "report --missing '', left-out unchanged",
        "report -f h, html",
        "check -f '', text csv json",
        "completion '', bash zsh",
        "help con, convert",
        "report --by agency+s, agency+sector agency+source",
        "rate --by ag, agency agency+indicator agency+sector agency+source",
        "report --target nq66, nq66-2025 nq66-2026",
        "check scri, script",
        "compare script scri, script",
    })
    void commandsOptionsAndValuesAreCompleted(String words, String completed) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "there is no bash here");
        assertThat(complete(words)).isEqualTo(completed);
    }

    @Test
    void oneScriptOfPlainAsciiServesBothShells() {
        Run bash = Run.of("completion", "bash");

        assertThat(bash.exit()).isZero();
        assertThat(bash.out().chars()).allMatch(c -> c < 0x80);
        assertThat(Run.of("completion", "ZSH", "--lang", "vi")).isEqualTo(bash);
    }

    /** What bash offers for the last of the words. */
    private static String complete(String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                BASH.toString(),
                "--norc",
                "-c",
                // A shell in which nobody types knows no compopt.
                "compopt() { :; }; . \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_tthc;"
                        + " echo \"${COMPREPLY[*]}\"",
                script.toString(),
                "tthc"));
        for (String word : words.split(" ", -1)) {
            command.add(word.equals("''") ? "" : word);
        }
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C");
        assertThat(builder.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8).strip();
    }
}
