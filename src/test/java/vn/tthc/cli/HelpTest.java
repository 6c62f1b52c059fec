package vn.tthc.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Defaults;
import vn.tthc.report.page.Language;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTest {
    /** The part of a shell's line that is ours. */
    private static final Pattern TTHC = Pattern.compile("(?<![\\w./-])tthc ([^>)\"]+)");

    private static Stream<CommandLine> commands() {
        return Stream.of(Language.values()).flatMap(language -> {
            CommandLine all = Main.commandLine(Io.nowhere(language), language, Defaults.none());
            return Stream.concat(Stream.of(all), all.getSubcommands().values().stream());
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpBeginsWithExamplesAndFitsTheTerminal(CommandLine command) {
        List<String> lines = command.getUsageMessage().lines().toList();

        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isIn("Examples:", "Ví dụ:");
        assertThat(lines).allMatch(line -> line.length() <= Io.DEFAULT_WIDTH).noneMatch(line -> line.contains("null"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examplesAreCommandLinesThatAreUnderstood(CommandLine command) {
        for (Language language : Language.values()) {
            List<Example> examples = Example.of(command.getCommandName(), language);

            assertThat(examples).isNotEmpty();
            for (Example example : examples) {
                Matcher run = TTHC.matcher(example.run());
                assertThat(run.find()).isTrue();
                Main.commandLine(Io.nowhere(language), language, Defaults.none())
                        .parseArgs(run.group(1).strip().split(" "));
            }
        }
    }
}
