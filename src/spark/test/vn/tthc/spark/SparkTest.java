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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
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

        /** How many are made before one fails, once its bytes are written. */
        private static final AtomicInteger UNTIL_FAILURE = new AtomicInteger();

        static void failAfter(int made) {
            UNTIL_FAILURE.set(made);
        }

        /** Of all that is written to. */
        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path file,
                FsPermission permission,
                boolean isOver,
                int buffer,
                short copies,
                long block,
                Progressable progress)
                throws IOException {
            return failing(super.create(file, permission, isOver, buffer, copies, block, progress));
        }

        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path file, boolean isOver, int buffer, short copies, long block, Progressable progress)
                throws IOException {
            return failing(super.create(file, isOver, buffer, copies, block, progress));
        }

        private static FSDataOutputStream failing(FSDataOutputStream made) throws IOException {
            if (UNTIL_FAILURE.decrementAndGet() != 0) {
                return made;
            }
            return new FSDataOutputStream(made, null) {
                @Override
                public void close() throws IOException {
                    super.close();
                    throw new IOException("the disk is full");
                }
            };
        }

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
                .setMaster("local[2,2]")
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

    /** The parts are one after the other what one machine writes, and nothing else is there. */
    @Test
    void writesListsAsJsonLines() throws IOException {
        for (long seed = 1; seed <= 3L * TIMES; seed++) {
            Random random = new Random(seed);
            Path lists = Files.createDirectory(folder.resolve("rows" + seed));
            List<String> files = write(lists, "a%d.csv", CutList.procedures(random), CutList.procedures(random));
            files.addAll(write(lists, "o%d.ndjson", CutList.objects(random)));
            setTaskBytes(100 + random.nextInt(1000));
            String description = "seed " + seed;
            assertSameRows(description, files);
            assertSameRows(description, files.subList(0, 1), "--add-source");
            assertSameRows(description, List.of(files.get(2), files.get(1)), "--plain-days", "--max-problems=3");
            List<String> others = RandomFolder.write(Files.createDirectory(lists.resolve("others")), random);
            assertSameRows(description, others.stream().filter(name -> Files.exists(Path.of(name))).toList());
            for (String other : others) {
                assertSameRows(description, List.of(other), "--add-source", "--lang=vi");
            }
        }
        setTaskBytes(400);
    }

    @Test
    void writesListsAsParquet() throws IOException {
        SparkSession session = SparkSession.builder().getOrCreate();
        String costs = """
                code,agency,sector,current_cost,proposed_cost,current_days,proposed_days,volume,note
                1.000001,Sở Y tế,Dược,12345678901234567890123456789012,0.000001,2.5,1,3,"a
                ""b"", 𝒜"
                1.000002,Sở Y tế,,99999999999999999999999999.999999,1,10 hours,0.5 days,,
                """;
        for (long seed = 1; seed <= 3L * TIMES; seed++) {
            Random random = new Random(seed);
            Path lists = Files.createDirectory(folder.resolve("cells" + seed));
            List<String> files = write(
                    lists, "%d.csv", CutList.procedures(random), costs.getBytes(UTF_8), CutList.objects(random));
            for (List<String> options : List.of(List.of("--add-source"), List.of("--working-day-ratio=5/7"))) {
                boolean withPlaces = options.contains("--add-source");
                Path lines = lists.resolve("lines.ndjson");
                Run alone = alone("convert", files, all(options, "-fndjson", "-o" + lines));
                Path parts = lists.resolve("lines.ndjson.parts");
                Run there = run("convert", files, all(options, "-fparquet", "-o" + parts));
                assertThat(there.exit()).isEqualTo(alone.exit());
                assertThat(there.err().replace(".parts", "")).isEqualTo(alone.err());
                assertThat(Files.exists(parts)).isEqualTo(Files.exists(lines));
                if (Files.exists(parts)) {
                    List<Row> rows = new ArrayList<>();
                    for (Path part : parts(parts)) {
                        rows.addAll(session.read().parquet(part.toString()).collectAsList());
                    }
                    StructType schema = ParquetPart.schema(withPlaces);
                    assertThat(session.read().parquet(parts.toString()).schema()).isEqualTo(schema);
                    assertThat(rows).isEqualTo(session.read().schema(schema).json(lines.toString()).collectAsList());
                    assertThat(rows).hasSizeGreaterThan(1);
                    Files.delete(lines);
                }
                delete(parts);
            }
        }
    }

    @Test
    void refusesANumberThatParquetCannotHold() throws IOException {
        Path list = Files.writeString(folder.resolve("long.csv"), """
                agency,sector,current_cost,proposed_cost
                Sở Y tế,Dược,5,3
                Sở Y tế,Dược,5,0.1234567
                """);
        Path parts = folder.resolve("long");
        Run run = run("convert", List.of(list.toString()), "-fparquet", "-o", parts.toString());
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err())
                .contains("cannot write " + parts + ": the number 0.1234567 of the row at " + list
                        + ":3 has more digits than its column of Parquet; write -f ndjson");
        assertThat(parts).doesNotExist();
        assertSameRows("", List.of(list.toString()));
    }

    /** An attempt that fails once it has written leaves nothing behind; where the whole fails, nothing is there. */
    @Test
    void attemptsThatFailLeaveNothing() throws IOException {
        List<String> files = write(folder, "f%d.csv", IntStream.range(0, 6)
                .mapToObj(i -> ("code,agency,sector,current_days,proposed_days\n1.00000" + i + ",Sở Y tế,Dược,10,5\n").getBytes(UTF_8))
                .toArray(byte[][]::new));
        Path lines = folder.resolve("alone.ndjson");
        alone("convert", files, "-o", lines.toString());
        for (int made = 1; made <= files.size(); made++) {
            for (String format : List.of("ndjson", "parquet")) {
                Path parts = folder.resolve("parts" + made + "." + format);
                OtherFiles.failAfter(made);
                Run run = run("convert", files, "-oother://" + parts);
                assertThat(run).isEqualTo(new Run("", "", 0));
                assertThat(parts(parts)).hasSize(6);
                assertThat(names(parts)).contains("_SUCCESS").noneMatch(name -> name.startsWith("_temporary"));
                if (format.equals("ndjson")) {
                    assertThat(joined(parts)).isEqualTo(Files.readString(lines));
                }
            }
        }
        // The last that is made says that all is there.
        Path none = folder.resolve("none.ndjson");
        OtherFiles.failAfter(files.size() + 1);
        Run run = run("convert", files, "-o", "other://" + none);
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).isEqualTo("tthc: cannot write other://" + none + " (the disk is full)\n");
        assertThat(none).doesNotExist();
        OtherFiles.failAfter(0);
    }

    /** What is written is of one state of a file, or it is said that there were two. */
    @Test
    void writesNothingOfAFileThatChangesInBetween() throws IOException {
        String before = "code,agency,sector,current_days,proposed_days\n"
                + IntStream.range(0, 40).mapToObj(i -> "1.%06d,Sở Y tế,Dược,10,5\n".formatted(i)).collect(Collectors.joining());
        FileTime time = FileTime.fromMillis(0);
        Path file = folder.resolve("written.csv");
        List<String> outcomes = new ArrayList<>();
        for (String content : List.of(before, before.replace("10,5", "20,5"))) {
            Files.writeString(file, content);
            outcomes.add(alone("convert", List.of(file.toString()), "-fndjson").out());
        }
        int changed = 0;
        for (int bytes : List.of(300, 100_000)) {
            setTaskBytes(bytes);
            for (int opened = 1; opened <= 20; opened++) {
                Files.setLastModifiedTime(Files.writeString(file, before), time);
                OtherFiles.after(opened, () -> {
                    try {
                        Files.setLastModifiedTime(Files.writeString(file, before.replace("10,5", "20,5")), time);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                Path parts = folder.resolve("written" + bytes + "-" + opened);
                Run run = run("convert", List.of("other://" + file), "-fndjson", "-o", parts.toString());
                if (Files.exists(parts)) {
                    assertThat(run).isEqualTo(new Run("", "", 0));
                    assertThat(joined(parts)).isIn(outcomes);
                } else {
                    changed++;
                    assertThat(run.exit()).isEqualTo(5);
                    assertThat(run.err()).contains("[file-changed]").contains("so " + parts + " is not written");
                    assertThat(parts).doesNotExist();
                }
            }
        }
        assertThat(changed).isGreaterThan(3);
        setTaskBytes(400);
    }

    private void assertSameRows(String description, List<String> files, String... options) throws IOException {
        Path list = folder.resolve("list.ndjson");
        String[] all = all(List.of(options), "-o", list.toString());
        Run there = run("convert", files, all);
        boolean isThere = Files.exists(list);
        String parts = isThere ? joined(list) : "";
        delete(list);
        assertThat(there).as(description).isEqualTo(alone("convert", files, all));
        assertThat(isThere).as(description).isEqualTo(Files.exists(list));
        assertThat(parts).as(description).isEqualTo(isThere ? Files.readString(list) : "");
        Files.deleteIfExists(list);
    }

    private static String[] all(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toArray(String[]::new);
    }

    private static List<String> names(Path parts) throws IOException {
        try (Stream<Path> files = Files.list(parts)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> parts(Path parts) throws IOException {
        return names(parts).stream().filter(name -> name.startsWith("part-")).map(parts::resolve).toList();
    }

    private static String joined(Path parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path part : parts(parts)) {
            text.append(Files.readString(part));
        }
        return text.toString();
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
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
        run("report", List.of("other://" + lists), "-oother://" + report);
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
        Run there = run("report", List.of(list.toString()), "--aliases=other://" + aliases, "-fjson");
        assertThat(there.out())
                .isEqualTo(run("report", List.of(list.toString()), "--aliases", aliases.toString(), "-fjson")
                        .out());
        assertSame("", "report", List.of(list.toString()), "--aliases", aliases.toString(), "-fjson", "--where=sector=dược");
    }

    @Test
    void commandsThatDoNotAddUpAreRefused() {
        Run run = run("compare", List.of("a.csv", "b.csv"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("report, rate, check, convert");
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
