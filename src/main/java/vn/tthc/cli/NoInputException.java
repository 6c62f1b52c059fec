package vn.tthc.cli;

import picocli.CommandLine;
import vn.tthc.report.Language;

/** A command without a list, at a keyboard: it shows its help. */
final class NoInputException extends CommandLine.ParameterException {
    NoInputException(CommandLine command, Language language) {
        super(command, language.say("usage.no_input"));
    }
}
