package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every comparison. */
class CompareTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> SUMS = List.of("current", "proposed", "saved");

    @TempDir
    private Path folder;

    @Test
    void aListComparedWithItselfHasNotChanged() throws IOException {
        for (int seed = 1; seed <= 12; seed++) {
            RandomList list = RandomList.any(new Random(seed));
            Path one = write("one.csv", list.csv());
            Path other = write("other.csv", list.shuffled(new Random(seed)).csv());

            JsonNode comparison = compare(one, other);
            List<String> changes = new ArrayList<>();
            changes(comparison.get("total"), changes);
            comparison.get("groups").forEach(groups -> groups.forEach(group -> changes(group, changes)));
            assertThat(changes).as("seed %d", seed).isNotEmpty().containsOnly("both", "0");
            for (String kind : List.of("added", "dropped", "changed")) {
                assertThat(comparison.at("/procedures/" + kind + "/count").asLong())
                        .as("%s with seed %d", kind, seed)
                        .isZero();
            }
            assertThat(Run.of("compare", one.toString(), other.toString()).out())
                    .startsWith("From one.csv to other.csv nothing has changed: ");
        }
    }

    @Test
    void swappingTheTwoNegatesEveryChange() throws IOException {
        for (int seed = 1; seed <= 12; seed++) {
            Path one = write("one.csv", RandomList.any(new Random(seed)).csv());
            Path other =
                    write("other.csv", RandomList.any(new Random(seed + 100)).csv());

            JsonNode there = compare(one, other);
            JsonNode back = compare(other, one);
            assertThat(negated(back.get("total"))).as("seed %d", seed).isEqualTo(plain(there.get("total")));
            for (String grouping : List.of("agency", "agency+sector")) {
                assertThat(back.at("/groups/" + grouping).valueStream().map(CompareTest::negated))
                        .as("%s with seed %d", grouping, seed)
                        .containsExactlyInAnyOrderElementsOf(there.at("/groups/" + grouping)
                                .valueStream()
                                .map(CompareTest::plain)
                                .toList());
            }
            assertThat(back.at("/procedures/added/count")).isEqualTo(there.at("/procedures/dropped/count"));
            assertThat(back.at("/procedures/dropped/count")).isEqualTo(there.at("/procedures/added/count"));
            assertThat(back.at("/procedures/changed/count")).isEqualTo(there.at("/procedures/changed/count"));
        }
    }

    @Test
    void figuresAreThoseOfTheTwoReports() throws IOException {
        Path one = write("one.csv", RandomList.any(new Random(3)).csv());
        Path other = write("other.csv", RandomList.any(new Random(4)).csv());

        JsonNode total = compare(one, other).get("total");
        JsonNode before = report(one).get("total");
        JsonNode after = report(other).get("total");
        assertThat(total.at("/procedures/before")).isEqualTo(before.get("procedures"));
        assertThat(total.at("/procedures/after")).isEqualTo(after.get("procedures"));
        for (String measure : List.of("days", "cost", "documents")) {
            for (String figure : List.of("current", "proposed", "saved", "percent")) {
                String path = "/measures/" + measure + "/" + figure;
                assertThat(total.at(path + "/before")).isEqualTo(before.at(path));
                assertThat(total.at(path + "/after")).isEqualTo(after.at(path));
            }
        }
    }

    @Test
    void savedReportsCompareAsTheirListsDo() throws IOException {
        Path one = write("one.csv", RandomList.any(new Random(5)).csv());
        Path other = write("other.csv", RandomList.any(new Random(6)).csv());
        Path savedOne =
                write("one.json", Run.of("report", one.toString(), "-f", "json").out());
        Path savedOther = write(
                "other.json", Run.of("report", other.toString(), "-f", "json").out());

        JsonNode lists = compare(one, other);
        JsonNode saved = compare(savedOne, savedOther);
        assertThat(saved.get("total")).isEqualTo(lists.get("total"));
        assertThat(saved.get("groups")).isEqualTo(lists.get("groups"));
        assertThat(saved.get("procedures").isNull()).isTrue();
    }

    @Test
    void tooManyProceduresAreSaid() throws IOException {
        StringBuilder rows = new StringBuilder("code,agency,sector,current_days,proposed_days\n");
        IntStream.range(0, 100_001)
                .forEach(i ->
                        rows.append("C").append(i).append(",A").append(i % 7).append(",X,5,3\n"));
        Path many = write("many.csv", rows.toString());
        Path few = write("few.csv", "code,agency,sector,current_days,proposed_days\nC1,A1,X,5,3\n");

        Run run = Run.of("compare", many.toString(), few.toString(), "--by", "agency");
        assertThat(run.out())
                .contains("There are more than 100,000 procedures, so they are not compared one by one")
                .doesNotContain("Dropped");
    }

    private static void changes(JsonNode group, List<String> changes) {
        changes.add(group.get("state").asString());
        changes.add(number(group.at("/procedures/change")));
        group.get("measures").forEach(measure -> {
            SUMS.forEach(sum -> changes.add(number(measure.at("/" + sum + "/change"))));
            if (!measure.at("/percent/points").isNull()) {
                changes.add(number(measure.at("/percent/points")));
            }
        });
    }

    /** The group with its changes, as a line. */
    private static String plain(JsonNode group) {
        return line(group, group.get("state").asString(), "before", "after", BigDecimal.ONE);
    }

    /** The same as the other way round gives it. */
    private static String negated(JsonNode group) {
        String state =
                switch (group.get("state").asString()) {
                    case "new" -> "gone";
                    case "gone" -> "new";
                    default -> "both";
                };
        return line(group, state, "after", "before", BigDecimal.ONE.negate());
    }

    private static String line(JsonNode group, String state, String before, String after, BigDecimal sign) {
        StringBuilder line = new StringBuilder(state);
        line.append(number(group.at("/procedures/" + before)));
        line.append(' ').append(signed(group.at("/procedures/change"), sign));
        group.get("measures").forEachEntry((key, measure) -> {
            line.append(' ').append(key);
            for (String sum : SUMS) {
                line.append(' ').append(number(measure.at("/" + sum + "/" + before)));
                line.append(' ').append(number(measure.at("/" + sum + "/" + after)));
                line.append(' ').append(signed(measure.at("/" + sum + "/change"), sign));
            }
            line.append(' ').append(signed(measure.at("/percent/points"), sign));
        });
        return line.toString();
    }

    private static String signed(JsonNode number, BigDecimal sign) {
        return number.isNull()
                ? "null"
                : number.decimalValue().multiply(sign).stripTrailingZeros().toPlainString();
    }

    private static String number(JsonNode number) {
        return signed(number, BigDecimal.ONE);
    }

    private static JsonNode compare(Path one, Path other) {
        Run run = Run.of("compare", one.toString(), other.toString(), "-f", "json", "--by", "agency,agency+sector");
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return JSON.readTree(run.out());
    }

    private static JsonNode report(Path list) {
        return JSON.readTree(Run.of("report", list.toString(), "-f", "json").out());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
