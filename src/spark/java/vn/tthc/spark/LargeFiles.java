package vn.tthc.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.StretchRun;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.source.Digest;
import vn.tthc.source.Source;
import vn.tthc.source.Stretch;
import vn.tthc.source.StretchMarks;

/**
 * Reads large files in stretches. A first pass sees where records begin; a second reads each stretch; and the driver, which gets
 * their sums joined, sees whether they go on where others end. If not, the file is left to be read by one task.
 */
final class LargeFiles {
    private static final System.Logger LOG = System.getLogger(LargeFiles.class.getName());

    /** The places of the stretches of one file among those of all. */
    private static final long OF_FILE = 1L << 32;

    private final ClusterTask work;
    private final long most;

    LargeFiles(ClusterTask work, long most) {
        this.work = work;
        this.most = most;
    }

    /** A part of a file, cut anywhere. */
    private record Part(NamedSource source, long from, long to) implements Serializable {}

    /** A stretch of one of the files, and its run if it was read before. */
    private record Piece(int file, NamedSource source, Stretch stretch, List<byte[]> run) implements Serializable {}

    /**
     * A file that was read in stretches.
     *
     * @param digest that of its bytes
     */
    record Parted(SourceRun run, List<Stretch> stretches, Digest digest) {}

    /** A file that is read in stretches. */
    private record Large(int index, Source source, List<Stretch> stretches, Digest digest) {}

    /**
     * Reads those of the sources that are large and can be parted.
     *
     * @param costs their bytes, and what it takes to open them
     * @return what each source comes to; empty if it is still to be read
     */
    List<Optional<Parted>> read(List<Source> sources, long[] costs) {
        List<Optional<Parted>> runs = new ArrayList<>();
        sources.forEach(source -> runs.add(Optional.empty()));
        List<Large> files = find(sources, costs);
        if (!files.isEmpty()) {
            Map<Integer, DuplicateCodes> codes = new HashMap<>();
            List<Piece> pieces = new ArrayList<>();
            for (Large file : files) {
                for (Stretch stretch : file.stretches()) {
                    pieces.add(new Piece(file.index(), NamedSource.of(file.source()), stretch, List.of()));
                }
            }
            List<Piece> all = work.task().haveCodes() ? firstRead(pieces, codes) : pieces;
            Map<Integer, StretchRun> read = read(all, codes);
            for (Large file : files) {
                Optional<SourceRun> run = work.task().end(file.source(), read.get(file.index()), file.digest());
                if (run.isEmpty()) {
                    LOG.log(
                            System.Logger.Level.INFO,
                            "{0} is read by one task, as its rows depend on each other",
                            file.source().shown());
                }
                runs.set(file.index(), run.map(one -> new Parted(one, file.stretches(), file.digest())));
            }
        }
        return runs;
    }

