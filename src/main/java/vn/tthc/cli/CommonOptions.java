package vn.tthc.cli;

import vn.tthc.report.Language;

/** The options that every command has. */
final class CommonOptions {
    private final OptionValue<Language> language;

    CommonOptions(Options options) {
        language = options.value(Language.class, "vi|en", "help.lang", "--lang");
        options.help("help.help", "-h", "--help");
    }

    Language language(Io io) {
        return language.or(io.language());
    }
}
