package vn.tthc.report.page;

import java.io.OutputStream;
import java.io.Writer;
import vn.tthc.output.Output;

/** Output that takes text alone. */
public record TextOutput(Writer writer) implements Output {
    @Override
    public OutputStream bytes() {
        throw new AssertionError("only text is written here");
    }
}
