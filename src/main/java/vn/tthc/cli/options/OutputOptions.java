package vn.tthc.cli.options;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.OutputException;
import vn.tthc.cli.files.PrintException;
import vn.tthc.cli.files.ReaderGoneException;
import vn.tthc.output.Output;
import vn.tthc.output.OutputFile;

/** Where the output goes. */
public final class OutputOptions {
    private final OptionValue<Path> file;

    public OutputOptions(Options options) {
        file = options.value(Path.class, "FILE", "help.output", "-o", "--output");
    }

    /** What writes output that is whole when it returns. */
    public interface WholePrinter {
        void print(Output out) throws IOException;
    }

    /** What writes output that may be no text. */
    public interface OutputPrinter<T> {
        T print(Output out) throws IOException;
    }

    /** Standard output, which is for text alone: commands refuse other formats before they print. */
    private record StandardOutput(Writer writer) implements Output {
        @Override
        public OutputStream bytes() {
            throw new IllegalStateException("only text goes to standard output");
        }
    }

    public Optional<Path> file() {
        return file.find();
    }

    /** What the user calls the file, or the folder of parts. */
    public Optional<String> word() {
        return file.word();
    }

    /**
     * Writes what is known before its first byte to the file, whole or not at all, or to standard output. A reader who does not
     * want all of it changes nothing.
     */
    public void writeWhole(Io io, WholePrinter printer) throws IOException {
        try {
            write(
                    io,
                    output -> {
                        printer.print(output);
                        return true;
                    },
                    result -> result);
        } catch (ReaderGoneException e) {
            // It has seen enough.
        }
    }

    /**
     * Writes to the file, or to standard output.
     *
     * @param isWhole whether what was written is fit to take the place of the file; else that stays as it was
     * @throws ReaderGoneException if nobody reads on
     */
    public <T> T write(Io io, OutputPrinter<T> printer, Predicate<T> isWhole) throws IOException {
        try {
            return writeAnywhere(io, printer, isWhole);
        } catch (OutputException e) {
            throw e.getCause() instanceof IOException cause && PrintException.isClosedPipe(cause)
                    ? new ReaderGoneException(cause)
                    : e;
        } catch (PrintException e) {
            throw PrintException.isClosedPipe(e.getCause()) ? new ReaderGoneException(e.getCause()) : e;
        } catch (IOException e) {
            if (PrintException.isClosedPipe(e)) {
                throw new ReaderGoneException(e);
            }
            throw e;
        }
    }

    private <T> T writeAnywhere(Io io, OutputPrinter<T> printer, Predicate<T> isWhole) throws IOException {
        Optional<Path> named = file.find();
        if (named.isEmpty()) {
            T result = printer.print(new StandardOutput(io.out()));
            io.out().flush();
            return result;
        }
        try (OutputFile output = OutputFile.create(named.get())) {
            T result = printer.print(output);
            if (isWhole.test(result)) {
                output.commit();
            }
            return result;
        } catch (PrintException e) {
            throw new OutputException(named.get().toString(), e.getCause());
        } catch (IOException e) {
            throw new OutputException(named.get().toString(), e);
        }
    }
}
