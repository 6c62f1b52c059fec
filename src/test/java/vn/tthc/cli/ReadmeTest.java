package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The outputs that README and the pages show are those that their commands print; rewritten like the golden cases. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final String START = "```console";
    private static final String END = "```";
    private static final String PROMPT = "$ tthc ";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyOutputIsWhatItsCommandPrints(Path document) throws IOException {
        String written = Files.readString(document);
        String printed = withOutputs(written);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(document, printed);
        }
        assertThat(Files.readString(document)).isEqualTo(printed);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        List<String> broken = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeShowsTheMainJobAndIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(250);
        assertThat(Files.readString(README)).contains(PROMPT + "report").contains(PROMPT + "check");
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        String index = Files.readString(PAGES.resolve("index.md"));
        assertThat(documents().filter(page -> page.startsWith(PAGES) && !page.endsWith("index.md")))
                .allSatisfy(page -> assertThat(index).contains("](" + page.getFileName() + ")"));
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(Stream.of(README), pages.sorted().toList().stream());
        }
    }

    private static String withOutputs(String readme) {
        List<String> lines = new ArrayList<>();
        boolean inConsole = false;
        for (String line : readme.split("\n", -1)) {
            boolean console = inConsole;
            inConsole = line.equals(START) || (inConsole && !line.equals(END));
            if (!console || line.equals(END)) {
                lines.add(line);
            } else if (line.startsWith(PROMPT)) {
                lines.add(line);
                lines.addAll(Run.of(line.substring(PROMPT.length()).split(" "))
                        .out()
                        .lines()
                        .toList());
            }
        }
        return String.join("\n", lines);
    }
}
