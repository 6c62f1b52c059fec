package vn.tthc.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tthc.report.Language;

/** What picocli has to complain of, in the user's language. */
final class Wording {
    private Wording() {}

    static String of(ParameterException e, Language language) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched, language);
        }
        if (e instanceof MissingParameterException missing) {
            return language.say(
                    "usage.missing",
                    missing.getMissing().stream().map(Wording::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = e.getArgSpec();
        if (e instanceof OverwrittenOptionException) {
            return language.say("usage.twice", name(argument));
        }
        if (argument != null && argument.arity().max() == 0) {
            return language.say("usage.no_value", name(argument));
        }
        if (argument != null && e.getValue() != null) {
            String expected = argument.paramLabel().equals("N") ? language.say("usage.number") : argument.paramLabel();
            return language.say("usage.value", name(argument), e.getValue(), expected);
        }
        return e.getMessage();
    }

    private static String unknown(UnmatchedArgumentException e, Language language) {
        List<String> suggestions = e.getSuggestions();
        String what = e.getUnmatched().get(0);
        return language.say(
                "usage.unknown",
                suggestions.isEmpty() ? what : language.say("usage.suggestion", what, String.join(", ", suggestions)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
