package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.tthc.report.page.Language;

/** Writes the manual page of each command, from what its help is made of; the build does. */
public final class ManPages {
    private final CommandLine all;
    private final Language language;

    private ManPages(Language language) {
        this.language = language;
        all = Main.allCommands(language);
    }

    /**
     * Writes the pages of all languages.
     *
     * @param args the folder that the system looks for manual pages in, such as {@code share/man}
     */
    public static void main(String[] args) throws IOException {
        for (Language language : Language.values()) {
            Path folder = Path.of(args[0]);
            Path pages = (language == Language.EN
                            ? folder
                            : folder.resolve(language.name().toLowerCase(Locale.ROOT)))
                    .resolve("man1");
            Files.createDirectories(pages);
            for (Map.Entry<String, String> page : of(language).entrySet()) {
                Files.writeString(pages.resolve(page.getKey()), page.getValue(), StandardCharsets.US_ASCII);
            }
        }
    }

    /** The pages of a language by the names of their files. */
    static Map<String, String> of(Language language) {
        ManPages pages = new ManPages(language);
        Map<String, String> byName = new LinkedHashMap<>();
        for (CommandSpec command : pages.commands()) {
            byName.put(title(command) + ".1", pages.page(command));
        }
        return byName;
    }

    private List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>();
        commands.add(all.getCommandSpec());
        all.getSubcommands().values().forEach(command -> commands.add(command.getCommandSpec()));
        return commands;
    }

    private static String title(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String page(CommandSpec command) {
        StringBuilder page = new StringBuilder(".TH \"" + title(command).toUpperCase(Locale.ROOT) + "\" 1 \"\" \""
                + new TthcCommand.Version().getVersion()[0] + "\" \"" + escaped(language.say("man.manual")) + "\"\n"
                + ".nh\n.ad l\n");
        heading("man.name", page);
        page.append(escaped(title(command) + " - " + summary(command)) + "\n");
        heading("man.synopsis", page);
        page.append(synopsis(command) + "\n");
        heading("man.examples", page);
        for (Example example : Example.of(command.name(), language)) {
            page.append(
                    ".PP\n" + line(example.purpose() + ":") + ".PP\n.RS 4\n.nf\n" + line(example.run()) + ".fi\n.RE\n");
        }
        if (!command.positionalParameters().isEmpty()) {
            heading("man.parameters", page);
            items(command.positionalParameters(), page);
        }
        heading("man.options", page);
        OptionGroup.of(command).forEach((group, options) -> {
            page.append(".SS " + escaped(group.title(language)) + "\n");
            items(options, page);
        });
        if (!command.subcommands().isEmpty()) {
            heading("man.commands", page);
            command.subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .forEach(below -> page.append(".TP\n" + reference(below) + "\n" + line(summary(below))));
        }
        heading("man.exit", page);
        page.append(line(String.join(" ", all.getCommandSpec().usageMessage().footer())));
        heading("man.see", page);
        page.append(commands().stream()
                .filter(other -> other != command)
                .map(ManPages::reference)
                .collect(Collectors.joining(",\n", "", "\n")));
        return page.toString();
    }

    private void heading(String key, StringBuilder page) {
        page.append(".SH " + escaped(language.say(key)) + "\n");
    }

    private static void items(Collection<? extends ArgSpec> arguments, StringBuilder page) {
        for (ArgSpec argument : arguments) {
            page.append(".TP\n" + term(argument) + "\n" + line(String.join(" ", argument.description())));
        }
    }

    private String synopsis(CommandSpec command) {
        StringBuilder synopsis =
                new StringBuilder(bold(command.qualifiedName()) + " [" + italic(language.say("man.option")) + "...]");
        if (!command.subcommands().isEmpty()) {
            synopsis.append(" [" + italic(language.say("man.command")) + "]");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String label = italic(parameter.paramLabel()) + (parameter.arity().max() > 1 ? "..." : "");
            synopsis.append(parameter.arity().min() == 0 ? " [" + label + "]" : " " + label);
        }
        return synopsis.toString();
    }

    private static String term(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : "=" + italic(option.paramLabel());
            return List.of(option.names()).stream().map(ManPages::bold).collect(Collectors.joining(", ")) + value;
        }
        return italic(argument.paramLabel());
    }

    private static String summary(CommandSpec command) {
        return String.join(" ", command.usageMessage().header());
    }

    private static String reference(CommandSpec command) {
        return bold(title(command)) + "(1)";
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A line of text; one that begins like a request of troff must not be taken for one. */
    private static String line(String text) {
        return "\\&" + escaped(text) + "\n";
    }

    /** The text in ASCII, which every troff reads alike. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '"' -> escaped.append("\\(dq");
                case '\'' -> escaped.append("\\(aq");
                case '~' -> escaped.append("\\(ti");
                case '^' -> escaped.append("\\(ha");
                case '`' -> escaped.append("\\(ga");
                default ->
                    escaped.append(c < 0x80 ? Character.toString(c) : String.format(Locale.ROOT, "\\[u%04X]", c));
            }
        });
        return escaped.toString();
    }
}
