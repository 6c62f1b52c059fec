package vn.tthc.cli.options;

import java.nio.file.Path;
import vn.tthc.cli.files.Io;
import vn.tthc.report.page.Language;

/** The options that every command has. */
public final class CommonOptions {
    private final OptionValue<Language> language;
    private final OptionValue<Boolean> quiet;
    private final OptionValue<Boolean> verbose;

    public CommonOptions(Options options) {
        language = options.value(Language.class, "vi|en", "help.lang", "--lang");
        // It is read before the command line is parsed, as the values of all others may come from it.
        options.value(Path.class, "FILE", "help.config", Defaults.OPTION);
        quiet = options.flag("help.quiet", "-q", "--quiet");
        verbose = options.flag("help.verbose", "-v", "--verbose");
        options.help("help.help", "-h", "--help");
    }

    public Language language(Io io) {
        return language.or(io.language());
    }

    /** Whether nothing is said of problems in lists, which the output and the exit code tell. */
    public boolean isQuiet() {
        return quiet.or(false);
    }

    /** Whether it is said how each list was understood. */
    public boolean isVerbose() {
        return verbose.or(false);
    }
}
