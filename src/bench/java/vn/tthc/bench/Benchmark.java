package vn.tthc.bench;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBDriver;
import vn.tthc.bench.Contestant.Measured;
import vn.tthc.bench.GeneratedLists.Style;

/**
 * Times tthc beside what else sums up lists on this machine: all contestants on the same files, in turns, and all must come
 * to the same sums. {@code Benchmark [--dir FOLDER] [--runs N] [--jdk HOME]… [JOB]…}, where a job is start,
 * batch, million, large, xlsx, messy, json, groups, growth, memory, rate, convert or joined.
 */
final class Benchmark {
    private static final int BATCH_ROWS = 130_000;
    private static final int BATCH_FILES = 63;
    private static final int MESSY_ROWS = 300_000;
    private static final int MILLION = 1_000_000;
    private static final Path TTHC = Path.of("target/tthc/bin/tthc").toAbsolutePath();
    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();
    private static final Path SUMS = Path.of("src/bench/python/sums.py").toAbsolutePath();
    private static final List<String> COLUMNS =
            List.of("current_days", "proposed_days", "current_cost", "proposed_cost");
    /** What the others come to as well. */
    private static final String[] BY_GROUP = {"-f", "csv", "--by", "agency+sector"};

    /** Longer lists take csvkit minutes. */
    private static final int MAX_CSVKIT_FILES = 100;

    private static final int MEMORY_RUNS = 3;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int LAST_SIZE = 1 << 24;
    /** In seconds: so long that what a start takes says nothing. */
    private static final double OVER_START = 2;

    private static final int HALF = 50;
    private static final int NINE_TENTHS = 90;
    private static final int PERCENT = 100;

    /** So many times as often runs what takes no longer than what else a machine does now and then. */
    private static final int SHORT_RUNS = 5;

    private final List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    private final Set<String> cases = new TreeSet<>();
    /** The memory of each contestant, the median of runs of their own before those that are timed. */
    private final Map<Contestant, Double> peaks = new HashMap<>();

    private Path folder = Path.of("target/bench").toAbsolutePath();
    private int runs = 5;

