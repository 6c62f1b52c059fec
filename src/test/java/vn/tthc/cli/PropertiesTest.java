package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What must hold of every list, tried on random ones; a failure names the seed of its list. {@code -Dproperties.times=10} tries
 * ten times as many.
 */
class PropertiesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int TIMES = Integer.getInteger("properties.times", 1);
    private static final String ALL_GROUPINGS = "agency,sector,level,source,agency+sector";
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** A property, which is thrown at random lists. */
    interface Property {
        void check(Random random) throws IOException;
    }

    @Test
    void totalIsWhatTheRowsComeTo() {
        check(300, random -> {
            RandomList list = RandomList.any(random);
            JsonNode report = json(list.csv());
            if (report.toString().contains("doubtful-row")) {
                // A row that names no procedure and comes to the sum of those above it: refused, and rightly not in the
                // sums.
                return;
            }
            // Of a measure that no accepted row states, there is nothing in the report.
            JsonNode days = report.at("/total/measures/days");
            assertThat(days.path("current").decimalValue(BigDecimal.ZERO))
                    .isEqualByComparingTo(list.days().current());
            assertThat(days.path("proposed").decimalValue(BigDecimal.ZERO))
                    .isEqualByComparingTo(list.days().proposed());
            JsonNode source = report.at("/sources/0");
            assertThat(source.get("rows").asLong()).isEqualTo(list.rows().size());
            assertThat(source.get("rejected").asLong()).isEqualTo(list.rejected());
            assertThat(source.get("accepted").asLong()).isEqualTo(list.rows().size() - list.rejected());
        });
    }

    @Test
    void groupsOfEveryTableAddUpToTheTotal() {
        check(200, random -> {
            JsonNode report = json(RandomList.any(random).csv());
            for (String grouping : ALL_GROUPINGS.split(",", -1)) {
                JsonNode groups = report.get("groups").get(grouping);
                if (groups == null) {
                    // A list in which no row has a sector is reported without sectors.
                    assertThat(grouping).contains("sector");
                    continue;
                }
                for (String count : List.of("procedures", "abolished")) {
                    assertThat(sum(groups, "/" + count))
                            .as("%s of %s", count, grouping)
                            .isEqualByComparingTo(report.get("total").get(count).decimalValue());
                }
                report.at("/total/measures").forEachEntry((measure, total) -> {
                    for (String figure :
                            List.of("current", "proposed", "saved", "reduced", "unchanged", "increased", "left_out")) {
                        assertThat(sum(groups, "/measures/" + measure + "/" + figure))
                                .as("%s of %s by %s", figure, measure, grouping)
                                .isEqualByComparingTo(total.get(figure).decimalValue());
                    }
                });
            }
        });
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        check(60, random -> {
            RandomList list = RandomList.any(random);
            String shuffled = list.shuffled(random).csv();
            String inOrder = report(list.csv(), "json");
            String inAnother = report(shuffled, "json");
            // A row that names no procedure is held against the rows above it, so its place tells whether it may be
            // their sum.
            if (inOrder.contains("doubtful-row") || inAnother.contains("doubtful-row")) {
                return;
            }
            assertThat(withoutPlaces(inAnother)).isEqualTo(withoutPlaces(inOrder));
            assertThat(withoutPlaces(report(shuffled, "text"))).isEqualTo(withoutPlaces(report(list.csv(), "text")));
        });
    }

    @Test
    void sameListInAnyFormatIsTheSameReport() {
        check(150, random -> {
            RandomList list = RandomList.any(random);
            String report = withoutPlaces(report(list.csv(), "json"));
            assertThat(withoutPlaces(report(list.json(), "json"))).as("JSON").isEqualTo(report);
            assertThat(withoutPlaces(report(list.ndjson(), "json")))
                    .as("NDJSON")
                    .isEqualTo(report);
        });
    }

    @Test
    void savedReportsAddUpToTheReportOfAllTheirLists(@TempDir Path folder) {
        check(15, random -> {
            List<String> lists = new ArrayList<>();
            List<String> saved = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                Path list = Files.writeString(
                        folder.resolve(name + ".csv"), RandomList.any(random).csv());
                lists.add(list.toString());
                Path report = folder.resolve(name + ".json");
                saved.add(report.toString());
                Files.writeString(
                        report,
                        Run.of("report", list.toString(), "-f", "json", "--top", "4")
                                .out());
            }
            for (String format : List.of("json", "csv", "text")) {
                String[] options = {"-f", format, "--mean", "--top", "4", "--by", ALL_GROUPINGS};
                Run added = Run.of(arguments("report", saved, options));
                assertThat(added.out())
                        .as(format)
                        .isEqualTo(Run.of(arguments("report", lists, options)).out());
            }
        });
    }

    @Test
    void everyLineOfADamagedListIsAcceptedRejectedOrSkipped() {
        check(300, random -> {
            RandomList list = RandomList.plain(random);
            byte[] csv = damaged(list.csv(), random, ',');
            JsonNode ofCsv = read(csv, "--input-format", "csv");
            assertThat(ofCsv.get("failed").asBoolean() || ofCsv.get("rows").asLong() == lines(csv) - 1)
                    .as("%s of %d lines", ofCsv, lines(csv))
                    .isTrue();
            byte[] ndjson = damaged(list.ndjson(), random, '{');
            JsonNode ofLines = read(ndjson, "--input-format", "ndjson");
            assertThat(ofLines.get("failed").asBoolean() || ofLines.get("rows").asLong() == lines(ndjson))
                    .as("%s of %d lines", ofLines, lines(ndjson))
                    .isTrue();
        });
    }

    @Test
    void unclosedQuoteCostsNoRowButItsOwn() {
        check(200, random -> {
            List<String> lines =
                    new ArrayList<>(RandomList.plain(random).csv().lines().toList());
            int broken = 1 + random.nextInt(lines.size() - 1);
            long rejectedElsewhere = json(String.join("\n", without(lines, broken)))
                    .at("/sources/0/rejected")
                    .asLong();
            lines.set(broken, lines.get(broken).replaceFirst(",", ",\""));
            JsonNode source = json(String.join("\n", lines)).at("/sources/0");
            assertThat(source.get("rows").asLong()).isEqualTo(lines.size() - 1);
            assertThat(source.get("rejected").asLong()).isEqualTo(rejectedElsewhere + 1);
        });
    }

    @Test
    void noDamageIsABug() {
        check(150, random -> {
            RandomList list = RandomList.any(random);
            for (String text : List.of(list.csv(), list.json(), list.ndjson())) {
                byte[] damaged = damaged(text, random, '"');
                JsonNode source = read(damaged);
                assertThat(source.get("rows").asLong()).isLessThanOrEqualTo(lines(damaged));
            }
        });
    }

    @Test
    void damagedSavedReportIsRefusedOrWhole() {
        check(100, random -> {
            String saved = report(RandomList.any(random).csv(), "json");
            Run run = Run.withInput(damaged(saved, random, ','), "report", "-", "-f", "csv");
            assertThat(run.exit()).as(run.err()).isIn(0, 3, 5);
        });
    }

    /** Archives and workbooks know what their bytes add up to. */
    @Test
    void aBitThatIsFlippedInAnArchiveOrWorkbookIsNoticedOrHarmless(@TempDir Path folder) {
        check(40, random -> {
            String csv = RandomList.any(random).csv();
            Path workbook = folder.resolve("list.xlsx");
            Run.withInput(csv, "convert", "-", "-o", workbook.toString());
            for (byte[] bytes : List.of(gzip(csv), Files.readAllBytes(workbook))) {
                String whole = Run.withInput(bytes, "report", "-", "-f", "json").facts();
                for (int i = 0; i < 5; i++) {
                    byte[] flipped = bytes.clone();
                    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    Run run = Run.withInput(flipped, "report", "-", "-f", "json");
                    assertThat(run.exit()).as(run.err()).isIn(0, 3, 5);
                    assertThat(run.exit() == 5 ? "" : withoutPlaces(run.facts()))
                            .isEqualTo(run.exit() == 5 ? "" : withoutPlaces(whole));
                }
            }
        });
    }

    @Test
    void aFailureNamesTheSeedOfItsList() {
        assertThatThrownBy(
                        () -> check(3, random -> assertThat(random.nextInt(3)).isNotEqualTo(new Random(2).nextInt(3))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("with seed ");
    }

    /** A report without what names the bytes of its list: their digest, and where in it rejected rows stand. */
    private static String withoutPlaces(String report) {
        return report.replaceAll(",\\s*\"digest\" : \"[^\"]*\"", "")
                .replaceAll("(?s)  \"rejected_rows\" : \\[.*?\n  } \\],\n", "")
                .replaceAll("(?s)\nRejected rows, not counted.*?(\n\n|$)", "");
    }

    static void check(int seeds, Property property) {
        for (long seed = 1; seed <= (long) seeds * TIMES; seed++) {
            try {
                property.check(new Random(seed));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static String report(String list, String format, String... options) {
        String[] args = Stream.concat(
                        Stream.of("report", "-", "-f", format, "--by", ALL_GROUPINGS), Arrays.stream(options))
                .toArray(String[]::new);
        Run run = Run.wide(list, args);
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return run.facts();
    }

    private static JsonNode json(String list) {
        return JSON.readTree(report(list, "json"));
    }

    private static String[] arguments(String command, List<String> files, String... options) {
        return Stream.of(Stream.of(command), files.stream(), Arrays.stream(options))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> others = new ArrayList<>(lines);
        others.remove(index);
        return others;
    }

    private static BigDecimal sum(JsonNode groups, String figure) {
        return groups.valueStream()
                .map(group -> group.at(figure).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Reports and checks a list; returns the source's accounts, which both must give alike. */
    private static JsonNode read(byte[] list, String... options) {
        String[] files = Stream.concat(Stream.of("-"), Arrays.stream(options)).toArray(String[]::new);
        Run check = Run.withInput(list, arguments("check", List.of(files), "-f", "json"));
        assertThat(check.exit()).as(check.err()).isIn(0, 3);
        JsonNode source = JSON.readTree(check.out()).at("/sources/0");
        assertThat(source.get("rows").asLong())
                .isEqualTo(source.get("accepted").asLong()
                        + source.get("rejected").asLong()
                        + source.get("skipped").asLong());
        Run report = Run.withInput(list, arguments("report", List.of(files), "-f", "json"));
        assertThat(report.exit()).as(report.err()).isIn(0, 3, 5);
        assertThat(report.out().isEmpty()).isEqualTo(source.get("failed").asBoolean());
        if (!report.out().isEmpty()) {
            JsonNode reported = JSON.readTree(report.out());
            assertThat(reported.at("/sources/0")).isEqualTo(source);
            assertThat(reported.at("/total/procedures").asLong())
                    .isEqualTo(source.get("accepted").asLong());
        }
        return source;
    }

    /** The text cut off somewhere, with bits flipped and a character doubled here and there. */
    private static byte[] damaged(String text, Random random, char doubled) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) + 1 : bytes.length;
        int rate = 20 << random.nextInt(6);
        for (int i = 0; i < length; i++) {
            int flipped = bytes[i] ^ (random.nextInt(rate) == 0 ? 1 << random.nextInt(8) : 0);
            // A quote would join lines, and a byte 0 is in no text at all.
            boolean keep = (doubled != '"' && flipped == '"' && bytes[i] != '"') || flipped == 0;
            damaged.write(keep ? bytes[i] : flipped);
            if (bytes[i] == doubled && random.nextInt(rate) == 0) {
                damaged.write(doubled);
            }
        }
        return damaged.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static long lines(byte[] text) {
        String[] lines = LINE_END.split(new String(text, StandardCharsets.ISO_8859_1), -1);
        return lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    }
}
