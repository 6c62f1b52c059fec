package vn.tthc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.cli.files.Cluster;
import vn.tthc.cli.files.ClusterException;
import vn.tthc.cli.options.UsageException;
import vn.tthc.source.Source;
import vn.tthc.spark.hadoop.Places;

/** A cluster that Spark knows. */
final class SparkCluster implements Cluster {
    /** Setting: a task takes files until they have as many bytes. */
    static final String TASK_BYTES = "spark.tthc.taskBytes";

    private static final long USUAL_TASK_BYTES = 64L << 20;

    /** Less is not worth a task of its own, unless the setting says so. */
    private static final long LEAST_BYTES = 1L << 20;

    /** So many tasks there are for each core at least, if there are files for them, as some take longer than others. */
    private static final int TASKS_PER_CORE = 4;

    /** To open a file takes as long as to read so many bytes. */
    private static final long BYTES_TO_OPEN = 64L << 10;

    /** So many runs are joined by a task, and by the driver in the end. */
    private static final int FAN_IN = 16;

    private final Context context;
    private Optional<Places> places = Optional.empty();
    private Optional<Output> output = Optional.empty();

    /** The file that the result goes to, and what is said where it is one of the sources. */
    private record Output(Path file, String refusal) {}

    /** A session of Spark, which may begin when it is asked for. */
    interface Context {
        JavaSparkContext get();
    }

    SparkCluster(Context context) {
        this.context = context;
    }

    Places places() {
        if (places.isEmpty()) {
            places = Optional.of(new Places(context.get().hadoopConfiguration()));
        }
        return places.get();
    }

    /** Refuses to read a file that the result goes to. */
    void writesTo(Path file, String refusal) {
        output = Optional.of(new Output(file.toAbsolutePath().normalize(), refusal));
    }

    @Override
    public List<String> expand(List<String> words) {
        return places().expand(words);
    }

    @Override
    public Path path(String name) {
        return places().path(name);
    }

    /** A source as it goes to the machine that reads it. */
    private record Named(String path, String shown, String name, boolean inDirectory) implements Serializable {
        static Named of(Source source) {
            // Where a machine of the cluster stands among its folders is not known.
            String path = source.path().orElseThrow().toAbsolutePath().toString();
            return new Named(path, source.shown(), source.name(), source.inDirectory());
        }

        Source in(Places places) {
            return new Source(Optional.of(places.path(path)), shown, name, inDirectory);
        }
    }

    @Override
    public SourceRun read(List<Source> sources, SourceTask task) {
        boolean isOutput = output.isPresent()
                && sources.stream()
                        .map(source ->
                                source.path().orElseThrow().toAbsolutePath().normalize())
                        .anyMatch(output.get().file()::equals);
        if (isOutput) {
            throw new UsageException(output.get().refusal());
        }
        JavaSparkContext spark = context.get();
        long most = spark.sc().conf().getLong(TASK_BYTES, USUAL_TASK_BYTES);
        List<List<Named>> packs = packs(sources, most, spark.defaultParallelism());
        List<byte[]> last;
        try {
            last = read(packs, Wire.pack(task), spark);
        } catch (Exception e) {
            // What Scala throws is not declared: exceptions of Spark come here beside those of Java.
            throw new ClusterException(e);
        }
        return task.join(
                last.stream().map(run -> Wire.unpack(run, SourceRun.class)).toList());
    }

    /** Reads packs on the machines; what comes back are a few runs in their order. */
    private static List<byte[]> read(List<List<Named>> packs, byte[] task, JavaSparkContext spark) {
        // Cores that get no task of their own help where they are.
        int jobs = Math.max(1, spark.defaultParallelism() / Math.max(1, packs.size()));
        Broadcast<byte[]> code = spark.broadcast(task);
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        JavaRDD<byte[]> runs = spark.parallelize(packs, Math.max(1, packs.size()))
                .map(pack -> Wire.pack(Wire.unpack(code.value(), SourceTask.class)
                        .read(
                                in(new Places(hadoop.value().value()), pack),
                                Math.min(jobs, Runtime.getRuntime().availableProcessors()))));
        List<byte[]> last = joined(runs, packs.size(), code).collect();
        code.destroy();
        hadoop.destroy();
        return last;
    }

    private static List<Source> in(Places places, List<Named> pack) {
        return pack.stream().map(named -> named.in(places)).toList();
    }

    /** Puts sources into packs in their order, so that each takes about as long to read. */
    private static List<List<Named>> packs(List<Source> sources, long bytes, int cores) {
        long[] costs = sources.stream().mapToLong(SparkCluster::cost).toArray();
        long all = 0;
        for (long cost : costs) {
            all += cost;
        }
        long most = Math.min(bytes, Math.max(LEAST_BYTES, all / ((long) cores * TASKS_PER_CORE)));
        List<List<Named>> packs = new ArrayList<>();
        long taken = most;
        for (int i = 0; i < costs.length; i++) {
            if (taken + costs[i] > most) {
                packs.add(new ArrayList<>());
                taken = 0;
            }
            taken += costs[i];
            packs.get(packs.size() - 1).add(Named.of(sources.get(i)));
        }
        return packs;
    }

    private static long cost(Source source) {
        try {
            return BYTES_TO_OPEN + Files.size(source.path().orElseThrow());
        } catch (IOException e) {
            // Whoever reads it will say so.
            return BYTES_TO_OPEN;
        }
    }

    /** Joins runs that follow each other, again and again, until few are left. */
    private static JavaRDD<byte[]> joined(JavaRDD<byte[]> runs, int count, Broadcast<byte[]> code) {
        JavaPairRDD<Long, byte[]> numbered = runs.zipWithIndex().mapToPair(run -> new Tuple2<>(run._2(), run._1()));
        int left = count;
        while (left > FAN_IN) {
            left = (left + FAN_IN - 1) / FAN_IN;
            numbered = numbered.mapToPair(run -> new Tuple2<>(run._1() / FAN_IN, run))
                    .groupByKey(left)
                    .mapValues(group -> join(group, code.value()));
        }
        return numbered.sortByKey(true, 1).values();
    }

    private static byte[] join(Iterable<Tuple2<Long, byte[]>> group, byte[] code) {
        List<Tuple2<Long, byte[]>> inOrder = new ArrayList<>();
        group.forEach(inOrder::add);
        inOrder.sort((a, b) -> Long.compare(a._1(), b._1()));
        return Wire.pack(Wire.unpack(code, SourceTask.class)
                .join(inOrder.stream()
                        .map(run -> Wire.unpack(run._2(), SourceRun.class))
                        .toList()));
    }
}
