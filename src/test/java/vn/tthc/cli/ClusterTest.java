package vn.tthc.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.cli.files.ClusterException;
import vn.tthc.cli.files.Io;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** What other machines read comes to the same as what this one reads, however the sources are parted among them. */
class ClusterTest {
    @TempDir
    private Path folder;

    /** Machines that are this one, each of which gets some sources. */
    private record Parting(Random random) implements SameMachines {
        @Override
        public SourceRun read(List<Source> sources, SourceTask task) {
            List<SourceRun> runs = new ArrayList<>();
            for (int next = 0; next < sources.size(); ) {
                int end = Math.min(sources.size(), next + 1 + random.nextInt(4));
                runs.add(task.read(sources.subList(next, end), 1 + random.nextInt(2)));
                next = end;
            }
            int border = random.nextInt(runs.size());
            return task.join(List.of(task.join(runs.subList(0, border)), task.join(runs.subList(border, runs.size()))));
        }
    }

    @Test
    void isTheSameAsOneMachine() throws IOException {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<String> files = RandomFolder.write(Files.createDirectory(folder.resolve("lists" + seed)), random);
            for (String more : List.of("--max-problems=3", "--by=source", "--top=5", "--annex", "-fcsv")) {
                assertSame("seed " + seed, random, "report", files, more);
                assertSame("seed " + seed, random, "report", files, more, "-fjson");
            }
            assertSame("seed " + seed, random, "check", files, "--verbose");
        }
    }

    /** A saved report takes the name of a list that is read after it, which the sums of the list must then not have. */
    @Test
    void aListGivesItsNameToASavedReport() throws IOException {
        Random random = new Random(1);
        Path list = Files.writeString(
                folder.resolve("z.csv"), RandomList.any(random).csv());
        String saved = folder.resolve("a.json").toString();
        Run.of("report", list.toString(), "-o", saved);
        Files.writeString(list, RandomList.any(random).csv());
        List<String> files = List.of(saved, list.toString());
        assertSame("", random, "report", files, "-fjson", "--top=5", "--by=source");
        assertSame("", random, "report", files, "--annex", "-fcsv");
    }

    @Test
    void recordsAreCountedAsOnOneMachine() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            files.add(Files.writeString(folder.resolve(i + ".csv"), """
                    agency,sector,status
                    Sở Y tế,Dược,Đúng hạn
                    Sở Y tế,Dược,Quá hạn
                    Sở %d,Dược,không rõ
                    """.formatted(i))
                    .toString());
        }
        assertSame("", new Random(1), "rate", files, "-fjson");
        assertSame("", new Random(2), "rate", files, "--by=agency");
    }

    @Test
    void machinesThatFailAreNoMistakeOfTheProgram() throws IOException {
        String list = Files.writeString(folder.resolve("a.csv"), "a").toString();
        StringWriter err = new StringWriter();
        Io io = Run.io(new StringWriter(), err).with((SameMachines) (sources, task) -> {
            throw new ClusterException(new IllegalStateException("no machine is left\n  at …"));
        });
        assertThat(Main.run(io, "report", list)).isEqualTo(5);
        assertThat(err)
                .hasToString("tthc: the cluster has not read the files, and nothing is reported:"
                        + " no machine is left (its log says more)\n");
    }

    @Test
    void whatTakesRowsInTheirOrderIsRefused() throws IOException {
        String list = Files.writeString(
                        folder.resolve("a.csv"), RandomList.any(new Random(1)).csv())
                .toString();
        for (String option : List.of("--rejects", "--baseline", "--proposed", "--out-dir")) {
            Run run =
                    run("report", List.of(list), option, folder.resolve("other").toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains(option + " is not for a cluster");
        }
        assertThat(run("report", List.of("-")).err()).contains("a cluster reads no standard input");
    }

    @Test
    void aListIsWrittenToAFolderOfParts() throws IOException {
        String list = Files.writeString(
                        folder.resolve("a.csv"), RandomList.any(new Random(1)).csv())
                .toString();
        String other = folder.resolve("other").toString();
        for (List<String> options :
                List.of(List.<String>of(), List.of("-fndjson"), List.of("-o" + other), List.of("-fcsv", "-o", other))) {
            Run run = run("convert", List.of(list), options.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("name it with -o, and its format with -f ndjson or -f parquet");
        }
        Run there = run("convert", List.of(list), "-fndjson", "-o" + folder);
        assertThat(there.exit()).isEqualTo(2);
        assertThat(there.err()).contains(folder + " is there already; name another folder");
        for (List<String> options : List.of(List.of("-fparquet"), List.of("-o", other + ".parquet"))) {
            Run alone = Run.of(words("convert", List.of(list), options.toArray(String[]::new)));
            assertThat(alone.exit()).isEqualTo(2);
            assertThat(alone.err()).contains("Parquet is written on a cluster of Apache Spark alone");
        }
    }

    private static void assertSame(
            String description, Random random, String command, List<String> files, String... options) {
        assertThat(run(random, command, files, options))
                .as(description)
                .isEqualTo(Run.of(words(command, files, options)));
    }

    private static Run run(String command, List<String> files, String... options) {
        return run(new Random(1), command, files, options);
    }

    private static Run run(Random random, String command, List<String> files, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Io io = Run.io(out, err).with(new Parting(random));
        int exit = Main.run(io, words(command, files, options));
        return new Run(out.toString(), err.toString(), exit);
    }

    private static String[] words(String command, List<String> files, String... options) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(files);
        words.addAll(Arrays.asList(options));
        return words.toArray(String[]::new);
    }
}
