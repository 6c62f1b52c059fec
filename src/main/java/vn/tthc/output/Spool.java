package vn.tthc.output;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Text that is kept until it is known how a run ends: in memory while it is short, then in a temporary file, which has no name
 * any more once it is open where the system allows that, so that nothing of it is left, however the run ends.
 */
public final class Spool extends Writer {
    private static final int MAX_KEPT = 1 << 18;

    private final StringBuilder kept = new StringBuilder();
    private Optional<Writer> file = Optional.empty();
    private Reader written = Reader.nullReader();

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (file.isEmpty() && kept.length() + length > MAX_KEPT) {
            file = Optional.of(open());
            file.get().append(kept);
            kept.setLength(0);
        }
        if (file.isPresent()) {
            file.get().write(text, from, length);
        } else {
            kept.append(text, from, length);
        }
    }

    /** Opens both ends of the file, after which it needs no name. */
    private Writer open() throws IOException {
        Path path = Files.createTempFile("tthc", ".tmp");
        path.toFile().deleteOnExit();
        Writer out = Files.newBufferedWriter(path);
        written = Files.newBufferedReader(path);
        try {
            Files.delete(path);
        } catch (IOException e) {
            // A system that keeps the names of open files: it goes when the program does.
        }
        return out;
    }

    @Override
    public void flush() {
        // What is written here is read here.
    }

    /** Writes all of it; nothing can be added afterwards. */
    public void copyTo(Writer out) throws IOException {
        if (file.isPresent()) {
            file.get().flush();
            written.transferTo(out);
        } else {
            out.append(kept);
        }
    }

    @Override
    public void close() throws IOException {
        written.close();
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
