package vn.tthc.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.batch.StretchRun;
import vn.tthc.source.Source;
import vn.tthc.spark.hadoop.Places;

/** What all machines of a cluster are told for one command. */
final class ClusterTask implements AutoCloseable {
    /** So many runs are joined by a task, and by the driver in the end. */
    static final int FAN_IN = 16;

    private final JavaSparkContext spark;
    private final SourceTask task;
    private final Machine machine;

    ClusterTask(JavaSparkContext spark, SourceTask task) {
        this.spark = spark;
        this.task = task;
        machine = new Machine(
                spark.broadcast(Wire.pack(task)),
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())));
    }

    SourceTask task() {
        return task;
    }

    Machine machine() {
        return machine;
    }

    JavaSparkContext spark() {
        return spark;
    }

    /** How many threads a task has where there are so many: cores that get no task of their own help where they are. */
    int jobs(int tasks) {
        return Math.max(1, spark.defaultParallelism() / Math.max(1, tasks));
    }

    /** Values by their places. */
    <T> JavaPairRDD<Long, T> numbered(List<T> values, int tasks) {
        return spark.parallelize(values, tasks).zipWithIndex().mapToPair(one -> new Tuple2<>(one._2(), one._1()));
    }

    @Override
    public void close() {
        machine.code.destroy();
        machine.hadoop.destroy();
    }

    /** A machine that was told. */
    record Machine(Broadcast<byte[]> code, Broadcast<SerializableConfiguration> hadoop) implements Serializable {
        SourceTask task() {
            return Wire.unpack(code.value(), SourceTask.class);
        }

        List<Source> in(List<NamedSource> sources) {
            Places places = new Places(hadoop.value().value());
            return sources.stream().map(named -> named.in(places)).toList();
        }

        Source in(NamedSource source) {
            return in(List.of(source)).get(0);
        }

        byte[] join(List<byte[]> runs) {
            return Wire.pack(task().join(runs.stream()
                    .map(run -> Wire.unpack(run, SourceRun.class))
                    .toList()));
        }

        byte[] joinStretches(List<byte[]> runs) {
            return Wire.pack(task().joinStretches(runs.stream()
                    .map(run -> Wire.unpack(run, StretchRun.class))
                    .toList()));
        }
    }

    /** Joins runs that follow each other, some to each new one. */
    static JavaPairRDD<Long, byte[]> joined(
            JavaPairRDD<Long, byte[]> runs, int tasks, Function<List<byte[]>, byte[]> join) {
        return runs.mapToPair(run -> new Tuple2<>(run._1() / FAN_IN, run))
                .groupByKey(tasks)
                .mapValues(group -> join.call(inOrder(group)));
    }

    private static List<byte[]> inOrder(Iterable<Tuple2<Long, byte[]>> group) {
        List<Tuple2<Long, byte[]>> inOrder = new ArrayList<>();
        group.forEach(inOrder::add);
        inOrder.sort((a, b) -> Long.compare(a._1(), b._1()));
        return inOrder.stream().map(Tuple2::_2).toList();
    }
}
