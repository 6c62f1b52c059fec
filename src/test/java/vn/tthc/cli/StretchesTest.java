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

    /** Reads files in stretches, cut anywhere. */
    private final class Cutter implements SameMachines {
        private final Random random;

        Cutter(Random random) {
            this.random = random;
        }

        @Override
        public SourceRun read(List<Source> sources, SourceTask task) {
            try {
                List<SourceRun> runs = new ArrayList<>();
                for (Source source : sources) {
                    Optional<SourceRun> run = inStretches(source, task);
                    whole += run.isPresent() ? 0 : 1;
                    parted += run.isPresent() ? 1 : 0;
                    runs.add(run.isPresent() ? run.get() : task.read(List.of(source), 1));
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
            List<StretchMarks> parts = new ArrayList<>();
            Digest digest = Digest.EMPTY;
            long step = 1L + random.nextInt((int) Math.max(50, size));
            for (long from = 0; from == 0 || from < size; from += step) {
                StretchMarks part = StretchMarks.of(source, from, Math.min(size, from + step));
                digest = digest.plus(part.digest());
                parts.add(part);
            }
            List<StretchRun> runs = new ArrayList<>();
            Optional<DuplicateCodes> codes = Optional.empty();
            for (Stretch stretch : task.stretches(parts, records.get())) {
                StretchRun run = task.read(source, stretch, codes, 1 + random.nextInt(2));
                codes = stretch.isFirst() ? Optional.of(run.takeCodes()) : codes;
                runs.add(run);
            }
            while (runs.size() > 1) {
                int at = random.nextInt(runs.size() - 1);
                runs.set(at, task.joinStretches(List.of(runs.get(at), runs.remove(at + 1))));
            }
            return task.end(source, runs.get(0), digest);
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
        }
        // Rows of damaged lists may depend on any other; most depend on none.
        assertThat(parted).isGreaterThan(whole / 2);
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

    private void assertSame(long seed, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(Run.io(out, err).with(new Cutter(new Random(seed))), words);
        assertThat(new Run(out.toString(), err.toString(), exit))
                .as("seed %d: %s", seed, String.join(" ", words))
                .isEqualTo(Run.of(words));
    }
}
