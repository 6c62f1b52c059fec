package vn.tthc.cli;

import vn.tthc.report.Language;

/** A command without a list, at a keyboard: it shows its help. */
final class NoInputException extends UsageException {
    NoInputException(Language language) {
        super(language.say("usage.no_input"));
    }
}
