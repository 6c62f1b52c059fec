package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;

/** Finds the sources that the words of a command line stand for. */
public final class Sources {
    /** Endings of what may hold a list and is not read: a folder that has them must not seem to be read whole. */
    private static final Set<String> OTHER_ENDINGS = Set.of(
            "xlsb", "numbers", "et", "odt", "wps", "rtf", "pdf", "ppt", "pptx", "mht", "mhtml", "xml", "zip", "7z",
            "rar", "tar", "tgz", "gz", "zst", "xz", "bz2", "parquet", "accdb", "mdb", "dbf", "db", "sqlite", "png",
            "jpg", "jpeg", "tif", "tiff");

    /** Endings of what is a list, unless it is a report of ours, which its beginning tells. */
    private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm");

    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "tab");

    private static final int HEAD_BYTES = 2048;

    /** What a page that this program wrote says in its head. */
    public static final String OWN_PAGE = "Content-Security-Policy\" content=\"default-src 'none'";

    private Sources() {}

    /** A source before it has its name in reports. */
    private record Found(Optional<Path> path, String shown, boolean inDirectory) {}

    /**
     * The sources in the order given, directories as the lists in and below them in name order.
     *
     * @param words files, directories, or "-" for standard input
     * @param problems takes what is missing, directories without lists, and what they hold that is not read
     */
    public static List<Source> find(List<String> words, Consumer<Problem> problems) {
        return find(words, word -> Path.of(word), problems);
    }

    /**
     * The sources that words stand for in other file systems than that of this machine.
     *
     * @param paths the file or folder of a word
     * @param problems as {@link #find(List, Consumer)} has it
     */
    public static List<Source> find(List<String> words, Function<String, Path> paths, Consumer<Problem> problems) {
        List<Found> found = new ArrayList<>();
        for (String word : words) {
            if (word.equals("-")) {
                found.add(new Found(Optional.empty(), Source.STANDARD_INPUT, false));
                continue;
            }
            Path path = paths.apply(word);
            if (Files.isDirectory(path)) {
                found.addAll(listsIn(path, problems));
            } else {
                found.add(new Found(Optional.of(path), word, false));
            }
        }
        return named(found);
    }

    /** The endings that files with lists may have, packed or not, in the order of letters. */
    public static List<String> endings() {
        return Stream.of(FileEndings.all(), PAGE_ENDINGS, TEXT_ENDINGS)
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    /** The one source that a word stands for. */
    public static Source one(String word) {
        return named(List.of(
                        word.equals("-")
                                ? new Found(Optional.empty(), Source.STANDARD_INPUT, false)
                                : new Found(Optional.of(Path.of(word)), word, false)))
                .get(0);
    }

    private static List<Found> listsIn(Path directory, Consumer<Problem> problems) {
        List<Path> seen = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new Walk(directory, seen, unread));
            seen.sort(null);
            List<Found> lists = seen.stream()
                    .filter(Sources::isList)
                    .map(path -> new Found(Optional.of(path), path.toString(), true))
                    .toList();
            if (lists.isEmpty()) {
                problems.accept(Problem.of(ProblemCode.NO_LISTS, Location.of(directory.toString())));
            }
            unread.stream()
                    .sorted((a, b) ->
                            a.location().source().compareTo(b.location().source()))
                    .forEach(problems);
            for (Path path : seen) {
                if (mayHoldList(path)) {
                    problems.accept(Problem.of(ProblemCode.NOT_READ, Location.of(path.toString()), ending(path)));
                }
            }
            return lists;
        } catch (IOException e) {
            problems.accept(Problem.of(
                    ProblemCode.UNREADABLE_FILE, Location.of(directory.toString()), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    /** Goes through a directory: takes its files, and what of it cannot be read, which stops nothing else. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final List<Path> files;
        private final List<Problem> unread;

        Walk(Path directory, List<Path> files, List<Problem> unread) {
            this.directory = directory;
            this.files = files;
            this.unread = unread;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(directory.relativize(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(directory.relativize(file))) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                unread.add(Problem.of(ProblemCode.NOT_READ, Location.of(file.toString()), "linked-folder"));
            } else if (attributes.isSymbolicLink() && !Files.exists(file)) {
                unread.add(Problem.of(
                        ProblemCode.MISSING_FILE,
                        Location.of(file.toString()),
                        "link",
                        Files.readSymbolicLink(file).toString()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path folder, IOException e) throws IOException {
            if (folder.equals(directory)) {
                throw e;
            }
            if (!isHidden(directory.relativize(folder))) {
                unread.add(Problem.of(ProblemCode.UNREADABLE_FILE, Location.of(folder.toString()), "folder"));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Whether the file or a folder on the way to it is hidden. */
    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file in a directory is taken for a list; Excel's lock files are not, nor are reports of ours. */
    private static boolean isList(Path path) {
        String ending = ending(path);
        return FileEndings.isOfList(ending) || (PAGE_ENDINGS.contains(ending) && !isOwnPage(path));
    }

    private static boolean isOwnPage(Path path) {
        try {
            return beginning(path).contains(OWN_PAGE);
        } catch (IOException e) {
            // Whoever reads it will say so.
            return false;
        }
    }

    /** The last of the endings of a file's name but for that of its compression, unless it has no other; empty if it has none or is a lock file. */
    private static String ending(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String list = FileEndings.withoutPacking(name);
        int dot = list.lastIndexOf('.');
        if (dot < 0) {
            list = name;
            dot = list.lastIndexOf('.');
        }
        return dot > 0 && !name.startsWith("~$") && !name.startsWith(".~lock") ? list.substring(dot + 1) : "";
    }

    /** Whether a file that is not taken for a list may yet hold one. */
    private static boolean mayHoldList(Path path) throws IOException {
        String ending = ending(path);
        if (OTHER_ENDINGS.contains(ending)) {
            return true;
        }
        return TEXT_ENDINGS.contains(ending) && beginning(path).lines().anyMatch(line -> line.indexOf('\t') > 0);
    }

    private static String beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Names each source by its file name, with as many folders in front as tell it from the others. */
    private static List<Source> named(List<Found> found) {
        List<Source> sources = new ArrayList<>();
        int[] depth = new int[found.size()];
        Map<String, List<Integer>> byName = byName(found, depth);
        while (byName.values().stream().anyMatch(same -> same.size() > 1 && deepen(same, found, depth))) {
            byName = byName(found, depth);
        }
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Found source = found.get(i);
            String name = name(source, depth[i]);
            int times = used.merge(name, 1, Integer::sum);
            String unique = times == 1 ? name : name + " (" + times + ")";
            sources.add(new Source(source.path(), source.shown(), unique, source.inDirectory()));
        }
        return sources;
    }

    private static Map<String, List<Integer>> byName(List<Found> found, int[] depth) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byName.computeIfAbsent(name(found.get(i), depth[i]), key -> new ArrayList<>())
                    .add(i);
        }
        return byName;
    }

    /** Takes one folder more for each of the sources; false if none has any left. */
    private static boolean deepen(List<Integer> same, List<Found> found, int[] depth) {
        boolean deepened = false;
        for (int i : same) {
            int folders = found.get(i)
                    .path()
                    .map(path -> path.normalize().getNameCount() - 1)
                    .orElse(0);
            if (depth[i] < folders) {
                depth[i]++;
                deepened = true;
            }
        }
        return deepened;
    }

    /** Whether it is what a shell calls the other end of a pipe (process substitution), of which a part says nothing. */
    private static boolean isDescriptor(Path path) {
        return path.startsWith("/dev/fd") || path.startsWith("/proc/self/fd");
    }

    private static String name(Found source, int depth) {
        if (source.path().isEmpty()) {
            return Source.STANDARD_INPUT;
        }
        Path path = source.path().get().normalize();
        if (isDescriptor(path)) {
            return source.shown();
        }
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - 1 - depth), names).toString().replace('\\', '/');
    }
}
