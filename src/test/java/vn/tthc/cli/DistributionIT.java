package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar of the distribution, whose classes are not quite those that the other tests run. */
class DistributionIT {
    private static final Path LIB = Path.of("target", "tthc", "lib");
    private static final Path JAR = LIB.resolve("tthc.jar");

    /** The JVM checks a class before its first use, which for most is not in any test of the distribution. */
    @Test
    void everyClassIsValid() throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            List<String> names = classes();
            for (String name : names) {
                assertThat(Class.forName(name, true, loader)).isNotNull();
            }
            assertThat(names.stream().filter(name -> name.contains("$$"))).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void noLambdaIsLeftToBeMadeInEachRun() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (String name : classes()) {
                try (InputStream in = jar.getInputStream(jar.getEntry(name.replace('.', '/') + ".class"))) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .as(name)
                            .doesNotContain("LambdaMetafactory");
                }
            }
        }
    }

    private static List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("vn/tthc/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static URL[] jars() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(LIB)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        return jars.toArray(new URL[0]);
    }
}
