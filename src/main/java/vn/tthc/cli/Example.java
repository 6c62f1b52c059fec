package vn.tthc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.tthc.report.page.Language;

/**
 * An example that the help of a command begins with.
 *
 * @param purpose what it is for
 * @param run the command line
 */
record Example(String purpose, String run) {
    private static final String SECTION = "examples";

    /** The examples of a command. */
    static List<Example> of(String command, Language language) {
        ResourceBundle texts = language.texts();
        List<Example> examples = new ArrayList<>();
        for (int i = 1; texts.containsKey("example." + command + "." + i); i++) {
            String key = "example." + command + "." + i;
            examples.add(new Example(texts.getString(key), texts.getString(key + ".run")));
        }
        return examples;
    }

    /** Puts the examples before the synopsis in the help of the command and of those below it. */
    static void addTo(CommandLine command, Language language) {
        List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING), SECTION);
        // This setting picocli hands down to the commands below, the map of sections it does not.
        command.setHelpSectionKeys(sections);
        addSection(command, language);
        command.getSubcommands().values().forEach(below -> addSection(below, language));
    }

    private static void addSection(CommandLine command, Language language) {
        command.getHelpSectionMap()
                .put(SECTION, help -> section(of(help.commandSpec().name(), language), language));
    }

    private static String section(List<Example> examples, Language language) {
        StringBuilder section = new StringBuilder("\n" + language.say("help.examples")).append('\n');
        examples.forEach(
                example -> section.append("  " + example.purpose() + ":\n").append("    " + example.run() + "\n"));
        return section.append('\n').toString();
    }
}
