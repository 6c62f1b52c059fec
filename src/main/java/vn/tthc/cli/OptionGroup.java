package vn.tthc.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.tthc.report.page.Language;

/** What options have to do with, in the order in which the help and the manual pages have them. */
enum OptionGroup {
    /** Which lists, and how their files are written. */
    INPUT(
            "aliases",
            "baseline",
            "delimiter",
            "encoding",
            "input-format",
            "list-key",
            "missing",
            "printed",
            "proposed",
            "rates",
            "schemes",
            "sheet"),
    /** What is understood in them. */
    READING(
            "abolished",
            "cases",
            "map",
            "numbers",
            "part-is",
            "rest-is",
            "split-agencies",
            "unit",
            "where",
            "working-day-ratio"),
    /** What is calculated; also what no other group has. */
    FIGURES,
    /** What is written, where to, and how it looks. */
    OUTPUT(
            "add-source",
            "annex",
            "bom",
            "color",
            "decimals",
            "explain",
            "for",
            "format",
            "issuer",
            "labels",
            "lang",
            "long",
            "money-unit",
            "output",
            "period",
            "place",
            "plain-days",
            "title"),
    /** How a run goes on and ends. */
    BATCH(
            "config",
            "fail-under",
            "help",
            "jobs",
            "max-problems",
            "out-dir",
            "quiet",
            "rejects",
            "strict",
            "verbose",
            "version");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> names;

    OptionGroup(String... names) {
        this.names = Set.of(names);
    }

    String title(Language language) {
        return language.say("help.group." + name().toLowerCase(Locale.ROOT));
    }

    /** The options of a command by their groups, in order. */
    static Map<OptionGroup, List<OptionSpec>> of(CommandSpec command) {
        Map<OptionGroup, List<OptionSpec>> groups = new EnumMap<>(OptionGroup.class);
        for (OptionSpec option : command.options()) {
            groups.computeIfAbsent(of(option), group -> new ArrayList<>()).add(option);
        }
        groups.values().forEach(options -> options.sort(Comparator.comparing(OptionSpec::longestName)));
        return groups;
    }

    private static OptionGroup of(OptionSpec option) {
        String name = option.longestName().replaceFirst("^-+", "");
        for (OptionGroup group : values()) {
            if (group.names.contains(name)) {
                return group;
            }
        }
        return FIGURES;
    }

    /** Lays out the help of a command and of those below it: a synopsis of one line, options in groups, exit codes at the end. */
    static void layOut(CommandLine command, Language language) {
        layOutOne(command, language);
        for (CommandLine below : command.getSubcommands().values()) {
            layOutOne(below, language);
            below.getHelpSectionMap()
                    .put(
                            UsageMessageSpec.SECTION_KEY_FOOTER,
                            help -> "\n"
                                    + command.getHelpFactory()
                                            .create(command.getCommandSpec(), help.colorScheme())
                                            .footer());
        }
    }

    private static void layOutOne(CommandLine command, Language language) {
        command.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec(), language) + "\n");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> list(help, language));
    }

    private static String synopsis(CommandSpec command, Language language) {
        StringBuilder synopsis =
                new StringBuilder(command.qualifiedName() + " [" + language.say("man.option") + "...]");
        if (!command.subcommands().isEmpty()) {
            synopsis.append(" [" + language.say("man.command") + "]");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            // Choices stand under the parameters: a line has no room for all of them.
            String name = parameter.paramLabel().contains("|") ? language.say("help.choice") : parameter.paramLabel();
            String label = name + (parameter.arity().max() > 1 ? "..." : "");
            synopsis.append(parameter.arity().min() == 0 ? " [" + label + "]" : " " + label);
        }
        return synopsis.toString();
    }

    private static String list(Help help, Language language) {
        StringBuilder list = new StringBuilder();
        of(help.commandSpec()).forEach((group, options) -> {
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(options, help.createDefaultParamLabelRenderer());
            list.append("\n" + group.title(language) + ":\n").append(layout);
        });
        return list.toString();
    }
}
