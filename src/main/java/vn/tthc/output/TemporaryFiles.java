package vn.tthc.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The files that output is written to before it takes its place. None outlives the run, even one that is broken off. */
final class TemporaryFiles {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Set<Path> FILES = new HashSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::removeAll));
    }

    private TemporaryFiles() {}

    /** Makes a new file in the folder of the target. Its name is short, for that of the target may be as long as can be. */
    static Path createBeside(Path target) throws IOException {
        LOCK.lock();
        try {
            for (int i = 0; ; i++) {
                Path file =
                        target.resolveSibling(".tthc-" + ProcessHandle.current().pid() + "-" + i);
                try {
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
                    FILES.add(file);
                    return file;
                } catch (FileAlreadyExistsException e) {
                    // The next number is free.
                }
            }
        } finally {
            LOCK.unlock();
        }
    }

    /** Puts the file in the place of the target. */
    static void move(Path file, Path target) throws IOException {
        LOCK.lock();
        try {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            FILES.remove(file);
        } finally {
            LOCK.unlock();
        }
    }

    /** Removes the file, unless it was moved. */
    static void remove(Path file) throws IOException {
        LOCK.lock();
        try {
            if (FILES.remove(file)) {
                Files.deleteIfExists(file);
            }
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Removes all that are left, at the end of the program. The lock is kept: a thread that would make or move another one
     * waits until the program is no more, rather than say that its file has gone.
     */
    @SuppressWarnings("LockNotBeforeTry")
    private static void removeAll() {
        LOCK.lock();
        for (Path file : FILES) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The program ends; there is nobody left to try again.
            }
        }
    }
}
