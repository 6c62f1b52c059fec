package vn.tthc.cli.options;

import vn.tthc.report.page.Language;

/** A command without a list, at a keyboard: it shows its help. */
public final class NoInputException extends UsageException {
    public NoInputException(Language language) {
        super(language.say("usage.no_input"));
    }
}
