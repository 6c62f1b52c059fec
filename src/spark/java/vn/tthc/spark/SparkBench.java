package vn.tthc.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import vn.tthc.cli.Main;

/**
 * How long a report takes beside the bare sums by agency and sector that Spark's own reader of CSV makes of the same files, in
 * turns in one session: {@code spark-submit --class vn.tthc.spark.SparkBench tthc-spark.jar TIMES FOLDER…}. Columns have the canonical
 * names; those of values are whole numbers.
 */
public final class SparkBench {
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1L << 20;

    private SparkBench() {}

    /** Does both as often as the first word says with the lists of each folder that the others name. */
    public static void main(String[] args) throws IOException {
        Main.prepare();
        int times = Integer.parseInt(args[0]);
        try (JavaSparkContext context = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "bench"))) {
            SparkSession session = SparkSession.builder().getOrCreate();
            for (String folder : Arrays.asList(args).subList(1, args.length)) {
                compare(folder, times, context, session);
            }
        }
    }

    private static void compare(String folder, int times, JavaSparkContext context, SparkSession session)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        Path report = Files.createTempFile("bench", ".json");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int time = 0; time <= times; time++) {
            Timing tthc = Timing.of(() -> SparkMain.run(
                    Main.standardStreams(),
                    () -> context,
                    "report",
                    folder,
                    "--by=agency,sector",
                    "-fjson",
                    "-o",
                    report.toString()));
            Timing spark = Timing.of(() -> sums(folder, session));
            out.printf(Locale.ROOT, "%s, run %d: tthc %s, Spark %s%n", folder, time, tthc, spark);
            // The first run is that of the compilers.
            if (time > 0) {
                ours.add(tthc.seconds());
                theirs.add(spark.seconds());
            }
        }
        Files.delete(report);
        out.printf(
                Locale.ROOT,
                "%s: tthc %.2f s, Spark %.2f s, %.2f ×; heap at most %d MB%n",
                folder,
                median(ours),
                median(theirs),
                median(ours) / median(theirs),
                heap());
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static void sums(String folder, SparkSession session) {
        Column[] sums = Stream.of("current_days", "proposed_days", "current_cost", "proposed_cost")
                .map(name -> functions.sum(functions.col(name).cast("long")))
                .toArray(Column[]::new);
        session.read()
                .option("header", "true")
                .option("escape", "\"")
                .csv(folder)
                .groupBy("agency", "sector")
                .agg(functions.count("*"), sums)
                .collectAsList();
    }

    /** How much of the heap was in use at most. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEGABYTE;
    }

    /** What something took: the time, and that of the processors of this JVM. */
    private record Timing(double seconds, double processors) {
        static Timing of(Runnable work) {
            long begin = System.nanoTime();
            long before = processorTime();
            work.run();
            return new Timing((System.nanoTime() - begin) / NANOS, (processorTime() - before) / NANOS);
        }

        private static long processorTime() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toNanos)
                    .orElse(0L);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (%.2f s of processors)", seconds, processors);
        }
    }
}
