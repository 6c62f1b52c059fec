package vn.tthc.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.report.page.Language;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

/** The built distribution, started by a shell as its users start it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the launcher for POSIX shells")
class LauncherIT {
    private static final Path BUILT = Path.of("target", "tthc").toAbsolutePath();
    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final String JSON = "\"$T\" report 'hồ sơ.csv' -f json";

    /** A cache folder that not even root can make. */
    private static final Map<String, String> UNWRITABLE = Map.of("XDG_CACHE_HOME", "/dev/null/cache");

    @TempDir
    private Path folder;

    private Path link;
    private Path launcher;

    @BeforeEach
    void linkFromAPathWithSpaces() throws IOException {
        Path spaced = Files.createDirectory(folder.resolve("thư mục có dấu cách"));
        link = Files.createSymbolicLink(spaced.resolve("tthc link"), BUILT.resolve("bin/tthc"));
        launcher = link;
        Files.copy(SAMPLES.resolve("hai-phong-2026.csv"), folder.resolve("hồ sơ.csv"));
    }

    @AfterEach
    void removeTheLink() throws IOException {
        Files.delete(link);
    }

    @Test
    void readsAndPrintsVietnameseInAnyLocale() {
        for (String locale : new String[] {"C", "POSIX", "vi_VN.UTF-8", "en_US.ISO-8859-1", ""}) {
            Result result = shell(Map.of("LC_ALL", locale), "\"$T\" report --lang vi 'hồ sơ.csv'");

            assertThat(result.out()).as(locale).contains("25 thủ tục: 136/321 ngày, đạt 42,37%", "Sở Tư pháp");
            assertThat(result.err()).as(locale).isEmpty();
            assertThat(result.exit()).as(locale).isZero();
        }
    }

    @Test
    void speaksTheLanguageOfTheLocale() {
        assertThat(shell(Map.of("LC_ALL", "vi_VN.UTF-8"), "\"$T\" check 'hồ sơ.csv'")
                        .out())
                .isEqualTo("hồ sơ.csv: 46 dòng: hợp lệ 46, không hợp lệ 0, bỏ qua 0\nKhông phát hiện lỗi\n");
        assertThat(shell(Map.of("LC_ALL", "C"), "\"$T\" check 'hồ sơ.csv'").out())
                .isEqualTo("hồ sơ.csv: 46 rows: 46 accepted, 0 rejected, 0 skipped\nno problems\n");
    }

    /** What reads them is loaded from a folder of its own, without which everything else works. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "xls", "html"})
    void readsDocumentsWhereTheirLibrariesAre(String ending) {
        Path list = Path.of("src", "test", "resources", "documents", "hai-phong." + ending)
                .toAbsolutePath();

        Result read = shell(Map.of(), "\"$T\" check '" + list + "'");
        assertThat(read.out()).contains("46 accepted, 0 rejected");
        assertThat(read.err()).isEmpty();

        Map<String, String> without = Map.of("JAVA_OPTS", "-Dtthc.documents=/nowhere");
        assertThat(shell(without, "\"$T\" report '" + list + "'").err()).contains("put the folder lib/documents");
        assertThat(shell(without, "\"$T\" check 'hồ sơ.csv'").out()).contains("46 accepted");
    }

    /** A run that reads a list of CSV looks at none of the libraries for documents. */
    @Test
    void aStartDoesNotLookForLibrariesOfDocuments() {
        Result run = shell(Map.of("JAVA_OPTS", "-Xlog:class+load"), "\"$T\" check 'hồ sơ.csv'");

        assertThat(run.out()).contains("vn.tthc.cli.Main").doesNotContain("URLClassLoader source", "org.apache.poi");
    }

    @Test
    void readsFromAPipeAndFromAFileAndFromNothing() {
        String sum = "136 of 321 days, 42.37%";

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
        Path manual = BUILT.resolve("share").resolve("man");

        assertThat(manual.resolve("man1/tthc-report.1"))
                .hasContent(ManPages.of(Language.EN).get("tthc-report.1"));
        assertThat(manual.resolve("vi/man1/tthc.1"))
                .hasContent(ManPages.of(Language.VI).get("tthc.1"));
    }

    @Test
    void saysItsVersionTheCommitThatWasBuiltAndWhatRunsIt() {
        assertThat(shell(Map.of(), "\"$T\" --version").out())
                .matches(
                        "tthc \\d+[.]\\d+[.]\\d+\n(commit [0-9a-f]{7,40} of \\d{4}-\\d\\d-\\d\\d\n)?Java \\d+.*, .*VM\n");
    }

    @Test
    void startsThroughAChainOfLinksFromTheirFolder() {
        String links = "cd '" + link.getParent() + "' && ln -s 'tthc link' again && ";

        assertThat(shell(
                                Map.of(),
                                links
                                        + "./again --version && sh again --version && PATH=\"$PWD:$PATH\" again --version")
                        .out())
                .isEqualTo(Run.of("--version").out().repeat(3));
    }

    @ParameterizedTest
    @CsvSource({
        "vn.tthc.cli.ReportCommand, report 'hồ sơ.csv'",
        "vn.tthc.cli.CheckCommand, check 'hồ sơ.csv'",
        "vn.tthc.format.xlsx.SheetRows, report 'sổ.xlsx'",
        "vn.tthc.table.json.JsonRows, report 'hồ sơ.json'"
    })
    void takesMostClassesFromAnArchive(String used, String command) throws IOException {
        Files.copy(SAMPLES.resolve("hai-phong-2026.xlsx"), folder.resolve("sổ.xlsx"));
        Files.copy(SAMPLES.resolve("long-an-2022.json"), folder.resolve("hồ sơ.json"));

        assertThat(shell(Map.of("JAVA_OPTS", "-Xlog:class+load:file=classes"), "\"$T\" " + command)
                        .err())
                .isEmpty();
        assertThat(isShared(used)).isTrue();
    }

    @Test
    void usesTheArchiveThatWasBuilt() throws IOException {
        Result result = shell(Map.of("JAVA_OPTS", "-Xlog:class+load:file=classes"), JSON);

        assertThat(result).isEqualTo(new Result(json(), "", 0));
        assertThat(sharesClasses()).isTrue();
    }

    @Test
    void makesAnArchiveInAnotherPlaceOnceForAllWhoStart() throws IOException, InterruptedException {
        Path archive = archiveOf(copy());

        Result first = shell(Map.of(), "for i in 1 2 3 4; do " + JSON + " > out$i & done; wait; cat out?");

        assertThat(first).isEqualTo(new Result(json().repeat(4), "", 0));
        await(archive);
        try (Stream<Path> made = Files.list(archive.getParent())) {
            assertThat(made).containsExactlyInAnyOrder(archive, of(archive));
        }
        Result second = shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON);
        assertThat(second).isEqualTo(new Result(json(), "", 0));
        assertThat(sharesClasses()).isTrue();
    }

    @Test
    void makesTheArchiveWhereAMakerDiedDaysAgo() throws IOException, InterruptedException {
        Path archive = archiveOf(copy());
        Path claim = Files.createDirectories(claim(archive));
        Files.writeString(claim.resolve("new"), "half");
        Files.setLastModifiedTime(claim, FileTime.from(Instant.now().minus(Duration.ofDays(3))));

        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));

        await(archive);
        assertThat(archive).exists();
        assertThat(claim).doesNotExist();
    }

    @Test
    void isQuietWhereTheArchiveIsStaleOrCannotBeMade() throws IOException {
        Path archive = archiveOf(copy());

        assertThat(shell(UNWRITABLE, JSON)).isEqualTo(new Result(json(), "", 0));
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "no archive");
        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));
        Files.copy(archiveIn(BUILT.resolve("lib/archive"), BUILT), archive, REPLACE_EXISTING);
        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));
    }

    /** On an archive that was cut short a JVM ends with SIGBUS, in each run. */
    @Test
    void anArchiveThatWasCutShortIsNotUsedButMadeAgain() throws IOException, InterruptedException {
        Path archive = archiveOf(copy());
        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));
        await(archive);
        long whole = Files.size(archive);
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(whole / 2);
        }

        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));

        for (int tries = 0; tries < 600 && Files.size(archive) == whole / 2; tries++) {
            Thread.sleep(100);
        }
        await(archive);
        shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON);
        assertThat(sharesClasses()).isTrue();
    }

    /** Its size is right, so the JVM takes it, and dies of it or stumbles. */
    @Test
    void aDamagedArchiveEndsOneRunAndIsMadeAgain() throws IOException, InterruptedException {
        Path archive = archiveOf(copy());
        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));
        await(archive);
        byte[] made = Files.readAllBytes(archive);
        byte[] damaged = made.clone();
        Arrays.fill(damaged, damaged.length / 4, damaged.length / 4 * 3, (byte) 0x5a);
        Files.write(archive, damaged);
        Set<String> files = names(folder);

        Result ended = shell(Map.of(), JSON);
        assertThat(ended.exit()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(names(folder)).isEqualTo(files);

        Result next = shell(Map.of(), JSON);
        assertThat(next.out()).isEqualTo(json());
        assertThat(next.err()).matches("tthc: the archive of classes in .* was damaged.*\n");
        assertThat(next.exit()).isZero();

        await(archive);
        assertThat(shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON))
                .isEqualTo(new Result(json(), "", 0));
        assertThat(sharesClasses()).isTrue();
        assertThat(names(archive.getParent()))
                .containsExactlyInAnyOrder(
                        archive.getFileName().toString(),
                        of(archive).getFileName().toString());
    }

    @Test
    void aRunThatWasKilledLeavesTheArchiveInUse() throws IOException, InterruptedException {
        Path archive = archiveOf(copy());
        shell(Map.of(), JSON);
        await(archive);

        Result killed = shell(Map.of(), "{ sleep 5; } | \"$T\" report - & sleep 2; kill -9 $!; wait $!");
        assertThat(killed.exit()).isEqualTo(137);
        assertThat(names(archive.getParent())).hasSize(3);

        assertThat(shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON))
                .isEqualTo(new Result(json(), "", 0));
        assertThat(sharesClasses()).isTrue();
        assertThat(names(archive.getParent())).hasSize(2);
    }

    /** The JVM of JDK 25 would take classes of the old jar, in silence; older ones would never get a new archive. */
    @Test
    void anArchiveOfAnotherJarIsNotUsedButMadeAgain() throws IOException, InterruptedException {
        Path home = copy();
        Path archive = archiveOf(home);
        assertThat(shell(Map.of(), JSON)).isEqualTo(new Result(json(), "", 0));
        await(archive);
        FileTime made = Files.getLastModifiedTime(archive);
        Path jar = home.resolve("lib/tthc.jar");
        FileTime older = FileTime.from(Instant.now().minus(Duration.ofDays(300)));
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(jar, older);

        assertThat(shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON))
                .isEqualTo(new Result(json(), "", 0));

        assertThat(sharesClasses()).isFalse();
        for (int tries = 0; tries < 600 && Files.getLastModifiedTime(archive).equals(made); tries++) {
            Thread.sleep(100);
        }
        await(archive);
        shell(Map.of("TTHC_OPTS", "-Xlog:class+load:file=classes"), JSON);
        assertThat(sharesClasses()).isTrue();
    }

    /** What short runs have taught a JVM from 25 on makes long ones slower. */
    @Test
    void whereMuchIsReadALaterJvmLearnsForItself() throws IOException, InterruptedException {
        copy();
        Map<String, String> environment = withoutRunning();
        makeLarge("large.csv", 700);

        String small = "";
        for (int tries = 0; tries < 100 && !small.contains("-XX:AOTCache="); tries++) {
            Thread.sleep(100);
            small = shell(environment, JSON).out();
        }
        assertThat(small).contains("-XX:AOTCache=", "-XX:TieredStopAtLevel=1");
        assertThat(shell(environment, "\"$T\" report large.csv").out())
                .contains("report large.csv")
                .doesNotContain("-XX:AOTCache=", "-XX:TieredStopAtLevel=1");
    }

    /** The variables of a run in which Java only says with what it is started, and makes whatever archive it is told to make. */
    private Map<String, String> withoutRunning() throws IOException {
        Path java = Files.createDirectories(folder.resolve("later/bin")).resolve("java");
        Files.writeString(
                folder.resolve("later/release"), "JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9\"\n");
        Files.writeString(java, """
                #!/bin/sh
                for each; do
                    case $each in -XX:AOTCacheOutput=*) echo archive >"${each#*=}" ;; esac
                done
                echo "$*"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return Map.of("JAVA_HOME", folder.resolve("later").toString());
    }

    private void makeLarge(String name, int megabytes) throws IOException {
        try (FileChannel large =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            large.write(ByteBuffer.wrap(new byte[1]), megabytes * 1_000_000L);
        }
    }

    @Test
    void theSecondCompilerIsForWhatIsReadAndNotForWhatIsWritten() throws IOException {
        Map<String, String> environment = withoutRunning();
        makeLarge("lớn.csv", 700);
        makeLarge("lớn.html", 700);
        makeLarge("lớn.ndjson", 500);
        makeLarge("vừa.ndjson", 300);
        makeLarge("vừa.csv", 500);
        makeLarge("lớn.xlsx", 30);
        Files.createDirectory(folder.resolve("báo cáo"));
        makeLarge("báo cáo/lớn.csv", 700);

        for (String command : List.of("report", "rate", "convert")) {
            for (String large : List.of("lớn.csv", "lớn.ndjson", "lớn.xlsx", "-o x.csv 'báo cáo/lớn.csv'")) {
                assertThat(shell(environment, "\"$T\" " + command + " " + large).out())
                        .contains(command + " ")
                        .doesNotContain("-XX:TieredStopAtLevel=1");
            }
            for (String small : List.of(
                    "vừa.csv",
                    "vừa.ndjson",
                    "'hồ sơ.csv' -o lớn.ndjson",
                    "--output lớn.html 'hồ sơ.csv'",
                    "'hồ sơ.csv' --rejects lớn.csv -o lớn.xlsx",
                    "--out-dir 'báo cáo' 'hồ sơ.csv'")) {
                assertThat(shell(environment, "\"$T\" " + command + " " + small).out())
                        .contains(command + " ", "-XX:TieredStopAtLevel=1");
            }
        }
    }

    @Test
    void followsTheUsersOptions() {
        String check = "\"$T\" check 'hồ sơ.csv'";

        assertThat(shell(Map.of("JAVA_OPTS", "-Da=b -Duser.language=vi"), check).out())
                .contains("hợp lệ 46");
        assertThat(shell(Map.of("TTHC_OPTS", "-Duser.language=vi"), check).out())
                .contains("hợp lệ 46");
        assertThat(shell(Map.of("JAVA_OPTS", "-Xshare:off"), JSON)).isEqualTo(new Result(json(), "", 0));
    }

    @Test
    void whatAJvmSaysThatCannotStartIsNoOutput() {
        Result result = shell(Map.of("JAVA_OPTS", "-Xmx1k"), "\"$T\" --version");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Error occurred during initialization of VM");
        assertThat(result.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ulimit -n 20, C, tthc: programs may open 20 files at once here (ulimit -n); tthc needs 64",
        "ulimit -n 20, vi_VN.UTF-8, tthc: ở đây mỗi chương trình chỉ được mở 20 tệp cùng lúc (ulimit -n); tthc cần 64",
        "ulimit -v 200000, C, 'tthc: Java does not start with 200000 KB of memory (ulimit -v); raise the limit, or set"
                + " JAVA_OPTS=-Xmx64m'",
        "ulimit -v 200000, vi_VN.UTF-8, 'tthc: Java không khởi động được với 200000 KB bộ nhớ (ulimit -v); hãy nâng giới"
                + " hạn, hoặc đặt JAVA_OPTS=-Xmx64m'"
    })
    void saysThatTheSystemGivesTooLittleToStartWith(String limit, String locale, String words) {
        assertThat(shell(Map.of("LC_ALL", locale), limit + "; " + JSON)).isEqualTo(new Result("", words + "\n", 5));
    }

    @Test
    void worksWithinLimitsThatSuffice() {
        assertThat(shell(Map.of("JAVA_OPTS", "-Xmx64m"), "ulimit -n 64; ulimit -v 4000000; " + JSON))
                .isEqualTo(new Result(json(), "", 0));
    }

    /** The JVM does not check classes on its boot class path, and the build has written some of them anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "report 'hồ sơ.csv' -f text",
                "report 'hồ sơ.csv' -f markdown",
                "report 'hồ sơ.csv' -f html",
                "report 'hồ sơ.csv' -f json",
                "report 'hồ sơ.csv' -f csv",
                "report 'hồ sơ.csv' -o report.xlsx",
                "report 'hồ sơ.csv' -o report.docx",
                "report SAMPLES/hai-phong-2026.xlsx SAMPLES/long-an-2022.json --lang vi --by agency,sector --annex",
                "compare 'hồ sơ.csv' SAMPLES/long-an-2022.json",
                "check 'hồ sơ.csv'",
                "convert 'hồ sơ.csv' -f ndjson",
                "rate SAMPLES/long-an-2022-indicators.csv",
                "rank SAMPLES/long-an-scores.csv --schemes SAMPLES/long-an-scheme.csv",
                "cost SAMPLES/norway-costs.csv --explain",
                "template -f csv",
                "schema report",
                "completion bash",
                "help report"
            })
    void everyClassIsOneThatAJvmTakesWhichChecksThem(String command) {
        Map<String, String> checked =
                Map.of("JAVA_OPTS", "-Xshare:off -XX:+UnlockDiagnosticVMOptions -XX:+BytecodeVerificationLocal");
        String run = "\"$T\" " + command.replace("SAMPLES", "'" + SAMPLES + "'");
        Result expected = shell(Map.of(), run);

        assertThat(shell(checked, run)).isEqualTo(expected);
        assertThat(expected.err()).doesNotContain("Error:");
        assertThat(expected.exit()).isIn(0, 3);
    }

    @Test
    void startsOnEveryJdkThatIsNewEnough() throws IOException {
        try (DirectoryStream<Path> jdks = Files.newDirectoryStream(JDK.getParent())) {
            for (Path jdk : jdks) {
                if (Files.exists(jdk.resolve("bin/java")) && Files.exists(jdk.resolve("release"))) {
                    Map<String, String> environment = new HashMap<>(UNWRITABLE);
                    environment.put("JAVA_HOME", jdk.toString());
                    Result result = shell(environment, JSON);
                    assertThat(result.out()).as(jdk.toString()).isEqualTo(result.exit() == 0 ? json() : "");
                    assertThat(result.err().isEmpty()).isEqualTo(result.exit() == 0);
                }
            }
        }
    }

    @Test
    void saysThatAJdkIsTooOld() throws IOException {
        Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(
                folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\nJAVA_RUNTIME_VERSION=\"11.0.2+9\"\n");

        Result result = shell(
                Map.of("JAVA_HOME", folder.resolve("old").toString()),
                "printf 'exit 1' > old/bin/java; chmod +x old/bin/java; " + JSON);

        assertThat(result.err())
                .isEqualTo("tthc: " + folder + "/old/bin/java is Java 11.0.2+9;"
                        + " install a JDK 17 or newer, or set JAVA_HOME\n");
        assertThat(result.exit()).isEqualTo(5);
    }

    /** A copy of the distribution in another place, with spaces and letters of any kind, which is started from now on. */
    private Path copy() throws IOException {
        Path copy = folder.toRealPath().resolve("nơi khác");
        assertThat(shell(Map.of(), "cp -r '" + BUILT + "' 'nơi khác'").exit()).isZero();
        launcher = copy.resolve("bin/tthc");
        return copy;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Waits until an archive is made, or nobody can still be making it. */
    private static void await(Path archive) throws InterruptedException {
        for (int tries = 0; tries < 600 && (!Files.exists(archive) || Files.exists(claim(archive))); tries++) {
            Thread.sleep(100);
        }
    }

    /** What says how long an archive is, and the jars of which it was made. */
    private static Path of(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".of");
    }

    private static Path claim(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".claim");
    }

    /** Where the archive for a distribution stands in the user's cache. */
    private Path archiveOf(Path home) {
        return archiveIn(folder.resolve("cache/tthc"), home);
    }

    private static Path archiveIn(Path root, Path home) {
        return Path.of(root.toString() + home + JDK + "/" + System.getProperty("java.runtime.version") + "-report.jsa");
    }

    private boolean sharesClasses() throws IOException {
        return isShared("vn.tthc.cli.ReportCommand");
    }

    private boolean isShared(String used) throws IOException {
        return Files.readString(folder.resolve("classes")).contains(used + " source: shared objects file");
    }

    private String json() {
        return Run.of("report", folder.resolve("hồ sơ.csv").toString(), "-f", "json")
                .out();
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
            builder.environment().put("JAVA_HOME", JDK.toString());
            builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
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
