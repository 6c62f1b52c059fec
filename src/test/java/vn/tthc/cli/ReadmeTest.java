package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The outputs that the README shows are those that its commands print; rewritten like the golden cases. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String START = "```console";
    private static final String END = "```";
    private static final String PROMPT = "$ tthc ";

    @Test
    void everyOutputInTheReadmeIsWhatItsCommandPrints() throws IOException {
        String written = Files.readString(README);
        String printed = withOutputs(written);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, printed);
        }
        assertThat(Files.readString(README))
                .isEqualTo(printed)
                .contains(PROMPT + "report")
                .contains(PROMPT + "check");
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
