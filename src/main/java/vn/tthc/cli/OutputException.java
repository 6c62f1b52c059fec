package vn.tthc.cli;

import java.io.IOException;
import vn.tthc.output.TooManyRowsException;
import vn.tthc.report.Language;

/** Output that cannot be written. */
final class OutputException extends RuntimeException {
    /** The file as the user named it. */
    private final String target;

    OutputException(String target, IOException cause) {
        super(cause.getMessage(), cause);
        this.target = target;
    }

    /** What was not written, and why. */
    String say(Language language) {
        if (getCause() instanceof TooManyRowsException rows) {
            return language.say("output.failed.too_many_rows", target, language.count("rows", rows.most()));
        }
        return getCause() instanceof OutputFault fault
                ? language.say("output.failed." + fault.kind().key(), target, fault.place())
                : language.say("output.failed", target, String.valueOf(getMessage()));
    }
}
