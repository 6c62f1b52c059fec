package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Where output may go, and what becomes of what was there. */
class OutputTest {
    @TempDir
    Path folder;

    private String list;

    @BeforeEach
    void writeList() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "agency,sector,current_days,proposed_days\nSở Y tế,Dược,5,3\n");
        list = file.toString();
    }

    @Test
    void anEmptyNameIsWrongUsage() {
        String said = "tthc: the name of a file is empty; check the variables of the command line\n";
        for (List<String> args : List.of(
                List.of("report", ""),
                List.of("check", list, ""),
                List.of("report", list, "-o", ""),
                List.of("report", list, "--rejects", ""),
                List.of("report", list, "--proposed", ""))) {
            Run run = Run.of(args.toArray(new String[0]));
            assertThat(run.err()).startsWith(said);
            assertThat(run.exit()).isEqualTo(2);
        }
    }

    @Test
    void aDirectoryIsNoOutput() {
        assertThat(Run.of("report", list, "-o", "/"))
                .isEqualTo(new Run("", "tthc: cannot write /: it is a directory; name a file in it\n", 5));
        assertThat(Run.of("report", list, "-o", folder.toString(), "--lang", "vi"))
                .isEqualTo(new Run(
                        "", "tthc: không ghi được " + folder + ": đây là thư mục; hãy ghi tên một tệp trong đó\n", 5));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        Path file = missing.resolve("report.csv");
        assertThat(Run.of("report", list, "-o", file.toString()))
                .isEqualTo(new Run(
                        "", "tthc: cannot write " + file + ": there is no folder " + missing + "; make it first\n", 5));
        assertThat(Run.of("check", list, "-o", file.toString(), "--lang", "vi").err())
                .isEqualTo("tthc: không ghi được " + file + ": không có thư mục " + missing + "; hãy tạo trước\n");
        assertThat(Run.of("report", list, "-o", list + "/report.csv").err())
                .isEqualTo(
                        "tthc: cannot write " + list + "/report.csv: there is no folder " + list + "; make it first\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacedFileKeepsItsPermissions() throws IOException {
        Path report = folder.resolve("report.csv");
        for (String permissions : List.of("rw-------", "rw-rw-r--", "r--------")) {
            Files.deleteIfExists(report);
            Files.createFile(report);
            Files.setPosixFilePermissions(report, PosixFilePermissions.fromString(permissions));

            assertThat(Run.of("report", list, "-o", report.toString()).exit()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                    .isEqualTo(permissions);
            assertThat(Files.size(report)).isPositive();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingYetIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("target.csv"));

        assertThat(Run.of("report", list, "-o", link.toString()).exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("target.csv")).isRegularFile();

        Path loop = Files.createSymbolicLink(folder.resolve("loop.csv"), Path.of("loop.csv"));
        assertThat(Run.of("report", list, "-o", loop.toString()).exit()).isEqualTo(5);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInputUnderAnotherNameIsStillAnInput() throws IOException {
        String same =
                Files.createLink(folder.resolve("same.csv"), Path.of(list)).toString();

        Run twice = Run.of("report", list, same);
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).startsWith("tthc: " + same + " is given twice");
        Run over = Run.of("report", list, "-o", same);
        assertThat(over.exit()).isEqualTo(2);
        assertThat(over.err()).startsWith("tthc: " + same + " is one of the inputs");
    }
}
