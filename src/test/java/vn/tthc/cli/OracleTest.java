package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of random lists held against fractions of whole numbers, which are added up here in another way. */
class OracleTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> AGENCIES = List.of("Sở Y tế", "Sở Tư pháp", "UBND xã", "");

    @TempDir
    private Path folder;

    /** A fraction that is never rounded; its denominator is positive. */
    private record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(String decimal) {
            int point = decimal.indexOf('.');
            int decimals = point < 0 ? 0 : decimal.length() - point - 1;
            return new Fraction(new BigInteger(decimal.replace(".", "")), BigInteger.TEN.pow(decimals));
        }

        static Fraction of(JsonNode number) {
            return of(number.decimalValue().toPlainString());
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction dividedBy(Fraction other) {
            return new Fraction(over.multiply(other.under), under.multiply(other.over));
        }

        boolean isZero() {
            return over.signum() == 0;
        }

        boolean isAbove(Fraction other) {
            return minus(other).over.signum() > 0;
        }

        /** Percent with two decimals, a half away from zero. */
        BigDecimal percent() {
            BigInteger hundredths = over.abs().multiply(BigInteger.valueOf(10_000));
            BigInteger rounded = hundredths.shiftLeft(1).add(under).divide(under.shiftLeft(1));
            return new BigDecimal(over.signum() < 0 ? rounded.negate() : rounded, 2);
        }

        void isShownAs(JsonNode number) {
            assertThat(minus(of(number)).isZero()).as("%s is %s", number, this).isTrue();
        }
    }

    /** What the rows of a group come to. */
    private static final class Sums {
        private Fraction first = Fraction.ZERO;
        private Fraction second = Fraction.ZERO;
        private Fraction ratios = Fraction.ZERO;
        private long ratioCount;
        private long rows;
        private long known;
        private long reduced;

        void add(String one, String other) {
            rows++;
            if (one.isEmpty() || other.isEmpty()) {
                return;
            }
            known++;
            Fraction current = Fraction.of(one);
            Fraction proposed = Fraction.of(other);
            first = first.plus(current);
            second = second.plus(proposed);
            reduced += current.isAbove(proposed) ? 1 : 0;
            if (!current.isZero()) {
                ratios = ratios.plus(current.minus(proposed).dividedBy(current));
                ratioCount++;
            }
        }
    }

    @Test
    void reductionsAreThoseOfExactFractions() {
        PropertiesTest.check(200, random -> {
            StringBuilder list = new StringBuilder("agency,sector,current_days,proposed_days\n");
            Map<String, Sums> groups = new TreeMap<>();
            Sums total = new Sums();
            for (int rows = 1 + random.nextInt(40); rows > 0; rows--) {
                String agency = any(random, AGENCIES);
                String current = number(random);
                String proposed = random.nextInt(5) == 0 ? current : number(random);
                list.append(agency + ",S," + current + "," + proposed + "\n");
                groups.computeIfAbsent(agency, name -> new Sums()).add(current, proposed);
                total.add(current, proposed);
            }
            JsonNode report = json(list.toString(), "report", "--mean");
            assertReduction(report.get("total"), total);
            JsonNode listed = report.at("/groups/agency");
            assertThat(listed.size()).isEqualTo(groups.size());
            listed.forEach(group -> assertReduction(group, groups.get(name(group.get("name")))));
        });
    }

    private static void assertReduction(JsonNode group, Sums sums) {
        assertThat(group.get("procedures").asLong()).isEqualTo(sums.rows);
        JsonNode days = group.at("/measures/days");
        sums.first.isShownAs(days.get("current"));
        sums.second.isShownAs(days.get("proposed"));
        Fraction saved = sums.first.minus(sums.second);
        saved.isShownAs(days.get("saved"));
        assertThat(days.get("reduced").asLong()).isEqualTo(sums.reduced);
        assertThat(days.get("left_out").asLong()).isEqualTo(sums.rows - sums.known);
        assertPercent(days.get("percent"), saved, sums.first);
        assertPercent(days.get("mean_percent"), sums.ratios, Fraction.of(String.valueOf(sums.ratioCount)));
    }

    @Test
    void sharesAreThoseOfExactFractions() {
        PropertiesTest.check(200, random -> {
            StringBuilder list = new StringBuilder("agency,indicator,part,whole\n");
            Map<String, Sums> groups = new TreeMap<>();
            long rejected = 0;
            int rows = 1 + random.nextInt(40);
            for (int row = 0; row < rows; row++) {
                String agency = any(random, AGENCIES);
                String part = number(random);
                String whole = number(random);
                list.append(agency + ",Đúng hạn," + part + "," + whole + "\n");
                if (!part.isEmpty() && !whole.isEmpty() && Fraction.of(part).isAbove(Fraction.of(whole))) {
                    rejected++;
                } else {
                    groups.computeIfAbsent(agency, name -> new Sums()).add(part, whole);
                }
            }
            Run run = Run.withInput(list.toString(), "rate", "-", "-f", "json", "--by", "agency");
            assertThat(run.exit()).as(run.err()).isEqualTo(rejected > 0 ? 3 : 0);
            JsonNode report = JSON.readTree(run.out());
            assertAccounts(report, rows, rejected);
            JsonNode listed = report.at("/groups/agency");
            assertThat(listed.size()).isEqualTo(groups.size());
            listed.forEach(group -> {
                Sums sums = groups.get(name(group.get("name")));
                assertThat(group.get("rows").asLong()).isEqualTo(sums.rows);
                assertThat(group.get("left_out").asLong()).isEqualTo(sums.rows - sums.known);
                sums.first.isShownAs(group.get("part"));
                sums.second.isShownAs(group.get("whole"));
                assertPercent(group.get("percent"), sums.first, sums.second);
            });
        });
    }

    @Test
    void ranksCountTheUnitsThatAreBetter() {
        PropertiesTest.check(200, random -> {
            StringBuilder list = new StringBuilder("agency,group,score\n");
            Map<String, List<Fraction>> groups = new TreeMap<>();
            long rejected = 0;
            int rows = 1 + random.nextInt(30);
            for (int row = 0; row < rows; row++) {
                String group = any(random, List.of("Sở", "Huyện", ""));
                String score = random.nextInt(8) == 0 ? "" : (15 + random.nextInt(12)) + "." + random.nextInt(2);
                list.append("U" + row + "," + group + "," + score + "\n");
                if (score.isEmpty()) {
                    rejected++;
                } else {
                    groups.computeIfAbsent(group, name -> new ArrayList<>()).add(Fraction.of(score));
                }
            }
            Run run = Run.withInput(list.toString(), "rank", "-", "-f", "json");
            if (run.out().isEmpty()) {
                assertThat(groups).isEmpty();
                return;
            }
            JsonNode report = JSON.readTree(run.out());
            assertAccounts(report, rows, rejected);
            assertThat(report.get("groups").size()).isEqualTo(groups.size());
            report.get("groups").forEach(group -> {
                List<Fraction> scores = groups.get(name(group.get("name")));
                assertThat(group.get("units").size()).isEqualTo(scores.size());
                group.get("units").forEach(unit -> {
                    Fraction score = Fraction.of(unit.get("score"));
                    assertThat(unit.get("rank").asLong())
                            .isEqualTo(1
                                    + scores.stream()
                                            .filter(one -> one.isAbove(score))
                                            .count());
                });
            });
        });
    }

    @Test
    void aListConvertedToEveryFormatInTurnIsTheSameReport() {
        PropertiesTest.check(60, random -> {
            Path list = Files.writeString(
                    folder.resolve("start.csv"), RandomList.any(random).csv());
            Map<String, String> reports = new TreeMap<>();
            for (String ending : List.of("csv", "json", "ndjson", "xlsx", "csv")) {
                Path next = Files.createTempFile(folder, "list", "." + ending);
                Run run = Run.of("convert", list.toString(), "-o", next.toString());
                assertThat(run.exit()).as(run.err()).isIn(0, 3);
                byte[] bytes = Files.readAllBytes(next);
                Run report = Run.withInput(bytes, "report", "-", "-f", "json", "--top", "3", "--mean");
                assertThat(report.exit()).as(report.err()).isZero();
                reports.put(report.facts(), ending);
                list = next;
            }
            assertThat(reports).hasSize(1);
        });
    }

    /** Both must say the same of a list whose cells were damaged, whatever became of it. */
    @Test
    void damagedCellsAreTheSameProblemsInEveryFormat() {
        PropertiesTest.check(150, random -> {
            String csv = RandomList.plain(random).csv();
            StringBuilder damaged = new StringBuilder();
            for (int i = 0; i < csv.length(); i++) {
                char c = csv.charAt(i);
                boolean isData = i > csv.indexOf('\n') && c != '\n' && random.nextInt(40) == 0;
                damaged.append(isData ? any(random, List.of("", c + "" + c, ",", "7", "ệ", "\t", ";", "−")) : c);
            }
            String quick = Run.withInput(damaged.toString(), "check", "-", "-f", "json")
                    .facts();
            byte[] otherBytes = ("\uFEFF" + damaged).getBytes(StandardCharsets.UTF_16LE);
            assertThat(Run.withInput(otherBytes, "check", "-", "-f", "json").facts())
                    .as("read as UTF-16")
                    .isEqualTo(quick);
            assertAccounts(JSON.readTree(quick), csv.lines().count() - 1);
            String report = Run.withInput(damaged.toString(), "report", "-", "-f", "json")
                    .facts();
            assertThat(Run.withInput(otherBytes, "report", "-", "-f", "json").facts())
                    .isEqualTo(report);
        });
    }

    private static void assertAccounts(JsonNode report, long rows) {
        JsonNode source = report.at("/sources/0");
        assertThat(source.get("rows").asLong()).isEqualTo(rows);
        assertThat(source.get("accepted").asLong()
                        + source.get("rejected").asLong()
                        + source.get("skipped").asLong())
                .isEqualTo(rows);
    }

    private static void assertAccounts(JsonNode report, long rows, long rejected) {
        assertAccounts(report, rows);
        assertThat(report.at("/sources/0/rejected").asLong()).isEqualTo(rejected);
    }

    private static void assertPercent(JsonNode shown, Fraction part, Fraction whole) {
        if (whole.isZero()) {
            assertThat(shown.isNull()).isTrue();
        } else {
            assertThat(shown.decimalValue())
                    .isEqualByComparingTo(part.dividedBy(whole).percent());
        }
    }

    private static JsonNode json(String list, String command, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of(command, "-", "-f", "json"));
        args.addAll(List.of(options));
        Run run = Run.withInput(list, args.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    /** Whole or with decimals, small or large; now and then there is none. */
    private static String number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(3) == 0 ? "" : "0";
            case 1 -> String.valueOf(random.nextInt(10));
            case 2 -> random.nextInt(100) + "." + random.nextInt(10);
            case 3 -> random.nextInt(100) + "." + (1 + random.nextInt(9)) + random.nextInt(10);
            default -> String.valueOf(random.nextInt(120));
        };
    }

    private static String name(JsonNode name) {
        return name.asString().equals("(not given)") ? "" : name.asString();
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
