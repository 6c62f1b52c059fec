package vn.tthc.spark.hadoop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;

/** A path as Hadoop has it: perhaps with a file system and a place in it, then names. It reads as it was written. */
final class HadoopPath implements Path {
    private static final Pattern WITHOUT_PATH = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://[^/]+");
    private static final Pattern ROOT =
            Pattern.compile("(?<root>(?:[A-Za-z][A-Za-z0-9+.-]+:(?://[^/]*)?)?/|)(?<names>.*)");

    private final HadoopFileSystem system;
    /** Empty where it begins in the folder of the user. */
    private final String root;

    private final List<String> names;
    /** What was told of it when its folder was listed. */
    private final Optional<FileStatus> listed;

    private HadoopPath(HadoopFileSystem system, String root, List<String> names, Optional<FileStatus> listed) {
        this.system = system;
        this.root = root;
        this.names = names;
        this.listed = listed;
    }

    static HadoopPath of(HadoopFileSystem system, String word) {
        Matcher matcher = ROOT.matcher(WITHOUT_PATH.matcher(word).matches() ? word + "/" : word);
        if (!matcher.matches()) {
            throw new InvalidPathException(word, "no path");
        }
        List<String> names = Arrays.stream(matcher.group("names").split("/"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new HadoopPath(system, matcher.group("root"), names, Optional.empty());
    }

    private HadoopPath with(String itsRoot, List<String> others) {
        return new HadoopPath(system, itsRoot, List.copyOf(others), Optional.empty());
    }

    /** What was found in this folder. */
    HadoopPath listed(FileStatus found) {
        List<String> all = new ArrayList<>(names);
        all.add(found.getPath().getName());
        return new HadoopPath(system, root, List.copyOf(all), Optional.of(found));
    }

    Optional<FileStatus> listed() {
        return listed;
    }

    org.apache.hadoop.fs.Path hadoop() {
        // By its parts, as a name may have a colon or a percent sign in it.
        String path = (root.endsWith("/") ? "/" : "") + String.join("/", names);
        URI begin = URI.create(root.isEmpty() || root.equals("/") ? "" : root);
        return new org.apache.hadoop.fs.Path(begin.getScheme(), begin.getAuthority(), path.isEmpty() ? "." : path);
    }

    private static HadoopPath of(Path other) {
        return (HadoopPath) other;
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return !root.isEmpty();
    }

    @Override
    public Path getRoot() {
        return root.isEmpty() ? null : with(root, List.of());
    }

    @Override
    public Path getFileName() {
        return names.isEmpty() ? null : with("", names.subList(names.size() - 1, names.size()));
    }

    @Override
    public Path getParent() {
        return names.isEmpty() || (names.size() == 1 && root.isEmpty())
                ? null
                : with(root, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return with("", names.subList(index, index + 1));
    }

    @Override
    public Path subpath(int begin, int end) {
        return with("", names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof HadoopPath path
                && root.equals(path.root)
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof HadoopPath path
                && path.root.isEmpty()
                && path.names.size() <= names.size()
                && names.subList(names.size() - path.names.size(), names.size()).equals(path.names);
    }

    @Override
    public Path normalize() {
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            boolean isBack = name.equals("..")
                    && !plain.isEmpty()
                    && !plain.get(plain.size() - 1).equals("..");
            if (isBack) {
                plain.remove(plain.size() - 1);
            } else if (!name.equals(".") && !(name.equals("..") && isAbsolute())) {
                plain.add(name);
            }
        }
        return with(root, plain);
    }

    @Override
    public Path resolve(Path other) {
        if (other.isAbsolute()) {
            return other;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(of(other).names);
        return with(root, all);
    }

    @Override
    public Path relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException(other.toString());
        }
        return with("", of(other).names.subList(names.size(), other.getNameCount()));
    }

    @Override
    public URI toUri() {
        return hadoop().toUri();
    }

    /** The same: Hadoop knows where the folder of the user is. */
    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    /** The order of the bytes, as paths of Linux have it. */
    @Override
    public int compareTo(Path other) {
        return Arrays.compareUnsigned(
                toString().getBytes(StandardCharsets.UTF_8), other.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HadoopPath path
                && system.equals(path.system)
                && root.equals(path.root)
                && names.equals(path.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return root + String.join("/", names);
    }
}
