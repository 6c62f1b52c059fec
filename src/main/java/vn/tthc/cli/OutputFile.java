package vn.tthc.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is written whole or not at all: it takes the place of the old one when it is {@link #commit committed}, and
 * leaves nothing behind when it is not. Devices and pipes are written as they are.
 */
final class OutputFile implements Output, Closeable {
    private final Path target;
    private final Optional<Path> temporary;
    private final OutputStream bytes;
    private final Writer writer;

    private OutputFile(Path target, Optional<Path> temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        bytes = temporary.isPresent()
                ? Files.newOutputStream(temporary.get(), StandardOpenOption.WRITE)
                : Files.newOutputStream(target);
        writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    static OutputFile create(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("EISDIR");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new OutputFile(file, Optional.empty());
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        return new OutputFile(target, Optional.of(temporaryBeside(target)));
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    void commit() throws IOException {
        writer.close();
        if (temporary.isPresent()) {
            Files.move(temporary.get(), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        }
    }

    private static Path temporaryBeside(Path target) throws IOException {
        for (int i = 0; ; i++) {
            Path temporary = target.resolveSibling("." + target.getFileName() + ".tthc-"
                    + ProcessHandle.current().pid() + "-" + i);
            try {
                Files.createFile(temporary);
                temporary.toFile().deleteOnExit();
                return temporary;
            } catch (FileAlreadyExistsException e) {
                // The next number is free.
            }
        }
    }
}
