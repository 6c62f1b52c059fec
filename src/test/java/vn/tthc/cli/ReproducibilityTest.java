package vn.tthc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The same lists give the same bytes: whatever the machine is set to, and in which order files are named. */
class ReproducibilityTest {
    private static final List<String> FORMATS = List.of("txt", "md", "csv", "json", "html", "xlsx");
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    @TempDir
    private Path folder;

    @Test
    void neitherLocaleNorTimeZoneNorThreadsShow() throws IOException {
        // More than the blocks that threads take at once, with rows that only the slow way reads.
        Path large = Files.writeString(
                folder.resolve("large.csv"),
                RandomList.any(new Random(1)).csv() + "2.000001,\"Cấp \"\"mới\"\"\",Sở Y tế,Dược,,,10,5,7,7,3,2\n"
                        + "2.000002,Gia hạn,Sở Y tế,Dược,,,10 ngày,5 ngày,7,7,3,2\n".repeat(40_000));
        List<String> lists = List.of(large.toString(), list("b.csv", 2).toString());
        String expected = reports(lists, "--jobs", "1");
        assertThat(reports(lists, "--jobs", "4")).isEqualTo(expected);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(reports(lists)).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void filesCanBeNamedInAnyOrder() throws IOException {
        for (long seed = 1; seed <= 2L * TIMES; seed++) {
            Random random = new Random(seed);
            List<String> names = new ArrayList<>();
            for (String name : List.of("10.csv", "9.csv", "Đường bộ.csv", "dược.csv", "y/9.csv")) {
                names.add(list(name, random.nextLong()).toString());
            }
            Path saved = folder.resolve("saved.json");
            Run.of("report", names.remove(0), "-o", saved.toString(), "--top", "3");
            names.add(saved.toString());
            names.add(folder.resolve("không có.csv").toString());
            String expected = reports(names);
            Collections.shuffle(names, random);
            assertThat(reports(names)).as("with seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void listsOfOtherKindsCanBeNamedInAnyOrder() {
        for (String command : List.of("rate", "rank")) {
            List<String> names = command.equals("rate")
                    ? List.of(
                            "samples/hue-portal.csv",
                            "samples/can-giuoc-follow-up.csv",
                            "samples/construction-2025.csv")
                    : List.of("samples/long-an-scores.csv", more().toString());
            List<String> reversed = new ArrayList<>(names);
            Collections.reverse(reversed);
            for (String format : List.of("text", "json", "csv", "html")) {
                assertThat(run(command, reversed, "-f", format)).isEqualTo(run(command, names, "-f", format));
            }
        }
    }

    /** Scores of units that the sample has too, with other published classes. */
    private Path more() {
        try {
            String sample = Files.readString(Path.of("samples", "long-an-scores.csv"));
            return Files.writeString(folder.resolve("more.csv"), sample.replace("Khá", "Tốt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path list(String name, long seed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, RandomList.any(new Random(seed)).csv());
    }

    /** A report in every format, one of each source among them, and what was said to the user. */
    private String reports(List<String> lists, String... options) throws IOException {
        Path output = Files.createTempDirectory(folder, "");
        StringBuilder all = new StringBuilder();
        for (String format : FORMATS) {
            String file = output.resolve("report." + format).toString();
            List<String> args = new ArrayList<>(List.of(options));
            Collections.addAll(args, "--by", "agency,sector,level,source,agency+sector", "--top", "5", "--mean");
            Collections.addAll(args, "-o", file);
            all.append(run("report", lists, args.toArray(new String[0])));
        }
        String[] folderOptions = {"--out-dir", output.resolve("all").toString(), "-f", "html"};
        all.append(run("report", lists, folderOptions));
        for (Map.Entry<String, byte[]> file : files(output).entrySet()) {
            all.append(file.getKey()).append(' ').append(HexFormat.of().formatHex(file.getValue()));
        }
        return all.toString();
    }

    private static Map<String, byte[]> files(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Run run(String command, List<String> files, String... options) {
        Run run = Run.of(Stream.of(Stream.of(command), files.stream(), Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isIn(0, 3, 5);
        return run;
    }
}
