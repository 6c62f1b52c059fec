package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.Progress;
import vn.tthc.report.page.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ExitCodeTest {
    private static final String HEADER = "agency,sector,current_days,proposed_days\n";
    private static final String GOOD = HEADER + "Sở Y tế,Dược,5,3\n";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeLists() throws IOException {
        Files.writeString(folder.resolve("good.csv"), GOOD);
        Files.writeString(folder.resolve("warned.csv"), HEADER + "Sở Y tế,Dược,3,5\n");
        Files.writeString(folder.resolve("rejected.csv"), GOOD + "Sở Y tế,Dược,x,3\n");
        Files.writeString(folder.resolve("broken.json"), "[{");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.createDirectory(folder.resolve("none"));
    }

    @Test
    void numbersAreThoseThatScriptsRelyOn() {
        assertThat(ExitCode.DONE.number()).isZero();
        assertThat(ExitCode.BUG.number()).isEqualTo(1);
        assertThat(ExitCode.USAGE.number()).isEqualTo(2);
        assertThat(ExitCode.REJECTED.number()).isEqualTo(3);
        assertThat(ExitCode.TARGET_MISSED.number()).isEqualTo(4);
        assertThat(ExitCode.UNREADABLE.number()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        DONE,       report @good.csv
        DONE,       report @good.csv --strict
        DONE,       report @good.csv -o @report.json
        DONE,       report @good.csv --out-dir @reports
        DONE,       report @warned.csv
        DONE,       report @warned.csv --strict
        DONE,       report @good.csv --target days=40 --fail-under
        DONE,       report @good.csv --target days=41
        TARGET_MISSED, report @good.csv --target days=41 --fail-under
        TARGET_MISSED, report @good.csv --target cost=1 --fail-under
        TARGET_MISSED, report @rejected.csv --target days=41 --fail-under
        UNREADABLE, report @good.csv @empty.csv --target days=41 --fail-under
        USAGE,      report @good.csv --fail-under
        DONE,       check @good.csv
        DONE,       check @warned.csv
        DONE,       convert @good.csv
        DONE,       convert @good.csv -o @list.xlsx
        DONE,       template
        DONE,       completion bash
        DONE,       --help
        DONE,       --version
        DONE,       help report
        DONE,       report --help
        USAGE,      ''
        USAGE,      reprot
        USAGE,      help reprot
        USAGE,      completion
        DONE,       completion zsh
        DONE,       completion fish --lang vi
        DONE,       completion powershell
        USAGE,      completion ksh
        USAGE,      report --tpo 3
        USAGE,      report --top -1 @good.csv
        USAGE,      report --top 1.5 @good.csv
        USAGE,      report --max-problems -1 @good.csv
        USAGE,      report --by ministry @good.csv
        USAGE,      report --by agency+agency @good.csv
        USAGE,      report --lang fr @good.csv
        USAGE,      report @good.csv @good.csv
        USAGE,      report @good.csv -o @good.csv
        USAGE,      report @good.csv -o @report.odt
        USAGE,      report @good.csv --out-dir @reports -o @report.txt
        USAGE,      report @good.csv --out-dir @ -f csv
        USAGE,      check @good.csv --strict
        USAGE,      convert @good.csv -f xlsx
        USAGE,      convert @good.csv -o @good.csv
        USAGE,      convert @good.csv -o @list.docx
        USAGE,      template @good.csv
        USAGE,      template -o @list.json
        REJECTED,   report @rejected.csv
        REJECTED,   report @rejected.csv --strict
        REJECTED,   report @good.csv @rejected.csv
        REJECTED,   report @good.csv @rejected.csv --out-dir @reports
        REJECTED,   check @rejected.csv
        REJECTED,   check @broken.json
        REJECTED,   check @empty.csv
        REJECTED,   convert @rejected.csv
        UNREADABLE, convert @missing.csv
        UNREADABLE, convert @broken.json -o @list.json
        UNREADABLE, convert @good.csv -o @missing/list.xlsx
        UNREADABLE, template -o @missing/list.xlsx
        UNREADABLE, report @missing.csv
        UNREADABLE, report @missing.csv @good.csv
        UNREADABLE, report @missing.csv @rejected.csv --strict
        UNREADABLE, report @broken.json
        UNREADABLE, report @empty.csv
        UNREADABLE, report @none
        UNREADABLE, report @broken.json @good.csv @rejected.csv --out-dir @reports
        UNREADABLE, report @good.csv --out-dir @good.csv/x
        UNREADABLE, check @missing.csv
        UNREADABLE, check @none
        UNREADABLE, report @good.csv -o @missing/report.csv
        UNREADABLE, report @good.csv -o @none
        UNREADABLE, check @good.csv -o @missing/problems.txt
        UNREADABLE, report @rejected.csv --rejects @missing/rejects.csv
        """)
    void everyEndHasItsNumber(ExitCode code, String commandLine) {
        String[] args = commandLine.isEmpty()
                ? new String[0]
                : commandLine.replace("@", folder + "/").split(" ", -1);
        assertThat(Run.of(args).exit()).isEqualTo(code.number());
    }

    @ParameterizedTest
    @CsvSource({"report", "report -", "check", "convert"})
    void keyboardIsNotWaitedForButAnsweredWithHelp(String commandLine) {
        Run run = Run.atKeyboard(commandLine.split(" ", -1));
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("tthc: no list is named, and standard input is the keyboard\n")
                .contains("Usage: tthc " + commandLine.split(" ", -1)[0] + " ");
    }

    @Test
    void outputThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Run run = Run.of("report", folder + "/good.csv", "-o", folder + "/none");
        assertThat(run)
                .isEqualTo(new Run(
                        "", "tthc: cannot write " + folder + "/none: it is a directory; name a file in it\n", 5));
        try (var left = Files.list(folder.resolve("none"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void closedPipeEndsQuietly() {
        assertThat(runInto(failing(new IOException("Broken pipe")))).isEqualTo(new Run("", "", 0));
    }

    @Test
    void fullDiskIsAFailure() {
        assertThat(runInto(failing(new IOException("No space left on device"))))
                .isEqualTo(new Run("", "tthc: cannot write standard output (No space left on device)\n", 5));
    }

    @Test
    void mistakeOfTheProgramIsABugWithItsTrace() {
        Run run = runInto(failing(new IllegalStateException("no such state")));
        assertThat(run.exit()).isEqualTo(ExitCode.BUG.number());
        assertThat(run.err())
                .startsWith(
                        "tthc: this is a mistake in tthc, not in your list. Please report it with the lines below.\n"
                                + "java.lang.IllegalStateException: no such state\n\tat ");
    }

    @Test
    void tooLittleMemoryIsSaidWithWhatToDo() {
        String said = "tthc: the memory that Java may use, [0-9]+ MB, does not suffice for this\\. .*"
                + " JAVA_OPTS=-Xmx[0-9]+m\n";
        for (Throwable failure :
                List.of(new OutOfMemoryError(), new IllegalStateException(new OutOfMemoryError("of a thread")))) {
            Run run = runInto(failing(failure));
            assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.number());
            assertThat(run.err()).matches(said);
        }
    }

    private static Run runInto(Writer out) {
        StringWriter err = new StringWriter();
        Io io = new Io(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                false,
                Io.DEFAULT_WIDTH,
                Language.EN,
                Map.of(),
                Progress.none());
        int exit = Main.run(io, "report", folder + "/good.csv");
        return new Run("", err.toString(), exit);
    }

    private static Writer failing(Throwable failure) {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                if (failure instanceof IOException e) {
                    throw e;
                }
                if (failure instanceof Error e) {
                    throw e;
                }
                throw (RuntimeException) failure;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
