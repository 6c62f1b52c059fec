package vn.tthc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.cli.files.Cluster;
import vn.tthc.cli.files.ClusterException;
import vn.tthc.cli.files.OutputException;
import vn.tthc.convert.ListForm;
import vn.tthc.model.problem.Problem;
import vn.tthc.source.Digest;
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
    /** What was read, if its rows are wanted. */
    private Optional<Known> known = Optional.empty();

    /**
     * What was read before.
     *
     * @param digests those of files that were read in stretches, by their places
     */
    private record Known(
            List<Source> sources, SourceTask task, List<ListParts.Part> parts, Map<Integer, Digest> digests) {}

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

    @Override
    public List<String> expand(List<String> words) {
        return places().expand(words);
    }

    @Override
    public Path path(String name) {
        return places().path(name);
    }

    @Override
    public Path file(String name) {
        return Places.hasScheme(name) ? path(name) : Path.of(name);
    }

    @Override
    public SourceRun read(List<Source> sources, SourceTask task) {
        JavaSparkContext spark = context.get();
        try (ClusterTask work = new ClusterTask(spark, task)) {
            long[] costs = sources.stream().mapToLong(SparkCluster::cost).toArray();
            long most = most(costs, spark);
            List<Optional<LargeFiles.Parted>> parted = new LargeFiles(work, most).read(sources, costs);
            List<Pack> packs = packs(sources, parted, costs, most);
            SourceRun run = read(packs, parted, work);
            known = Optional.of(known(sources, task, packs, parted, run.marks()));
            return run;
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

    /**
     * Sources that a task is to read.
     *
     * @param first the place of the first of them
     * @param isParted whether it is one that was read in stretches
     */
    private record Pack(int first, List<NamedSource> sources, boolean isParted) {}

    /** What stands at a place of the list of sources: some that a task is to read, or what was read before. */
    private record Item(List<NamedSource> pack, List<byte[]> run) implements Serializable {}

    /** Reads on the machines what was not read before, and joins all. */
    private static SourceRun read(List<Pack> packs, List<Optional<LargeFiles.Parted>> parted, ClusterTask work) {
        if (parted.stream().allMatch(Optional::isPresent)) {
            return work.task()
                    .join(parted.stream().map(one -> one.orElseThrow().run()).toList());
        }
        List<Item> items = packs.stream()
                .map(pack -> pack.isParted()
                        ? new Item(
                                List.of(),
                                List.of(Wire.pack(
                                        parted.get(pack.first()).orElseThrow().run())))
                        : new Item(pack.sources(), List.of()))
                .toList();
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
    private static List<Pack> packs(
            List<Source> sources, List<Optional<LargeFiles.Parted>> parted, long[] costs, long most) {
        List<Pack> packs = new ArrayList<>();
        long taken = most;
        for (int i = 0; i < costs.length; i++) {
            boolean isParted = parted.get(i).isPresent();
            if (isParted || taken + costs[i] > most) {
                packs.add(new Pack(i, new ArrayList<>(), isParted));
                taken = 0;
            }
            taken = isParted ? most : taken + costs[i];
            packs.get(packs.size() - 1).sources().add(NamedSource.of(sources.get(i)));
        }
        return packs;
    }

    /** What is to be known of what was read to write its rows. */
    private static Known known(
            List<Source> sources,
            SourceTask task,
            List<Pack> packs,
            List<Optional<LargeFiles.Parted>> parted,
            List<String> marks) {
        List<ListParts.Part> parts = new ArrayList<>();
        Map<Integer, Digest> digests = new HashMap<>();
        for (Pack pack : packs) {
            int first = pack.first();
            if (pack.isParted()) {
                LargeFiles.Parted large = parted.get(first).orElseThrow();
                digests.put(first, large.digest());
                large.stretches()
                        .forEach(stretch ->
                                parts.add(new ListParts.Part(first, pack.sources(), List.of(), List.of(stretch))));
            } else {
                List<String> its =
                        List.copyOf(marks.subList(first, first + pack.sources().size()));
                parts.add(new ListParts.Part(first, pack.sources(), its, List.of()));
            }
        }
        return new Known(sources, task, parts, digests);
    }

    @Override
    public List<Problem> write(ListForm form, String folder) {
        Known read = known.orElseThrow();
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(folder);
        try (ClusterTask work = new ClusterTask(context.get(), read.task())) {
            return new ListParts(work, form).write(read.parts(), read.sources(), read.digests(), place);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        } catch (Exception e) {
            // What Scala throws is not declared: exceptions of Spark come here beside those of Java.
            throw new OutputException(folder, new IOException(new ClusterException(e).reason(), e));
        }
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
