package vn.tthc.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A copy of a stream, for what reads a file in parts and opens it by its name. Where the system names open files by their
 * numbers (Linux), it has no other name while anything is in it, so that none of it is left however the run ends, a power cut
 * included; elsewhere it is removed when it is closed or the program ends.
 */
public final class Copy implements Closeable {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final Path path;
    private final OutputStream held;
    private final boolean isNamed;

    private Copy(Path path, OutputStream held, boolean isNamed) {
        this.path = path;
        this.held = held;
        this.isNamed = isNamed;
    }

    public static Copy of(InputStream in) throws IOException {
        Path file = Files.createTempFile("tthc", ".tmp");
        Copy copy = open(file, Files.newOutputStream(file));
        try {
            in.transferTo(copy.held);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private static Copy open(Path file, OutputStream held) throws IOException {
        Optional<Path> number = findNumber(file);
        if (number.isPresent()) {
            Files.delete(file);
            return new Copy(number.get(), held, false);
        }
        file.toFile().deleteOnExit();
        return new Copy(file, held, true);
    }

    /** The open file of that name, as the system numbers it, if it does. */
    private static Optional<Path> findNumber(Path file) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN_FILES)) {
            Path real = file.toRealPath();
            for (Path number : open) {
                if (Files.isSymbolicLink(number)
                        && Files.readSymbolicLink(number).equals(real)) {
                    return Optional.of(number);
                }
            }
            return Optional.empty();
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }

    /** By what it is opened as long as it is not closed. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        held.close();
        if (isNamed) {
            Files.deleteIfExists(path);
        }
    }
}