    private Benchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new Benchmark().run(args);
    }

    private void run(String[] args) throws IOException, InterruptedException {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--dir" -> folder = Path.of(args[++i]).toAbsolutePath();
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                case "--jdk" -> jdks.add(Path.of(args[++i]));
                default -> cases.add(args[i]);
            }
        }
        if (cases.isEmpty()) {
            cases.addAll(List.of("start", "batch", "xlsx"));
        }
        System.out.println(machine());
        System.out.println();
        System.out.println("| job | program | median | tthc takes | peak memory |");
        System.out.println("|---|---|---:|---:|---:|");
        if (cases.contains("start")) {
            start();
        }
        if (cases.contains("batch")) {
            beside("130,000 rows in 63 files", lists(Style.PLAIN, BATCH_ROWS, BATCH_FILES));
        }
        if (cases.contains("xlsx")) {
            workbook();
        }
        if (cases.contains("messy")) {
            besidePlain(new MessyLists(messyBasis()).write());
        }
        if (cases.contains("json")) {
            MessyLists rows = new MessyLists(messyBasis());
            besidePlain(Map.of("as JSON lines", rows.writeJson(true)));
            besidePlain(Map.of("as a JSON array", rows.writeJson(false)));
        }
        if (cases.contains("groups")) {
            besidePlain(new MessyLists(messyBasis()).writeGroups());
            manyGroups();
        }
        if (cases.contains("growth")) {
            growth();
        }
        if (cases.contains("memory")) {
            memory();
        }
        if (cases.contains("rate")) {
            records();
        }
        if (cases.contains("convert")) {
            converted();
        }
        if (cases.contains("joined")) {
            joined();
        }
        if (cases.contains("million")) {
            beside("1,000,000 rows", lists(Style.PLAIN, MILLION, 1));
            written();
        }
        if (cases.contains("large")) {
            beside("10,000,000 rows", lists(Style.PLAIN, 10 * MILLION, 1));
            unclosed();
        }
    }

    /** What starting costs, beside the least that a JVM can do. */
    private void start() throws IOException, InterruptedException {
        List<Path> lists = lists(Style.PLAIN, 2_000, 1);
        for (Path jdk : jdks) {
            String java = jdk.resolve("bin/java").toString();
            Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
            Contestant tthc = new Contestant("tthc", tthc(lists, "-f", "json"), environment, false);
            // The first run with a JDK makes its archive, beside itself.
            tthc.run(folder);
            Thread.sleep(10_000);
            print(
                    "2,000 rows, Java " + release(jdk),
                    measure(
                            SHORT_RUNS * runs,
                            List.of(
                                    tthc,
                                    Contestant.of("java Hello", List.of(java, "-cp", CLASSES.toString(), hello())))));
        }
    }

    private static String hello() {
        return Hello.class.getName();
    }

    /** All contestants on the same lists; what they have summed up must be the same. */
    private void beside(String job, List<Path> lists) throws IOException, InterruptedException {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(Contestant.of("tthc", tthc(lists, BY_GROUP)));
        contestants.addAll(peers(lists));
        Map<Contestant, List<Measured>> measured = measure(contestants);
        Map<List<String>, List<BigDecimal>> expected =
                sums(measured.get(contestants.get(0)).get(0).out());
        measured.forEach((contestant, all) -> {
            for (Measured run : all) {
                if (!sums(run.out()).equals(expected)) {
                    throw new IllegalStateException(contestant.name() + " comes to other sums");
                }
            }
        });
        print(job, measured);
    }

    private Path messyBasis() throws IOException {
        return lists(Style.PLAIN, MESSY_ROWS, 1).get(0);
    }

    /** The lists, by what their rows have, beside the plain list of as many rows; reports are written as JSON. */
    private void besidePlain(Map<String, Path> lists) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> list : lists.entrySet()) {
            besidePlain(list.getKey(), tthc(List.of(list.getValue()), "-f", "json"));
        }
    }

    /** Lists of records by what their rows have, beside the clean one. */
    private void records() throws IOException, InterruptedException {
        Map<String, Path> lists = new MessyLists(messyBasis()).writeRecords();
        Contestant clean = Contestant.of("tthc, clean", rate(lists.get(MessyLists.CLEAN)));
        for (Map.Entry<String, Path> list : lists.entrySet()) {
            if (!list.getKey().equals(MessyLists.CLEAN)) {
                print(
                        "300,000 records, " + list.getKey(),
                        measure(List.of(Contestant.of("tthc", rate(list.getValue())), clean)));
            }
        }
    }

    private static List<String> rate(Path list) {
        return List.of(TTHC.toString(), "rate", list.toString(), "-f", "json");
    }

    /** The plain list written again, beside a report of it. */
    private void converted() throws IOException, InterruptedException {
        Path list = messyBasis();
        for (String format : List.of("csv", "ndjson", "xlsx")) {
            String out = folder.resolve("converted." + format).toString();
            besidePlain(
                    "converted to " + format,
                    List.of(TTHC.toString(), "convert", list.toString(), "-f", format, "-o", out));
        }
    }

    /** The plain list joined with another, beside a report of it alone. */
    private void joined() throws IOException, InterruptedException {
        Map<String, Path> lists = new MessyLists(messyBasis()).writeJoined();
        besidePlain(
                "proposals in a list of their own",
                tthc(
                        List.of(lists.get(MessyLists.IN_FORCE)),
                        "--proposed",
                        lists.get(MessyLists.PROPOSED).toString(),
                        "-f",
                        "json"));
        besidePlain(
                "an earlier list to measure against",
                tthc(
                        List.of(messyBasis()),
                        "--baseline",
                        lists.get(MessyLists.EARLIER).toString(),
                        "-f",
                        "json"));
    }

    private void besidePlain(String job, List<String> command) throws IOException, InterruptedException {
        Contestant plain = Contestant.of("tthc, plain", tthc(List.of(messyBasis()), "-f", "json"));
        print("300,000 rows, " + job, measure(List.of(Contestant.of("tthc", command), plain)));
    }

    /** A hundred thousand groups as text, and a million of one row each. */
    private void manyGroups() throws IOException, InterruptedException {
        Path plain = messyBasis();
        Path agencies = new MessyLists(plain).writeGroups().get("100,000 agencies");
        print(
                "300,000 rows, 100,000 agencies as text",
                measure(List.of(
                        Contestant.of("tthc", tthc(List.of(agencies), "-f", "text")),
                        Contestant.of("tthc, plain", tthc(List.of(plain), "-f", "text")))));
        Path million = lists(Style.PLAIN, MILLION, 1).get(0);
        print(
                "1,000,000 rows, an agency each",
                measure(List.of(
                        Contestant.of("tthc", tthc(List.of(new MessyLists(million).writeAgencyEach()), "-f", "json")),
                        Contestant.of("tthc, plain", tthc(List.of(million), "-f", "json")))));
    }

    /** Twice as much of what no list has so much of, beside once as much, which takes some time over the start. */
    private void growth() throws IOException, InterruptedException {
        double start = seconds(tthc(lists(Style.PLAIN, 1, 1), "-f", "json"));
        for (Map.Entry<String, GrowingLists.Kind> kind :
                new GrowingLists(folder.resolve("once")).kinds().entrySet()) {
            int size = FIRST_SIZE;
            Path once = kind.getValue().write(size);
            while (size < LAST_SIZE && seconds(tthc(List.of(once), "-f", "json")) < start + OVER_START) {
                size *= 2;
                once = kind.getValue().write(size);
            }
            Path twice = new GrowingLists(folder.resolve("twice"))
                    .kinds()
                    .get(kind.getKey())
                    .write(2 * size);
            print(
                    String.format(Locale.ROOT, "%,d %s", 2 * size, kind.getKey()),
                    measure(List.of(
                            Contestant.of("tthc", toAnyEnd(tthc(List.of(twice), "-f", "json"))),
                            Contestant.of("tthc, half of it", toAnyEnd(tthc(List.of(once), "-f", "json"))))));
        }
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        return Contestant.of("tthc", toAnyEnd(command)).run(folder).seconds();
    }

    /** With less memory than a list needs, how long it takes to say so, beside the run that has enough. */
    private void memory() throws IOException, InterruptedException {
        long idle = Contestant.of("tthc", tthc(lists(Style.PLAIN, 1, 1), "-f", "json"))
                .peakKilobytes();
        for (Map.Entry<String, Path> list :
                new MessyLists(messyBasis()).writeGroups().entrySet()) {
            List<String> command = tthc(List.of(list.getValue()), "-f", "json");
            long needed = Contestant.of("tthc", command).peakKilobytes() - idle;
            for (int percent : List.of(HALF, NINE_TENTHS)) {
                Map<String, String> environment = Map.of("TTHC_OPTS", "-Xmx" + needed * percent / PERCENT + "k");
                print(
                        String.format(Locale.ROOT, "300,000 rows, %s, %d %% of the memory", list.getKey(), percent),
                        measure(List.of(
                                new Contestant("tthc", toAnyEnd(command), environment, false),
                                Contestant.of("tthc, with enough", command))));
            }
        }
    }

    /** The command as one that ends well however it ends: some lists are refused. */
    private static List<String> toAnyEnd(List<String> command) {
        return plus(List.of("sh", "-c", "\"$@\" || true", "tthc"), command);
    }

    private void written() throws IOException, InterruptedException {
        List<Path> plain = lists(Style.PLAIN, MILLION, 1);
        List<Path> written = lists(Style.WRITTEN, MILLION, 1);
        Contestant ofWritten = Contestant.of("tthc", plus(tthc(written, BY_GROUP), List.of("--numbers", "vi")));
        Contestant ofPlain =
                Contestant.of("tthc, plain digits", plus(tthc(plain, BY_GROUP), List.of("--numbers", "vi")));
        if (!sums(ofPlain.run(folder).out()).equals(sums(ofWritten.run(folder).out()))) {
            throw new IllegalStateException("written amounts come to other sums");
        }
        print("1,000,000 rows as officers write", measure(List.of(ofWritten, ofPlain)));
    }

    private void unclosed() throws IOException, InterruptedException {
        print(
                "10,000,000 rows, a quote not closed",
                measure(List.of(
                        Contestant.of("tthc", tthc(lists(Style.UNCLOSED, 10 * MILLION, 1), BY_GROUP)),
                        Contestant.of(
                                "tthc, every quote closed", tthc(lists(Style.PLAIN, 10 * MILLION, 1), BY_GROUP)))));
    }

    private void workbook() throws IOException, InterruptedException {
        List<Path> list = lists(Style.PLAIN, BATCH_ROWS, 1);
        Path workbook = folder.resolve("plain-" + BATCH_ROWS + ".xlsx");
        Contestant.of("tthc", List.of(TTHC.toString(), "convert", list.get(0).toString(), "-o", workbook.toString()))
                .run(folder);
        print(
                "130,000 rows of a workbook",
                measure(List.of(
                        Contestant.of("tthc", tthc(List.of(workbook), BY_GROUP)),
                        Contestant.of("tthc, as CSV", tthc(list, BY_GROUP)))));
    }

    private List<Path> lists(Style style, int rows, int files) throws IOException {
        return new GeneratedLists(folder, style).write(rows, files);
    }

    private static List<String> tthc(List<Path> lists, String... options) {
        List<String> command = new ArrayList<>(List.of(TTHC.toString(), "report"));
        lists.forEach(list -> command.add(list.toString()));
        command.addAll(List.of(options));
        return command;
    }

    /** What is installed of those that can do the bare job: read, group by agency and sector, sum exactly. */
    private List<Contestant> peers(List<Path> lists) {
        List<String> files = lists.stream().map(Path::toString).toList();
        List<Contestant> peers = new ArrayList<>();
        Path duckDb = Path.of(DuckDBDriver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        String version = duckDb.getFileName().toString().replace(".jar", "").replace("duckdb_jdbc-", "DuckDB ");
        List<String> command = plus(
                List.of(
                        jdks.get(0).resolve("bin/java").toString(),
                        "-cp",
                        CLASSES + ":" + duckDb,
                        DuckDb.class.getName()),
                files);
        peers.add(new Contestant(version + ", its query alone", command, Map.of(), true));
        peers.add(new Contestant(version + ", with its JVM", command, Map.of(), false));
        if (isInstalled("mlr")) {
            peers.add(Contestant.of(
                    "Miller",
                    plus(
                            List.of(
                                    "mlr",
                                    "--icsv",
                                    "--ocsv",
                                    "--headerless-csv-output",
                                    "stats1",
                                    "-a",
                                    "sum",
                                    "-f",
                                    String.join(",", COLUMNS),
                                    "-g",
                                    "agency,sector"),
                            files)));
        }
        if (isInstalled("sqlite3")) {
            peers.add(Contestant.of("SQLite", sqlite(files)));
        }
        if (isInstalled("csvsql") && 1 < files.size() && files.size() <= MAX_CSVKIT_FILES) {
            peers.add(Contestant.of("csvkit", csvkit(files)));
        }
        if (isInstalled("python3")) {
            peers.add(Contestant.of("Python csv, Decimal", plus(List.of("python3", SUMS.toString()), files)));
        }
        return peers;
    }

    private static List<String> csvkit(List<String> files) {
        String query = "SELECT agency, sector, "
                + COLUMNS.stream().map(column -> "sum(" + column + ")").collect(Collectors.joining(", "))
                + " FROM list GROUP BY agency, sector";
        return plus(
                List.of(
                        "sh",
                        "-c",
                        "csvstack \"$@\" | csvsql --tables list --query '" + query + "' | tail -n +2",
                        "csvkit"),
                files);
    }

    private static List<String> sqlite(List<String> files) {
        List<String> command = new ArrayList<>(List.of("sqlite3", ":memory:", "-cmd"));
        command.add("CREATE TABLE list (code, name, agency, sector, "
                + COLUMNS.stream().map(column -> column + " INTEGER").collect(Collectors.joining(", ")) + ")");
        for (String file : files) {
            command.addAll(List.of("-cmd", ".import --csv --skip 1 '" + file + "' list"));
        }
        command.addAll(List.of(
                "-csv",
                "SELECT agency, sector, "
                        + COLUMNS.stream().map(column -> "sum(" + column + ")").collect(Collectors.joining(", "))
                        + " FROM list GROUP BY agency, sector"));
        return command;
    }

    private static List<String> plus(List<String> command, List<String> files) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(files);
        return whole;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Map<Contestant, List<Measured>> measure(List<Contestant> contestants)
            throws IOException, InterruptedException {
        return measure(runs, contestants);
    }

    /** Lets all run in turns, so that what else goes on in the machine is shared by all. */
    private Map<Contestant, List<Measured>> measure(int times, List<Contestant> contestants)
            throws IOException, InterruptedException {
        Map<Contestant, List<Measured>> measured = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            List<Long> kilobytes = new ArrayList<>();
            for (int run = 0; run < MEMORY_RUNS; run++) {
                kilobytes.add(contestant.peakKilobytes());
            }
            peaks.put(contestant, median(kilobytes.stream().mapToDouble(Long::doubleValue)));
        }
        for (int run = 0; run < times; run++) {
            for (Contestant contestant : contestants) {
                measured.computeIfAbsent(contestant, key -> new ArrayList<>()).add(contestant.run(folder));
            }
        }
        return measured;
    }

    private void print(String job, Map<Contestant, List<Measured>> measured) {
        double ours = median(measured.values().iterator().next());
        measured.forEach((contestant, all) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f s | %s | %s |",
                job,
                contestant.name(),
                median(all),
                contestant.name().equals("tthc") ? "" : String.format(Locale.ROOT, "%.2f ×", ours / median(all)),
                megabytes(peaks.get(contestant)))));
    }

    private static String megabytes(double kilobytes) {
        return kilobytes == 0 ? "—" : String.format(Locale.ROOT, "%.0f MB", kilobytes / 1024.0);
    }

    private static double median(List<Measured> measured) {
        return median(measured.stream().mapToDouble(Measured::seconds));
    }

    private static double median(DoubleStream measured) {
        double[] values = measured.sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The four sums per agency and sector, of tthc's CSV or of a peer's bare lines. */
    private static Map<List<String>, List<BigDecimal>> sums(String csv) {
        Map<List<String>, List<BigDecimal>> sums = new HashMap<>();
        try (CSVReader reader = new CSVReader(new StringReader(csv))) {
            List<String[]> lines = reader.readAll();
            List<String> header = Arrays.asList(lines.get(0));
            boolean ours = header.contains("current_days");
            for (String[] line : ours ? lines.subList(2, lines.size()) : lines) {
                int first = ours ? header.indexOf("agency") : 0;
                sums.put(
                        List.of(line[first], line[first + 1]),
                        (ours ? COLUMNS.stream().map(header::indexOf) : List.of(2, 3, 4, 5).stream())
                                .map(column -> new BigDecimal(line[column]).stripTrailingZeros())
                                .toList());
            }
        } catch (IOException | CsvException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }

    private String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String cpu = Files.exists(cpus)
                ? Files.readAllLines(cpus, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("")
                : "";
        return LocalDate.now(ZoneOffset.UTC) + ": " + Runtime.getRuntime().availableProcessors() + " cores, " + cpu
                + ", " + System.getProperty("os.name") + ", Java "
                + jdks.stream().map(Benchmark::release).collect(Collectors.joining(" and ")) + "; medians of " + runs
                + " runs, of " + SHORT_RUNS * runs + " for start; memory of " + MEMORY_RUNS;
    }

    private static String release(Path jdk) {
        try {
            return Files.readAllLines(jdk.resolve("release"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^[^\"]*\"|\"$", ""))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
