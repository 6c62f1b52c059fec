package vn.tthc.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed behind the name of a command.
 *
 * @param name of the command; of the program itself where none is given
 * @param meaning what the command does, in one line
 * @param options that it takes, by name
 * @param operand what its words are that belong to no option
 */
record CommandWords(String name, String meaning, List<OptionWords> options, Operand operand) {
    /** What is said of a thing in one line ends before its details. */
    private static final Pattern DETAILS = Pattern.compile(" \\(|[:;] |\\. |\\.$|, such as ");

    /** What a word is that stands for itself or is the value of an option. */
    enum Kind {
        /** There is none. */
        NONE,
        /** One of some words, or several, parted by commas. */
        CHOICE,
        /** A file of any kind. */
        FILE,
        /** A file that may hold lists, or a folder of them. */
        LISTS,
        FOLDER,
        /** Anything. */
        TEXT
    }

    /**
     * What is typed for an option or a parameter.
     *
     * @param label its name in the help
     * @param choices the words of it, for a choice
     * @param several whether commas part any number of them
     */
    record Operand(Kind kind, String label, List<Choice> choices, boolean several) {
        static final Operand NONE = new Operand(Kind.NONE, "", List.of(), false);
    }

    /**
     * An option.
     *
     * @param names with their dashes, the short one first
     * @param repeated whether it may be given several times
     */
    record OptionWords(List<String> names, String meaning, Operand operand, boolean repeated) {}

    /**
     * What can be typed behind the name of a program, then behind each of its commands.
     *
     * @param choices the words that an option or a parameter of a command chooses from; none if it takes others
     */
    static List<CommandWords> of(CommandLine program, Function<ArgSpec, List<Choice>> choices) {
        List<CommandWords> commands = new ArrayList<>();
        List<Choice> names = new ArrayList<>();
        for (CommandLine line : program.getSubcommands().values()) {
            CommandSpec command = line.getCommandSpec();
            names.add(new Choice(command.name(), meaning(command)));
        }
        Operand which = new Operand(Kind.CHOICE, "", names, false);
        commands.add(of(program.getCommandSpec(), which, choices));
        for (CommandLine line : program.getSubcommands().values()) {
            CommandSpec command = line.getCommandSpec();
            Operand operand = command.name().equals("help")
                    ? which
                    : command.positionalParameters().stream()
                            .findFirst()
                            .map(parameter -> operand(parameter, choices))
                            .orElse(Operand.NONE);
            commands.add(of(command, operand, choices));
        }
        return commands;
    }

    private static CommandWords of(CommandSpec command, Operand operand, Function<ArgSpec, List<Choice>> choices) {
        List<OptionWords> options = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            List<String> names = new ArrayList<>(List.of(option.names()));
            names.sort(Comparator.comparingInt(String::length));
            options.add(new OptionWords(
                    names,
                    brief(String.join(" ", option.description())),
                    option.arity().max() == 0 ? Operand.NONE : operand(option, choices),
                    option.isMultiValue()));
        }
        options.sort(
                Comparator.comparing(option -> option.names().get(option.names().size() - 1)));
        return new CommandWords(command.name(), meaning(command), options, operand);
    }

    private static Operand operand(ArgSpec argument, Function<ArgSpec, List<Choice>> choices) {
        String label = argument.paramLabel();
        List<Choice> words = choices.apply(argument);
        if (!words.isEmpty()) {
            return new Operand(Kind.CHOICE, label, words, argument.splitRegex().equals(","));
        }
        return new Operand(kind(argument), label, List.of(), false);
    }

    private static Kind kind(ArgSpec argument) {
        return switch (argument.paramLabel()) {
            case "DIR" -> Kind.FOLDER;
            case "FILE" -> argument.isPositional() ? Kind.LISTS : Kind.FILE;
            default -> argument.type() == Path.class ? Kind.FILE : Kind.TEXT;
        };
    }

    private static String meaning(CommandSpec command) {
        return brief(String.join(" ", command.usageMessage().header()));
    }

    /** What is said first of a thing. */
    static String brief(String text) {
        return DETAILS.split(text, 2)[0];
    }
}
