package vn.tthc.output;

import java.io.OutputStream;
import java.io.Writer;

/** What text alone is written to. */
public record TextOutput(Writer writer) implements Output {
    @Override
    public OutputStream bytes() {
        throw new IllegalStateException("only text is taken");
    }
}
