package vn.tthc.cli.options;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;

/** The words that an option chooses from: its label in the help is the list of them. */
public final class Choices {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9-]+(\\|[a-z0-9-]+)+");

    private Choices() {}

    /** The words, or none if the option takes anything else. */
    public static List<String> of(ArgSpec argument) {
        String label = argument.paramLabel();
        return LABEL.matcher(label).matches() ? List.of(label.split("\\|", -1)) : List.of();
    }
}
