package vn.tthc.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.internal.io.FileNameSpec;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import vn.tthc.batch.SourceTask;
import vn.tthc.convert.ListForm;
import vn.tthc.convert.ListFormat;
import vn.tthc.convert.ListWriter;
import vn.tthc.convert.WrittenRows;
import vn.tthc.model.problem.Problem;
import vn.tthc.output.LongNumberException;
import vn.tthc.output.Output;
import vn.tthc.output.Utf8Writer;
import vn.tthc.source.Digest;
import vn.tthc.source.Source;
import vn.tthc.source.Stretch;

/**
 * Writes the rows of sources that were read before, each part by the task that reads its sources, or its stretch of one. Which of the
 * attempts of a task counts, and that nothing is left of the others, is what Spark's protocol of output sees to.
 */
final class ListParts {
    private static final String ATTEMPT = "mapreduce.task.attempt.id";

    private final ClusterTask work;
    private final ListForm form;

    ListParts(ClusterTask work, ListForm form) {
        this.work = work;
        this.form = form;
    }

    /**
     * What a part has the rows of.
     *
     * @param first the place of the first source among all
     * @param sources those that follow each other, or the one of which it has a stretch
     * @param marks what each of the sources was known by when it was read before; empty of a stretch
     * @param stretch empty if it has all
     */
    record Part(int first, List<NamedSource> sources, List<String> marks, List<Stretch> stretch)
            implements Serializable {}

    /** What an attempt to write a part came to that counts. */
    private record Written(int first, FileCommitProtocol.TaskCommitMessage message, Wire.Packed<Outcome> outcome)
            implements Serializable {}

    /**
     * What is to be known of a part that was written.
     *
     * @param problems what is wrong with its sources by now
     * @param digest that of a stretch
     * @param tooLong a number that no column holds
     */
    private record Outcome(List<Problem> problems, Optional<Digest> digest, Optional<LongNumberException> tooLong) {}

    /** What all tasks are told. */
    private record Writing(
            ClusterTask.Machine machine,
            Broadcast<SerializableConfiguration> configuration,
            FileCommitProtocol protocol,
            Wire.Packed<ListForm> form,
            List<ParquetPart.Factory> parquet,
            String job,
            int jobs)
            implements Serializable {
        private TaskAttemptContext attempt() {
            TaskContext task = TaskContext.get();
            JobID id = new JobID(job, task.stageId());
            TaskAttemptID attempt = new TaskAttemptID(
                    new TaskID(id, TaskType.MAP, task.partitionId()), (int) (task.taskAttemptId() & Integer.MAX_VALUE));
            Configuration its = new Configuration(configuration.value().value());
            its.set("mapreduce.job.id", id.toString());
            its.set("mapreduce.task.id", attempt.getTaskID().toString());
            its.set(ATTEMPT, attempt.toString());
            its.setBoolean("mapreduce.task.ismap", true);
            its.setInt("mapreduce.task.partition", 0);
            return new TaskAttemptContextImpl(its, attempt);
        }

        Written write(Part part) throws IOException {
            TaskAttemptContext attempt = attempt();
            protocol.setupTask(attempt);
            boolean isDone = false;
            try {
                Outcome outcome = take(part, attempt);
                FileCommitProtocol.TaskCommitMessage message = protocol.commitTask(attempt);
                isDone = true;
                return new Written(part.first(), message, new Wire.Packed<>(outcome, Outcome.class));
            } finally {
                if (!isDone) {
                    protocol.abortTask(attempt);
                }
            }
        }

        private Outcome take(Part part, TaskAttemptContext attempt) throws IOException {
            ListForm its = form.value();
            SourceTask task = machine.task();
            List<Source> sources = machine.in(part.sources());
            int threads = Math.min(jobs, SparkCluster.processors());
            try (PartFile file = new PartFile(its, attempt);
                    WrittenRows rows = new WrittenRows(its, file::begin, UncheckedIOException::new)) {
                List<Problem> problems = List.of();
                Optional<Digest> digest = Optional.empty();
                if (part.stretch().isEmpty()) {
                    problems = task.take(sources, part.marks(), threads, rows);
                } else {
                    digest =
                            Optional.of(task.take(sources.get(0), part.stretch().get(0), threads, rows));
                }
                if (its.format() == ListFormat.PARQUET && TaskContext.get().partitionId() == 0) {
                    // A table without rows has columns too.
                    rows.finish();
                } else {
                    rows.finishIfBegun();
                }
                file.finish();
                return new Outcome(problems, digest, Optional.empty());
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof LongNumberException number) {
                    return new Outcome(List.of(), Optional.empty(), Optional.of(number));
                }
                throw e;
            }
        }

        /** The file of a part, which is there once the list begins. */
        private final class PartFile implements AutoCloseable {
            private final ListForm its;
            private final TaskAttemptContext attempt;
            private Optional<Stream> text = Optional.empty();
            private Optional<ParquetPart> table = Optional.empty();

