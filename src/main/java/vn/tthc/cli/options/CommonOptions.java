package vn.tthc.cli.options;

import vn.tthc.cli.files.Io;
import vn.tthc.report.page.Language;

/** The options that every command has. */
public final class CommonOptions {
    private final OptionValue<Language> language;

    public CommonOptions(Options options) {
        language = options.value(Language.class, "vi|en", "help.lang", "--lang");
        options.help("help.help", "-h", "--help");
    }

    public Language language(Io io) {
        return language.or(io.language());
    }
}
