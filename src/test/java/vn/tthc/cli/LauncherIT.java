package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.report.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The built distribution, started by a shell as its users start it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the launcher for POSIX shells")
class LauncherIT {
    private static final Path BUILT = Path.of("target", "tthc", "bin", "tthc").toAbsolutePath();
    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void linkFromAPathWithSpaces() throws IOException {
        Path spaced = Files.createDirectory(folder.resolve("thư mục có dấu cách"));
        launcher = Files.createSymbolicLink(spaced.resolve("tthc link"), BUILT);
        Files.copy(SAMPLES.resolve("hai-phong-2026.csv"), folder.resolve("hồ sơ.csv"));
    }

    @AfterEach
    void removeTheLink() throws IOException {
        Files.delete(launcher);
    }

    @Test
    void readsAndPrintsVietnameseInAnyLocale() {
        for (String locale : new String[] {"C", "POSIX", "vi_VN.UTF-8", "en_US.ISO-8859-1", ""}) {
            Result result = shell(Map.of("LC_ALL", locale), "\"$T\" report --lang vi 'hồ sơ.csv'");

            assertThat(result.out()).as(locale).contains("cắt giảm 136/321 ngày, đạt 42,37 %", "Sở Tư pháp");
            assertThat(result.err()).as(locale).isEmpty();
            assertThat(result.exit()).as(locale).isZero();
        }
    }

    @Test
    void speaksTheLanguageOfTheLocale() {
        assertThat(shell(Map.of("LC_ALL", "vi_VN.UTF-8"), "\"$T\" check 'hồ sơ.csv'")
                        .out())
                .isEqualTo("hồ sơ.csv: 46 dòng: nhận 46, loại 0, bỏ qua 0\nkhông có vấn đề\n");
        assertThat(shell(Map.of("LC_ALL", "C"), "\"$T\" check 'hồ sơ.csv'").out())
                .isEqualTo("hồ sơ.csv: 46 rows: 46 accepted, 0 rejected, 0 skipped\nno problems\n");
    }

    @Test
    void readsFromAPipeAndFromAFileAndFromNothing() {
        String sum = "136 of 321 days saved (42.37%)";

        assertThat(shell(Map.of(), "cat 'hồ sơ.csv' | \"$T\" report -").out()).contains(sum);
        assertThat(shell(Map.of(), "\"$T\" report < 'hồ sơ.csv'").out()).contains(sum);
        assertThat(shell(Map.of(), "\"$T\" report 'hồ sơ.csv' -f json | \"$T\" report -")
                        .out())
                .contains(sum);
        assertThat(shell(Map.of(), "\"$T\" report - <&-").err()).isEqualTo("""
                stdin: error: there is nothing in it; a list begins with a header row [empty-file]
                1 error, 0 warnings: empty-file 1
                """);
    }

    @Test
    void aReaderWhoHasSeenEnoughEndsTheRunQuietly() {
        String faulty = "{ echo agency,sector,current_days,proposed_days; yes ,,1,1 | head -1000000; }";

        long start = System.nanoTime();
        Result result = shell(Map.of(), faulty + " | \"$T\" check --max-problems 1000000 | head -1");

        assertThat(result.out())
                .isEqualTo("stdin:2:1: warning: no agency is named; the row counts under \"(not given)\""
                        + " [no-agency]\n");
        assertThat(result.err()).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void aFullDiskIsSaidAndNotTakenForAReaderWhoHasLeft() {
        Result result = shell(Map.of(), "[ -e /dev/full ] || exit 5; \"$T\" report 'hồ sơ.csv' > /dev/full");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("tthc: cannot write standard output");
    }

    @Test
    void manualPagesAreThereInBothLanguages() {
        Path manual = BUILT.resolve("../../share/man").normalize();

        assertThat(manual.resolve("man1/tthc-report.1"))
                .hasContent(ManPages.of(Language.EN).get("tthc-report.1"));
        assertThat(manual.resolve("vi/man1/tthc.1"))
                .hasContent(ManPages.of(Language.VI).get("tthc.1"));
    }

    /** A shell that runs the tests behind another job lets its children ignore interruptions; this one may not. */
    @Test
    void anInterruptedRunLeavesNoFileBehind() throws IOException, InterruptedException {
        String[] command = {"env", "--default-signal=INT", launcher.toString(), "convert", "-", "-o", "list.csv"};
        assumeTrue(shell(Map.of(), "env --default-signal=INT true").exit() == 0, "env knows no --default-signal");
        Path written = Files.createDirectory(folder.resolve("written"));
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            written.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process =
                    new ProcessBuilder(command).directory(written.toFile()).start();
            assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();

            shell(Map.of(), "kill -INT " + process.pid());

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        }
        assertThat(written).isEmptyDirectory();
    }

    private record Result(String out, String err, int exit) {}

    private Result shell(Map<String, String> environment, String command) {
        try {
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
            builder.environment().putAll(environment);
            builder.environment().put("T", launcher.toString());
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Result(
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8),
                    process.exitValue());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
