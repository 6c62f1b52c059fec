package vn.tthc.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The program in the README is compiled and run as it stands there, and prints what stands below it. */
class ReadmeExampleTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```java\n(?<code>.*?)```.*?```text\n(?<printed>.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleCompilesAndRuns() throws IOException, InterruptedException {
        MatchResult example = EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        Path code = Files.writeString(folder.resolve("Savings.java"), example.group(1));
        Path page = folder.resolve("report.html");
        Path printed = folder.resolve("printed");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        code.toString(),
                        "samples/hai-phong-2026.csv",
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        int exit = java.waitFor();
        assertThat(Files.readString(printed, StandardCharsets.UTF_8)).isEqualTo(example.group(2));
        assertThat(exit).isZero();
        assertThat(page).content().contains("42,37%");
    }
}
