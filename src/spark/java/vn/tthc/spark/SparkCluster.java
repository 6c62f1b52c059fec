package vn.tthc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
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
    static final long BYTES_TO_OPEN = 64L << 10;

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
        try (ClusterTask work = new ClusterTask(spark, task)) {
            long[] costs = sources.stream().mapToLong(SparkCluster::cost).toArray();
            long most = most(costs, spark);
            List<Optional<SourceRun>> parted = new LargeFiles(work, most).read(sources, costs);
            return read(sources, parted, costs, most, work);
        } catch (Exception e) {
            // What Scala throws is not declared: exceptions of Spark come here beside those of Java.
            throw new ClusterException(e);
        }
    }

    /** How many bytes a task takes. */
    private static long most(long[] costs, JavaSparkContext spark) {
        long bytes = spark.sc().conf().getLong(TASK_BYTES, USUAL_TASK_BYTES);
        long all = Arrays.stream(costs).sum();
        return Math.min(bytes, Math.max(LEAST_BYTES, all / ((long) spark.defaultParallelism() * TASKS_PER_CORE)));
    }

    /** What stands at a place of the list of sources: some that a task is to read, or what was read before. */
    private record Item(List<NamedSource> pack, List<byte[]> run) implements Serializable {}

    /** Reads on the machines what was not read before, and joins all. */
    private static SourceRun read(
            List<Source> sources, List<Optional<SourceRun>> before, long[] costs, long most, ClusterTask work) {
        List<Item> items = items(sources, before, costs, most);
        if (before.stream().allMatch(Optional::isPresent)) {
            return work.task().join(before.stream().map(Optional::orElseThrow).toList());
        }
        int jobs = work.jobs(items.size());
        ClusterTask.Machine machine = work.machine();
        JavaPairRDD<Long, byte[]> runs = work.numbered(items, Math.max(1, items.size()))
                .mapValues(item -> item.pack().isEmpty()
                        ? item.run().get(0)
                        : Wire.pack(machine.task().read(machine.in(item.pack()), Math.min(jobs, processors()))));
        for (int left = items.size(); left > ClusterTask.FAN_IN; ) {
            left = (left + ClusterTask.FAN_IN - 1) / ClusterTask.FAN_IN;
            runs = ClusterTask.joined(runs, left, machine::join);
        }
        List<byte[]> last = runs.sortByKey(true, 1).values().collect();
        return work.task()
                .join(last.stream()
                        .map(run -> Wire.unpack(run, SourceRun.class))
                        .toList());
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Puts sources into packs in their order, so that each takes about as long to read. */
    private static List<Item> items(List<Source> sources, List<Optional<SourceRun>> before, long[] costs, long most) {
        List<Item> items = new ArrayList<>();
        long taken = most;
        for (int i = 0; i < costs.length; i++) {
            if (before.get(i).isPresent()) {
                items.add(new Item(List.of(), List.of(Wire.pack(before.get(i).get()))));
                taken = most;
                continue;
            }
            if (taken + costs[i] > most) {
                items.add(new Item(new ArrayList<>(), List.of()));
                taken = 0;
            }
            taken += costs[i];
            items.get(items.size() - 1).pack().add(NamedSource.of(sources.get(i)));
        }
        return items;
    }

    private static long cost(Source source) {
        try {
            return BYTES_TO_OPEN + Files.size(source.path().orElseThrow());
        } catch (IOException e) {
            // Whoever reads it will say so.
            return BYTES_TO_OPEN;
        }
    }
}
