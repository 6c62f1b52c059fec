package vn.tthc.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.cli.CutList;
import vn.tthc.cli.RandomFolder;
import vn.tthc.cli.Run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** On a cluster a command says what it says on one machine: here the cluster is two threads of this one. */
class SparkTest {
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    private static JavaSparkContext context;

    @TempDir
    private Path folder;

    /** The files of this machine, by a name under which none but Hadoop finds them. */
    public static final class OtherFiles extends RawLocalFileSystem {
        /** How many are opened before something happens. */
        private static final AtomicInteger LEFT = new AtomicInteger();

        private static Runnable happening = () -> {};

        static void after(int opened, Runnable what) {
            happening = what;
            LEFT.set(opened);
        }

        @Override
        public FSDataInputStream open(org.apache.hadoop.fs.Path file, int buffer) throws IOException {
            if (LEFT.decrementAndGet() == 0) {
                happening.run();
            }
            return super.open(file, buffer);
        }

        @Override
        public URI getUri() {
            return URI.create("other:///");
        }

        @Override
        public String getScheme() {
            return "other";
        }
    }

    @BeforeAll
    static void begin() {
        // So few bytes that each file is a task of its own, whose runs are joined in several steps, or several of them.
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set(SparkCluster.TASK_BYTES, "400")
                .set("spark.hadoop.fs.other.impl", OtherFiles.class.getName());
        context = new JavaSparkContext(conf);
        context.setLogLevel("OFF");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @Test
    void saysWhatTheCommandSays() throws IOException {
        for (long seed = 1; seed <= 2L * TIMES; seed++) {
            Random random = new Random(seed);
            List<String> files = RandomFolder.write(Files.createDirectory(folder.resolve("lists" + seed)), random);
            assertSame("seed " + seed, "report", files, "-fjson", "--by=agency,source", "--top=5");
            assertSame("seed " + seed, "report", files, "--annex", "--max-problems=3", "--lang=vi");
            assertSame("seed " + seed, "check", files, "-fjson", "--verbose");
        }
    }

    /** Whatever stands where a file is cut: quotes, line breaks, headings, totals, codes that are there again. */
    @Test
    void readsLargeFilesInStretches() throws IOException {
        for (long seed = 1; seed <= 3L * TIMES; seed++) {
            Random random = new Random(seed);
            Path lists = Files.createDirectory(folder.resolve("large" + seed));
            List<String> tables = write(lists, "a%d.csv", CutList.procedures(random), CutList.procedures(random));
            List<String> objects = write(lists, "o%d.ndjson", CutList.objects(random), "{}".getBytes(UTF_8));
            List<String> dossiers = write(lists, "d%d.csv", CutList.dossiers(random), CutList.dossiers(random));
            setTaskBytes(100 + random.nextInt(1000));
            String description = "seed " + seed;
            assertSame(description, "report", List.of(tables.get(0)), "-fjson", "--max-problems=3");
            assertSame(description, "rate", dossiers, "-fjson", "--by=agency,source");
            tables.addAll(objects);
            assertSame(description, "report", tables, "-fjson", "--by=agency,source", "--top=5");
            assertSame(description, "check", tables, "-fjson");
        }
        setTaskBytes(400);
    }

    private List<String> write(Path lists, String names, byte[]... contents) throws IOException {
        List<String> files = new ArrayList<>();
        for (byte[] content : contents) {
            files.add(Files.write(lists.resolve(names.formatted(files.size())), content).toString());
        }
        return files;
    }

    private static void setTaskBytes(int bytes) {
        context.sc().conf().set(SparkCluster.TASK_BYTES, String.valueOf(bytes));
    }

    /** It is as long, and said to be as old, and yet never half of one and half of another. */
    @Test
    void noticesAFileThatChangesInBetween() throws IOException {
        String before = "code,agency,sector,current_days,proposed_days\n"
                + IntStream.range(0, 40).mapToObj(i -> "1.%06d,Sở Y tế,Dược,10,5\n".formatted(i)).collect(Collectors.joining());
        Path file = folder.resolve("changing.csv");
        FileTime time = FileTime.fromMillis(0);
        List<Run> outcomes = new ArrayList<>();
        for (String content : List.of(before, before.replace("10,5", "20,5"))) {
            Files.setLastModifiedTime(Files.writeString(file, content), time);
            outcomes.add(run("report", List.of("other://" + file), "-fjson"));
        }
        setTaskBytes(300);
        for (int opened = 1; opened <= 12; opened++) {
            Files.setLastModifiedTime(Files.writeString(file, before), time);
            OtherFiles.after(opened, () -> {
                try {
                    Files.setLastModifiedTime(Files.writeString(file, before.replace("10,5", "20,5")), time);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Run run = run("report", List.of("other://" + file), "-fjson");
            if (!outcomes.contains(run)) {
                assertThat(run.err()).contains("[file-changed]");
                assertThat(run.exit()).isEqualTo(5);
            }
        }
        setTaskBytes(400);
    }

    @Test
    void takesFoldersAndPatterns() throws IOException {
        Path lists = Files.createDirectory(folder.resolve("lists"));
        List<String> files = RandomFolder.write(lists, new Random(5));
        Files.createFile(lists.resolve(".hidden.csv"));
        Files.createFile(lists.resolve("_seen.csv"));
        assertSame("folder", "report", List.of(lists.toString()), "-fjson");
        List<String> tables = new ArrayList<>(
                files.stream().filter(name -> name.endsWith(".csv")).filter(name -> Files.exists(Path.of(name)))
                        .toList());
        tables.add(lists.resolve("_seen.csv").toString());
        Collections.sort(tables);
        assertThat(run("report", List.of(lists + "/*.csv"), "-fjson")).isEqualTo(alone("report", tables, "-fjson"));
        Run none = run("report", List.of(lists + "/*.none"));
        assertThat(none.exit()).isEqualTo(5);
        assertThat(none.err()).contains("*.none: error:").contains("[missing-file]");
    }

    @Test
    void readsAndWritesWhatOnlyHadoopKnows() throws IOException {
        Path lists = Files.createDirectory(folder.resolve("lists"));
        RandomFolder.write(lists, new Random(3));
        Run alone = alone("report", List.of(lists.toString()), "-fjson");
        Run there = run("report", List.of("other://" + lists), "-fjson");
        assertThat(there.out()).isEqualTo(alone.out());
        assertThat(there.err().replace("other://", "")).isEqualTo(alone.err());
        assertThat(there.exit()).isEqualTo(alone.exit());
        Path report = folder.resolve("report.json");
        run("report", List.of("other://" + lists + "/{a,b}*.json", "other://" + lists + "/0.csv"), "-o", "other://" + report);
        run("report", List.of("other://" + lists), "-o", "other://" + report);
        assertThat(report).hasContent(alone.out());
        Run over = run("report", List.of("other://" + report, "other://" + lists), "-o", "other://" + report);
        assertThat(over.exit()).isEqualTo(2);
        assertThat(over.err()).contains(report + " is one of the inputs; write to another file");
        assertThat(report).hasContent(alone.out());
    }

    @Test
    void countsRecords() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(Files.writeString(folder.resolve(i + ".csv"), """
                    agency,sector,status
                    Sở Y tế,Dược,Đúng hạn
                    Sở Y tế,Dược,Quá hạn
                    Sở %d,Dược,không rõ
                    """.formatted(i)).toString());
        }
        assertSame("", "rate", files, "-fjson", "--by=agency,indicator", "--as-of=2026-01-01");
    }

    @Test
    void aliasesGoAlong() throws IOException {
        Path list = Files.writeString(folder.resolve("a.csv"), """
                agency,sector,current_days,proposed_days
                Sở Y tế,Dược,10,5
                """);
        Path aliases = Files.writeString(folder.resolve("aliases.csv"), "from,to\nSở Y tế,Sở Y\nSở X,Sở Y\n");
        assertSame("", "report", List.of(list.toString()), "--aliases", aliases.toString(), "-fjson", "--where=sector=dược");
    }

    @Test
    void commandsThatDoNotAddUpAreRefused() {
        Run run = run("compare", List.of("a.csv", "b.csv"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("report, rate, check");
    }

    private static void assertSame(String description, String command, List<String> files, String... options) {
        assertThat(run(command, files, options)).as(description).isEqualTo(alone(command, files, options));
    }

    private static Run alone(String command, List<String> files, String... options) {
        return Run.of(words(command, files, options));
    }

    private static Run run(String command, List<String> files, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = SparkMain.run(Run.io(out, err), () -> context, words(command, files, options));
        return new Run(out.toString(), err.toString(), exit);
    }

    private static String[] words(String command, List<String> files, String... options) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(files);
        words.addAll(Arrays.asList(options));
        return words.toArray(String[]::new);
    }
}
