package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs every folder of {@code golden} as a case: {@code args} holds an argument a line, {@code stdin} the standard input
 * if there is any. In arguments and results {@code {dir}} stands for the folder and {@code {tmp}} for an empty one to
 * write to. {@code expected.out}, {@code expected.err}, {@code expected.exit} and an {@code expected.NAME} for each file
 * written to {@code {tmp}} are the results; one that is empty has no file. {@code -Dgolden.update=true} writes them anew.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src", "test", "resources", "golden");
    private static final String EXPECTED = "expected.";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatItsFolderExpects(@TempDir Path temporary) throws IOException {
        Set<Path> cases = list(CASES, "*");
        assertThat(cases).isNotEmpty();
        return cases.stream()
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, temporary)));
    }

    private static void check(Path folder, Path temporary) throws IOException {
        Map<String, String> actual = results(folder, Files.createDirectory(temporary.resolve(folder.getFileName())));
        if (UPDATE) {
            update(folder, actual);
        }
        Map<String, String> expected = new TreeMap<>();
        for (Path file : list(folder, EXPECTED + "*")) {
            expected.put(file.getFileName().toString().substring(EXPECTED.length()), Files.readString(file));
        }
        expected.forEach((name, text) ->
                assertThat(actual.getOrDefault(name, "")).as(EXPECTED + name).isEqualTo(text));
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
    }

    private static Map<String, String> results(Path folder, Path written) throws IOException {
        String[] args = Files.readAllLines(folder.resolve("args")).stream()
                .map(arg -> arg.replace("{dir}", folder.toString()).replace("{tmp}", written.toString()))
                .toArray(String[]::new);
        Path input = folder.resolve("stdin");
        Run run = Run.withInput(Files.exists(input) ? Files.readAllBytes(input) : new byte[0], args);
        Map<String, String> results = new TreeMap<>();
        results.put("out", run.out());
        results.put("err", run.err());
        results.put("exit", run.exit() + "\n");
        for (Path file : list(written, "*")) {
            results.put(file.getFileName().toString(), Files.readString(file));
        }
        results.replaceAll(
                (name, text) -> text.replace(folder.toString(), "{dir}").replace(written.toString(), "{tmp}"));
        results.values().removeIf(String::isEmpty);
        return results;
    }

    private static void update(Path folder, Map<String, String> actual) throws IOException {
        for (Path file : list(folder, EXPECTED + "*")) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> result : actual.entrySet()) {
            Files.writeString(folder.resolve(EXPECTED + result.getKey()), result.getValue());
        }
    }

    private static Set<Path> list(Path folder, String glob) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        }
        return files;
    }
}
