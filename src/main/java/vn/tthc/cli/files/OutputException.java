package vn.tthc.cli.files;

import java.io.IOException;
import vn.tthc.output.LongNumberException;
import vn.tthc.output.OutputFault;
import vn.tthc.output.TooManyRowsException;
import vn.tthc.report.page.Language;

/** Output that cannot be written. */
public final class OutputException extends RuntimeException {
    /** The file as the user named it. */
    private final String target;

    public OutputException(String target, IOException cause) {
        super(cause.getMessage(), cause);
        this.target = target;
    }

    /** What was not written, and why. */
    public String say(Language language) {
        if (getCause() instanceof TooManyRowsException rows) {
            return language.say("output.failed.too_many_rows", target, language.count("rows", rows.most()));
        }
        if (getCause() instanceof LongNumberException number) {
            return language.say("output.failed.long_number", target, number.number(), number.place());
        }
        return getCause() instanceof OutputFault fault
                ? language.say("output.failed." + fault.kind().key(), target, fault.place())
                : language.say("output.failed", target, String.valueOf(getMessage()));
    }
}
