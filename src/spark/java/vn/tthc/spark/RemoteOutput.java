package vn.tthc.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import vn.tthc.cli.ExitCode;
import vn.tthc.cli.files.Io;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Terminal;

/** The option {@code -o} with a file that is not one of the driver's: it is written beside it, and brought there when it is whole. */
final class RemoteOutput {
    private static final String LONG = "--output";
    private static final String SHORT = "-o";

    private final SparkCluster cluster;
    private final Language language;

    RemoteOutput(SparkCluster cluster, Language language) {
        this.cluster = cluster;
        this.language = language;
    }

    /** What runs a command line and gives its exit code. */
    interface Command {
        int run(String... words);
    }

    /** The word that has the value of the option, and what stands before the value in it. */
    private record Found(int word, String before, String value) {
        static Optional<Found> in(String[] words) {
            for (int i = 0; i < words.length; i++) {
                for (String option : new String[] {LONG, SHORT}) {
                    if (words[i].equals(option) && i + 1 < words.length) {
                        return Optional.of(new Found(i + 1, "", words[i + 1]));
                    }
                    if (words[i].startsWith(option + "=")) {
                        String before = option + "=";
                        return Optional.of(new Found(i, before, words[i].substring(before.length())));
                    }
                }
            }
            return Optional.empty();
        }
    }

    int run(Io io, String[] words, Command command) {
        Optional<Found> found = Found.in(words).filter(output -> hasScheme(output.value()));
        if (found.isEmpty()) {
            return command.run(words);
        }
        Found output = found.get();
        String[] local = words.clone();
        try {
            if (cluster.places().isLocal(output.value())) {
                local[output.word()] = output.before() + cluster.places().path(output.value());
                return command.run(local);
            }
            org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output.value());
            cluster.writesTo(
                    cluster.places().path(output.value()), language.say("usage.output_is_input", output.value()));
            Path folder = Files.createTempDirectory("tthc");
            Path file = folder.resolve(target.getName());
            try {
                local[output.word()] = output.before() + file;
                int code = command.run(local);
                if (Files.exists(file)) {
                    bring(file, target);
                }
                return code;
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            io.printLine("tthc: "
                    + Terminal.safe(language.say("output.failed", output.value(), String.valueOf(e.getMessage()))));
            return ExitCode.UNREADABLE.number();
        }
    }

    private static boolean hasScheme(String word) {
        return word.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    }

    /** Whoever looks finds the old file, none for a moment, or the whole new one: Hadoop renames over no file. */
    private void bring(Path file, org.apache.hadoop.fs.Path target) throws IOException {
        FileSystem files = cluster.places().fileSystem(target);
        org.apache.hadoop.fs.Path beside =
                new org.apache.hadoop.fs.Path(target.getParent(), "." + target.getName() + ".new");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = files.create(beside, true)) {
            in.transferTo(out);
        }
        files.delete(target, false);
        if (!files.rename(beside, target)) {
            throw new IOException(beside.toString());
        }
    }
}
