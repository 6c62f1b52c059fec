package vn.tthc.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.Operand;
import vn.tthc.cli.completion.CommandWords.OptionWords;

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
        return helpers(names) + functions + rules;
    }

    /** How the command of the line is found: the first word that is the name of one. */
    private String helpers(String names) {
        return """
            # The command of the line, if it has one yet.
            function __%1$s_command_is
                set -l words (commandline -opc)
                for word in $words[2..-1]
                    if contains -- $word %2$s
                        test "$word" = "$argv[1]"
                        return
                    end
                end
                test -z "$argv[1]"
            end

            # Whether nothing but options, with their values, stands behind the command.
            function __%1$s_has_no_operand
                set -l before ''
                for word in (commandline -opc)[2..-1]
                    if test -z "$before"
                        contains -- $word %2$s; and set before command
                        continue
                    end
                    string match -q -- '-*' $word; or string match -qr -- '^--[^=]+$' $before; or return 1
                    set before $word
                end
            end

            """.formatted(program, names);
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
