package vn.tthc.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.Operand;
import vn.tthc.cli.completion.CommandWords.OptionWords;
import vn.tthc.output.Resources;

/** The script for zsh: a function {@code _tthc} as its completion system loads it from {@code fpath}, which can be sourced too. */
final class ZshScript {
    private final String program;
    private final List<String> endings;
    private final StringBuilder functions = new StringBuilder();
    /** The functions that offer the words of a choice, by what they do. */
    private final Map<String, String> offers = new LinkedHashMap<>();

    private ZshScript(String program, List<String> endings) {
        this.program = program;
        this.endings = endings;
    }

    static String of(List<CommandWords> commands, List<String> endings) {
        return new ZshScript(commands.get(0).name(), endings).script(commands);
    }

    private String script(List<CommandWords> commands) {
        StringBuilder cases = new StringBuilder();
        for (CommandWords command : commands.subList(1, commands.size())) {
            cases.append("        ").append(command.name()).append(")\n            _arguments -s -S ");
            arguments(command, "                ", cases);
            cases.append(" ;;\n");
        }
        StringBuilder first = new StringBuilder("    _arguments -C -s -S ");
        arguments(commands.get(0), "        ", first);
        first.append(" \\\n        '(-)*:: :->words' && return 0\n");
        return Resources.text("completion/tthc.zsh").formatted(program, functions, first, cases);
    }

    private void arguments(CommandWords command, String indent, StringBuilder script) {
        String next = " \\\n" + indent;
        script.append(
                command.options().stream().map(this::option).collect(Collectors.joining(next, next.substring(1), "")));
        Operand operand = command.operand();
        if (operand.kind() != Kind.NONE) {
            script.append(next).append(quoted((operand.kind() == Kind.LISTS ? "*" : "1") + value(operand)));
        }
    }

    private String option(OptionWords option) {
        String excluded = option.repeated() ? "*" : "(" + String.join(" ", option.names()) + ")";
        String rest = "[" + inBrackets(option.meaning()) + "]"
                + (option.operand().kind() == Kind.NONE ? "" : value(option.operand()));
        List<String> names = option.names().stream()
                .map(name -> option.operand().kind() == Kind.NONE ? name : name + (name.startsWith("--") ? "=" : "+"))
                .toList();
        return names.size() == 1
                ? quoted(excluded + names.get(0) + rest)
                : quoted(excluded) + "{" + String.join(",", names) + "}" + quoted(rest);
    }

    /** What is asked for and how it is completed, with the colons before them. */
    private String value(Operand operand) {
        String action =
                switch (operand.kind()) {
                    case CHOICE -> offer(operand);
                    case FILE -> "_files";
                    case LISTS -> "_files -g \"*.(#i)(" + String.join("|", endings) + ")(-.)\"";
                    case FOLDER -> "_files -/";
                    case TEXT, NONE -> " ";
                };
        return ":" + label(operand).replace(":", "\\:") + ":" + action;
    }

    private static String label(Operand operand) {
        return operand.label().isEmpty() || operand.label().contains("|") ? "value" : operand.label();
    }

    private String offer(Operand operand) {
        String body = operand.several() ? several(operand) : one(operand);
        return offers.computeIfAbsent(body, text -> {
            String name = "_" + program + "_words_" + (offers.size() + 1);
            functions.append(name).append("() {\n").append(text).append("}\n\n");
            return name;
        });
    }

    private static String one(Operand operand) {
        StringBuilder body = new StringBuilder("    local -a words=(\n");
        for (Choice choice : operand.choices()) {
            String meaning = choice.meaning().isEmpty() ? "" : ":" + choice.meaning();
            body.append("        ")
                    .append(quoted(choice.text().replace(":", "\\:") + meaning))
                    .append('\n');
        }
        return body + "    )\n    _describe -t values " + label(operand) + " words\n";
    }

    /** Words with commas between them; one that ends with = takes a value of its own. */
    private static String several(Operand operand) {
        StringBuilder body = new StringBuilder("    _values -s , " + label(operand));
        for (Choice choice : operand.choices()) {
            boolean takesValue = choice.text().endsWith("=");
            String name = takesValue ? choice.text().substring(0, choice.text().length() - 1) : choice.text();
            String meaning = choice.meaning().isEmpty() ? "" : "[" + inBrackets(choice.meaning()) + "]";
            body.append(" \\\n        ").append(quoted(name + meaning + (takesValue ? ":value: " : "")));
        }
        return body + "\n";
    }

    private static String inBrackets(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
