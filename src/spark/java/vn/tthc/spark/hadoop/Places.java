package vn.tthc.spark.hadoop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** What words name: files and folders of any file system of a Hadoop, as its configuration has them. */
public final class Places {
    private static final Pattern WITH_SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):(?<rest>/.*)");
    private static final Pattern LOCAL_REST = Pattern.compile("(//)?(?<path>/.*)");
    private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");
    private static final String LOCAL = "file";

    private final Configuration configuration;
    private final HadoopFiles files;

    public Places(Configuration configuration) {
        this.configuration = configuration;
        files = new HadoopFiles(configuration);
    }

    /** Whether a word says in which file system it is. */
    public static boolean hasScheme(String word) {
        return WITH_SCHEME.matcher(word).matches();
    }

    /** Whether a word names something of the machine itself. */
    public boolean isLocal(String word) {
        Matcher matcher = WITH_SCHEME.matcher(word);
        String scheme = matcher.matches()
                ? matcher.group("scheme")
                : FileSystem.getDefaultUri(configuration).getScheme();
        return LOCAL.equals(scheme);
    }

    /** The file or folder that a word names. */
    public Path path(String word) {
        if (!isLocal(word)) {
            return files.path(word);
        }
        Matcher matcher = WITH_SCHEME.matcher(word);
        if (!matcher.matches()) {
            return Path.of(word);
        }
        Matcher rest = LOCAL_REST.matcher(matcher.group("rest"));
        return Path.of(rest.matches() ? rest.group("path") : matcher.group("rest"));
    }

    /** The file system of a path. */
    public FileSystem fileSystem(org.apache.hadoop.fs.Path path) throws IOException {
        return path.getFileSystem(configuration);
    }

    /** The names that words stand for: each pattern that is no name itself stands for what it fits, hidden names apart. */
    public List<String> expand(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            if (PATTERN.matcher(word).find() && !Files.exists(path(word))) {
                List<String> fitting = fitting(word);
                names.addAll(fitting.isEmpty() ? List.of(word) : fitting);
            } else {
                names.add(word);
            }
        }
        return List.copyOf(names);
    }

    private List<String> fitting(String word) {
        org.apache.hadoop.fs.Path pattern = new org.apache.hadoop.fs.Path(word);
        try {
            FileSystem there =
                    isLocal(word) ? FileSystem.getLocal(configuration).getRaw() : fileSystem(pattern);
            FileStatus[] found = there.globStatus(pattern, path -> isShown(path, pattern));
            return found == null
                    ? List.of()
                    : Arrays.stream(found)
                            .map(status -> name(status.getPath().toUri(), pattern, there))
                            .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShown(org.apache.hadoop.fs.Path path, org.apache.hadoop.fs.Path pattern) {
        return !path.getName().startsWith(".") || pattern.getName().startsWith(".");
    }

    /** What was found, named as the pattern is: with its file system if that was said, from the folder if none was. */
    private static String name(URI found, org.apache.hadoop.fs.Path pattern, FileSystem there) {
        if (pattern.toUri().getScheme() != null) {
            return LOCAL.equals(found.getScheme())
                    ? found.getPath()
                    : found.getScheme() + "://" + found.getRawAuthority() + found.getPath();
        }
        String folder = there.getWorkingDirectory().toUri().getPath() + "/";
        String path = found.getPath();
        return !pattern.isAbsolute() && path.startsWith(folder) ? path.substring(folder.length()) : path;
    }
}
