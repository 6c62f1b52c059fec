package vn.tthc.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the output goes. */
final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "help.output")
    private Path file;

    /** What writes the output. */
    interface Printer<T> {
        T print(Writer out) throws IOException;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Writes to the file, whole or not at all, or to standard output. */
    <T> T write(Io io, Printer<T> printer) throws IOException {
        if (file == null) {
            T result = printer.print(io.out());
            io.out().flush();
            return result;
        }
        try (OutputFile output = OutputFile.create(file)) {
            T result = printer.print(output.writer());
            output.commit();
            return result;
        } catch (PrintException e) {
            throw new OutputException(file.toString(), e.getCause());
        } catch (IOException e) {
            throw new OutputException(file.toString(), e);
        }
    }
}
