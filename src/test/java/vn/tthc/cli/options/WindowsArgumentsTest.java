package vn.tthc.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowsArgumentsTest {
    @TempDir
    Path folder;

    /** The examples of Microsoft's "Parsing C command-line arguments", and Vietnamese names. Arguments are parted by {@code |}. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "\"a b c\" d e; a b c|d|e",
                "\"ab\\\"c\" \"\\\\\" d; ab\"c|\\|d",
                "a\\\\\\b d\"e f\"g h; a\\\\\\b|de fg|h",
                "a\\\\\\\"b c d; a\\\"b|c|d",
                "a\\\\\\\\\"b c\" d e; a\\\\b c|d|e",
                "a\"b\"\" c d; ab\" c d",
                "report \"danh sách\\hộ tịch.csv\" --map \"x=a & b\"; report|danh sách\\hộ tịch.csv|--map|x=a & b",
                "report\t a.csv  ; report|a.csv",
                "\"\" x; |x",
                "C:\\x\\ y; C:\\x\\|y",
                "report x; report|x",
            })
    void cutsAsTheRuntimeOfWindows(String line, String arguments) {
        assertThat(WindowsArguments.of(line, folder)).containsExactly(arguments.split("\\|", -1));
    }

    @Test
    void ofNothingThereAreNone() {
        assertThat(WindowsArguments.of("", folder)).isEmpty();
        assertThat(WindowsArguments.of("  ", folder)).isEmpty();
    }

    @Test
    void aPatternOutsideOfQuotesStandsForTheFilesThereAre() throws IOException {
        for (String name : List.of("hộ tịch.CSV", "đất đai.csv", "x.json", "a[1].csv")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("con"));
        Files.createFile(folder.resolve("con/y1.csv"));
        assertThat(WindowsArguments.of("report *.csv", folder))
                .containsExactly("report", "a[1].csv", "hộ tịch.CSV", "đất đai.csv");
        assertThat(WindowsArguments.of("con/y?.csv", folder)).containsExactly("con/y1.csv");
        assertThat(WindowsArguments.of("\"*.csv\" *.ods nowhere/*.csv", folder))
                .containsExactly("*.csv", "*.ods", "nowhere/*.csv");
    }
}