    /** The large files, each with its stretches. */
    private List<Large> find(List<Source> sources, long[] costs) {
        List<Integer> large = IntStream.range(0, costs.length)
                .filter(i -> costs[i] - SparkCluster.BYTES_TO_OPEN > most)
                .boxed()
                .toList();
        if (large.isEmpty()) {
            return List.of();
        }
        ClusterTask.Machine machine = work.machine();
        List<NamedSource> named =
                large.stream().map(i -> NamedSource.of(sources.get(i))).toList();
        List<Optional<StretchMarks.Records>> records = work
                .spark()
                .parallelize(named, named.size())
                .map(source -> machine.task().findRecords(machine.in(source)).orElse(null))
                .collect()
                .stream()
                .map(Optional::ofNullable)
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < large.size(); i++) {
            long size = costs[large.get(i)] - SparkCluster.BYTES_TO_OPEN;
            for (long from = 0; from < size && records.get(i).isPresent(); from += most) {
                parts.add(new Part(named.get(i), from, Math.min(size, from + most)));
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<NamedSource, List<StretchMarks>> marks = new HashMap<>();
        List<StretchMarks> seen = work.spark()
                .parallelize(parts, parts.size())
                .map(part -> StretchMarks.of(machine.in(part.source()), part.from(), part.to()))
                .collect();
        for (int i = 0; i < seen.size(); i++) {
            marks.computeIfAbsent(parts.get(i).source(), source -> new ArrayList<>())
                    .add(seen.get(i));
        }
        List<Large> files = new ArrayList<>();
        for (int i = 0; i < large.size(); i++) {
            List<StretchMarks> its = marks.getOrDefault(named.get(i), List.of());
            boolean isSame = its.stream().map(StretchMarks::state).distinct().count() == 1
                    && !its.get(0).state().isEmpty();
            List<Stretch> stretches =
                    isSame ? work.task().stretches(its, records.get(i).orElseThrow()) : List.of();
            if (stretches.size() > 1) {
                Digest digest = its.stream().map(StretchMarks::digest).reduce(Digest.EMPTY, Digest::plus);
                files.add(new Large(large.get(i), sources.get(large.get(i)), stretches, digest));
            }
        }
        return files;
    }

    /** Reads the first stretch of each file, and keeps the codes that those of the others are looked up in. */
    private List<Piece> firstRead(List<Piece> pieces, Map<Integer, DuplicateCodes> codes) {
        List<Piece> first =
                pieces.stream().filter(piece -> piece.stretch().isFirst()).toList();
        ClusterTask.Machine machine = work.machine();
        int jobs = work.jobs(first.size());
        List<byte[]> runs = work.spark()
                .parallelize(first, first.size())
                .map(piece -> read(machine, piece, Optional.empty(), jobs))
                .collect();
        Map<Integer, byte[]> read = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            int file = first.get(i).file();
            StretchRun run = Wire.unpack(runs.get(i), StretchRun.class);
            codes.put(file, run.takeCodes());
            read.put(file, Wire.pack(run));
        }
        return pieces.stream()
                .map(piece -> piece.stretch().isFirst()
                        ? new Piece(piece.file(), piece.source(), piece.stretch(), List.of(read.get(piece.file())))
                        : piece)
                .toList();
    }

    /** Reads the stretches that were not read before; all those of a file are one in the end. */
    private Map<Integer, StretchRun> read(List<Piece> pieces, Map<Integer, DuplicateCodes> codes) {
        ClusterTask.Machine machine = work.machine();
        int jobs = work.jobs(pieces.size());
        Broadcast<Map<Integer, DuplicateCodes>> earlier = work.spark().broadcast(codes);
        Map<Integer, Integer> counts = new HashMap<>();
        List<Tuple2<Long, Piece>> numbered = new ArrayList<>();
        for (Piece piece : pieces) {
            int number = counts.merge(piece.file(), 1, Integer::sum) - 1;
            numbered.add(new Tuple2<>(piece.file() * OF_FILE + number, piece));
        }
        JavaPairRDD<Long, byte[]> runs = work.spark()
                .parallelizePairs(numbered, numbered.size())
                .mapValues(piece -> !piece.run().isEmpty()
                        ? piece.run().get(0)
                        : read(machine, piece, codes(earlier.value(), piece), jobs));
        long levels = 0;
        for (long left = counts.values().stream().mapToInt(count -> count).max().orElse(1); left > 1; levels++) {
            left = (left + ClusterTask.FAN_IN - 1) / ClusterTask.FAN_IN;
        }
        long file = OF_FILE;
        int tasks = numbered.size();
        for (; levels > 0; levels--) {
            tasks = Math.max(counts.size(), tasks / ClusterTask.FAN_IN);
            runs = ClusterTask.joined(runs, tasks, machine::joinStretches);
            file /= ClusterTask.FAN_IN;
        }
        Map<Integer, StretchRun> read = new HashMap<>();
        for (Tuple2<Long, byte[]> run : runs.collect()) {
            read.put((int) (run._1() / file), Wire.unpack(run._2(), StretchRun.class));
        }
        earlier.destroy();
        return read;
    }

    private static Optional<DuplicateCodes> codes(Map<Integer, DuplicateCodes> codes, Piece piece) {
        return piece.stretch().isFirst()
                ? Optional.empty()
                : Optional.of(codes.getOrDefault(piece.file(), new DuplicateCodes()));
    }

    private static byte[] read(ClusterTask.Machine machine, Piece piece, Optional<DuplicateCodes> earlier, int jobs) {
        return Wire.pack(machine.task()
                .read(machine.in(piece.source()), piece.stretch(), earlier, Math.min(jobs, SparkCluster.processors())));
    }
}
