package vn.tthc.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The programs in README and the page on the library are compiled and run as they stand there, and print what stands below them. */
class ReadmeExampleTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```java\n(?<code>.*?)```.*?```text\n(?<printed>.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheReadmeCompilesAndRuns() throws IOException, InterruptedException {
        Path page = folder.resolve("report.html");

        runs(Path.of("README.md"), "samples/hai-phong-2026.csv", page.toString());

        assertThat(page).content().contains("42,37%");
    }

    @Test
    void theExampleOfTheLibraryCompilesAndRuns() throws IOException, InterruptedException {
        runs(Path.of("src/site/markdown/library.md"));
    }

    private void runs(Path text, String... arguments) throws IOException, InterruptedException {
        String content = Files.readString(text);
        MatchResult example = EXAMPLE.matcher(content).results().findFirst().orElseThrow();
        Path code = Files.writeString(folder.resolve("Example.java"), example.group(1));
        Path printed = folder.resolve("printed");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                code.toString()));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        String out = Files.readString(printed, StandardCharsets.UTF_8);
        if (Boolean.getBoolean("golden.update") && exit == 0) {
            Files.writeString(text, content.substring(0, example.start(2)) + out + content.substring(example.end(2)));
            return;
        }
        assertThat(out).isEqualTo(example.group(2));
        assertThat(exit).isZero();
    }
}
