package vn.tthc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** What the JVM is told to compile first: it would pass over what is not there. */
class CompileFirstTest {
    @ParameterizedTest
    @MethodSource("names")
    void thereIsSuchAClass(String name) {
        assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
                .doesNotThrowAnyException();
    }

    static List<String> names() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/lib/compile-first.txt"))) {
            return lines.filter(line -> line.startsWith("CompileThresholdScaling,"))
                    .map(line -> line.substring(line.indexOf(',') + 1, line.indexOf("::")))
                    .toList();
        }
    }
}
