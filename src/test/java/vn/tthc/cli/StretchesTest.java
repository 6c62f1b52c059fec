package vn.tthc.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.batch.StretchRun;
import vn.tthc.convert.ListForm;
import vn.tthc.convert.RowTaker;
import vn.tthc.convert.WrittenRows;
import vn.tthc.model.problem.Problem;
import vn.tthc.output.TextOutput;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.source.Digest;
import vn.tthc.source.Source;
import vn.tthc.source.Stretch;
import vn.tthc.source.StretchMarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A list that is read in stretches says what it says when it is read in one go, wherever it was cut. */
class StretchesTest {
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    @TempDir
    private Path folder;

    private int whole;
    private int parted;
    private int written;

    /** Some of what is written. */
    private interface Part {
        List<Problem> take(RowTaker rows);
    }

    /** Reads files in stretches, cut anywhere. */
    private final class Cutter implements SameMachines {
        private final Random random;
        /** What is written of the sources once they were read, in their order. */
        private final List<Part> parts = new ArrayList<>();

        Cutter(Random random) {
            this.random = random;
        }

        @Override
        public List<Problem> write(ListForm form, String place) {
            StringWriter out = new StringWriter();
            List<Problem> problems = new ArrayList<>();
            try (WrittenRows rows =
                    new WrittenRows(form, () -> form.begin(new TextOutput(out)), UncheckedIOException::new)) {
                parts.forEach(part -> problems.addAll(part.take(rows)));
                rows.finish();
                Files.writeString(Path.of(place), out.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return problems;
        }

        private List<Problem> take(
                Source source, SourceTask task, List<Stretch> stretches, Digest before, RowTaker rows) {
            Digest digest = Digest.EMPTY;
            for (Stretch stretch : stretches) {
                digest = digest.plus(task.take(source, stretch, 1 + random.nextInt(2), rows));
            }
            return digest.equals(before) ? List.of() : List.of(SourceTask.changed(source));
        }

        @Override
        public SourceRun read(List<Source> sources, SourceTask task) {
            try {
                List<SourceRun> runs = new ArrayList<>();
                for (Source source : sources) {
                    Optional<SourceRun> run = inStretches(source, task);
                    if (run.isEmpty()) {
                        SourceRun one = task.read(List.of(source), 1);
                        List<String> marks = one.marks();
                        parts.add(rows -> task.take(List.of(source), marks, 1 + random.nextInt(2), rows));
                        run = Optional.of(one);
                        whole++;
                    } else {
                        parted++;
                    }
                    runs.add(run.get());
                }
                return task.join(runs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<SourceRun> inStretches(Source source, SourceTask task) throws IOException {
            Optional<StretchMarks.Records> records = task.findRecords(source);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            long size = Files.size(source.path().orElseThrow());
            List<StretchMarks> marks = new ArrayList<>();
            Digest digest = Digest.EMPTY;
            long step = 1L + random.nextInt((int) Math.max(50, size));
            for (long from = 0; from == 0 || from < size; from += step) {
                StretchMarks part = StretchMarks.of(source, from, Math.min(size, from + step));
                digest = digest.plus(part.digest());
                marks.add(part);
            }
            List<StretchRun> runs = new ArrayList<>();
            Optional<DuplicateCodes> codes = Optional.empty();
            List<Stretch> stretches = task.stretches(marks, records.get());
            for (Stretch stretch : stretches) {
                StretchRun run = task.read(source, stretch, codes, 1 + random.nextInt(2));
                codes = stretch.isFirst() ? Optional.of(run.takeCodes()) : codes;
                runs.add(run);
            }
            while (runs.size() > 1) {
                int at = random.nextInt(runs.size() - 1);
                runs.set(at, task.joinStretches(List.of(runs.get(at), runs.remove(at + 1))));
            }
            Optional<SourceRun> run = task.end(source, runs.get(0), digest);
            Digest before = digest;
            if (run.isPresent()) {
                parts.add(rows -> take(source, task, stretches, before, rows));
            }
            return run;
        }
    }

    @Test
    void saysWhatTheWholeSays() throws IOException {
        for (long seed = 1; seed <= 200L * TIMES; seed++) {
            Random random = new Random(seed);
            String procedures = write(seed + ".csv", CutList.procedures(random));
            assertSame(seed, "report", procedures, "-fjson", "--max-problems=" + random.nextInt(8));
            assertSame(seed, "check", procedures, "-fjson", "--verbose");
            String objects = write(seed + ".ndjson", CutList.objects(random));
            assertSame(seed, "report", objects, "-fjson", "--annex");
            String dossiers = write(seed + "d.csv", CutList.dossiers(random));
            assertSame(seed, "rate", dossiers, "-fjson", "--max-problems=" + random.nextInt(8));
            List<List<String>> written = List.of(
                    List.of(procedures, objects),
                    List.of(objects, procedures, dossiers),
                    List.of(procedures, "--plain-days"),
                    List.of(objects, "--add-source", "--working-day-ratio=5/7"));
            assertSameRows(random, written.get((int) seed % written.size()));
        }
        // Rows of damaged lists may depend on any other; most depend on none.
        assertThat(parted).isGreaterThan(whole / 2);
        assertThat(written).isGreaterThan(80);
    }

    @Test
    void aMarkStandsForWhatIsInAnotherStretch() throws IOException {
        StringBuilder list = new StringBuilder("code,name,agency,sector,current_days,proposed_days\n");
        IntStream.range(0, 60)
                .forEach(i -> list.append("1.%06d,Cấp thẻ,%s,Dược,2,1\n"
                        .formatted(i, i % 5 == 4 ? "nt" : i % 2 == 0 ? "Sở Y tế" : "Sở Tư pháp")));
        String file = write("marks.csv", list.toString().getBytes(UTF_8));
        for (long seed = 1; seed <= 20; seed++) {
            assertSame(seed, "report", file, "-fjson");
        }
    }

    private String write(String name, byte[] list) throws IOException {
        return Files.write(folder.resolve(name), list).toString();
    }

    /** Whatever is said on one machine of a list that is written to a file. */
    private void assertSameRows(Random random, List<String> words) throws IOException {
        Path list = folder.resolve("list");
        List<String> convert = new ArrayList<>(List.of("convert", "-fndjson", "-o", list.toString()));
        convert.addAll(words);
        Files.deleteIfExists(list);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(Run.io(out, err).with(new Cutter(random)), convert.toArray(String[]::new));
        Optional<String> parts = Files.exists(list) ? Optional.of(Files.readString(list)) : Optional.empty();
        Files.deleteIfExists(list);
        String said = String.join(" ", words);
        assertThat(new Run(out.toString(), err.toString(), exit))
                .as(said)
                .isEqualTo(Run.of(convert.toArray(String[]::new)));
        assertThat(parts)
                .as(said)
                .isEqualTo(Files.exists(list) ? Optional.of(Files.readString(list)) : Optional.empty());
        written += parts.isPresent() ? 1 : 0;
    }

    private void assertSame(long seed, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(Run.io(out, err).with(new Cutter(new Random(seed))), words);
        assertThat(new Run(out.toString(), err.toString(), exit))
                .as("seed %d: %s", seed, String.join(" ", words))
                .isEqualTo(Run.of(words));
    }
}
