package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.Progress;
import vn.tthc.report.page.Language;

/** A run of the program in this process, on English and 80 columns: what it wrote, and how it ended. */
public record Run(String out, String err, int exit) {
    public static Run of(String... args) {
        return withInput(new byte[0], args);
    }

    static Run withInput(String input, String... args) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Run withInput(byte[] input, String... args) {
        return run(input, false, args);
    }

    /** A run whose standard input is a keyboard at which nobody types. */
    static Run atKeyboard(String... args) {
        return run(new byte[0], true, args);
    }

    /** A run on a terminal that has room for every table. */
    static Run wide(String input, String... args) {
        return run(input.getBytes(StandardCharsets.UTF_8), false, 200, args);
    }

    /** What a run is connected to that has no input and writes here. */
    public static Io io(Writer out, Writer err) {
        return new Io(
                InputStream.nullInputStream(),
                out,
                err,
                false,
                false,
                Io.DEFAULT_WIDTH,
                Language.EN,
                Map.of(),
                Progress.none());
    }

    private static Run run(byte[] input, boolean keyboard, String... args) {
        return run(input, keyboard, Io.DEFAULT_WIDTH, args);
    }

    /** What it wrote, without what tells the bytes of one list from those of another that says the same. */
    String facts() {
        return out.replaceAll(",\\s*\"digest\" : \"[^\"]*\"", "");
    }

    /** A run with variables of its environment. */
    static Run in(Map<String, String> environment, String... args) {
        return run(new byte[0], false, Io.DEFAULT_WIDTH, environment, args);
    }

    private static Run run(byte[] input, boolean keyboard, int width, String... args) {
        return run(input, keyboard, width, Map.of(), args);
    }

    private static Run run(byte[] input, boolean keyboard, int width, Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Io io = new Io(
                new ByteArrayInputStream(input),
                out,
                err,
                keyboard,
                false,
                width,
                Language.EN,
                environment,
                Progress.none());
        int exit = Main.run(io, args);
        return new Run(out.toString(), err.toString(), exit);
    }
}
