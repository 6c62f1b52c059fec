package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Choices;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.Defaults;
import vn.tthc.cli.options.Options;
import vn.tthc.report.page.Grouping;
import vn.tthc.side.TargetSchemes;
import vn.tthc.summary.GroupBy;

/** Prints the script by which a shell completes commands, options and their values. */
final class CompletionCommand implements Callable<Integer> {
    private final Io io;

    private final CommonOptions common;

    /** The shells that are known. */
    private enum Shell {
        BASH,
        ZSH
    }

    CompletionCommand(Io io, Options options) {
        this.io = io;
        common = new CommonOptions(options);
        // One script serves both: zsh reads that of bash.
        options.parameter(Shell.class, "bash|zsh", "help.shell");
    }

    @Override
    public Integer call() throws IOException {
        CommandLine all = Main.commandLine(io, common.language(io), Defaults.none());
        all.getSubcommands().values().forEach(command -> nameChoices(command.getCommandSpec()));
        nameChoices(all.getCommandSpec());
        io.out().write(AutoComplete.bash(all.getCommandName(), all));
        return ExitCode.DONE.number();
    }

    /** Offers values as the help writes them, where picocli would offer the constants of enums; and files as lists. */
    private static void nameChoices(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> choices = choices(option, command.name());
            if (!choices.isEmpty()) {
                command.remove(option);
                command.addOption(
                        option.toBuilder().completionCandidates(choices).build());
            }
        }
        for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
            List<String> choices = Choices.of(parameter);
            if (!choices.isEmpty()) {
                command.remove(parameter);
                command.addPositional(
                        parameter.toBuilder().completionCandidates(choices).build());
            } else if (!command.name().equals("help")) {
                // picocli lets the shell complete files only where it takes the words for such, and nothing otherwise.
                command.remove(parameter);
                command.addPositional(PositionalParamSpec.builder()
                        .index(parameter.index())
                        .arity(parameter.arity())
                        .paramLabel(parameter.paramLabel())
                        .type(Path.class)
                        .build());
            }
        }
    }

    private static List<String> choices(OptionSpec option, String command) {
        return switch (option.longestName()) {
            case "--by" -> Grouping.common(command.equals("rate") ? RateCommand.KNOWN : GroupBy.OF_PROCEDURES);
            case "--target" ->
                command.equals("rate") ? List.of() : TargetSchemes.builtIn().names();
            default -> Choices.of(option);
        };
    }
}
