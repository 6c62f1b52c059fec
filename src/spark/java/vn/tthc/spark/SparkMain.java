package vn.tthc.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import vn.tthc.cli.ExitCode;
import vn.tthc.cli.Main;
import vn.tthc.cli.files.ClusterException;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Defaults;
import vn.tthc.report.page.Language;

/** What {@code spark-submit} starts: a command of the program, of which the machines of the cluster read the files. */
public final class SparkMain {
    /** Those whose sums add up, wherever they were summed, and the one whose rows are written where they are read. */
    private static final List<String> COMMANDS = List.of("report", "rate", "check", "convert");

    private SparkMain() {}

    /** Runs a command line of {@code tthc}; the exit code is that of the program. */
    public static void main(String[] args) {
        Main.prepare();
        Io io = Main.standardStreams();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> endWithoutMemory(io, args, e));
        int code;
        try (Session session = new Session()) {
            code = run(io, session, args);
        }
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /** Spark would wait for ever for its thread that had too little memory. */
    private static void endWithoutMemory(Io io, String[] words, Throwable e) {
        e.printStackTrace();
        if (e instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(Main.outOfMemory(io, language(io, words)));
        }
    }

    private static Language language(Io io, String... words) {
        return Defaults.valueOf("--lang", words)
                .or(() -> Optional.ofNullable(io.environment().get("TTHC_LANG")))
                .flatMap(Language::find)
                .orElse(io.language());
    }

    /** A session, which begins when it is asked for: what is wrong with a command line is said without it. */
    private static final class Session implements SparkCluster.Context, AutoCloseable {
        private JavaSparkContext context;

        @Override
        public JavaSparkContext get() {
            if (context == null) {
                try {
                    context = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "tthc"));
                } catch (Exception e) {
                    // What Scala throws is not declared: exceptions of Spark come here beside those of Java.
                    throw new ClusterException(e);
                }
            }
            return context;
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }

    /** Runs a command line; returns the exit code. */
    static int run(Io io, SparkCluster.Context context, String... words) {
        Language language = language(io, words);
        if (words.length == 0 || !COMMANDS.contains(words[0])) {
            io.printLine("tthc: " + language.say("usage.cluster_command", String.join(", ", COMMANDS)));
            return ExitCode.USAGE.number();
        }
        return Main.run(io.with(new SparkCluster(context)), words);
    }
}
