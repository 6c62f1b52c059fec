package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tthc.report.page.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ManPagesTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPageThatNamesItsOptionsAndTheOtherPages() {
        assertThat(ManPages.of(Language.EN).keySet())
                .contains("tthc.1", "tthc-report.1", "tthc-check.1", "tthc-completion.1", "tthc-help.1");
        assertThat(ManPages.of(Language.EN).get("tthc-report.1"))
                .startsWith(".TH \"TTHC-REPORT\" 1 \"\" \"tthc ")
                .contains("tthc\\-report \\- Reports the reductions per agency and sector.\n")
                .contains(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR=\\fIFILE\\fR\n")
                .contains("\\fBtthc\\-check\\fR(1)")
                .containsSubsequence(".SS Input\n", ".SS Reading\n", ".SS Figures\n", ".SS Output\n", ".SS Batches");
    }

    @Test
    void vietnameseIsWrittenInAscii() {
        String page = ManPages.of(Language.VI).get("tthc.1");

        assertThat(page).contains(".SH T\\[u00CA]N\n");
        assertThat(page.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void groffHasNothingToComplainOf(Language language) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is no groff here");
        for (String page : ManPages.of(language).values()) {
            Path file = Files.writeString(folder.resolve("page.1"), page);
            Path said = folder.resolve("said");
            Process groff = new ProcessBuilder("/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();

            assertThat(groff.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(said)).isEmpty();
        }
    }
}
