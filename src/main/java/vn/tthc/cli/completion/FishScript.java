package vn.tthc.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.Operand;
import vn.tthc.cli.completion.CommandWords.OptionWords;
import vn.tthc.output.Resources;

/** The script for fish. */
final class FishScript {
    private final String program;
    private final StringBuilder functions = new StringBuilder();
    /** The functions that offer the words of a choice, by what they do. */
    private final Map<String, String> offers = new LinkedHashMap<>();

    private FishScript(String program) {
        this.program = program;
    }

    static String of(List<CommandWords> commands) {
        return new FishScript(commands.get(0).name()).script(commands);
    }

    private String script(List<CommandWords> commands) {
        StringBuilder rules = new StringBuilder("complete -c " + program + " -f\n");
        for (CommandWords command : commands) {
            boolean isProgram = command.equals(commands.get(0));
            String condition = "__" + program + "_command_is " + (isProgram ? "''" : command.name());
            for (OptionWords option : command.options()) {
                rule(condition, option, rules);
            }
            if (command.operand().kind() == Kind.LISTS) {
                rules.append("complete -c " + program + " -n " + quoted(condition) + " -F\n");
            } else if (command.operand().kind() == Kind.CHOICE) {
                String once = isProgram ? condition : condition + "; and __" + program + "_has_no_operand";
                rules.append("complete -c " + program + " -n " + quoted(once) + " -k -a "
                        + quoted("(" + offer(command.operand()) + ")") + "\n");
            }
        }
        String names = commands.subList(1, commands.size()).stream()
                .map(CommandWords::name)
                .collect(Collectors.joining(" "));
        return Resources.text("completion/tthc.fish").formatted(program, names, functions, rules);
    }

    private void rule(String condition, OptionWords option, StringBuilder rules) {
        rules.append("complete -c " + program + " -n " + quoted(condition));
        for (String name : option.names()) {
            rules.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        rules.append(
                switch (option.operand().kind()) {
                    case NONE -> "";
                    case CHOICE ->
                        " -x -k -a "
                                + quoted(
                                        option.operand().several()
                                                ? "(__fish_complete_list , " + offer(option.operand()) + ")"
                                                : "(" + offer(option.operand()) + ")");
                    case FILE, LISTS -> " -r -F";
                    case FOLDER -> " -x -a '(__fish_complete_directories)'";
                    case TEXT -> " -x";
                });
        rules.append(" -d " + quoted(option.meaning()) + "\n");
    }

    @SuppressWarnings("OrphanedFormatString") // fish formats it
    private String offer(Operand operand) {
        StringBuilder body = new StringBuilder("    printf '%s\\t%s\\n'");
        for (Choice choice : operand.choices()) {
            body.append(" \\\n        " + quoted(choice.text()) + " " + quoted(choice.meaning()));
        }
        return offers.computeIfAbsent(body.toString(), text -> {
            String name = "__" + program + "_words_" + (offers.size() + 1);
            functions.append("function " + name + "\n" + text + "\nend\n\n");
            return name;
        });
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
