package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.model.problem.Location;

/**
 * Something to read.
 *
 * @param path the file; empty for standard input
 * @param shown the source as the user named it, for problems
 * @param name what reports call it: no more of its path than tells it from the others
 * @param inDirectory whether it was found in a directory rather than named
 * @param sheet the sheet of a workbook that is read of it, or empty
 */
public record Source(Optional<Path> path, String shown, String name, boolean inDirectory, String sheet) {
    /** The name of standard input. */
    public static final String STANDARD_INPUT = "stdin";

    public Source(Optional<Path> path, String shown, String name, boolean inDirectory) {
        this(path, shown, name, inDirectory, "");
    }

    /** One of its sheets. */
    public Source inSheet(String other) {
        return new Source(path, shown, name, inDirectory, other);
    }

    /** A place in it; 0 where there is no line or column to tell. */
    public Location at(long line, int column) {
        return new Location(shown, sheet, line, column);
    }

    /** A file that is named and is no list. */
    public static Source ofFile(Path file) {
        return new Source(Optional.of(file), file.toString(), file.toString(), false);
    }

    public InputStream open(InputStream standardInput) throws IOException {
        return path.isPresent() ? Files.newInputStream(path.get()) : standardInput;
    }

    /** Opens a file at a place in it. */
    InputStream openAt(long place) throws IOException {
        InputStream in = Files.newInputStream(path.orElseThrow());
        try {
            in.skipNBytes(place);
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The bytes of a file from the beginning of a stretch on. */
    public InputStream openAt(Stretch stretch) throws IOException {
        return openAt(stretch.from());
    }

    /** Whether it is a file, whose size is known, and no larger. */
    public boolean isFileUpTo(long bytes) {
        try {
            return path.isPresent() && Files.isRegularFile(path.get()) && Files.size(path.get()) <= bytes;
        } catch (IOException e) {
            // Whoever reads it will say so.
            return false;
        }
    }

    /**
     * How long a file is and when it was last written: another state, and the file was changed in between. Empty for what
     * is no file, or what the system does not tell of.
     */
    public Optional<State> state() {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes file = Files.readAttributes(path.get(), BasicFileAttributes.class);
            return file.isRegularFile()
                    ? Optional.of(new State(file.size(), file.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever reads it will say so.
            return Optional.empty();
        }
    }

    /**
     * By what a file is known again, however it is named or linked: what its system numbers it by; where that is not told, its
     * real path.
     */
    public static String identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path.toRealPath().toString() : key.toString();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /** A file at some moment. */
    public record State(long size, FileTime written) {}

    /** Its name in small letters, without the ending of its compression. */
    public String listName() {
        return FileEndings.withoutPacking(name.toLowerCase(Locale.ROOT));
    }

    /** Its name without the endings that say what kind of list it is. */
    public String title() {
        String list = name.substring(0, listName().length());
        int dot = list.lastIndexOf('.');
        return dot > 0 && FileEndings.isOfList(list.substring(dot + 1)) ? list.substring(0, dot) : list;
    }

    /** Whether its name says that its cells are separated by tabs. */
    public boolean isTabbed() {
        return listName().endsWith(".tsv");
    }
}
