package vn.tthc.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Defaults;
import vn.tthc.report.page.Language;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTest {
    /** The part of a shell's line that is ours. */
    private static final Pattern TTHC = Pattern.compile("(?<![\\w./-])tthc ([^>)|\"]+)");

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

    /** Every option stands in one group, groups are in one order, and the codes are the last thing that is said. */
    @ParameterizedTest
    @MethodSource("commands")
    void optionsStandInGroupsAndExitCodesAtTheEnd(CommandLine command) {
        String help = command.getUsageMessage();
        List<String> lines = help.lines().toList();
        for (Language language : Language.values()) {
            List<Integer> places = Stream.of(OptionGroup.values())
                    .map(group -> lines.indexOf(group.title(language) + ":"))
                    .filter(place -> place >= 0)
                    .toList();
            assertThat(places).isSorted();
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(Pattern.compile("(?m)^ +(-., )?" + option.longestName() + "(?![\\w-])")
                            .matcher(help)
                            .results())
                    .as(option.longestName())
                    .hasSize(1);
        }
        assertThat(help.substring(help.lastIndexOf("\n\n"))).containsPattern("\n(Exit codes|Mã thoát): 0 ");
        assertThat(lines.stream().filter(line -> line.contains(" [OPTION...]") || line.contains(" [TÙY_CHỌN...]")))
                .hasSize(1);
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
