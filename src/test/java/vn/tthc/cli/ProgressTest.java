package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.Progress;
import vn.tthc.report.page.Language;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {
    private static final String ERASED = "\r" + " ".repeat(60) + "\r";
    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong time = new AtomicLong();
    private final StringWriter terminal = new StringWriter();
    private final Progress progress = new Progress(terminal, time::get);

    @Test
    void nothingIsSaidInTheFirstSecond() {
        progress.begin(Language.EN, streams(1));
        progress.source("list.csv");
        time.addAndGet(999 * MILLISECOND);
        rows(5000);
        progress.end();

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void theLineNamesTheSourceAndItsRowsAndIsErasedAtTheEnd() {
        progress.begin(Language.EN, streams(63));
        progress.source("a.csv");
        progress.source("tỉnh/hà nội.csv");
        time.addAndGet(1000 * MILLISECOND);
        rows(2048);
        progress.end();

        assertThat(terminal.toString()).isEqualTo("tỉnh/hà nội.csv (2 of 63): 1,024 rows" + ERASED);
    }

    @Test
    void theLineChangesFiveTimesASecondAndGivesWayToProblems() {
        progress.begin(Language.VI, streams(1));
        progress.source("a.csv");
        time.addAndGet(1000 * MILLISECOND);
        rows(1024);
        time.addAndGet(200 * MILLISECOND);
        rows(1024);
        progress.erase();
        progress.erase();

        assertThat(terminal.toString())
                .isEqualTo("a.csv (1/1): 1.024 dòng" + ERASED + "a.csv (1/1): 2.048 dòng" + ERASED);
    }

    @Test
    void longAndHostileNamesStayOnOneShortLine() {
        progress.begin(Language.EN, streams(1));
        time.addAndGet(1000 * MILLISECOND);
        progress.source("\u001B[2J" + "x".repeat(1000) + "\n.csv");

        assertThat(terminal.toString())
                .startsWith("?[2Jxx")
                .endsWith(" .csv (1 of 1): 0 rows")
                .hasSizeLessThanOrEqualTo(60)
                .doesNotContain("\n");
    }

    @Test
    void aSlowRunShowsItAndLeavesNothingOfItBehind(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "agency,sector,current_days,proposed_days\nSở Y tế,Dược,x,3\nSở Y tế,Dược,5,3\n");
        StringWriter err = new StringWriter();
        Progress slow = new Progress(err, () -> time.addAndGet(2000 * MILLISECOND));
        Io io = new Io(
                new ByteArrayInputStream(new byte[0]),
                new StringWriter(),
                err,
                false,
                false,
                Io.DEFAULT_WIDTH,
                Language.EN,
                Map.of(),
                slow);

        assertThat(Main.run(io, "report", list.toString())).isEqualTo(ExitCode.REJECTED.number());
        assertThat(err.toString())
                .contains("list.csv (1 of 1): 0 rows" + ERASED + list + ":2:3: error: ")
                .endsWith("\n1 error, 0 warnings: bad-duration 1\n");
    }

    /** A batch of 1000 bytes of which 400 were read in two seconds: the others take three. */
    @Test
    void whereSizesAreKnownThePartThatWasReadAndTheTimeThatIsLeftAreSaid(@TempDir Path folder) throws IOException {
        List<Source> files = new ArrayList<>();
        for (int size : new int[] {300, 700}) {
            Path file = Files.write(folder.resolve(size + ".csv"), new byte[size]);
            files.add(new Source(Optional.of(file), size + ".csv", size + ".csv", false));
        }
        progress.begin(Language.EN, files);
        progress.source("300.csv");
        progress.reading(() -> 300);
        progress.source("700.csv");
        progress.reading(() -> 100);
        time.addAndGet(2000 * MILLISECOND);
        rows(1024);
        progress.end();

        assertThat(terminal.toString()).isEqualTo("700.csv (2 of 2): 1,024 rows, 40%, 0:03 left" + ERASED);
    }

    private static List<Source> streams(int count) {
        return Collections.nCopies(
                count, new Source(Optional.empty(), Source.STANDARD_INPUT, Source.STANDARD_INPUT, false));
    }

    private void rows(int count) {
        for (int i = 0; i < count; i++) {
            progress.rows(1);
        }
    }
}
