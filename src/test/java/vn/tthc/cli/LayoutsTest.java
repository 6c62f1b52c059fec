package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.WrittenWorkbook;
import vn.tthc.cli.OfficersLayout.Procedure;

import static org.assertj.core.api.Assertions.assertThat;

/** What a list says is read from it whatever it looks like: procedures and sums, those of each agency and of each sector. */
class LayoutsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int LAYOUTS = Integer.getInteger("layouts", 150);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void figuresAreThoseOfTheProcedures(boolean isWorkbook) throws IOException {
        for (int seed = 0; seed < LAYOUTS; seed++) {
            OfficersLayout layout = new OfficersLayout(isWorkbook ? -seed - 1 : seed);
            byte[] list = isWorkbook
                    ? WrittenWorkbook.ofRows(layout.cells())
                    : layout.csv().getBytes(StandardCharsets.UTF_8);

            Run run = Run.withInput(list, "report", "-", "-f", "json", "--by", "agency,sector");

            assertThat(run.exit())
                    .as("%s%n%s%n%s", layout, layout.csv(), run.err())
                    .isZero();
            assertThat(read(JSON.readTree(run.out()), layout.hasCosts()))
                    .as("%s%n%s%n%s", layout, layout.csv(), run.err())
                    .isEqualTo(expected(layout));
        }
    }

    private static String expected(OfficersLayout layout) {
        List<Procedure> all = layout.procedures();
        TreeMap<String, BigDecimal> groups = new TreeMap<>();
        for (Procedure procedure : all) {
            groups.merge(folded("agency", procedure.agency()), procedure.currentDays(), BigDecimal::add);
            groups.merge(folded("sector", procedure.sector()), procedure.currentDays(), BigDecimal::add);
        }
        String costs = layout.hasCosts()
                ? sum(all, Procedure::currentCost) + " → " + sum(all, Procedure::proposedCost)
                : "none";
        return all.size() + ": " + sum(all, Procedure::currentDays) + " → " + sum(all, Procedure::proposedDays)
                + " days, " + costs + " đồng, " + groups;
    }

    private static String sum(List<Procedure> procedures, Function<Procedure, BigDecimal> figure) {
        return shown(procedures.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String read(JsonNode report, boolean hasCosts) {
        TreeMap<String, BigDecimal> groups = new TreeMap<>();
        for (String by : List.of("agency", "sector")) {
            for (JsonNode group : report.at("/groups/" + by)) {
                groups.put(
                        folded(by, group.get("name").asString()),
                        new BigDecimal(shown(group.at("/measures/days/current").decimalValue())));
            }
        }
        JsonNode total = report.get("total");
        return total.get("procedures").asInt() + ": " + figures(total.at("/measures/days")) + " days, "
                + (hasCosts ? figures(total.at("/measures/cost")) : "none") + " đồng, " + groups;
    }

    private static String figures(JsonNode measure) {
        return shown(measure.get("current").decimalValue()) + " → "
                + shown(measure.get("proposed").decimalValue());
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A name as headings in capitals leave it. */
    private static String folded(String by, String name) {
        return by + " " + name.toLowerCase(Locale.ROOT);
    }
}
