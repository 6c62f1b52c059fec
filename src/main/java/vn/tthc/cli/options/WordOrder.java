package vn.tthc.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Options before the command count as if they stood after it: {@code tthc --lang vi report} is {@code tthc report --lang vi}. */
public final class WordOrder {
    private WordOrder() {}

    /**
     * The words with the command in front.
     *
     * @param all the commands with their options, which tell what is an option's value and what a command
     * @return the words as they are if no command follows the options
     */
    public static String[] commandFirst(String[] words, CommandLine all) {
        Set<String> commands = all.getSubcommands().keySet();
        int command = 0;
        while (command < words.length && words[command].startsWith("-")) {
            command += takesNextWord(words[command], all) ? 2 : 1;
        }
        if (command == 0 || command >= words.length || !commands.contains(words[command])) {
            return words.clone();
        }
        List<String> sorted = new ArrayList<>(List.of(words));
        sorted.add(0, sorted.remove(command));
        return sorted.toArray(new String[0]);
    }

    /** Whether the value of an option is the next word, in whichever command it is known. */
    private static boolean takesNextWord(String word, CommandLine all) {
        for (CommandLine command : all.getSubcommands().values()) {
            OptionSpec option = command.getCommandSpec().findOption(word);
            if (option != null) {
                return option.arity().max() > 0;
            }
        }
        return false;
    }
}
