package vn.tthc.cli.options;

import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tthc.report.page.Language;
import vn.tthc.text.Spelling;

/** What picocli has to complain of, in the user's language. */
public final class Wording {
    private Wording() {}

    public static String of(ParameterException e, Language language) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(command, unmatched.getUnmatched().get(0), language);
        }
        if (e instanceof MissingParameterException missing) {
            boolean option = missing.getMissing().get(0) instanceof OptionSpec;
            return language.say(
                    option ? "usage.missing" : "usage.absent",
                    missing.getMissing().stream().map(Wording::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = e.getArgSpec();
        if (e instanceof OverwrittenOptionException twice) {
            return language.say("usage.twice", name(twice.getOverwritten()));
        }
        if (argument == null && e.getValue() != null) {
            // The command help, asked for a command that there is not.
            return unknown(command, e.getValue(), language);
        }
        if (argument != null && argument.arity().max() == 0) {
            return language.say("usage.no_value", name(argument));
        }
        if (argument instanceof PositionalParamSpec && e.getValue() != null) {
            Optional<String> guess = Spelling.findNearest(e.getValue(), Choices.of(argument));
            return withGuess(language, language.say("usage.choice", e.getValue(), argument.paramLabel()), guess);
        }
        if (argument != null && e.getValue() != null) {
            String expected = argument.paramLabel().equals("N") ? number(argument, language) : argument.paramLabel();
            return wrongValue(
                    language,
                    name(argument),
                    e.getValue(),
                    expected,
                    Spelling.findNearest(e.getValue(), Choices.of(argument)));
        }
        return e.getMessage();
    }

    /** That an option cannot have a value, what it takes, and what may have been meant. */
    static String wrongValue(Language language, String option, String value, String expected, Optional<String> guess) {
        return withGuess(language, language.say("usage.value", option, value, expected), guess);
    }

    private static String withGuess(Language language, String message, Optional<String> guess) {
        return guess.map(word -> language.say("usage.suggestion", message, word))
                .orElse(message);
    }

    private static String unknown(CommandSpec command, String what, Language language) {
        boolean option = what.startsWith("-");
        Optional<String> guess = Spelling.findNearest(
                option ? what.replaceFirst("(?s)=.*", "") : what,
                option ? command.optionsMap().keySet() : command.subcommands().keySet());
        return withGuess(language, language.say(option ? "usage.unknown.option" : "usage.unknown.word", what), guess);
    }

    /** What an option takes that counts something: each from 0, but for those that say otherwise. */
    private static String number(ArgSpec argument, Language language) {
        String own = "usage." + name(argument).replaceFirst("^-+", "");
        return language.say(language.texts().containsKey(own) ? own : "usage.number");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
