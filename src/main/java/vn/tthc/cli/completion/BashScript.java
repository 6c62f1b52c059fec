package vn.tthc.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.Operand;
import vn.tthc.cli.completion.CommandWords.OptionWords;
import vn.tthc.output.Resources;

/** The script for bash, from 3.2 on, which macOS has. It shows no meanings. */
final class BashScript {
    /** What stands for the command of a line that has none yet. */
    private static final String NO_COMMAND = "''";

    private BashScript() {}

    static String of(List<CommandWords> commands, List<String> endings) {
        String program = commands.get(0).name();
        List<CommandWords> below = commands.subList(1, commands.size());
        StringBuilder options = new StringBuilder();
        StringBuilder operands = new StringBuilder();
        // Options that are completed alike, by how.
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        for (CommandWords command : commands) {
            boolean isProgram = command.equals(commands.get(0));
            String called = isProgram ? NO_COMMAND : command.name();
            options.append(indented(
                    20,
                    called + ") words='"
                            + command.options().stream()
                                    .flatMap(option -> option.names().stream())
                                    .collect(Collectors.joining(" "))
                            + "' ;;"));
            operands.append(indented(20, called + ") " + completion(command.operand()) + " ;;"));
            for (OptionWords option : command.options()) {
                if (option.operand().kind() != Kind.NONE) {
                    StringBuilder all =
                            values.computeIfAbsent(completion(option.operand()), any -> new StringBuilder());
                    for (String name : option.names()) {
                        all.append(all.isEmpty() ? "" : " | ").append((isProgram ? "" : command.name()) + ":" + name);
                    }
                }
            }
        }
        StringBuilder cases = new StringBuilder();
        values.forEach((how, names) -> cases.append(indented(8, names + ") " + how + " ;;")));
        return Resources.text("completion/tthc.bash")
                .formatted(
                        program,
                        below.stream().map(CommandWords::name).collect(Collectors.joining(" | ")),
                        cases,
                        options,
                        operands,
                        endings.stream()
                                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                                .map(ending -> "*." + ending)
                                .collect(Collectors.joining(" | ")));
    }

    private static String completion(Operand operand) {
        return switch (operand.kind()) {
            case FILE -> "kind=files";
            case FOLDER -> "kind=folders";
            case LISTS -> "kind=lists";
            case CHOICE ->
                (operand.several() ? "kind=several " : "") + "words='"
                        + operand.choices().stream().map(Choice::text).collect(Collectors.joining(" ")) + "'";
            case TEXT, NONE -> ":";
        };
    }

    private static String indented(int spaces, String line) {
        return " ".repeat(spaces) + line + "\n";
    }
}
