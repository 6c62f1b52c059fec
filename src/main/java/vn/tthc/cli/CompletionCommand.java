package vn.tthc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.tthc.batch.figures.ShareJob;
import vn.tthc.cli.completion.Choice;
import vn.tthc.cli.completion.Shell;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Choices;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.model.Measure;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.side.RankSchemes;
import vn.tthc.side.Schemes;
import vn.tthc.side.TargetSchemes;
import vn.tthc.source.Sources;
import vn.tthc.summary.GroupBy;

/** Prints the script by which a shell completes commands, options and their values. */
final class CompletionCommand implements Callable<Integer> {
    private final Io io;
    private final Function<Language, CommandLine> commands;
    private final CommonOptions common;
    private final OptionValue<Shell> shell;

    /** @param commands all commands, by the language of their texts */
    CompletionCommand(Io io, Options options, Function<Language, CommandLine> commands) {
        this.io = io;
        this.commands = commands;
        common = new CommonOptions(options);
        shell = options.parameter(
                Shell.class,
                Arrays.stream(Shell.values()).map(CompletionCommand::word).collect(Collectors.joining("|")),
                "help.shell");
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        io.out().write(script(shell.find().orElseThrow(), language, commands.apply(language)));
        return ExitCode.DONE.number();
    }

    /** The script for a shell. */
    static String script(Shell shell, Language language, CommandLine commands) {
        return shell.script(commands, argument -> choices(argument, language), Sources.endings());
    }

    private static String word(Shell shell) {
        return shell.name().toLowerCase(Locale.ROOT);
    }

    private static List<Choice> choices(ArgSpec argument, Language language) {
        String command = argument.command().name();
        if (argument instanceof OptionSpec option) {
            String name = option.longestName();
            if (name.equals("--by")) {
                return groupings(command.equals("rate") ? ShareJob.GROUPS : GroupBy.OF_PROCEDURES, language);
            }
            if (name.equals("--target")) {
                return command.equals("rate") ? List.of() : targets(language);
            }
            if (name.equals("--scheme")) {
                return RankSchemes.builtIn().names().stream()
                        .map(scheme -> new Choice(scheme, ""))
                        .toList();
            }
            return named(Choices.of(argument), name.substring(2), language);
        }
        return named(command.equals("schema") ? SchemaCommand.NAMES : Choices.of(argument), command, language);
    }

    /** Words with what the texts say of them. */
    private static List<Choice> named(List<String> words, String of, Language language) {
        ResourceBundle texts = language.texts();
        return words.stream()
                .map(word -> {
                    String key = "choice." + of + "." + word;
                    return new Choice(word, texts.containsKey(key) ? texts.getString(key) : "");
                })
                .toList();
    }

    private static List<Choice> groupings(Set<GroupBy> known, Language language) {
        return Grouping.common(known).stream()
                .map(name -> new Choice(
                        name,
                        Arrays.stream(name.split("\\+", -1))
                                .map(one -> language.say("choice.by." + one))
                                .collect(Collectors.joining(" × "))))
                .toList();
    }

    private static List<Choice> targets(Language language) {
        List<Choice> targets = new ArrayList<>();
        Schemes<TargetScheme> schemes = TargetSchemes.builtIn();
        schemes.names().forEach(name -> schemes.find(name)
                .ifPresent(scheme -> targets.add(new Choice(name, scheme.source() + ", " + scheme.period()))));
        for (Measure measure : Measure.STATED) {
            targets.add(new Choice(
                    measure.key() + "=", language.say("choice.target", language.say("measure." + measure.key()))));
        }
        return targets;
    }
}
