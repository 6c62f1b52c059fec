package vn.tthc.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tthc.report.Language;

/** The options that every command has. */
@Command(addMethodSubcommands = false)
final class CommonOptions {
    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "help.lang")
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help.help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it by itself
    private boolean help;

    Language language(Io io) {
        return Optional.ofNullable(language).orElse(io.language());
    }
}
