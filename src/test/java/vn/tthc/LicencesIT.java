package vn.tthc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the built distribution says of the libraries in it. */
class LicencesIT {
    private static final Path BUILT = Path.of("target", "tthc");

    /** What may go along with a program under the Apache License 2.0. */
    private static final Set<String> COMPATIBLE = Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT");

    @Test
    void everyLibraryIsListedWithALicenceThatGoesWithOurs() throws IOException {
        String notice = Files.readString(BUILT.resolve("NOTICE"));
        List<String> listed = new ArrayList<>();
        for (JsonNode library : JsonMapper.shared()
                .readTree(Files.readString(BUILT.resolve("lib/bom.json")))
                .get("components")) {
            String name = library.get("name").asString();
            listed.add(name + "-" + library.get("version").asString() + ".jar");
            assertThat(library.at("/licenses/0/license/id").asString()).as(name).isIn(COMPATIBLE);
            assertThat(notice).containsPattern("(?m)^  " + name + " ");
        }
        List<String> shipped = new ArrayList<>();
        for (String folder : List.of("lib", "lib/documents")) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(BUILT.resolve(folder), "*.jar")) {
                jars.forEach(jar -> shipped.add(jar.getFileName().toString()));
            }
        }
        shipped.removeAll(List.of("tthc.jar", "tthc-documents.jar"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(BUILT.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
    }
}