            PartFile(ListForm its, TaskAttemptContext attempt) {
                this.its = its;
                this.attempt = attempt;
            }

            ListWriter begin() throws IOException {
                if (parquet.isEmpty()) {
                    Path path = new Path(name("-c000.ndjson"));
                    FileSystem files = path.getFileSystem(attempt.getConfiguration());
                    text = Optional.of(new Stream(files.create(path, false)));
                    return its.begin(text.get());
                }
                table = Optional.of(parquet.get(0).begin(ending -> name("-c000" + ending), attempt));
                return its.begin(table.get());
            }

            private String name(String ending) {
                return protocol.newTaskTempFile(attempt, Option.empty(), new FileNameSpec("", ending));
            }

            /** Ends the file, without which it is not whole. */
            void finish() throws IOException {
                if (text.isPresent()) {
                    text.get().writer().close();
                }
                if (table.isPresent()) {
                    table.get().close();
                }
            }

            @Override
            public void close() throws IOException {
                if (text.isPresent()) {
                    text.get().writer().close();
                }
            }
        }
    }

    /** A stream of Hadoop. */
    private record Stream(OutputStream bytes, Writer writer) implements Output {
        Stream(OutputStream bytes) {
            this(bytes, new Utf8Writer(bytes));
        }
    }

    /**
     * Writes them.
     *
     * @param sources all
     * @param digests those of files that are written in stretches, by their places
     * @return what is wrong with sources by now; if anything is, nothing is there
     */
    List<Problem> write(List<Part> parts, List<Source> sources, Map<Integer, Digest> digests, Path folder)
            throws IOException {
        SparkSession session =
                (SparkSession) org.apache.spark.sql.SparkSession.builder().getOrCreate();
        String name = UUID.randomUUID().toString();
        Job job = Job.getInstance(work.spark().hadoopConfiguration());
        FileSystem files = folder.getFileSystem(job.getConfiguration());
        Path place = files.makeQualified(folder);
        FileOutputFormat.setOutputPath(job, place);
        job.getConfiguration().set("spark.sql.sources.writeJobUUID", name);
        List<ParquetPart.Factory> parquet = new ArrayList<>();
        if (form.format() == ListFormat.PARQUET) {
            parquet.add(ParquetPart.prepare(session, job, form.withPlaces()));
        } else {
            job.setOutputFormatClass(TextOutputFormat.class);
        }
        // As the protocol asks the configuration by which an attempt is known, also on the driver.
        JobID id = new JobID(name.substring(0, 8), 0);
        job.getConfiguration().set("mapreduce.job.id", id.toString());
        job.getConfiguration().set(ATTEMPT, new TaskAttemptID(new TaskID(id, TaskType.MAP, 0), 0).toString());
        FileCommitProtocol protocol = FileCommitProtocol.instantiate(
                session.sessionState().conf().fileCommitProtocolClass(), name, place.toString(), false);
        protocol.setupJob(job);
        boolean isDone = false;
        Broadcast<SerializableConfiguration> configuration =
                work.spark().broadcast(new SerializableConfiguration(job.getConfiguration()));
        try {
            List<Written> written = write(
                    parts,
                    new Writing(
                            work.machine(),
                            configuration,
                            protocol,
                            new Wire.Packed<>(form, ListForm.class),
                            parquet,
                            name.substring(0, 8),
                            work.jobs(parts.size())));
            List<Problem> problems = problems(written, sources, digests);
            if (problems.isEmpty()) {
                protocol.commitJob(
                        job,
                        CollectionConverters.asScala(
                                        written.stream().map(Written::message).toList())
                                .toSeq());
                isDone = true;
            }
            return problems;
        } finally {
            configuration.destroy();
            if (!isDone) {
                protocol.abortJob(job);
                files.delete(place, true);
            }
        }
    }

    private List<Written> write(List<Part> parts, Writing writing) {
        return parts.isEmpty()
                ? List.of()
                : work.spark()
                        .parallelize(parts, parts.size())
                        .map(writing::write)
                        .collect();
    }

    private static List<Problem> problems(List<Written> written, List<Source> sources, Map<Integer, Digest> digests)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, Digest> read = new TreeMap<>();
        for (Written part : written) {
            Outcome outcome = part.outcome().value();
            if (outcome.tooLong().isPresent()) {
                throw outcome.tooLong().get();
            }
            problems.addAll(outcome.problems());
            outcome.digest().ifPresent(digest -> read.merge(part.first(), digest, Digest::plus));
        }
        digests.forEach((source, digest) -> {
            if (!digest.equals(read.get(source))) {
                problems.add(SourceTask.changed(sources.get(source)));
            }
        });
        return problems;
    }
}
