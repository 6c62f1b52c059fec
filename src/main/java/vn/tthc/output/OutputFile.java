package vn.tthc.output;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * A file that is written whole or not at all: it takes the place of the old one when it is {@link #commit committed}, and
 * leaves nothing behind when it is not. Devices and pipes are written as they are.
 */
public final class OutputFile implements Output, Closeable {
    /** As many as Linux follows. */
    private static final int MAX_LINKS = 40;

    private final Path target;
    private final Optional<Path> temporary;
    private final OutputStream bytes;
    private final Writer writer;

    private OutputFile(Path target, Optional<Path> temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        Path written = temporary.orElse(target);
        bytes = isLocal(target) ? new FileOutputStream(written.toFile()) : Files.newOutputStream(written);
        writer = new Utf8Writer(bytes);
    }

    /** Whether a file is of the system itself: others may have folders only as far as there are files in them. */
    private static boolean isLocal(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault());
    }

    public static OutputFile create(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new OutputFault(OutputFault.Kind.DIRECTORY, file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new OutputFile(file, Optional.empty());
        }
        Path target = Files.exists(file) ? file.toRealPath() : linked(file.toAbsolutePath());
        if (isLocal(target) && !Files.isDirectory(target.getParent())) {
            throw new OutputFault(OutputFault.Kind.NO_FOLDER, named(file, target));
        }
        OutputFile output;
        try {
            output = new OutputFile(target, Optional.of(TemporaryFiles.createBeside(target)));
        } catch (AccessDeniedException e) {
            throw new OutputFault(OutputFault.Kind.DENIED, named(file, target));
        }
        if (isLocal(target) && Files.exists(target)) {
            output.keepPermissions();
        }
        return output;
    }

    /** The file that does not exist yet but a link stands for. */
    private static Path linked(Path file) throws IOException {
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MAX_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** The folder of the file, as near as can be to how the user named it. */
    private static Path named(Path file, Path target) {
        return Files.isSymbolicLink(file) || file.getParent() == null ? target.getParent() : file.getParent();
    }

    /** The new file may be read by those who may read the old one, and by nobody else. */
    private void keepPermissions() throws IOException {
        if (Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try {
                Files.setPosixFilePermissions(temporary.orElseThrow(), Files.getPosixFilePermissions(target));
            } catch (IOException e) {
                close();
                throw e;
            }
        }
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    /**
     * Puts the file in its place, once what was written is on the disk: after a loss of power there is the old file or the
     * new one, and none that is empty.
     */
    public void commit() throws IOException {
        writer.flush();
        if (temporary.isPresent() && bytes instanceof FileOutputStream local) {
            local.getFD().sync();
        }
        writer.close();
        if (temporary.isPresent()) {
            TemporaryFiles.move(temporary.get(), target);
            if (isLocal(target)) {
                syncFolder(target.getParent());
            }
        }
    }

    /** The name of the file is part of its folder. Where a folder cannot be opened as a file, the system sees to it itself. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is written and in its place.
        }
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (temporary.isPresent()) {
                TemporaryFiles.remove(temporary.get());
            }
        }
    }
}
